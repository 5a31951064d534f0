"""Opens any file that can hold a draft, by its name and its first bytes."""

from __future__ import annotations

from pathlib import Path

from resolver.document import Document
from resolver.files.markdown import FENCE, read_markdown
from resolver.files.revisions import Revisions
from resolver.files.text import read_text
from resolver.problems import InputError
from resolver.utf8 import decode_utf8

DRAFT_SUFFIXES = (".md", ".markdown", ".txt", ".docx")
"""What a folder is searched for."""
_OTHER_FORMATS = {
    ".doc": "an old Word file; open it in a word processor and save it as .docx",
    ".odt": "an OpenDocument file; open it in a word processor and save it as .docx",
    ".rtf": "a rich text file; open it in a word processor and save it as .docx",
    ".pages": "a Pages file; export it from Pages as Word (.docx)",
    ".pdf": "a PDF; copy its text into a .txt file, or ask for the Word file",
}

MAX_BYTES = 100_000_000
"""How large a file may be; the largest drafts, pictures and all, have a tenth of that."""


def read_document(path: Path, revisions: Revisions = Revisions.ACCEPTED) -> Document:
    """Read a draft, a plain text or a Word file; `revisions` says how tracked changes of a Word file are read.

    Raises:
        InputError: if it is missing, of another format, broken, or without text.
    """
    return read_bytes(read_file(path), str(path), path.suffix.lower(), revisions)


def read_file(path: Path) -> bytes:
    """The content of a file that can hold a draft, by its name.

    Raises:
        InputError: if it is missing, of another format, too large, or cannot be read.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file in it")
    other = _OTHER_FORMATS.get(path.suffix.lower())
    if other is not None:
        raise InputError(f"{path} is {other}")
    try:
        with path.open("rb") as file:
            return within_limit(file.read(MAX_BYTES + 1), str(path))
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{path}: the file cannot be read ({reason}); check its name and rights") from error


def within_limit(data: bytes, name: str) -> bytes:
    """The content of a file, of which at most one byte more than `MAX_BYTES` was read.

    Raises:
        InputError: if that byte was there.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"{name} has more than {MAX_BYTES // 1_000_000} MB and is not opened; take out what is no text")
    return data


def read_bytes(data: bytes, name: str, suffix: str = "", revisions: Revisions = Revisions.ACCEPTED) -> Document:
    """Read the content of a file whose name ends with `suffix`; Word files are known by their first bytes as well.

    Raises:
        InputError: if the content is broken or holds no text.
    """
    if suffix == ".docx" or data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        from resolver.files.docx.read import read_docx

        return read_docx(data, name, revisions)
    text = decode_utf8(data, name)
    if not text.strip():
        raise InputError(f"{name} is empty; write a draft into it, or begin one with 'resolver new'")
    markdown = suffix in (".md", ".markdown") or text.splitlines()[0].rstrip() == FENCE
    return read_markdown(text, name) if markdown else read_text(text, name)
