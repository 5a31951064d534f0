"""What a file is that is no Word document, told by its first bytes or by its members."""

from __future__ import annotations

from collections.abc import Collection

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BEGINNINGS = ((b"{\\rtf", "a rich text file"), (b"%PDF", "a PDF"), (b"<", "a web page or XML"))
_MEMBERS = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("index/document.iwa", "a Pages document"),
    ("content.xml", "an OpenDocument file"),
    ("meta-inf/container.xml", "an e-book"),
)
_AGAIN = "open it in a word processor and save it as .docx"


def no_zip(data: bytes) -> str:
    """The end of a sentence about a file that is no zip, and so no Word document."""
    if not data:
        return "is empty; save the text again as .docx"
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "is protected by a password; remove the protection in Word and save it again"
        if "WordDocument".encode("utf-16-le") in data:
            return "is in the old Word format (.doc); open it in Word and save it as .docx"
        return "is protected by a password or in the old Word format (.doc); save it without a password as .docx"
    start = data[:64].removeprefix(_BYTE_ORDER_MARK).lstrip()
    for magic, name in _BEGINNINGS:
        if start.startswith(magic):
            return f"is not a Word document (.docx) but {name}; {_AGAIN}"
    return f"is not a Word document (.docx); {_AGAIN}"


def other_zip(names: Collection[str]) -> str:
    """The end of a sentence about a zip that holds no Word document; the names of its members in lower case."""
    for member, name in _MEMBERS:
        if member in names:
            return f"is not a Word document (.docx) but {name}; {_AGAIN}"
    if any(name.endswith(".docx") for name in names):
        return "is a zip that holds a Word document and none itself; unpack it and name the file in it"
    return "is not a Word document (it has no word/document.xml); save the text as .docx"
