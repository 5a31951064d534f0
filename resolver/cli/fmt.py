"""`resolver fmt`."""

from __future__ import annotations

import sys

import click

from resolver.cli.changing import change, may_change, print_text, show_diff
from resolver.cli.inputs import STANDARD_INPUT, choose_profile, open_draft, profile_option, say
from resolver.document import SourceKind
from resolver.problems import InputError
from resolver.report.visible import visible

EPILOG = """\b
Examples:
  resolver fmt draft.md --diff     show what would change
  resolver fmt draft.md            change the draft, after asking
  resolver fmt draft.md --force    change the draft without asking
  resolver fmt draft.md --check    only say whether it would change
"""


@click.command(name="fmt", epilog=EPILOG)
@click.argument("path", metavar="PATH")
@profile_option
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; the exit code is 1 if something would change.")
@click.option("--force", is_flag=True, help="Change the draft without asking.")
def command(path: str, profile: str | None, diff: bool, check: bool, force: bool) -> None:
    """Write a draft in its canonical form, as the app would save it.

    Numbers, labels and closing marks are computed, opening phrases stand in italics; no word is changed. Without a terminal,
    and without --force, the text goes to standard output and no file changes.
    """
    from resolver.files.canonical import canonical

    document = open_draft(path)
    if document.kind is not SourceKind.MARKDOWN and path != STANDARD_INPUT:
        raise InputError(f"{path}: only a draft (.md) has a canonical form; make one with 'resolver export --to md'")
    if force and path == STANDARD_INPUT:
        raise InputError("standard input is not changed in its place; leave out --force")
    text = canonical(document, choose_profile(profile, document))
    differs = text != document.text
    if diff:
        show_diff(document.text, text, path, "canonical")
    if check:
        say(f"{path} {'would change' if differs else 'is in canonical form'}.")
        sys.exit(1 if differs else 0)
    if diff:
        return
    question = f"Write {visible(path)} in canonical form?"
    if path != STANDARD_INPUT and may_change(question, force=force, needed=differs):
        change(path, document.text, text)
        say(f"{path} {'was written in' if differs else 'is in'} canonical form.")
        return
    print_text(text)
    if path != STANDARD_INPUT:
        say(f"{path} was not changed (see --force).")
