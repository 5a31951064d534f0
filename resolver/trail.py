"""What became of a text through rounds of edits, told in terms of the text as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from resolver.document import Document, Span
from resolver.word_edits import Cell, Line


class Change(msgspec.Struct, frozen=True):
    """Characters of the text as it was, and what stands in their place."""

    start: int
    end: int
    text: str
    """What is new; empty where characters are only taken away."""
    likes: tuple[int, ...] = ()
    """For each new character the offset of the one whose look it takes."""
    whole: bool = False
    """Whether a paragraph goes with all its words."""


class Trail:
    """The lines of a document, each character tied to the text as it was at first."""

    def __init__(self, document: Document) -> None:
        self._first = document
        self._known: dict[int, Cell] | None = None
        self._lines = [
            Line(
                index,
                tuple(Cell(text, paragraph.source_start(0) + offset, kept=True) for offset, text in enumerate(paragraph.text)),
            )
            for index, paragraph in enumerate(document.paragraphs)
        ]

    def follow(self, lines: Sequence[Line]) -> None:
        """Take up a round of edits; `lines` are in terms of the text before that round."""
        before = self._cells()
        self._lines = [
            Line(
                self._lines[line.paragraph].paragraph,
                tuple(Cell(cell.text, before[cell.like].like, cell.kept and before[cell.like].kept) for cell in line.cells),
            )
            for line in lines
        ]
        self._known = None

    def origin(self, span: Span) -> Span:
        """The range of the text as it was that a range of the text as it is now comes from."""
        known = self._cells()
        found = (known.get(offset) for offset in range(span.start, max(span.end, span.start + 1)))
        cells = [cell for cell in found if cell is not None]
        if not cells:
            end = len(self._first.text)
            return Span(end, end)
        likes = [cell.like for cell in cells]
        return Span(min(likes), max(likes) + 1)

    def changes(self) -> Iterator[Change]:
        """All that changed, in the order of the text as it was; a change stays within a paragraph."""
        left = {line.paragraph: line for line in self._lines}
        for index, paragraph in enumerate(self._first.paragraphs):
            start = paragraph.source_start(0)
            end = start + len(paragraph.text)
            if index in left:
                yield from _changes(left[index].cells, start, end)
            else:
                yield Change(start, end, "", whole=True)

    def _cells(self) -> dict[int, Cell]:
        """The characters by their offsets in the text as it is now, gone through once a round."""
        if self._known is None:
            self._known = self._numbered()
        return self._known

    def _numbered(self) -> dict[int, Cell]:
        cells: dict[int, Cell] = {}
        offset = 0
        for line in self._lines:
            cells.update(enumerate(line.cells, offset))
            offset += len(line.cells) + 1
        return cells


def _changes(cells: Sequence[Cell], start: int, end: int) -> Iterator[Change]:
    new: list[Cell] = []
    position = start
    for cell in (*cells, Cell("", end, kept=True)):
        if not cell.kept:
            new.append(cell)
            continue
        if new or position < cell.like:
            yield Change(position, cell.like, "".join(one.text for one in new), tuple(one.like for one in new))
        new = []
        position = cell.like + 1
