"""WordprocessingML names, and parsing XML that a stranger sent."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from resolver.files.xml import Element as Element  # every module of this room takes it from here
from resolver.files.xml import XmlError, parse_safely
from resolver.problems import InputError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that keeps white space at the ends of a text."""
ON = ("1", "true", "on")
"""How an attribute says yes."""
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    "http://purl.oclc.org/ooxml/officeDocument/math": M,
}
"""Namespaces of Strict Office Open XML, and the common ones that mean the same."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}", re.ASCII)
_MEASURE = re.compile(r"([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?", re.ASCII)
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0, None: 1.0}


@cache
def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def parse_xml(data: bytes, part: str, path: str) -> Element:
    """Parse one part of a package as `parse_safely` does; Strict namespaces become the common ones.

    Args:
        data: the part.
        part: its name in the package, for messages.
        path: the file's name, for messages.

    Raises:
        InputError: if it is not well formed or has a document type declaration.
    """
    try:
        root = parse_safely(data)
    except XmlError as error:
        raise InputError(f"{path}: {part} {error}; open the file in Word and save it anew as .docx") from error
    if is_strict(data):
        _rename(root, _STRICT)
    return root


_STRICT_BYTES = tuple(namespace.encode() for namespace in _STRICT)
_COMMON = {common: strict for strict, common in _STRICT.items()}


def is_strict(data: bytes) -> bool:
    """Whether a part is of a Strict file."""
    return any(namespace in data for namespace in _STRICT_BYTES)


def serialised(root: Element, *, strict: bool = False) -> bytes:
    """A part as bytes; in the namespaces of Strict files where it is of one."""
    if strict:
        prefixes = [prefix for prefix, namespace in root.nsmap.items() if prefix and namespace not in _COMMON]
        _rename(root, _COMMON)
        etree.cleanup_namespaces(root, keep_ns_prefixes=prefixes)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rename(root: Element, namespaces: dict[str, str]) -> None:
    """Put every name of some namespaces into others."""
    for element in root.iter("*"):
        element.tag = _renamed(str(element.tag), namespaces)
        for name, value in element.items():
            renamed = _renamed(str(name), namespaces)
            if renamed != name:
                del element.attrib[name]
                element.set(renamed, value)


def _renamed(name: str, namespaces: dict[str, str]) -> str:
    namespace, brace, local = name[1:].partition("}")
    return f"{{{namespaces[namespace]}}}{local}" if brace and namespace in namespaces else name


_VALUE = w("val")


def is_on(element: Element) -> bool:
    """Whether an on/off property is on; without a value it is."""
    return element.get(_VALUE, "1") not in ("0", "false", "off")


def whole(value: str | None) -> int | None:
    """A whole number of an attribute, or None where there is none that makes sense."""
    return int(value) if value is not None and _WHOLE.fullmatch(value) else None


def twips(value: str | None) -> int | None:
    """A length in twentieths of a point, from a bare number of these or, in Strict files, a number with its unit."""
    match = _MEASURE.fullmatch(value) if value is not None else None
    return round(float(match[1]) * _TWIPS[match[2]]) if match else None


def value_of(parent: Element | None, name: str) -> str | None:
    """The `w:val` of a child, or None where either is missing."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(_VALUE) if child is not None else None
