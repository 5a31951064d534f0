"""Making elements: text becomes XML here and nowhere else."""

from __future__ import annotations

import re

from lxml import etree

from resolver.files.clean import clean
from resolver.files.docx.xml import PRESERVE, Element, w

_PIECES = re.compile(r"(\t|\n)")
_PIECE_ELEMENTS = {"\t": "tab", "\n": "br"}


def child(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """Append an element of WordprocessingML; attributes are of the same namespace."""
    element = etree.SubElement(parent, w(name))
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
