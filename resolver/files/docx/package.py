"""The zip around a Word file: opened with suspicion, written so that equal parts give equal bytes."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from operator import attrgetter
from typing import NamedTuple

from resolver.files.docx import limits
from resolver.files.docx.other_files import no_zip, other_zip
from resolver.files.docx.xml import RELATIONSHIPS, Element, parse_xml
from resolver.problems import InputError

_RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"
_READ = frozenset(("officeDocument", "styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "theme"))
"""Kinds of parts that are read."""
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that the format allows
_ENCRYPTED = 0x1
TYPES_NAME = "[Content_Types].xml"
_MACROS = tuple("macroEnabled".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
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


class _Links(NamedTuple):
    """What one part names in its relationships."""

    kinds: dict[str, str]
    """The first target of each kind."""
    targets: dict[str, str]
    """Each target by its id."""


class Package:
    """The parts of a Word file."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open a file from its bytes; `path` is its name for messages.

        Raises:
            InputError: if it is no zip, is damaged, is locked, holds macros, or would unpack to an unreasonable size.
        """
        self.path = path
        if not data.startswith(b"PK"):
            raise InputError(f"{path} {no_zip(data)}")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _ZIP_ERRORS as error:
            raise InputError(self._damaged()) from error
        limits.check_members(members, len(data), path)
        self._inflated = 0
        self._markup = 0
        self._known_links: dict[str, _Links] = {}
        self._members = {_plain(member.filename): member for member in members}
        self._refuse_macros()
        self.main_name = self._find_main()

    def main(self) -> Element:
        """The root of the main part, always a `w:document`.

        Raises:
            InputError: if there is none, or it is damaged.
        """
        root = self.part(self.main_name)
        if root is None:
            raise InputError(f"{self.path} {other_zip(self._members)}")
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
        folder = posixpath.dirname(self.main_name)
        named = self._part_name(folder, self._links(self.relationships_name).kinds.get(kind))
        usual = posixpath.join(folder, f"{kind}.xml")
        return named or (usual if _plain(usual) in self._members else None)

    def name_by_id(self, ident: str) -> str | None:
        """The name of the part that the main part has under an id of its relationships; None where there is none.

        Raises:
            InputError: if the relationships of the main part are damaged.
        """
        return self._part_name(posixpath.dirname(self.main_name), self._links(self.relationships_name).targets.get(ident))

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
        return None if member is None else self._inflate(member, limits.MAX_TOTAL_BYTES)

    def part(self, name: str) -> Element | None:
        """The root of a part, or None where the package lacks it.

        Raises:
            InputError: if it is damaged or too large.
        """
        member = self._members.get(_plain(name))
        if member is None:
            return None
        data = self._inflate(member, limits.MAX_PART_BYTES)
        self._markup += data.count(b"<") + data.count(b"=")
        limits.check_markup(self._markup, self.path)
        return parse_xml(data, name, self.path)

    def intact(self, name: str | None) -> Element | None:
        """The root of a part that can be done without; None where it is missing, damaged or too large."""
        try:
            return self.part(name) if name else None
        except InputError:
            return None

    def _find_main(self) -> str:
        return self._part_name("", self._links("_rels/.rels").kinds.get("officeDocument")) or "word/document.xml"

    def _part_name(self, folder: str, target: str | None) -> str | None:
        """The name of a part of this package that is named from a folder in it; None where there is no such part."""
        if target is None:
            return None
        name = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return name if _plain(name) in self._members else None

    def _links(self, relationships: str) -> _Links:
        """The parts that a part names in its relationships."""
        if relationships not in self._known_links:
            links = self._known_links[relationships] = _Links({}, {})
            root = self.part(relationships)
            for relationship in root.iterchildren(_RELATIONSHIP) if root is not None else ():
                if relationship.get("TargetMode") == "External":
                    continue
                # Strict files name the same kinds under another address.
                kind, target = relationship.get("Type", "").rsplit("/", 1)[-1], relationship.get("Target", "")
                if kind in _READ:
                    if ":" in target:
                        raise InputError(
                            f"{self.path}: {relationships} names a part outside the file; open it in Word and save it anew"
                        )
                    links.kinds.setdefault(kind, target)
                    links.targets[relationship.get("Id", "")] = target
        return self._known_links[relationships]

    def _inflate(self, member: zipfile.ZipInfo, most: int) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise InputError(f"{self.path} is protected by a password; remove the protection and save it again")
        if member.compress_type not in _READABLE:
            raise InputError(self._damaged())
        if member.file_size > most:
            raise limits.too_large(member.file_size, most, self._named(member))
        try:
            with self._zip.open(member) as stream:
                data = stream.read(most + 1)
        except _ZIP_ERRORS as error:
            raise InputError(self._damaged()) from error
        # The directory may have lied, so what came out is measured once more.
        self._inflated += len(data)
        if len(data) > most:
            raise limits.too_large(len(data), most, self._named(member))
        if self._inflated > limits.MAX_TOTAL_BYTES:
            raise limits.too_large(self._inflated, limits.MAX_TOTAL_BYTES, self.path)
        if limits.is_dense(len(data), member.compress_size):
            raise limits.too_dense(len(data), member.compress_size, self._named(member))
        return data

    def _refuse_macros(self) -> None:
        types = self.content(TYPES_NAME) or b""
        if any(mark in types for mark in _MACROS) or any(name.endswith("vbaproject.bin") for name in self._members):
            raise InputError(
                f"{self.path} holds macros, which no draft needs; in Word, save it as “Word Document (.docx)” without them"
            )

    def _named(self, member: zipfile.ZipInfo) -> str:
        return f"{self.path}: {member.filename}"

    def _damaged(self) -> str:
        return f"{self.path} is damaged or was not copied whole; get the file again, or open it in Word and save it anew"


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
    return name != TYPES_NAME, name


def same_part(one: str, other: str) -> bool:
    """Whether two names mean the same part."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    """Part names are compared without regard to case; some writers use backslashes or a leading slash."""
    return name.replace("\\", "/").lstrip("/").lower()
