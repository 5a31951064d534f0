"""`resolver export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from resolver.cli.changing import print_text
from resolver.cli.inputs import (
    STANDARD_INPUT,
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
from resolver.cli.writing import format_choice, refuse_wrap, wrap_option, written_as
from resolver.formats import FORMATS, Format, format_of
from resolver.problems import InputError

STANDARD_OUTPUT = "-"

EPILOG = """\b
Examples:
  resolver export draft.md                     write draft.docx
  resolver export draft.md -o final.docx
  resolver export draft.md --to html           write draft.html
  resolver export submitted.docx --to md       write submitted.md
  resolver export draft.md --to txt --wrap 72 -o -
  resolver export draft.md -o numbered.docx --line-numbers --header "Draft 1.1"
"""


@click.command(name="export", epilog=EPILOG)
@click.argument("path", metavar="PATH")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where to write, or - for standard output; the same name with another ending by default.",
)
@click.option("--to", "name", type=format_choice(), help="Format; taken from --output by default, else docx.")
@wrap_option
@page_options
@profile_option
@original_option
@force_option
def command(
    path: str,
    output: str | None,
    name: str | None,
    wrap: int | None,
    profile: str | None,
    as_original: bool,
    force: bool,
    **page: Any,
) -> None:
    """Write one draft in another format.

    Numbers and closing marks are computed; the profile decides how the page looks. For many files, or whole folders, see
    'resolver convert'.
    """
    form, target = _target(path, output, name)
    refuse_wrap(form, wrap)
    document = open_draft(path, as_original=as_original)
    chosen = with_page(choose_profile(profile, document), page)
    if not output and target == Path(path):
        raise InputError(f"{path} is the draft itself; give --output FILE, or another format with --to")
    if form.slow and sys.stderr.isatty():
        say(f"Making the {form.title} …")
    data = written_as(form, document, chosen, wrap)
    if target is None:
        _print(form, data)
        tell_notes(document)
        return
    write_output(target, data, force=force)
    tell_notes(document)
    say(f"Written to {target}.")


def _target(path: str, output: str | None, name: str | None) -> tuple[Format, Path | None]:
    """The format, and where to write; None for standard output.

    Raises:
        InputError: if there is no such format, or no name to write under.
    """
    form = FORMATS[name] if name else format_of(Path(output)) if output not in (None, STANDARD_OUTPUT) else FORMATS["docx"]
    if output == STANDARD_OUTPUT:
        if form.binary and sys.stdout.isatty():
            raise InputError(f"a {form.title} is no text for a terminal; give --output FILE")
        return form, None
    if output:
        return form, Path(output)
    if path == STANDARD_INPUT:
        raise InputError("standard input has no name to write under; give --output FILE")
    return form, Path(path).with_suffix(form.endings[0])


def _print(form: Format, data: bytes) -> None:
    if form.binary:
        sys.stdout.buffer.write(data)
    else:
        print_text(data.decode())
