"""Making elements: text becomes XML here and nowhere else."""

from __future__ import annotations

import re

from lxml import etree

from resolver.files.clean import clean
from resolver.files.docx.xml import PRESERVE, Element, w

_PIECES = re.compile(r"(\t|\n)")
_PIECE_ELEMENTS = {"\t": "tab", "\n": "br"}

_ORDER = {
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "tabs"),
        *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl"),
    ),
    "rPr": ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "u", "vertAlign", "lang"),
    "style": ("name", "basedOn", "next", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr"),
    "sectPr": ("headerReference", "footerReference", "pgSz", "pgMar", "lnNumType", "cols", "titlePg"),
}
"""The order that the schema wants, so far as the writer uses it; Word takes a file with another order for damaged."""


def child(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """Append an element of WordprocessingML; attributes are of the same namespace."""
    return _with(etree.SubElement(parent, w(name)), attributes)


def part_of(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """The child of a name, put in where the schema wants it if it is not there; attributes are set."""
    element = parent.find(w(name))
    if element is None:
        order = _ORDER[etree.QName(parent).localname]
        element = etree.Element(w(name))
        before = {w(earlier) for earlier in order[: order.index(name)]}
        parent.insert(sum(1 for other in parent if other.tag in before), element)
    return _with(element, attributes)


def _with(element: Element, attributes: dict[str, str | int]) -> Element:
    for attribute, value in attributes.items():
        element.set(w(attribute), str(value))
    return element


def add_run(paragraph: Element, text: str, style: str = "") -> Element:
    """Append a run of text in a character style; tabs and line ends become their elements."""
    run = child(paragraph, "r")
    if style:
        child(child(run, "rPr"), "rStyle", val=style)
    for piece in _PIECES.split(clean(text)):
        if piece in _PIECE_ELEMENTS:
            child(run, _PIECE_ELEMENTS[piece])
        elif piece:
            element = child(run, "t")
            element.text = piece
            element.set(PRESERVE, "preserve")
    return run
