"""`resolver check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from resolver.cli.inputs import (
    choose_profile,
    find_drafts,
    open_draft,
    original_option,
    profile_option,
    progress,
    say,
    tell_notes,
)
from resolver.diagnostics import Severity
from resolver.problems import InputError

if TYPE_CHECKING:
    from resolver.check import Report

COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "advice": {"fg": "cyan"},
    "path": {"bold": True},
    "mark": {"fg": "red"},
}
"""How each piece of a report looks; the word is always there as well."""

EPILOG = """\b
Examples:
  resolver check draft.md
  resolver check submissions/ --profile nmun --format concise
  resolver check draft.docx --format json > report.json
"""


@click.command(name="check", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@profile_option
@click.option("--format", "form", type=click.Choice(["full", "concise", "json"]), default="full", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([*(str(severity) for severity in Severity), "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@original_option
def command(paths: tuple[str, ...], profile: str | None, form: str, fail_on: str, as_original: bool) -> None:
    """Check drafts against a conference's rules.

    PATH is a Word file (.docx), a draft (.md), a plain text (.txt), Akoma Ntoso (.akn, .xml), a file that is read through
    LibreOffice (.odt, .doc, .rtf), a folder with such files, or - for standard input.
    """
    names = find_drafts(paths)
    reports: list[Report] = []
    unread = False
    for name in progress(names, "Checking"):
        try:
            reports.append(_check(name, profile, as_original=as_original))
        except InputError as error:
            if len(names) == 1:
                raise
            say(f"resolver: {error}")
            unread = True
    _print(reports, form)
    if form != "json" and reports:
        from resolver.report.as_text import summary

        say(summary(reports))
    if unread:
        sys.exit(2)
    limit = Severity(fail_on).rank if fail_on != "never" else -1
    sys.exit(1 if any(item.severity.rank <= limit for report in reports for item in report.diagnostics) else 0)


def _check(name: str, profile: str | None, *, as_original: bool) -> Report:
    from resolver.check import check

    document = open_draft(name, as_original=as_original)
    report = check(document, choose_profile(profile, document))
    if document.looks is not None:
        document.looks.forget()  # of many files, none is to be held
    return report


def _print(reports: list[Report], form: str) -> None:
    if form == "json":
        from resolver.report.as_json import check_json

        click.echo(check_json(reports))
        return
    from resolver.report import as_text

    lines = as_text.full if form == "full" else as_text.concise
    for report in reports:
        tell_notes(report.document)
        for line in lines(report, lambda text, what: click.style(text, **COLOURS[what])):
            click.echo(line)
