"""What the commands that write drafts in other formats share."""

from __future__ import annotations

import click

from resolver.cli.inputs import say
from resolver.document import Document
from resolver.files.plain import LEAST_WIDTH
from resolver.formats import FORMATS, Format, as_text
from resolver.problems import InputError
from resolver.profiles import Profile

wrap_option = click.option(
    "--wrap",
    type=click.IntRange(min=LEAST_WIDTH),
    metavar="COLUMNS",
    help=f"Wrap the lines of plain text after so many columns, at least {LEAST_WIDTH}.",
)


def format_choice() -> click.Choice[str]:
    """The names of formats, which the shell completes."""
    return click.Choice(list(FORMATS), case_sensitive=False)


def refuse_wrap(form: Format, wrap: int | None) -> None:
    """Only plain text is wrapped.

    Raises:
        InputError: if anything else should be.
    """
    if wrap is not None and form.name != "txt":
        raise InputError(f"--wrap is for plain text, and not for a {form.title}; leave it out or add --to txt")


def written_as(form: Format, document: Document, profile: Profile, wrap: int | None = None) -> bytes:
    """The content of a file in one of the formats; says what has no place.

    Raises:
        InputError: if it cannot be written.
    """
    from resolver.syntax import read

    draft = read(document, profile).draft
    if draft.unplaced:
        count = len(draft.unplaced)
        what = "1 paragraph has" if count == 1 else f"{count} paragraphs have"
        name = document.path or "standard input"
        say(f"{name}: {what} no place in a resolution; written after the last clause. 'resolver check' says which.")
    return form.write(draft, profile) if wrap is None else as_text(draft, profile, wrap)
