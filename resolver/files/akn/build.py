"""Making elements: text becomes XML here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from resolver.files.akn.names import OPENING, XML_SPACE, q
from resolver.files.clean import clean
from resolver.files.pieces import pieces
from resolver.files.xml import Element

_DELICATE = re.compile(r"^[ \t\n]|[ \t\n]$|[ \t\n]{2}|[\t\n]")
"""White space that a reader of XML would take for layout."""
_NOT_IN_IDS = re.compile(r"[^0-9a-z]+")


def child(parent: Element, name: str, /, text: str = "", **attributes: str) -> Element:
    """Append an element, with text if there is any; attributes that are names in Python end in an underscore."""
    element = etree.SubElement(parent, q(name))
    for attribute, value in attributes.items():
        element.set(attribute.rstrip("_"), clean(value))
    if text:
        add_text(element, text)
        keep_space(element, text)
    return element


def add_text(element: Element, text: str) -> None:
    """Append text behind what an element holds."""
    text = clean(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def keep_space(element: Element, text: str) -> None:
    """Say of an element that white space in its text is meant, where it could be taken for layout."""
    if _DELICATE.search(text):
        element.set(XML_SPACE, "preserve")


def ident(above: str, kind: str, number: str, position: int) -> str:
    """An `eId` after the naming convention: by the number that is shown, or else by position.

    Args:
        above: the eId of what it stands in; empty at the top.
        kind: short name of the element.
        number: the marker that is shown.
        position: its place among its like, from 1.
    """
    own = _NOT_IN_IDS.sub("-", number.lower()).strip("-") or f"nn-{position}"
    return f"{above}__{kind}_{own}" if above else f"{kind}_{own}"


class Words:
    """Writes the words of paragraphs, with footnotes where their first mark stands."""

    def __init__(self, footnotes: list[tuple[str, str]]) -> None:
        """Begin a document.

        Args:
            footnotes: label and text of each; where a label comes twice, marks mean the first.
        """
        self.footnotes = footnotes
        self._numbers: dict[str, int] = {}
        for number, (label, _) in enumerate(footnotes, 1):
            self._numbers.setdefault(label, number)
        self.used: set[int] = set()
        """Numbers of the footnotes that stand in the text."""

    def add(self, element: Element, text: str, opener: str = "", look: str = "i") -> None:
        """Append the words of a paragraph to an element.

        Args:
            element: to hold them.
            text: all the words.
            opener: the phrase at their start that is set off.
            look: the element that sets it off; `span` where the house does not.
        """
        for piece in pieces(text, opener, self._numbers):
            if piece.note:
                self._add_mark(element, self._numbers[piece.note])
            elif piece.opens:
                child(element, look, piece.text, **({"class_": OPENING} if look == "span" else {}))
            else:
                add_text(element, piece.text)
        keep_space(element, text)

    def _add_mark(self, element: Element, number: int) -> None:
        label, text = self.footnotes[number - 1]
        if number in self.used:
            child(element, "noteRef", marker=label, href=f"#note_{number}")
            return
        self.used.add(number)
        note = child(element, "authorialNote", marker=label, placement="bottom", eId=f"note_{number}")
        child(note, "p", text)

    def unused(self) -> Mapping[int, tuple[str, str]]:
        """Number, label and text of the footnotes that no mark leads to."""
        return {number: note for number, note in enumerate(self.footnotes, 1) if number not in self.used}


_WITH_WORDS = frozenset(map(q, ("p", "num", "heading", "listIntroduction", "listWrapUp")))
"""Elements in which white space would be words."""


def indent(element: Element, level: int = 0) -> None:
    """Put each element on a line of its own, except within text."""
    if element.tag in _WITH_WORDS or not len(element):
        return
    element.text = "\n" + "  " * (level + 1)
    for inner in element:
        indent(inner, level + 1)
        inner.tail = element.text
    element[-1].tail = "\n" + "  " * level
