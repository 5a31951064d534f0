"""The zip around a Word file: opened with suspicion, written so that equal parts give equal bytes."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from operator import attrgetter

from resolver.files.docx.xml import RELATIONSHIPS, Element, parse_xml
from resolver.problems import InputError

MAX_MEMBERS = 2_000
MAX_TOTAL_BYTES = 200_000_000
"""Of all members together, uncompressed."""
MAX_PART_BYTES = 50_000_000
"""Of one part that is read; as a tree it takes about ten times as much memory."""
MAX_RATIO = 200
"""Uncompressed to compressed, for anything beyond `RATIO_FREE_BYTES`."""
RATIO_FREE_BYTES = 10_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = ((b"{\\rtf", "a rich text file"), (b"%PDF", "a PDF"), (b"<", "a web page or XML"))
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that the format allows
_ENCRYPTED = 0x1
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
"""What `zipfile` lets through when a file lies about itself."""


class Package:
    """The parts of a Word file."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open a file from its bytes; `path` is its name for messages.

        Raises:
            InputError: if it is no zip, is damaged, is locked, or would unpack to an unreasonable size.
        """
        self.path = path
        if not data.startswith(b"PK"):
            raise InputError(f"{path} {_what_else(data)}")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _ZIP_ERRORS as error:
            raise InputError(self._damaged()) from error
        self._inflated = 0
        total = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS:
            raise InputError(f"{path} holds {len(members)} parts, more than any text needs; save the text anew as .docx")
        if total > MAX_TOTAL_BYTES or (total > RATIO_FREE_BYTES and total > MAX_RATIO * len(data)):
            raise InputError(self._too_large())
        self._members = {_plain(member.filename): member for member in members}
        self.main_name = self._find_main()

    def main(self) -> Element:
        """The root of the main part, always a `w:document`.

        Raises:
            InputError: if there is none, or it is damaged.
        """
        root = self.part(self.main_name)
        if root is None:
            raise InputError(f"{self.path} is not a Word document (it has no word/document.xml); save the text as .docx")
        return root

    def related(self, kind: str) -> Element | None:
        """The part that the main part names as its `styles`, `numbering` and so on; None where there is none.

        Raises:
            InputError: if it is damaged.
        """
        name = self.name_of(kind)
        return self.part(name) if name else None

    def name_of(self, kind: str) -> str | None:
        """The name of the part that the main part has of a kind, e.g. `comments`; None where there is none.

        Raises:
            InputError: if the relationships of the main part are damaged.
        """
        folder, _ = posixpath.split(self.main_name)
        names = (self._target(self.relationships_name, folder, kind), posixpath.join(folder, f"{kind}.xml"))
        return next((name for name in names if name and _plain(name) in self._members), None)

    @property
    def relationships_name(self) -> str:
        """The part that says which other parts the main part has."""
        folder, file = posixpath.split(self.main_name)
        return posixpath.join(folder, "_rels", f"{file}.rels")

    def members(self) -> list[zipfile.ZipInfo]:
        """What the file holds, in its order; of two with one name the last, which is the one that is read."""
        return sorted(self._members.values(), key=attrgetter("header_offset"))

    def content(self, name: str) -> bytes | None:
        """A member as it is, or None where there is none of this name.

        Raises:
            InputError: if it is damaged or too large.
        """
        member = self._members.get(_plain(name))
        return None if member is None else self._inflate(member)

    def part(self, name: str) -> Element | None:
        """The root of a part, or None where the package lacks it.

        Raises:
            InputError: if it is damaged.
        """
        data = self.content(name)
        return None if data is None else parse_xml(data, name, self.path)

    def _find_main(self) -> str:
        target = self._target("_rels/.rels", "", "officeDocument")
        return target if target and _plain(target) in self._members else "word/document.xml"

    def _target(self, relationships: str, folder: str, kind: str) -> str | None:
        root = self.part(relationships)
        if root is None:
            return None
        for relationship in root.iterchildren(f"{{{RELATIONSHIPS}}}Relationship"):
            # Strict files name the same kinds under another address.
            if relationship.get("Type", "").rsplit("/", 1)[-1] == kind and relationship.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", ""))).lstrip("/")
        return None

    def _inflate(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise InputError(f"{self.path} is protected by a password; remove the protection and save it again")
        if member.compress_type not in _READABLE:
            raise InputError(self._damaged())
        try:
            with self._zip.open(member) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except _ZIP_ERRORS as error:
            raise InputError(self._damaged()) from error
        # The directory may have lied, so what came out is measured once more.
        self._inflated += len(data)
        dense = len(data) > RATIO_FREE_BYTES and len(data) > MAX_RATIO * max(member.compress_size, 1)
        if len(data) > MAX_PART_BYTES or self._inflated > MAX_TOTAL_BYTES or dense:
            raise InputError(self._too_large())
        return data

    def _damaged(self) -> str:
        return f"{self.path} is damaged or was not copied whole; get the file again, or open it in Word and save it anew"

    def _too_large(self) -> str:
        return f"{self.path} would unpack to more than a text can need and was not opened; save the text anew as .docx"


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Put parts into a package: content types first, the rest sorted, no dates, so that equal parts give equal bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=_types_first):
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system = 0  # otherwise it tells the writer's operating system
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, parts[name])
    return stream.getvalue()


def _types_first(name: str) -> tuple[bool, str]:
    return name != "[Content_Types].xml", name


def same_part(one: str, other: str) -> bool:
    """Whether two names mean the same part."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    """Part names are compared without regard to case; some writers use backslashes or a leading slash."""
    return name.replace("\\", "/").lstrip("/").lower()


def _what_else(data: bytes) -> str:
    if not data:
        return "is empty; save the text again as .docx"
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "is protected by a password; remove the protection in Word and save it again"
        if "WordDocument".encode("utf-16-le") in data:
            return "is in the old Word format (.doc); open it in Word and save it as .docx"
        return "is protected by a password or in the old Word format (.doc); save it without a password as .docx"
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    for magic, name in _OTHER_KINDS:
        if start.startswith(magic):
            return f"is not a Word document (.docx) but {name}; open it in a word processor and save it as .docx"
    return "is not a Word document (.docx); open it in a word processor and save it as .docx"
