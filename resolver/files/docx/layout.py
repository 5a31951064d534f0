"""The look of the page: what a profile says about font, paper, spacing and emphasis goes into styles and section."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Mm, Pt, Twips
from lxml import etree

from resolver.files.clean import clean
from resolver.files.docx.xml import Element, w
from resolver.layout import PageLook

_PAGES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_FOOTER_TWIPS = 708
_TITLE_SCALE = 1.2
_FOOTNOTE_SCALE = 0.85
PREAMBULAR_OPENING, OPERATIVE_OPENING = "Preambular Opening Phrase", "Operative Opening Phrase"
TITLE, FOOTNOTE_TEXT = "Resolution Title", "footnote text"
"""Names of styles in the template."""


def apply_layout(layout: PageLook, document: Document, fonts: Element, section: Element) -> None:
    """Write the look of a page into the template's styles, font table and section.

    Args:
        layout: the look.
        document: the template, opened.
        fonts: the font table, which python-docx does not know.
        section: the section properties; line numbers go into them, which python-docx does not know either.
    """
    _set_defaults(layout, document)
    _set(fonts, "font", name=clean(layout.font))
    for name, emphasis in ((PREAMBULAR_OPENING, layout.preambular_opener), (OPERATIVE_OPENING, layout.operative_opener)):
        font = document.styles[name].font
        font.italic, font.bold, font.underline = (emphasis == kind or None for kind in ("italic", "bold", "underline"))
    page = document.sections[0]
    page.page_width, page.page_height = (Twips(size) for size in _PAGES[layout.page])
    margin = Mm(layout.margin_mm)
    page.top_margin = page.bottom_margin = margin
    page.right_margin = page.left_margin = Mm(layout.side_margin_mm)
    page.header_distance = page.footer_distance = Twips(min(_FOOTER_TWIPS, margin.twips // 2))
    if layout.line_numbers:
        lines = etree.Element(w("lnNumType"))
        lines.set(w("countBy"), "1")
        lines.set(w("restart"), "continuous")
        _find(section, "cols").addprevious(lines)
    if not layout.page_numbers:
        section.remove(_find(section, "footerReference"))


def _set_defaults(layout: PageLook, document: Document) -> None:
    styles = document.styles.element
    look = _find(styles, "docDefaults/rPrDefault/rPr")
    font = clean(layout.font)
    _set(look, "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    _set_size(look, layout.size_pt)
    document.styles[TITLE].font.size = Pt(round(layout.size_pt * _TITLE_SCALE * 2) / 2)
    document.styles[FOOTNOTE_TEXT].font.size = Pt(round(layout.size_pt * _FOOTNOTE_SCALE * 2) / 2)
    spacing = _find(styles, "docDefaults/pPrDefault/pPr")
    _set(spacing, "spacing", after=round(layout.space_after_pt * 20), line=round(layout.line_spacing * 240))


def _set_size(look: Element, points: float) -> None:
    """Word counts sizes in half points."""
    for name in ("sz", "szCs"):
        _set(look, name, val=round(points * 2))


def _find(parent: Element, path: str) -> Element:
    element = parent.find("/".join(w(name) for name in path.split("/")))
    if element is None:
        raise LookupError(f"the template lacks {path}")
    return element


def _set(parent: Element, name: str, /, **attributes: str | int) -> None:
    element = _find(parent, name)
    for attribute, value in attributes.items():
        element.set(w(attribute), str(value))
