"""The command line: one module for each command, loaded when it is asked for.

Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, TextIO

import click

from resolver import __version__
from resolver.files.endings import READABLE
from resolver.problems import InputError

COMMANDS = {
    "new": "Begin a draft.",
    "add": "Put a clause from the bank into a draft.",
    "strength": "Make a clause stronger or milder.",
    "bank": "List, search and show the clauses of the bank.",
    "guide": "Show the background guide, and how far it is right.",
    "brief": "Note what you know of your country, and what suits it.",
    "check": "Check drafts against a conference's rules.",
    "fix": "Apply the safe fixes.",
    "review": "Hand a Word file back with comments.",
    "fmt": "Write a draft in its canonical form.",
    "outline": "Show the structure of a draft.",
    "export": "Write a draft as a Word file, a web page and more.",
    "convert": "Write many files in another format.",
    "explain": "Explain a rule.",
    "profiles": "List the profiles, or show one.",
}
"""Names with the line that `resolver --help` shows for them, so that help loads no command."""


class LazyGroup(click.Group):
    """Loads a command's module only when the command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a draft is made."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None if there is none of this name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"resolver.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, naming the nearest where there is none."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from resolver.problems import nearest

            raise click.UsageError(f"there is no command '{args[0]}'; {nearest(args[0], list(COMMANDS))}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has seen enough, such as `head`, is no fault of anybody's."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _silence(sys.stdout)
            ctx.exit(0)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from their one-line descriptions."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


EPILOG = """\b
Examples:
  resolver                                  open the app
  resolver draft.md                         open a draft in the app
  resolver new draft.md --profile nmun      begin a draft
  resolver check draft.md submitted.docx    check drafts
  resolver review submitted.docx            hand a Word file back with comments
  resolver export draft.md -o draft.docx    write a Word file
  resolver convert submissions/ --to html   write web pages of all drafts in a folder
"""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="resolver")
def group() -> None:
    """Build and check draft resolutions in United Nations style.

    Without a command, the app opens; with the name of a draft, it opens that draft.
    """


def run(args: list[str], open_app: Callable[[Path | None], int]) -> None:
    """Run the command line; never shows a traceback for bad input.

    Args:
        args: the words after the name of the program.
        open_app: opens the terminal app with a draft, or with none; called where there are no words, or only a file's name.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        draft = _draft(args)
        if args and draft is None:
            group.main(args=args, prog_name="resolver", standalone_mode=False)
        elif sys.stdin.isatty() and sys.stdout.isatty():
            sys.exit(open_app(draft))
        else:
            raise InputError("the app needs a terminal; run it in one, or see 'resolver --help' for the commands")
    except (click.Abort, KeyboardInterrupt):
        _refuse("stopped; nothing was written")
    except click.ClickException as error:
        _refuse(_sentence(error))
    except InputError as error:
        _refuse(str(error))
    except OSError as error:
        # what the commands did not foresee, such as a name that is too long for the file system
        place = f"{error.filename}: " if error.filename else ""
        _refuse(f"{place}{error.strerror or error}; check the name and the rights")


def _draft(args: list[str]) -> Path | None:
    """The file to open in the app, where the only word is a file's name and no command."""
    if len(args) != 1 or args[0] in COMMANDS or args[0].startswith("-"):
        return None
    path = Path(args[0])
    return path if path.suffix.lower() in READABLE else None


def _refuse(message: str) -> NoReturn:
    from resolver.report.visible import visible

    click.echo(f"resolver: {visible(message)}", err=True)
    sys.exit(2)


def _sentence(error: click.ClickException) -> str:
    """What click has to say about wrong use, on one line, with where to read on."""
    message = error.format_message()
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return message
    stop = "" if message.endswith((".", "?", "!")) else "."
    return f"{message}{stop} See '{error.ctx.command_path} --help'."


def _silence(stream: TextIO) -> None:
    """Send what is still to be written nowhere, so that the interpreter does not complain when it closes the stream."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
