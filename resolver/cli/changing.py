"""What the commands that change a draft share: showing a change, asking for it, and writing it in the draft's place."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.inputs import write_output
from resolver.problems import InputError
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.syntax import Reading


def refuse_loss(reading: Reading, path: str) -> None:
    """Writing a draft anew would move paragraphs that have no place; the writer has to place them first.

    Raises:
        InputError: if there is such a paragraph.
    """
    if reading.unplaced:
        number = reading.paragraphs[reading.unplaced[0]].number
        raise InputError(
            f"{path}: paragraph {number} has no place in a resolution; see 'resolver check {path}' and correct it first"
        )


def show_diff(before: str, after: str, path: str, what: str) -> None:
    """A unified diff, coloured in a terminal; `what` says in one word how the second text came about."""
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), path, f"{path} ({what})", lineterm=""):
        colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
        click.echo(click.style(visible(line), fg=colour))


def may_change(question: str, *, force: bool, needed: bool) -> bool:
    """Whether the file itself may be changed: by force, or because the user says so; without a terminal it may not."""
    if force:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    if needed:
        click.confirm(question, abort=True, err=True, default=True)
    return True


def change(path: str, before: str, after: str) -> None:
    """Put a text in the place of a file's, where it differs."""
    if after != before:
        write_output(Path(path), after.encode(), force=True)


def print_text(text: str) -> None:
    """A whole text on standard output."""
    if sys.stdout.isatty():
        text = "\n".join(visible(line) for line in text.splitlines())
    # color: what looks like an escape code is text of the draft and goes to a file or a pipe as it is
    click.echo(text, nl=not text.endswith("\n"), color=True)
