"""`resolver review`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.copies import ENDING, passed_over, spare, targets, word_files
from resolver.cli.inputs import (
    STANDARD_INPUT,
    choose_profile,
    force_option,
    profile_option,
    progress,
    read_stdin,
    say,
    told,
    write_output,
)
from resolver.cli.review_table import Row, sentence, table
from resolver.diagnostics import Severity
from resolver.files.open import read_file
from resolver.problems import InputError

if TYPE_CHECKING:
    from resolver.cli.reviewing import Commented

EPILOG = """\b
Examples:
  resolver review draft.docx                        write draft.reviewed.docx
  resolver review draft.docx -o back.docx --changes
  resolver review submissions/ --into reviewed/ --profile nmun
"""


@click.command(name="review", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", metavar="FILE", help=f"Where to write the copy. The same name with {ENDING} by default.")
@click.option("--into", metavar="FOLDER", help="Where to write the copies of several files, under the names that they have.")
@click.option("--changes", is_flag=True, help="Write the safe fixes as tracked changes as well.")
@profile_option
@click.option(
    "--fail-on",
    type=click.Choice([*(str(severity) for severity in Severity), "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@force_option
def command(
    paths: tuple[str, ...], output: str | None, into: str | None, changes: bool, profile: str | None, fail_on: str, force: bool
) -> None:
    """Hand Word files back as they came, with a comment on each finding.

    PATH is a Word file (.docx), a folder with such files, or - for standard input. The file itself is not changed. With
    --changes, accepting all changes in Word gives the text that 'resolver fix' gives. What an earlier review left in a file is
    replaced.
    """
    if output is not None and into is not None:
        raise click.UsageError("--output names a file and --into a folder; give one of them.")
    names = word_files(paths, into or output)
    places = targets(names, paths, output, into)
    spare(places, force=force)
    made: list[Row] = []
    unread: list[str] = []
    problems: list[str] = []
    for name in progress(names, "Reviewing"):
        try:
            outcome = _review(name, profile, changes=changes)
            write_output(places[name], outcome.data, force=force)
        except InputError as error:
            if len(names) == 1:
                raise
            problems.append(f"resolver: {error}")
            unread.append(name)
            continue
        problems.extend(f"{outcome.report.document.path}: {note}" for note in outcome.notes)
        made.append(Row(str(places[name]), [outcome.report], outcome.changes if changes else None))
    others = passed_over(paths, into or output)
    if others:
        what = (
            f"{len(others)} files were passed over, such as {others[0]}" if len(others) > 1 else f"{others[0]} was passed over"
        )
        problems.append(f"{what}; only Word files (.docx) can hold comments")
    for problem in problems:
        say(problem)
    if len(names) == 1:
        click.echo(sentence(made[0]))
    else:
        for line in table(made, unread):
            click.echo(line)
    if unread:
        sys.exit(2)
    limit = Severity(fail_on).rank if fail_on != "never" else -1
    found = (item for row in made for report in row.reports for item in report.diagnostics)
    sys.exit(1 if any(item.severity.rank <= limit for item in found) else 0)


def _review(name: str, profile: str | None, *, changes: bool) -> Commented:
    """Review one file.

    Raises:
        InputError: if it cannot be read.
    """
    from resolver.cli.reviewing import commented
    from resolver.files.docx.former import withdrawn
    from resolver.files.docx.read import open_word

    if name == STANDARD_INPUT:
        data, path = read_stdin(), "standard input"
    else:
        with told(name):
            data, path = read_file(Path(name)), name
    text = open_word(withdrawn(data, path), path)
    return commented(text, choose_profile(profile, text.document), changes=changes)
