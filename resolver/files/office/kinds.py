"""What a file of another word processor is, by its first bytes; its name may be wrong."""

from __future__ import annotations

import io
import zipfile

from resolver.files.docx.limits import check_members
from resolver.problems import InputError

WORD = "MS Word 2007 XML"
"""LibreOffice's name for the format of Word files."""
_OLD_WORD, _RICH, _OPEN = "MS Word 97", "Rich Text Format", "writer8"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_START = b"mimetypeapplication/vnd.oasis.opendocument.text"
_NAME_AT = 30
"""Where the name of the first member of a zip stands; in OpenDocument files its content follows without compression."""


def is_open_document(data: bytes) -> bool:
    """Whether a file is an OpenDocument text."""
    return data.startswith(b"PK") and data[_NAME_AT : _NAME_AT + len(_OPEN_START)] == _OPEN_START


def filter_of(data: bytes, name: str) -> str:
    """LibreOffice's name for the format of a file, or nothing where it is a Word file (`.docx`) already.

    Raises:
        InputError: if it is of no format that is read, or would unpack to an unreasonable size.
    """
    if is_open_document(data):
        _refuse_bomb(data, name)
        return _OPEN
    if data.startswith(b"PK"):
        return ""
    if data.startswith(_OLE):
        return _OLD_WORD
    if data.lstrip()[:5] == b"{\\rtf":
        return _RICH
    what = "is empty" if not data else "is no text of a word processor"
    raise InputError(f"{name} {what}; open it in the program that wrote it and save it as .docx")


def _refuse_bomb(data: bytes, name: str) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, LookupError) as error:
        raise InputError(f"{name} is damaged or was not copied whole; get the file again, or save it as .docx") from error
    check_members(members, len(data), name)
