"""The empty document that every Word file starts from, kept as unpacked XML in `template/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from resolver.files.docx.package import zip_parts
from resolver.files.docx.xml import RELATIONSHIPS, TYPES, Element, serialised

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
FOOTNOTES, SETTINGS, FONTS = "word/footnotes.xml", "word/settings.xml", "word/fontTable.xml"
HEADER, FOOTER, FIRST_FOOTER = "word/header1.xml", "word/footer1.xml", "word/footer2.xml"
CORE = "docProps/core.xml"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


class Template:
    """A copy of the empty document that may be changed part by part."""

    def __init__(self) -> None:
        self._parts = dict(_files())
        self._trees: dict[str, Element] = {}

    def tree(self, name: str) -> Element:
        """The root of a part; what is changed in it is written."""
        if name not in self._trees:
            parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True)
            self._trees[name] = etree.fromstring(self._parts[name], parser)
        return self._trees[name]

    def drop(self, name: str) -> str:
        """Leave a part out, with all that the package says of it.

        Returns:
            the id of the relationship by which the document referred to it.
        """
        del self._parts[name]
        for override in self.tree(_TYPES).iterchildren(f"{{{TYPES}}}Override"):
            if override.get("PartName") == f"/{name}":
                self.tree(_TYPES).remove(override)
        ident = ""
        for relation in self.tree(_RELATIONS).iterchildren(f"{{{RELATIONSHIPS}}}Relationship"):
            if relation.get("Target") == name.removeprefix("word/"):
                ident = relation.get("Id", "")
                self.tree(_RELATIONS).remove(relation)
        return ident

    def package(self) -> bytes:
        """The Word file."""
        changed = {name: serialised(root) for name, root in self._trees.items() if name in self._parts}
        return zip_parts(self._parts | changed)


@cache
def _files() -> dict[str, bytes]:
    folder = Path(__file__).parent / "template"
    files = (path for path in folder.rglob("*") if path.name.endswith((".xml", ".rels")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
