"""The empty document that every Word file starts from: kept as unpacked XML in `template/`, opened with python-docx."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from docx import Document
from docx.document import Document as OpenDocument
from lxml import etree

from resolver.files.docx.own_profile import CUSTOM
from resolver.files.docx.package import zip_parts
from resolver.files.docx.xml import Element, serialised, w

FOOTNOTES, FONTS = "word/footnotes.xml", "word/fontTable.xml"
"""Parts that python-docx carries along and does not know."""


class Template:
    """A copy of the empty document that may be changed: what python-docx knows of it, and three parts beside that."""

    def __init__(self) -> None:
        self.document: OpenDocument = Document(io.BytesIO(_package()))
        parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True)
        self.footnotes: Element = etree.fromstring(_files()[FOOTNOTES], parser)
        self.fonts: Element = etree.fromstring(_files()[FONTS], parser)
        self.custom: Element = etree.fromstring(_files()[CUSTOM], parser)

    @property
    def section(self) -> Element:
        """The properties of the only section, which stay last in the body."""
        section: Element = next(self.document.element.body.iterchildren(w("sectPr")))
        return section

    def package(self) -> bytes:
        """The Word file. Python-docx writes the time of day into it; equal drafts give equal bytes all the same."""
        written = io.BytesIO()
        self.document.save(written)
        with zipfile.ZipFile(written) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        others = {FOOTNOTES: self.footnotes, FONTS: self.fonts, CUSTOM: self.custom}
        return zip_parts(parts | {name: serialised(root) for name, root in others.items()})


@cache
def _package() -> bytes:
    return zip_parts(_files())


@cache
def _files() -> dict[str, bytes]:
    folder = Path(__file__).parent / "template"
    files = (path for path in folder.rglob("*") if path.name.endswith((".xml", ".rels")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
