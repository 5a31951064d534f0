"""Writes a package anew with some parts changed or added; all others stay as they are, byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping

from lxml import etree

from resolver.files.docx.package import TYPES_NAME, Package, same_part
from resolver.files.docx.xml import RELATIONSHIPS, TYPES, R, parse_xml, serialised

_STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def rewritten(package: Package, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts; what it has already keeps its place, what is new comes last. Equal input, equal bytes.

    Raises:
        InputError: if a member is damaged or too large.
    """
    left = dict(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in package.members():
            name = next((name for name in left if same_part(name, member.filename)), None)
            data = left.pop(name) if name is not None else package.content(member.filename)
            entry = zipfile.ZipInfo(member.filename, member.date_time)
            entry.compress_type, entry.create_system = member.compress_type, member.create_system
            entry.external_attr = member.external_attr
            archive.writestr(entry, data or b"")
        for name, data in left.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return stream.getvalue()


def comments_declared(package: Package, *, strict: bool) -> tuple[str, dict[str, bytes]]:
    """The name for a comments part in a package that has none, and the parts that make it known there.

    Raises:
        InputError: if one of these is damaged.
    """
    folder, _ = posixpath.split(package.main_name)
    number = 0
    name = posixpath.join(folder, "comments.xml")
    while package.content(name) is not None:
        number += 1
        name = posixpath.join(folder, f"comments{number}.xml")
    types = package.part(TYPES_NAME)
    if types is None:
        types = parse_xml(f'<Types xmlns="{TYPES}"/>'.encode(), TYPES_NAME, package.path)
    declared = etree.SubElement(types, f"{{{TYPES}}}Override")
    declared.set("PartName", f"/{name}")
    declared.set("ContentType", _COMMENTS_TYPE)
    links = package.part(package.relationships_name)
    if links is None:
        links = parse_xml(f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode(), package.relationships_name, package.path)
    used = {link.get("Id") for link in links}
    link = etree.SubElement(links, f"{{{RELATIONSHIPS}}}Relationship")
    link.set("Id", next(ident for ident in (f"rId{count}" for count in range(1, len(used) + 2)) if ident not in used))
    link.set("Type", f"{_STRICT_R if strict else R}/comments")
    link.set("Target", posixpath.basename(name))
    return name, {TYPES_NAME: serialised(types), package.relationships_name: serialised(links)}
