"""The look of the page: what a profile says about font, paper, spacing and emphasis goes into styles and section."""

from __future__ import annotations

from lxml import etree

from resolver.files.docx.build import child, clean
from resolver.files.docx.xml import Element, w
from resolver.profiles import Layout

_PAGES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_TWIPS_PER_MM = 1440 / 25.4
_FOOTER_TWIPS = 708
_TITLE_SCALE = 1.2
_FOOTNOTE_SCALE = 0.85
_EMPHASIS = {"italic": ("i", "iCs"), "bold": ("b", "bCs"), "underline": ("u",), "none": ()}


def apply_layout(layout: Layout, styles: Element, fonts: Element, section: Element) -> None:
    """Write a profile's layout into the template's styles, font table and section properties."""
    _set_defaults(layout, styles)
    _set(fonts, "font", name=clean(layout.font))
    _emphasise(styles, "PreambularOpening", layout.preambular_opener)
    _emphasise(styles, "OperativeOpening", layout.operative_opener)
    width, height = _PAGES[layout.page]
    margin = round(layout.margin_mm * _TWIPS_PER_MM)
    _set(section, "pgSz", w=width, h=height)
    edge = min(_FOOTER_TWIPS, margin // 2)
    _set(section, "pgMar", top=margin, right=margin, bottom=margin, left=margin, header=edge, footer=edge)
    if layout.line_numbers:
        lines = etree.Element(w("lnNumType"))
        lines.set(w("countBy"), "1")
        lines.set(w("restart"), "continuous")
        _find(section, "cols").addprevious(lines)
    if not layout.page_numbers:
        section.remove(_find(section, "footerReference"))


def _set_defaults(layout: Layout, styles: Element) -> None:
    look = _find(styles, "docDefaults/rPrDefault/rPr")
    font = clean(layout.font)
    _set(look, "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    _set_size(look, layout.size_pt)
    _set_size(_find(_style(styles, "ResolutionTitle"), "rPr"), layout.size_pt * _TITLE_SCALE)
    _set_size(_find(_style(styles, "FootnoteText"), "rPr"), layout.size_pt * _FOOTNOTE_SCALE)
    spacing = _find(styles, "docDefaults/pPrDefault/pPr")
    _set(spacing, "spacing", after=round(layout.space_after_pt * 20), line=round(layout.line_spacing * 240))


def _set_size(look: Element, points: float) -> None:
    """Word counts sizes in half points."""
    for name in ("sz", "szCs"):
        _set(look, name, val=round(points * 2))


def _emphasise(styles: Element, style_id: str, emphasis: str) -> None:
    names = _EMPHASIS[emphasis]
    if not names:
        return
    look = child(_style(styles, style_id), "rPr")
    for name in names:
        element = child(look, name)
        if name == "u":
            element.set(w("val"), "single")


def _style(styles: Element, style_id: str) -> Element:
    return next(style for style in styles.iterchildren(w("style")) if style.get(w("styleId")) == style_id)


def _find(parent: Element, path: str) -> Element:
    element = parent.find("/".join(w(name) for name in path.split("/")))
    if element is None:
        raise LookupError(f"the template lacks {path}")
    return element


def _set(parent: Element, name: str, /, **attributes: str | int) -> None:
    element = _find(parent, name)
    for attribute, value in attributes.items():
        element.set(w(attribute), str(value))
