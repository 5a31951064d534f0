"""What the commands share: finding files, opening them, choosing the profile, asking before a file is replaced."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from resolver.document import Document
from resolver.files.atomic import write_atomic
from resolver.files.endings import DRAFTS
from resolver.files.open import MAX_BYTES, read_bytes, read_document, within_limit
from resolver.files.revisions import Revisions
from resolver.problems import InputError
from resolver.profiles import DEFAULT_PROFILE, Profile, load_profile
from resolver.report.visible import visible

Job = TypeVar("Job")
STANDARD_INPUT = "-"
MANY = 20
"""From this many files on, a progress bar is shown in a terminal."""

profile_option = click.option("--profile", metavar="ID", help="House rules to check against; the draft's own by default.")
original_option = click.option(
    "--as-original", is_flag=True, help="Read Word files as they were before their tracked changes; as accepted by default."
)
force_option = click.option("--force", is_flag=True, help="Replace an existing file without asking.")


def find_drafts(paths: Iterable[str]) -> list[str]:
    """The files that the paths name; folders are searched for drafts.

    Raises:
        InputError: if a folder holds no draft.
    """
    found: list[str] = []
    for name in paths:
        if not name:
            raise InputError("a file name is empty; name a file or a folder")
        path = Path(name)
        if name != STANDARD_INPUT and _is_folder(path):
            drafts = sorted(str(file) for file in path.rglob("*") if _is_draft(file, path))
            if not drafts:
                raise InputError(f"{name} holds no drafts; they end in {', '.join(DRAFTS)}")
            found.extend(drafts)
        else:
            found.append(name)
    return list(dict.fromkeys(found))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # what is wrong with the name is told when it is opened


def _is_draft(file: Path, folder: Path) -> bool:
    inner = file.relative_to(folder).parts
    if any(part.startswith((".", "~$")) for part in inner):
        return False
    return file.suffix.lower() in DRAFTS and file.is_file()


def open_draft(name: str, *, as_original: bool = False) -> Document:
    """Read a file, or standard input for `-`; a Word file with its tracked changes accepted or, `as_original`, rejected.

    Raises:
        InputError: if it cannot be read.
    """
    revisions = Revisions.ORIGINAL if as_original else Revisions.ACCEPTED
    if name == STANDARD_INPUT:
        return read_bytes(read_stdin(), "standard input", revisions=revisions)
    with told(name):
        return read_document(Path(name), revisions)


def read_stdin() -> bytes:
    """What comes in on standard input.

    Raises:
        InputError: if it is too large.
    """
    return within_limit(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what the system says against a file's name into an `InputError`."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{name}: the file cannot be read ({reason}); check its name and rights") from error


def choose_profile(option: str | None, document: Document | None = None) -> Profile:
    """The profile that was asked for, or else the one that the draft names, or else the default.

    Raises:
        InputError: if it does not exist.
    """
    if option:
        return load_profile(option)
    for field in document.front if document else ():
        if field.name == "profile" and field.values and document is not None:
            try:
                return load_profile(field.values[0])
            except InputError as error:
                line, _ = document.line_and_column(field.span.start)
                raise InputError(f"{document.path}, line {line}: {error}") from error
    return load_profile(DEFAULT_PROFILE)


def write_output(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file; an existing one is replaced only by force, or if the user agrees.

    Raises:
        InputError: if it exists and may not be replaced, or cannot be written.
    """
    if path.is_file() and not force and sys.stdin.isatty() and sys.stderr.isatty():
        click.confirm(f"{visible(str(path))} exists. Replace it?", abort=True, err=True)
        force = True
    write_atomic(path, data, replace=force)


def progress(jobs: list[Job], label: str, least: int = MANY) -> Iterator[Job]:
    """The jobs one by one, with a bar on standard error where there are at least so many and somebody watches."""
    if len(jobs) < least or not sys.stderr.isatty():
        yield from jobs
        return
    with click.progressbar(jobs, label=label, file=sys.stderr) as bar:
        yield from bar


def say(text: str) -> None:
    """Talk to the user: on standard error, so that results stay clean."""
    click.echo(visible(text), err=True)


def tell_notes(document: Document) -> None:
    """Say what the reader had to say about how it read a file."""
    for note in document.notes:
        say(f"{document.path}: {note}")
