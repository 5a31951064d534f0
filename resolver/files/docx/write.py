"""Writes a draft as a Word file: real numbers, named styles, nothing typed that Word can count."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from docx import Document
from lxml import etree

from resolver.compose.render import RenderedParagraph, Role, render
from resolver.draft import DraftResolution, Part
from resolver.files.clean import clean
from resolver.files.docx.layout import apply_layout
from resolver.files.docx.lists import LEVELS, NO_LIST, OPERATIVE_LIST, OPERATIVE_STYLES, PREAMBULAR_STYLES, STEP, Lists
from resolver.files.docx.package import zip_parts
from resolver.files.docx.page import Page
from resolver.files.docx.xml import Element, w
from resolver.files.masthead import masthead_lines
from resolver.layout import page_look
from resolver.profiles import Profile

_FONTS, _FOOTNOTES = "word/fontTable.xml", "word/footnotes.xml"
MAX_TITLE = 255
"""Characters that the title among a file's properties may have."""
_UNTITLED = "Draft resolution"
_STYLES = {
    Role.HEADING: "OperativeHeading",
    Role.UNPLACED: "Normal",
    Role.CLOSING: "ClosingLine",
    Role.ANNEX_HEADING: "AnnexHeading",
    Role.ANNEX: "AnnexText",
}
"""Styles of the paragraphs that are nothing but words."""


def write_docx(draft: DraftResolution, profile: Profile) -> bytes:
    """Write a draft as a Word file in the layout of a profile.

    Equal drafts give equal bytes. No word is lost: a footnote mark without a footnote stays as typed, a footnote without a
    mark stands at the end as a paragraph. Word has nine levels; sub-clauses below the ninth are numbered in the ninth.
    """
    document = Document(io.BytesIO(_template_package()))
    fonts, footnotes = (etree.fromstring(_template()[name], _parser()) for name in (_FONTS, _FOOTNOTES))
    section = next(document.element.body.iter(w("sectPr")))
    apply_layout(page_look(profile.layout), document, fonts, section)
    page = Page(section, footnotes, draft.footnotes)
    masthead = draft.masthead
    for label, value in masthead_lines(masthead, profile.masthead.labels):
        phrase = f"{label}:" if label else ""
        page.add("Masthead", f"{phrase} {value}" if label else value, phrase=phrase, phrase_style="MastheadLabel")
    page.add("ResolutionTitle", masthead.title)
    writer = _Writer(page, Lists(document.part.numbering_part.element, profile.markers))
    for paragraph in render(draft, profile):
        writer.add(paragraph)
    title = " ".join(clean(masthead.title or masthead.topic).split())
    document.core_properties.title = title[:MAX_TITLE] or _UNTITLED
    written = io.BytesIO()
    document.save(written)
    # python-docx knows neither of these parts, and writes the time of day into the package
    return zip_parts(_parts(written) | {_FONTS: _serialise(fonts), _FOOTNOTES: _serialise(footnotes)})


class _Writer:
    """Gives each rendered paragraph its style, its place in a list and its indent."""

    def __init__(self, page: Page, lists: Lists) -> None:
        self._page = page
        self._lists = lists
        self._preambular_list = NO_LIST
        self._numbered = True

    def add(self, paragraph: RenderedParagraph) -> None:
        """Write one paragraph; footnotes come last, and those that have found their mark are on the page already."""
        words, level = paragraph.words, paragraph.level
        match paragraph.role:
            case Role.ENACTING:
                self._page.add("EnactingLine", words, phrase=paragraph.text, phrase_style="EnactingPhrase")
            case Role.PREAMBULAR:
                self._preambular_list = NO_LIST
                self._page.add("PreambularClause", words, phrase=paragraph.opener, phrase_style="PreambularOpening")
            case Role.OPERATIVE:
                self._numbered = bool(paragraph.marker)
                place = None if self._numbered else (NO_LIST, 0)
                self._page.add("OperativeClause", words, phrase=paragraph.opener, phrase_style="OperativeOpening", place=place)
            case Role.SUB_CLAUSE:
                self._add_sub_clause(paragraph)
            case Role.CONTINUATION:
                flush = level == 0 and (paragraph.part is Part.PREAMBULAR or not self._numbered)
                self._page.add("ClauseContinuation", words, left=0 if flush else STEP * (level + 1))
            case Role.FOOTNOTE:
                if not self._page.used(paragraph.marker, paragraph.text):
                    self._page.add("Normal", f"[^{paragraph.marker}]: {words}", notes=False)
            case role:
                self._page.add(_STYLES[role], words)

    def _add_sub_clause(self, paragraph: RenderedParagraph) -> None:
        words, level = paragraph.words, paragraph.level
        if paragraph.part is Part.PREAMBULAR:
            if self._preambular_list == NO_LIST:
                self._preambular_list = self._lists.restarted()
            style = PREAMBULAR_STYLES[min(level, len(PREAMBULAR_STYLES)) - 1]
            place = (self._preambular_list, min(level, LEVELS) - 1)
            opening = "PreambularOpening"
        else:
            style = OPERATIVE_STYLES[min(level, len(OPERATIVE_STYLES) - 1)]
            place = (OPERATIVE_LIST, min(level, LEVELS - 1))
            opening = "OperativeOpening"
        bound = paragraph.part is Part.OPERATIVE and level < len(OPERATIVE_STYLES)
        self._page.add(style, words, phrase=paragraph.opener, phrase_style=opening, place=None if bound else place)


@cache
def _template() -> dict[str, bytes]:
    folder = Path(__file__).parent / "template"
    files = (path for path in folder.rglob("*") if path.name.endswith((".xml", ".rels")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@cache
def _template_package() -> bytes:
    return zip_parts(_template())


def _parts(package: io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _parser() -> etree.XMLParser:
    return etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True)


def _serialise(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
