"""The words of a paragraph of Akoma Ntoso: what is set off at their start, and the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.files.akn.names import OPENING, XML_SPACE
from resolver.files.xml import Element

_SPACE = re.compile(r"[ \t\r\n]+")
_LINE_END = re.compile(r"[\r\n]+")
_SET_OFF = {"i", "b", "u"}
_LOOKS = re.compile(rf"\b(?:italic|bold|underline|{OPENING})", re.IGNORECASE)
_LABEL = re.compile(r"[^\]\s]+")
NOTES = ("authorialNote", "note")
_GLUED = re.compile(
    r"[ibua]|sup|sub|span|inline|abbr|r?ref|mref|affectedDocument|date|time|person|organization|role|term|def|entity|quantity|ins"
    r"|del|omissis|doc[A-Z][a-z]+|docketNumber|session|shortTitle|quotedText|placeholder|concept|object|event|location|process"
)
"""Elements within words; the words of any other end where it ends."""


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


class Notes:
    """The footnotes of a document, wherever they stand in it."""

    def __init__(self, root: Element) -> None:
        """Find them; one without a label, or with one that is taken, gets the next free number."""
        self._labels: dict[Element, str] = {}
        self._by_id: dict[str, str] = {}
        found = list(root.iter("{*}authorialNote", "{*}note"))
        taken: set[str] = set()
        for element in found:
            label = element.get("marker", "").strip()
            if not _LABEL.fullmatch(label) or label in taken:
                label = next(str(number) for number in range(1, len(found) + 2) if str(number) not in taken)
            taken.add(label)
            self._labels[element] = label
            if ident := element.get("eId"):
                self._by_id.setdefault(ident, label)

    def label(self, element: Element) -> str:
        """The label of a footnote, or of the one that a reference means; empty where there is none."""
        if element in self._labels:
            return self._labels[element]
        meant = self._by_id.get(element.get("href", "").removeprefix("#"), "")
        return meant or next((label for label in self._by_id.values() if label == element.get("marker")), "")

    def texts(self) -> list[tuple[str, str]]:
        """Label and text of all, in the order of the draft where their ids tell it."""
        numbers = [re.fullmatch(r"note_(\d+)", element.get("eId", "")) for element in self._labels]
        order = list(self._labels)
        if all(numbers):
            places = {element: int(match[1]) for element, match in zip(order, numbers, strict=True) if match}
            order.sort(key=places.__getitem__)
        return [(self._labels[element], self._text(element)) for element in order]

    def _text(self, element: Element) -> str:
        blocks = [element] if is_mixed(element) or not len(element) else element
        return " ".join(filter(None, (words(block, None)[0] for block in blocks)))


def words(element: Element, notes: Notes | None) -> tuple[str, str]:
    """The words of a paragraph, and the phrase at their start that is set off.

    Args:
        element: the paragraph.
        notes: footnotes, which leave their marks; without them they are left out.
    """
    pieces = list(_pieces(element, notes, off=False, kept=_kept(element, inherited=False)))
    text = "".join(piece for piece, _ in pieces)
    opening = ""
    for piece, off in pieces:
        if not off and (piece.strip() or opening):
            break
        opening += piece
    if any(not _GLUED.fullmatch(local(inner)) for inner in element.iterdescendants()):
        text, opening = _SPACE.sub(" ", text), _SPACE.sub(" ", opening)
    text, opening = text.strip(" \t"), opening.strip(" \t")
    return text, opening if text.startswith(opening) else ""


def is_mixed(element: Element) -> bool:
    """Whether words stand in an element itself, and not only in what it holds."""
    texts = [element.text, *(child.tail for child in element)]
    return any(text and text.strip() for text in texts)


def _kept(element: Element, *, inherited: bool) -> bool:
    """Whether white space in an element is meant."""
    value = element.get(XML_SPACE)
    return inherited if value is None else value == "preserve"


def _pieces(element: Element, notes: Notes | None, *, off: bool, kept: bool) -> Iterator[tuple[str, bool]]:
    """Stretches of text, and whether they are set off."""
    yield _spaced(element.text, kept), off
    for inner in element:
        name = local(inner)
        if name in NOTES or name == "noteRef":
            label = notes.label(inner) if notes is not None else ""
            yield (f"[^{label}]" if label else ""), False
        else:
            gap = "" if _GLUED.fullmatch(name) else " "
            set_off = off or name in _SET_OFF or bool(_LOOKS.search(inner.get("class", "")))
            yield gap, False
            yield from _pieces(inner, notes, off=set_off, kept=_kept(inner, inherited=kept))
            yield gap, False
        yield _spaced(inner.tail, kept), off


def _spaced(text: str | None, kept: bool) -> str:
    if not text:
        return ""
    return _LINE_END.sub(" ", text) if kept else _SPACE.sub(" ", text)
