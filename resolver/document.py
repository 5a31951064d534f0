"""A text with where it came from: what every reader produces and everything else points into.

Two coordinate systems meet here. A `Paragraph` holds *visible* text: no emphasis marks, no automatic list number, wrapped
lines joined by one space. A `Document` holds the text *as read*. `Paragraph.source` leads from the first to the second, so
that a finding made on visible text can point at the very characters the writer typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from itertools import accumulate

import msgspec

from resolver.looks import Looks


class SourceKind(StrEnum):
    """What a document was read from."""

    TEXT = "text"
    MARKDOWN = "markdown"
    WORD = "word"
    AKN = "akn"


class Span(msgspec.Struct, frozen=True, gc=False):
    """A half-open range of characters, `start <= position < end`."""

    start: int
    end: int


class Run(msgspec.Struct, frozen=True, gc=False):
    """A range of a paragraph's visible text that carries emphasis; offsets count characters of `Paragraph.text`."""

    start: int
    end: int
    italic: bool = False
    bold: bool = False
    underline: bool = False


class ListNumber(msgspec.Struct, frozen=True, gc=False):
    """A number that the word processor shows but the text does not hold."""

    marker: str
    """As displayed, e.g. `1.` or `(a)`; a bullet character for bullets."""
    level: int
    """Depth in the list, 0 for the outermost."""


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """One paragraph of visible text."""

    text: str
    """Visible characters, without white space at either end."""
    pieces: tuple[tuple[int, int], ...]
    """Ascending `(offset in text, offset in Document.text)`; each holds until the next. The first is at 0."""
    number: int
    """Position among the non-empty paragraphs of the input, from 1."""
    runs: tuple[Run, ...] = ()
    indent: int = 0
    """Columns of white space before the text (a tab counts as four)."""
    list_number: ListNumber | None = None
    style: str = ""
    """Name of the Word paragraph style; empty elsewhere."""
    blank_before: bool = False
    """Whether an empty line stood before it."""
    extent: Span | None = None
    """Where it stands in the text as read with the marks of its emphasis; None where that is what its text covers."""
    look: int | None = None
    """Which of `Document.looks` is its own; None where there are none."""

    def source_start(self, offset: int) -> int:
        """Where the visible character at `offset` stands in the text as read; `offset` may be the end of the text."""
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0][1] + offset
        index = bisect_right(pieces, offset, key=_visible) - 1
        visible, source = pieces[index]
        return source + offset - visible

    def source_end(self, offset: int) -> int:
        """Where the visible text before `offset` ends in the text as read."""
        return self.source_start(offset - 1) + 1 if offset > 0 else self.source_start(0)

    def source(self, start: int, end: int) -> Span:
        """Turn a visible range into a range of the text as read.

        An empty range is a place to insert: right after the character before it. The start, and the paragraph as a whole, take
        the marks of emphasis along.
        """
        whole = self.extent or Span(self.source_start(0), self.source_end(len(self.text)))
        if start >= end:
            place = self.source_end(start) if start > 0 else whole.start
            return Span(place, place)
        if start == 0 and end == len(self.text):
            return whole
        return Span(self.source_start(start), self.source_end(end))


def _visible(piece: tuple[int, int]) -> int:
    return piece[0]


ALLOW = "allow"
"""The field of front matter that holds the exceptions a draft allows itself, each with its reason."""


class FrontField(msgspec.Struct, frozen=True, gc=False):
    """A field of a draft's front matter, e.g. `sponsors: [Brazil, Italy]`."""

    name: str
    values: tuple[str, ...]
    """One value, or the items of a list."""
    span: Span
    """The whole field in the text as read."""
    listed: bool = False
    """Whether it was written as a list."""
    value_spans: tuple[Span, ...] = ()
    """Where each value stands in the text as read."""


class Document(msgspec.Struct, frozen=True, gc=False):
    """A text as read, cut into paragraphs."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    kind: SourceKind
    path: str = ""
    """As the user named it; for messages only."""
    front: tuple[FrontField, ...] = ()
    line_starts: tuple[int, ...] = (0,)
    """Offset of the first character of every line."""
    notes: tuple[str, ...] = ()
    """What the reader has to say about how it read, e.g. that tracked changes were taken as accepted."""
    solid: tuple[Span, ...] = ()
    """Ranges that no fix can touch: what is no typed text in a Word file, such as marks of footnotes and formulas."""
    looks: Looks | None = None
    """How a Word file looks on the page; None for other files."""

    header: tuple[str, ...] = ()
    """Lines of the page headers of a Word file, which are no part of its text."""

    @property
    def has_lines(self) -> bool:
        """Whether its lines are those of the file; otherwise people find their way in it by paragraphs."""
        return self.kind in (SourceKind.TEXT, SourceKind.MARKDOWN)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted in characters from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def line_starts(text: str) -> tuple[int, ...]:
    r"""Offsets at which the lines of `text` begin; lines end at `\n`, `\r\n` or `\r`."""
    if "\r" in text:
        return (0, *[match.end() for match in _LINE_END.finditer(text)])
    lines = text.split("\n")
    lines.pop()
    return tuple(accumulate([len(line) + 1 for line in lines], initial=0))


_LINE_END = re.compile(r"\r\n?|\n")
