"""The profile that a draft names, kept in a Word file as a custom property, where Word shows it under File > Info."""

from __future__ import annotations

from lxml import etree

from resolver.document import FrontField, Span
from resolver.files.docx.package import Package
from resolver.files.docx.xml import Element
from resolver.profiles import profile_ids

CUSTOM = "docProps/custom.xml"
NAME = "Resolver profile"
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_TYPES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that users make; the format asks for it by this name."""
_FIRST_ID = "2"  # the format begins there


def set_profile(properties: Element, profile_id: str) -> None:
    """Write the profile into the custom properties; none if the draft names none."""
    if profile_id:
        attributes = {"fmtid": _USERS, "pid": _FIRST_ID, "name": NAME}
        entry = etree.SubElement(properties, f"{_PROPERTIES}property", attributes)
        etree.SubElement(entry, f"{_TYPES}lpwstr").text = profile_id


def own_profile(package: Package) -> tuple[FrontField, ...]:
    """The profile that a file names, as front matter would; empty where it names none, or none that exists."""
    root = package.intact(CUSTOM)
    for entry in root.iterchildren(f"{_PROPERTIES}property") if root is not None else ():
        named = (entry.findtext(f"{_TYPES}lpwstr") or "").strip() if entry.get("name") == NAME else ""
        if named in profile_ids():
            return (FrontField("profile", (named,), Span(0, 0)),)
    return ()
