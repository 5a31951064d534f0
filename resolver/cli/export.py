"""`resolver export`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from resolver.cli.inputs import (
    choose_profile,
    force_option,
    open_draft,
    original_option,
    profile_option,
    say,
    tell_notes,
    write_output,
)
from resolver.cli.page_options import page_options, with_page
from resolver.document import Document
from resolver.problems import InputError
from resolver.profiles import Profile

FORMATS = ("docx", "md")

EPILOG = """\b
Examples:
  resolver export draft.md                     write draft.docx
  resolver export draft.md -o final.docx
  resolver export submitted.docx --to md       write submitted.md
  resolver export draft.md -o numbered.docx --line-numbers --header "Draft 1.1"
"""


@click.command(name="export", epilog=EPILOG)
@click.argument("path", metavar="PATH")
@click.option("-o", "--output", metavar="FILE", help="Where to write; the same name with another ending by default.")
@click.option("--to", "form", type=click.Choice(FORMATS), help="Format; taken from --output by default, else docx.")
@page_options
@profile_option
@original_option
@force_option
def command(
    path: str, output: str | None, form: str | None, profile: str | None, as_original: bool, force: bool, **page: Any
) -> None:
    """Write a draft as a Word file, or as a Markdown draft.

    Numbers and closing marks are computed; the profile decides how the page looks.
    """
    document = open_draft(path, as_original=as_original)
    chosen = with_page(choose_profile(profile, document), page)
    wanted = form or (Path(output).suffix.lower().lstrip(".") if output else "docx")
    if wanted not in FORMATS:
        raise InputError(f"{output}: drafts are written as {' or '.join('.' + name for name in FORMATS)}; choose such a name")
    target = Path(output) if output else Path(path).with_suffix(f".{wanted}")
    if not output and path == "-":
        raise InputError("standard input has no name to write under; give --output FILE")
    write_output(target, render_as(wanted, document, chosen), force=force)
    tell_notes(document)
    say(f"Written to {target}.")


def render_as(form: str, document: Document, profile: Profile) -> bytes:
    """The content of a file in one of the formats."""
    from resolver.syntax import read

    draft = read(document, profile).draft
    if draft.unplaced:
        count = len(draft.unplaced)
        what = "1 paragraph has" if count == 1 else f"{count} paragraphs have"
        say(f"{what} no place in a resolution; written after the last clause. 'resolver check' says which.")
    if form == "md":
        from resolver.files.markdown import write_markdown

        return write_markdown(draft, profile).encode()
    from resolver.files.docx.write import write_docx

    return write_docx(draft, profile)
