"""The words of a story (the body, a footnote) in reading order, still tied to the runs that hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from resolver.files.docx.repeated_marks import RepeatedMarks
from resolver.files.docx.xml import Element, M, w, walk

BREAK = "\n"
"""Stands for a line break within a Word paragraph."""

_PROPERTIES = ("pPr", "rPr", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "rubyPr")
_NOT_SHOWN = ("instrText", "delInstrText", "rt")
"""Codes of fields, and what stands above other text (ruby)."""


class Revisions(StrEnum):
    """How changes that were tracked are read."""

    ACCEPTED = "accepted"
    """As if all of them had been accepted: what was deleted is gone."""
    ORIGINAL = "original"
    """As if all of them had been rejected: what was inserted is gone."""


_GONE = {
    Revisions.ACCEPTED: ("del", "moveFrom", "delText"),
    Revisions.ORIGINAL: ("ins", "moveTo"),
}
_PRUNED = {revisions: frozenset(w(name) for name in _PROPERTIES + _NOT_SHOWN + gone) for revisions, gone in _GONE.items()}

_PARAGRAPH = w("p")
_FIELD = w("fldSimple")
_RUNS = (w("r"), f"{{{M}}}r")
_TEXTS = (w("t"), w("delText"), f"{{{M}}}t")
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): BREAK,
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
}
NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
"""Elements that stand for a mark such as `[^1]`, and the kind of note that each refers to."""
_REVISIONS = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo"))
_LINE_ENDS = re.compile(r"[\r\n\t]+")
_PRIVATE_USE = range(0xE000, 0xF900)


class Chunk(NamedTuple):
    """Text from one element of a run; a line break is a chunk of its own."""

    text: str
    run: Element | None
    element: Element | None = None
    """What shows the text, e.g. a `w:t`; None for text that the reader adds."""


@dataclass(slots=True)
class WordParagraph:
    """A `w:p` and the text that it shows."""

    element: Element
    chunks: list[Chunk] = field(default_factory=list)
    boxed: list[WordParagraph] = field(default_factory=list)
    """Paragraphs of text boxes that are anchored in it."""
    runs: list[Element] = field(default_factory=list)
    """Runs that are open while it is read."""
    fields: list[bool] = field(default_factory=list)
    """For every open field, whether its code is still being read."""
    codes: int = 0
    """How many open fields are at their code."""

    def add(self, text: str, element: Element) -> None:
        """Take up text that an element shows, unless it belongs to the code of a field."""
        if not self.codes:
            self.chunks.append(Chunk(text, self.runs[-1] if self.runs else None, element))

    def field_mark(self, kind: str | None) -> None:
        """Follow the beginning, the separator or the end of a field."""
        if kind == "begin":
            self.fields.append(True)
            self.codes += 1
        elif kind in ("separate", "end") and self.fields:
            self.codes -= self.fields.pop()
            if kind == "separate":
                self.fields.append(False)


class NoteNumbers:
    """Footnotes and endnotes, counted together from 1 in the order in which the text refers to them."""

    def __init__(self) -> None:
        self.order: dict[tuple[str, str], int] = {}
        """Kind and id of each note, and its number."""
        self._repeated = RepeatedMarks(NOTES)

    def mark(self, kind: str, note_id: str) -> str:
        """The visible mark of a note, e.g. `[^2]`."""
        return f"[^{self.order.setdefault((kind, note_id), len(self.order) + 1)}]"

    def mark_again(self, field: Element) -> str:
        """The mark that a simple field repeats; empty for other fields."""
        note = self._repeated.note_of(field)
        return self.mark(*note) if note else ""


def read_story(root: Element, notes: NoteNumbers, revisions: Revisions = Revisions.ACCEPTED) -> list[WordParagraph]:
    """Every paragraph below `root` in reading order, empty ones too; tables are flattened.

    A paragraph whose closing mark was deleted (or, in the original, inserted) goes on in the next one. Paragraphs of a text
    box follow the one that it is anchored in.
    """
    found: list[WordParagraph] = []
    open_paragraphs: list[WordParagraph] = []
    for entering, element in walk(root, _PRUNED[revisions]):
        paragraph = open_paragraphs[-1] if open_paragraphs else None
        tag = element.tag
        if tag == _PARAGRAPH:
            if entering:
                open_paragraphs.append(WordParagraph(element))
                continue
            finished = open_paragraphs.pop()
            (open_paragraphs[-1].boxed if open_paragraphs else found).extend([finished, *finished.boxed])
        elif paragraph is None:
            continue
        elif tag in _RUNS:
            if entering:
                paragraph.runs.append(element)
            else:
                paragraph.runs.pop()
        elif tag == _FIELD and (mark := notes.mark_again(element)):
            if entering:
                paragraph.add(mark, element)
            paragraph.codes += 1 if entering else -1  # what it showed when it was last counted is passed over
        elif entering:
            _take(paragraph, element, notes)
    return _joined(found, revisions)


def _take(paragraph: WordParagraph, element: Element, notes: NoteNumbers) -> None:
    tag = str(element.tag)
    if tag in _TEXTS:
        text = element.text or ""
        paragraph.add(text if text.isprintable() else _LINE_ENDS.sub(" ", text), element)
    elif tag in _FIXED:
        paragraph.add(_FIXED[tag], element)
    elif tag in NOTES:
        paragraph.add(notes.mark(NOTES[tag], element.get(w("id"), "")), element)
    elif tag == w("fldChar"):
        paragraph.field_mark(element.get(w("fldCharType")))
    elif tag == w("sym"):
        paragraph.add(_symbol(element.get(w("char"), "")), element)


def _symbol(code: str) -> str:
    """A character of a symbol font; in the private range only the font knows what it is, so it becomes a bullet."""
    value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{4}", code) else 0
    if value in _PRIVATE_USE:
        return "•"
    return chr(value) if value >= 0x20 and not 0xD800 <= value < 0xE000 else ""


def _joined(paragraphs: list[WordParagraph], revisions: Revisions) -> list[WordParagraph]:
    result: list[WordParagraph] = []
    carried: list[Chunk] = []
    for index, paragraph in enumerate(paragraphs):
        carried.extend(paragraph.chunks)
        if index + 1 == len(paragraphs) or not _mark_is_gone(paragraph.element, revisions):
            paragraph.chunks = carried
            result.append(paragraph)
            carried = []
    return result


def _mark_is_gone(paragraph: Element, revisions: Revisions) -> bool:
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return properties is not None and any(properties.find(w(name)) is not None for name in _GONE[revisions])


def has_revisions(root: Element) -> bool:
    """Whether text was inserted, deleted or moved with changes tracked."""
    return next(root.iter(*_REVISIONS), None) is not None
