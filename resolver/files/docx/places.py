"""Where every visible character stands: from offsets of the text as read to the elements of a Word file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import copy, deepcopy
from dataclasses import dataclass
from operator import attrgetter

from resolver.document import Document, Span
from resolver.files.docx.package import Package
from resolver.files.docx.styles import StyleSheet
from resolver.files.docx.text import NOTES, Chunk
from resolver.files.docx.xml import PRESERVE, Element, w


@dataclass(slots=True)
class Piece:
    """Characters that stand together in one element of one run."""

    start: int
    """Offset of the first in `Document.text`."""
    length: int
    run: Element | None
    element: Element | None
    """What shows them, e.g. a `w:t` or a `w:tab`; None where the file does not hold them."""
    skipped: int = 0
    """Characters of the element before the first."""
    rigid: bool = False
    """Whether they can only be taken together, because they are not the characters of a `w:t` one for one."""

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + self.length

    @property
    def note(self) -> tuple[str, str] | None:
        """Kind and id of the footnote or endnote that this is the mark of."""
        kind = NOTES.get(self.element.tag) if self.element is not None else None
        return (kind, self.element.get(w("id"), "")) if kind and self.element is not None else None


@dataclass(slots=True)
class Line:
    """Where one paragraph of the document stands: a line of a Word paragraph, or a whole footnote."""

    span: Span
    """Where it stands in `Document.text`."""
    chunks: list[tuple[int, Chunk, int]]
    """Its chunks, each with the length of its text here and the characters of the chunk before that."""
    source: Element | None = None
    """The `w:p` that it is in; None for a footnote or a row of a table, which may have several."""
    broken_by: Element | None = None
    """The line break at its end; None for the last line of a Word paragraph."""
    note: tuple[str, str] | None = None
    """Kind and id of the footnote or endnote that it is."""


@dataclass(slots=True)
class WordText:
    """A Word file that was read, with its parts as trees that may be changed."""

    document: Document
    package: Package
    main: Element
    notes: dict[str, Element]
    """The parts `footnotes` and `endnotes`, so far as the text refers to them."""
    lines: tuple[Line, ...]
    """One for each paragraph of the document."""
    styles: StyleSheet


def pieces_of(line: Line) -> Iterator[Piece]:
    """The pieces of a line as it was read, before any run was cut."""
    start = line.span.start
    for length, chunk, skipped in line.chunks:
        if length:
            yield Piece(start, length, chunk.run, chunk.element, skipped, _is_rigid(chunk))
            start += length


def _is_rigid(chunk: Chunk) -> bool:
    element, run = chunk.element, chunk.run
    if element is None or run is None or element.getparent() is not run or run.tag != w("r"):
        return True
    return element.tag != w("t") or len(element.text or "") != len(chunk.text)


def solid_spans(lines: Sequence[Line]) -> Iterator[Span]:
    """Ranges of the text that are not to be edited: marks of notes, what the file does not hold, formulas."""
    for line in lines:
        start = line.span.start
        for length, chunk, _ in line.chunks:
            plain = chunk.element is not None and chunk.run is not None and chunk.run.tag == _RUN
            # single characters can be taken away with their element, whatever that is
            if not plain or (length > 1 and _is_rigid(chunk)):
                yield Span(start, start + length)
            start += length


_RUN = w("r")


class Places:
    """All pieces in the order of the text; one is cut in two where its run is."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._pieces = [piece for line in lines for piece in pieces_of(line)]
        self._of_run: dict[Element | None, list[Piece]] = {}
        for piece in self._pieces:
            self._of_run.setdefault(piece.run, []).append(piece)

    def within(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold characters of a range."""
        found: list[Piece] = []
        index = max(self._index(start), 0)
        while index < len(self._pieces) and self._pieces[index].start < end:
            if self._pieces[index].end > start:
                found.append(self._pieces[index])
            index += 1
        return found

    def before(self, offset: int) -> Piece | None:
        """The piece that holds the character before an offset; None at the start of a line."""
        return next(iter(self.within(offset - 1, offset)), None)

    def after(self, offset: int) -> Piece | None:
        """The piece that holds the character at an offset; None at the end of a line."""
        return next(iter(self.within(offset, offset + 1)), None)

    def mark_of(self, note: tuple[str, str]) -> Piece | None:
        """The first mark of a footnote or endnote in the text; None where it is hidden."""
        return next((piece for piece in self._pieces if piece.note == note), None)

    def cut(self, offset: int) -> None:
        """See to it that runs end and begin at an offset, so far as its pieces can be cut.

        White space that is no part of the text, at the ends of lines, comes into runs of its own.
        """
        index = self._index(offset)
        if index >= 0 and self._pieces[index].start < offset < self._pieces[index].end:
            self._halve(index, offset)
        before, after = self.before(offset), self.after(offset)
        if before is not None and before.element is not None:
            _part(before, before.skipped + before.length)
            self._divide(before.run, before.element.getnext())
        if after is not None:
            lead = _part(after, after.skipped)
            if lead is not None:
                after.element, after.skipped = lead, 0
            self._divide(after.run, after.element)

    def isolate(self, element: Element) -> Element | None:
        """See to it that an element is alone in its run; the run, or None where it is in none."""
        self._divide(element.getparent(), element)
        self._divide(element.getparent(), element.getnext())
        run = element.getparent()
        return run if run is not None and run.tag == w("r") else None

    def _index(self, offset: int) -> int:
        return bisect_right(self._pieces, offset, key=attrgetter("start")) - 1

    def _halve(self, index: int, offset: int) -> None:
        piece = self._pieces[index]
        rest = _part(piece, piece.skipped + offset - piece.start)
        if rest is not None:
            second = Piece(offset, piece.end - offset, piece.run, rest)
            self._pieces.insert(index + 1, second)
            self._of_run[piece.run].append(second)
            piece.length = offset - piece.start

    def _divide(self, run: Element | None, first: Element | None) -> None:
        """Divide a run before one of its elements, unless that stands at its beginning or is none."""
        if run is None or first is None or run.tag != w("r") or first.getparent() is not run:
            return
        before = first.getprevious()
        if before is None or before.tag == w("rPr"):
            return
        following = divided(run, first)
        for piece in self._of_run.get(run, ()):
            if piece.element is not None and following in piece.element.iterancestors():
                piece.run = following
        self._of_run[following] = [piece for piece in self._of_run.get(run, ()) if piece.run is following]
        self._of_run[run] = [piece for piece in self._of_run.get(run, ()) if piece.run is run]


def _part(piece: Piece, kept: int) -> Element | None:
    """Divide the element of a piece after so many characters; the new one with the rest, None where nothing is divided."""
    element = piece.element
    text = element.text or "" if element is not None else ""
    if piece.rigid or element is None or not 0 < kept < len(text):
        return None
    rest = copy(element)
    element.text, rest.text = text[:kept], text[kept:]
    for half in (element, rest):
        half.set(PRESERVE, "preserve")
    element.addnext(rest)
    return rest


def divided(run: Element, first: Element) -> Element:
    """Divide a run before one of its elements; the new run that begins with it, of the same looks, stands after the old."""
    following = beside(run)
    properties = run.find(w("rPr"))
    moved = [first, *first.itersiblings()]
    if properties is not None:
        following.append(deepcopy(properties))
        for change in following.iter(w("rPrChange")):
            without_id(change)
    following.extend(moved)
    return following


def without_id(change: Element) -> None:
    """Take its number from the copy of a tracked change: it is a change of its own and is numbered with the others."""
    if w("id") in change.attrib:
        del change.attrib[w("id")]


def beside(element: Element) -> Element:
    """A new, empty element after another one, with the same name and attributes."""
    twin = copy(element)
    for inner in list(twin):
        twin.remove(inner)
    element.addnext(twin)
    return twin
