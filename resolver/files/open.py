"""Opens any file that can hold a draft, by its name and its first bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from resolver.document import Document
from resolver.files.endings import AKN, MARKDOWN, OFFICE
from resolver.files.markdown import FENCE, read_markdown
from resolver.files.revisions import Revisions
from resolver.files.text import read_text
from resolver.problems import InputError
from resolver.utf8 import decode_utf8

_FOREIGN = {
    ".doc": "an old Word file; open it in a word processor and save it as .docx",
    ".odt": "an OpenDocument file; open it in a word processor and save it as .docx",
    ".rtf": "a rich text file; open it in a word processor and save it as .docx",
}
_UNREADABLE = {
    ".pages": "a Pages file; export it from Pages as Word (.docx)",
    ".pdf": "a PDF; copy its text into a .txt file, or ask for the Word file",
    ".html": "a web page; ask for the draft that it was made from, or save it as .docx",
    ".htm": "a web page; ask for the draft that it was made from, or save it as .docx",
    ".json": "an outline for programs; ask for the draft that it was made from",
}

MAX_BYTES = 100_000_000
"""How large a file may be; the largest drafts, pictures and all, have a tenth of that."""

_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
"""What stands near the start of every OpenDocument file."""
_XML_HEAD = 2000
"""Where the root of an XML document begins at the latest."""


def read_document(path: Path, revisions: Revisions = Revisions.ACCEPTED) -> Document:
    """Read a draft, a plain text, a Word file, or what another word processor wrote.

    Args:
        path: where it is.
        revisions: how tracked changes are read.

    Raises:
        InputError: if it is missing, of another format, broken, or without text.
    """
    return read_bytes(_content(path, _UNREADABLE), str(path), path.suffix.lower(), revisions)


def read_file(path: Path) -> bytes:
    """The content of a file that can hold a draft, by its name; not of one that only LibreOffice can read.

    Raises:
        InputError: if it is missing, of another format, too large, or cannot be read.
    """
    return _content(path, _UNREADABLE | _FOREIGN)


def _content(path: Path, refused: Mapping[str, str]) -> bytes:
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file in it")
    other = refused.get(path.suffix.lower())
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
    if suffix in OFFICE or (data[:2] == b"PK" and _OPEN_DOCUMENT in data[:80]):
        from resolver.files.office.read import read_office

        return read_office(data, name, revisions)
    if suffix == ".docx" or data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        from resolver.files.docx.read import read_docx

        return read_docx(data, name, revisions)
    if suffix in AKN or (not suffix and data.lstrip()[:1] == b"<" and b"<akomaNtoso" in data[:_XML_HEAD]):
        from resolver.files.akn.read import read_akn

        return read_akn(data, name)
    text = decode_utf8(data, name)
    if not text.strip():
        raise InputError(f"{name} is empty; write a draft into it, or begin one with 'resolver new'")
    markdown = suffix in MARKDOWN or text.splitlines()[0].rstrip() == FENCE
    return read_markdown(text, name) if markdown else read_text(text, name)
