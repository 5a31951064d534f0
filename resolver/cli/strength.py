"""`resolver strength`."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import click

from resolver.cli.changing import refuse_loss, show_diff
from resolver.cli.inputs import choose_profile, open_draft, profile_option, say, write_output
from resolver.document import SourceKind
from resolver.draft import Part
from resolver.problems import InputError
from resolver.report.visible import visible

EPILOG = """\b
Examples:
  resolver strength draft.md 1                  show the steps of operative clause 1
  resolver strength draft.md 1 --lower          make it one step milder
  resolver strength draft.md 1 --raise --diff   only show what would change
  resolver strength draft.md p1                 p1 is preambular clause 1
"""
_NUMBER = re.compile(r"([pP]?)([1-9][0-9]{0,3})\.?")


@click.command(name="strength", epilog=EPILOG)
@click.argument("path", metavar="FILE.md")
@click.argument("number", metavar="CLAUSE")
@click.option("--raise", "by", flag_value=1, type=int, help="One step stronger.")
@click.option("--lower", "by", flag_value=-1, type=int, help="One step milder.")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@profile_option
def command(path: str, number: str, by: int | None, diff: bool, profile: str | None) -> None:
    """Make a clause stronger or milder by one step, with its words in the form that the new verb needs.

    CLAUSE is the number of an operative clause, or p and the number of a preambular clause. Without --raise and --lower the
    steps are shown. The ladders stand in grammar/openers/ladder.yaml.
    """
    from resolver.compose.strength import scale, shift
    from resolver.files.markdown import write_markdown
    from resolver.syntax import read

    document = open_draft(path)
    if document.kind is not SourceKind.MARKDOWN:
        raise InputError(f"{path}: only drafts (.md) are changed; make one of it with 'resolver export {path} --to md'")
    chosen = choose_profile(profile, document)
    reading = read(document, chosen)
    place = _place(number)
    try:
        if by is None:
            found = scale(reading.draft, place, chosen)
            click.echo(f"{found.name}, from the mildest:")
            for choice in found.choices:
                click.echo(f"{'>' if choice.step == found.at else ' '} {visible(choice.clause.text)}")
            return
        draft = shift(reading.draft, place, by, chosen)
    except ValueError as error:
        raise InputError(f"{path}, clause {number}: {error}") from error
    refuse_loss(reading, path)
    text = write_markdown(draft, chosen)
    if diff:
        show_diff(document.text, text, path, "stronger" if by > 0 else "milder")
        return
    write_output(Path(path), text.encode(), force=True)
    clause = draft.part(place[0])[place[1]]
    say(f"Clause {number} of {path} now reads: {textwrap.shorten(clause.text, 90, placeholder=' …')}")


def _place(number: str) -> tuple[Part, int]:
    found = _NUMBER.fullmatch(number)
    if found is None:
        raise InputError(f"'{number}' is no clause; give the number of an operative clause, or p1, p2 for the preamble")
    return (Part.PREAMBULAR if found[1] else Part.OPERATIVE), int(found[2]) - 1
