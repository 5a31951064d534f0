"""A paragraph of a Word file with the text that it shows, still tied to the runs that hold it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from resolver.files.docx.property_values import NO_LOOK, NO_PARAGRAPH, LookProperties, ParagraphProperties
from resolver.files.docx.repeated_marks import RepeatedMarks
from resolver.files.docx.xml import Element, w

BREAK = "\n"
"""Stands for a line break within a Word paragraph."""
NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
"""Elements that stand for a mark such as `[^1]`, and the kind of note that each refers to."""


class Chunk(NamedTuple):
    """Text from one element of a run; a line break is a chunk of its own."""

    text: str
    run: Element | None
    element: Element | None = None
    """What shows the text, e.g. a `w:t`; None for text that the reader adds."""
    look: LookProperties = NO_LOOK
    """What the run says about its looks."""


@dataclass(slots=True)
class WordParagraph:
    """A `w:p` and the text that it shows."""

    element: Element
    properties: ParagraphProperties = NO_PARAGRAPH
    chunks: list[Chunk] = field(default_factory=list)
    boxed: list[WordParagraph] = field(default_factory=list)
    """Paragraphs of text boxes that are anchored in it."""
    fields: list[bool] = field(default_factory=list)
    """For every open field, whether its code is still being read."""
    codes: int = 0
    """How many open fields are at their code."""
    joined: bool = False
    """Whether it holds text of several `w:p`."""
    leads: bool = False
    """Whether it is empty and stands alone in a cell: its automatic number belongs to the cell beside it."""

    @property
    def text(self) -> str:
        """What it shows."""
        return "".join([chunk.text for chunk in self.chunks])

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
