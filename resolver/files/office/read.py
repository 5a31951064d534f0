"""Reads what other word processors write: LibreOffice makes a Word file of it, and that is read."""

from __future__ import annotations

from msgspec.structs import replace

from resolver.document import Document
from resolver.files.docx.read import read_docx
from resolver.files.office.kinds import WORD, filter_of
from resolver.files.office.program import converted
from resolver.files.revisions import Revisions

NOTE = "read through LibreOffice"


def read_office(data: bytes, name: str, revisions: Revisions = Revisions.ACCEPTED) -> Document:
    """Read an OpenDocument text, an old Word file or a rich text; the way is told in the notes of the document.

    Args:
        data: the whole file.
        name: its name as the user gave it, for messages.
        revisions: how tracked changes are read.

    Raises:
        InputError: if LibreOffice is not installed or cannot read it, or it holds no text.
    """
    document = read_docx(as_word(data, name), name, revisions)
    return replace(document, notes=(NOTE, *document.notes)) if filter_of(data, name) else document


def as_word(data: bytes, name: str) -> bytes:
    """The same text as a Word file (`.docx`); one that is such a file already stays as it is.

    Raises:
        InputError: if LibreOffice is not installed or cannot read it.
    """
    kind = filter_of(data, name)
    if not kind:
        return data
    missing = f"{name} is read through LibreOffice, which was not found; install it, or save the text as .docx"
    return converted(data, name, kind, "docx", WORD, missing=missing)
