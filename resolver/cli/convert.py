"""`resolver convert`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from resolver.cli.inputs import (
    MANY,
    STANDARD_INPUT,
    choose_profile,
    find_drafts,
    open_draft,
    original_option,
    profile_option,
    progress,
    say,
    tell_notes,
)
from resolver.cli.writing import format_choice, refuse_wrap, wrap_option, written_as
from resolver.files.atomic import write_atomic
from resolver.formats import FORMATS, Format, format_of
from resolver.problems import InputError
from resolver.report.visible import visible

EPILOG = """\b
Examples:
  resolver convert submissions/ --to html --into pages/
  resolver convert submitted.docx draft.md --to txt
  resolver convert submitted.docx -o copy.md
"""


class Job(NamedTuple):
    """A file to read, and the one to write."""

    source: str
    target: Path


@click.command(name="convert", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--to", "name", type=format_choice(), help="Format to write; taken from --output by default.")
@click.option("-o", "--output", metavar="FILE", help="Where to write, for a single file.")
@click.option("--into", metavar="FOLDER", help="Folder to write to; beside the files that are read by default.")
@wrap_option
@profile_option
@original_option
@click.option("--force", is_flag=True, help="Replace existing files.")
def command(
    paths: tuple[str, ...],
    name: str | None,
    output: str | None,
    into: str | None,
    wrap: int | None,
    profile: str | None,
    as_original: bool,
    force: bool,
) -> None:
    """Write many files, or whole folders, in another format.

    PATH is a file of any format that can be read, or a folder with such files, which is laid out alike under --into. A file
    that cannot be read or written is told and passed over; the exit code is then 2. For one draft, see 'resolver export'.
    """
    form = _form(name, output)
    refuse_wrap(form, wrap)
    jobs = _jobs(paths, form, output, into)
    least = 2 if form.slow else MANY
    written: list[Path] = []
    places: dict[Path, str] = {}
    failed = 0
    for job in progress(jobs, "Converting", least):
        try:
            _refuse_clash(job, places)
            document = open_draft(job.source, as_original=as_original)
            data = written_as(form, document, choose_profile(profile, document), wrap)
            write_atomic(job.target, data, replace=force)
            tell_notes(document)
        except InputError as error:
            if len(jobs) == 1:
                raise
            say(f"resolver: {error}")
            failed += 1
            continue
        written.append(job.target)
    for target in written:
        click.echo(visible(str(target)))
    if len(jobs) > 1:
        say(f"{len(written)} file{'s' if len(written) != 1 else ''} written{f', {failed} not' if failed else ''}.")
    if failed:
        sys.exit(2)


def _form(name: str | None, output: str | None) -> Format:
    if name:
        return FORMATS[name]
    if output:
        return format_of(Path(output))
    raise InputError(f"say which format is wanted, with --to {'|'.join(FORMATS)}")


def _jobs(paths: tuple[str, ...], form: Format, output: str | None, into: str | None) -> list[Job]:
    """What is to be done, in order.

    Raises:
        InputError: if there is nothing, or no name to write under.
    """
    if output and into:
        raise InputError("--output names a file and --into a folder; give one of them")
    if into and Path(into).is_file():
        raise InputError(f"{into} is a file; --into takes a folder")
    found = [(path, source) for path in paths for source in find_drafts([path])]
    if output:
        if len(found) > 1:
            raise InputError(f"{output} is one file, and {len(found)} are to be written; give --into FOLDER")
        return [Job(found[0][1], Path(output))]
    jobs = list(_placed(found, form, into))
    if not jobs:
        raise InputError(f"{paths[0]} holds nothing but files of this format; give --into FOLDER to write them anew")
    return jobs


def _placed(found: list[tuple[str, str]], form: Format, into: str | None) -> Iterator[Job]:
    """Each file with its place; files of a folder that would be written over themselves are left alone."""
    known: set[Path] = set()
    for path, source in found:
        if source == STANDARD_INPUT:
            raise InputError("standard input has no name to write under; give --output FILE")
        if (whole := Path(source).resolve()) in known:
            continue
        known.add(whole)
        inner = Path(source).relative_to(path) if path != source else Path(Path(source).name)
        target = (Path(into, inner) if into else Path(source)).with_suffix(form.endings[0])
        if path == source or target != Path(source):
            yield Job(source, target)


def _refuse_clash(job: Job, places: dict[Path, str]) -> None:
    """Refuse to write over the file that is read, or over one that was written just now.

    Raises:
        InputError: if it would be.
    """
    whole = job.target.resolve()
    if whole == Path(job.source).resolve():
        raise InputError(f"{job.source} would be written over itself; give --into FOLDER")
    if whole in places:
        raise InputError(f"{job.source} would be written over the copy of {places[whole]}; convert it by itself")
    places[whole] = job.source
