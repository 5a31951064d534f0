"""`resolver review`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.inputs import (
    STANDARD_INPUT,
    choose_profile,
    find_drafts,
    force_option,
    profile_option,
    progress,
    read_stdin,
    say,
    tell_notes,
    told,
    write_output,
)
from resolver.diagnostics import Severity
from resolver.files.open import read_file
from resolver.problems import InputError
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.check import Report
    from resolver.diagnostics import Diagnostic
    from resolver.files.docx.places import WordText
    from resolver.files.docx.review import Remark
    from resolver.profiles import Profile
    from resolver.report.remarks import Outcome

ENDING = ".reviewed.docx"
"""How the name of a reviewed copy ends where none is given."""

EPILOG = """\b
Examples:
  resolver review draft.docx                        write draft.reviewed.docx
  resolver review draft.docx -o back.docx --changes
  resolver review submissions/ -o reviewed/ --profile nmun
"""


@click.command(name="review", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help=f"Where to write; for several files a folder. The same name with {ENDING} by default.",
)
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
def command(paths: tuple[str, ...], output: str | None, changes: bool, profile: str | None, fail_on: str, force: bool) -> None:
    """Hand Word files back as they came, with a comment on each finding.

    PATH is a Word file (.docx), a folder with such files, or - for standard input. The file itself is not changed. With
    --changes, accepting all changes in Word gives the text that 'resolver fix' gives.
    """
    names = _word_files(paths)
    targets = _targets(names, output)
    for name, target in targets.items():
        _spare(name, target, force=force)
    reports: list[Report] = []
    unread = False
    for name in progress(names, "Reviewing"):
        try:
            report, data, made = _review(name, profile, changes=changes)
            write_output(targets[name], data, force=force)
        except InputError as error:
            if len(names) == 1:
                raise
            say(f"resolver: {error}")
            unread = True
            continue
        reports.append(report)
        _tell(targets[name], report, made)
    if len(names) > 1 and reports:
        from resolver.report.as_text import counted

        click.echo(f"{len(reports)} files: {counted(reports) or 'no findings'}.")
    if unread:
        sys.exit(2)
    limit = Severity(fail_on).rank if fail_on != "never" else -1
    sys.exit(1 if any(item.severity.rank <= limit for report in reports for item in report.diagnostics) else 0)


def _word_files(paths: tuple[str, ...]) -> list[str]:
    """The Word files that the paths name; of what folders hold, only Word files that are no reviewed copies.

    Raises:
        InputError: if none is left, or a file is named that is of another kind.
    """
    named = set(paths)
    found = [
        name
        for name in find_drafts(paths)
        if name in named or (name.lower().endswith(".docx") and not name.lower().endswith(ENDING))
    ]
    if not found:
        raise InputError(f"{paths[0]} holds no Word files (.docx) to review; 'resolver check' checks drafts and texts")
    other = next((name for name in found if Path(name).suffix.lower() in (".md", ".markdown", ".txt")), None)
    if other is not None:
        raise InputError(f"{other} is no Word file (.docx), and only these hold comments; 'resolver check' tells the findings")
    return found


def _targets(names: list[str], output: str | None) -> dict[str, Path]:
    """Where the copy of each file goes.

    Raises:
        InputError: if there is no place for one, or the same place for two.
    """
    if output is None:
        if STANDARD_INPUT in names:
            raise InputError("standard input has no name to write under; give --output FILE")
        targets = {name: Path(name).with_name(Path(name).stem + ENDING) for name in names}
    elif len(names) == 1 and not _is_folder(output):
        if Path(output).suffix.lower() != ".docx":
            raise InputError(f"{output}: a reviewed copy is a Word file; give a name that ends in .docx, or a folder")
        targets = {names[0]: Path(output)}
    else:
        if Path(output).is_file() or Path(output).suffix.lower() == ".docx":
            raise InputError(f"{output} is one file, and {len(names)} are to be reviewed; give a folder")
        targets = {name: Path(output, "draft.docx" if name == STANDARD_INPUT else Path(name).name) for name in names}
    places: dict[Path, str] = {}
    for name, target in targets.items():
        if target in places:
            raise InputError(f"{places[target]} and {name} would both be written to {target}; review them one by one")
        places[target] = name
    return targets


def _is_folder(output: str) -> bool:
    return Path(output).is_dir() or output.endswith(("/", "\\"))


def _spare(name: str, target: Path, *, force: bool) -> None:
    """Refuse to write over the file under review, unless forced."""
    if name == STANDARD_INPUT or force or not target.exists():
        return
    with told(name):
        if Path(name).exists() and target.samefile(name):
            raise InputError(f"{target} is the file under review; give another name, or --force to replace it")


def _review(name: str, profile: str | None, *, changes: bool) -> tuple[Report, bytes, int]:
    """What was found in a file, the reviewed copy of it, and how many changes are in that.

    Raises:
        InputError: if it cannot be read.
    """
    from resolver.files.docx.read import open_word

    if name == STANDARD_INPUT:
        data, path = read_stdin(), "standard input"
    else:
        with told(name):
            data, path = read_file(Path(name)), name
    text = open_word(data, path)
    return _commented(text, choose_profile(profile, text.document), changes=changes)


def _commented(text: WordText, profile: Profile, *, changes: bool) -> tuple[Report, bytes, int]:
    """What was found in a file, the reviewed copy of it, and how many changes are in that."""
    from resolver.check import check
    from resolver.diagnostics import Applicability
    from resolver.files.docx.review import reviewed
    from resolver.fix import fix_word
    from resolver.report.remarks import Outcome
    from resolver.word_edits import fitting

    document = text.document
    if not changes:
        report = check(document, profile)
        found = [(item, Outcome.SUGGESTED) for item in report.diagnostics]
        return report, reviewed(text, _remarks(report, found, 0), ()), 0
    fixed = fix_word(document, profile)
    report = fixed.first
    found = []
    for item in report.diagnostics:
        outcome = Outcome.SUGGESTED
        if item.fix and item.fix.applicability is Applicability.SAFE:
            outcome = Outcome.CHANGED if fitting(item.fix, document) else Outcome.LEFT
        found.append((item, outcome))
    found.extend((item, Outcome.CHANGED) for item in fixed.later)
    made = len(fixed.changes)
    return report, reviewed(text, _remarks(report, found, made), fixed.changes), made


def _remarks(report: Report, found: list[tuple[Diagnostic, Outcome]], made: int) -> list[Remark]:
    """The comments: the one that sums up, then one for each finding."""
    from resolver.files.docx.review import Remark
    from resolver.report.remarks import overview, remark

    return [
        Remark(None, overview(report, made)),
        *(
            Remark(item.span if item.paragraph is not None else None, remark(item, report.document, outcome))
            for item, outcome in found
        ),
    ]


def _tell(target: Path, report: Report, made: int) -> None:
    """Say on standard output what was written, and on standard error how the file was read."""
    from resolver.report.as_text import counted

    tell_notes(report.document)
    changes = f" {made} tracked change{'s' if made != 1 else ''}." if made else ""
    click.echo(visible(f"{target}: {counted([report]) or 'no findings'}.{changes}"))
