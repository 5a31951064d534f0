"""Edits of a Word document that is read already: paragraph by paragraph, and with what became of every character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from resolver.diagnostics import Edit, Fix
from resolver.document import Document, Paragraph, Run, Span, line_starts

NOTE_MARK = "[^"
"""How the mark of a footnote begins; none can be typed into a Word file."""


class Cell(NamedTuple):
    """One character after edits."""

    text: str
    like: int
    """Offset, in the text before the edits, of the character that it is, or whose look it takes."""
    kept: bool
    """Whether it is that character; otherwise it is new."""


class Line(NamedTuple):
    """One paragraph after edits."""

    paragraph: int
    """Index of the paragraph that it comes from."""
    cells: tuple[Cell, ...]


def fitting(fix: Fix, document: Document) -> Fix | None:
    """The fix cut down to what it changes; None if a Word file cannot be fixed so and a person has to do it.

    An edit stays within a line: it neither joins nor divides paragraphs. It leaves alone what is not typed text, and takes
    away no paragraph that Word has numbered, because all numbers after it would change.
    """
    edits = tuple(_least(edit, document.text) for edit in fix.edits)
    return None if any(_is_unfit(edit, document) for edit in edits) else replace(fix, edits=edits)


def _least(edit: Edit, text: str) -> Edit:
    """An edit without the words at its ends that it leaves as they are."""
    old = text[edit.start : edit.end]
    ahead = 0
    while ahead < min(len(old), len(edit.text)) and old[ahead] == edit.text[ahead]:
        ahead += 1
    while ahead and (_in_word(old, ahead) or _in_word(edit.text, ahead)):
        ahead -= 1
    behind = 0
    while behind < min(len(old), len(edit.text)) - ahead and old[-1 - behind] == edit.text[-1 - behind]:
        behind += 1
    while behind and (_in_word(old, len(old) - behind) or _in_word(edit.text, len(edit.text) - behind)):
        behind -= 1
    return Edit(edit.start + ahead, edit.end - behind, edit.text[ahead : len(edit.text) - behind])


def _in_word(text: str, cut: int) -> bool:
    """Whether a cut goes through a word."""
    return 0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum()


def _is_unfit(edit: Edit, document: Document) -> bool:
    if "\n" in edit.text or "\n" in document.text[edit.start : edit.end] or NOTE_MARK in edit.text:
        return True
    paragraph = _paragraph_at(document, edit.start)
    at_start = edit.end == paragraph.source_start(0)
    if any(span.start < edit.end + at_start and edit.start < span.end for span in document.solid):
        return True
    takes_all = not edit.text.strip() and edit.end - edit.start == len(paragraph.text)
    return takes_all and paragraph.list_number is not None


def _paragraph_at(document: Document, offset: int) -> Paragraph:
    index = bisect_right(document.paragraphs, offset, key=lambda paragraph: paragraph.source_start(0)) - 1
    return document.paragraphs[max(index, 0)]


def edited_lines(document: Document, edits: Sequence[Edit]) -> list[Line]:
    """The paragraphs after edits, which must be in order and within paragraphs; those without words are left out.

    A new character looks like the one in whose place it stands, or else like the one before it. A line break that is put in
    divides a paragraph.
    """
    lines: list[Line] = []
    first = 0
    for index, paragraph in enumerate(document.paragraphs):
        start = paragraph.source_start(0)
        end = start + len(paragraph.text)
        following = bisect_right(edits, end, key=attrgetter("start"))
        cells = list(_cells(document, start, end, edits[first:following]))
        first = following
        for parted, group in groupby(cells, key=lambda cell: cell.text == "\n"):
            trimmed = () if parted else _trimmed(tuple(group))
            if trimmed:
                lines.append(Line(index, trimmed))
    return lines


def _cells(document: Document, start: int, end: int, edits: Sequence[Edit]) -> Iterator[Cell]:
    text = document.text
    position = start
    for edit in edits:
        yield from (Cell(text[offset], offset, kept=True) for offset in range(position, edit.start))
        likes = [_worded(document, offset, start) for offset in range(edit.start, edit.end) or (max(edit.start - 1, start),)]
        for index, character in enumerate(edit.text):
            yield Cell(character, likes[min(index, len(likes) - 1)], kept=False)
        position = edit.end
    yield from (Cell(text[offset], offset, kept=True) for offset in range(position, end))


def _worded(document: Document, offset: int, start: int) -> int:
    """The character itself, or the last before it in a line from `start` on that is typed and no space: these have no looks."""
    near = offset
    while near >= start:
        solid = next((span for span in document.solid if span.start <= near < span.end), None)
        if solid is None and not document.text[near].isspace():
            return near
        near = solid.start - 1 if solid is not None else near - 1
    return offset


def _trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    worded = [index for index, cell in enumerate(cells) if not cell.text.isspace()]
    return cells[worded[0] : worded[-1] + 1] if worded else ()


def document_of(lines: Sequence[Line], before: Document) -> Document:
    """The document that has these lines; list numbers stay, emphasis moves along."""
    paragraphs: list[Paragraph] = []
    moved: dict[int, int] = {}
    length = 0
    for line in lines:
        old = before.paragraphs[line.paragraph]
        text = "".join(cell.text for cell in line.cells)
        runs = tuple(_runs(line, old))
        paragraphs.append(replace(old, text=text, runs=runs, pieces=((0, length),), number=len(paragraphs) + 1))
        moved |= {cell.like: length + offset for offset, cell in enumerate(line.cells) if cell.kept}
        length += len(text) + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    solid = tuple(
        Span(moved[span.start], moved[span.end - 1] + 1)
        for span in before.solid
        if span.start in moved and span.end - 1 in moved
    )
    return replace(before, text=text, paragraphs=tuple(paragraphs), line_starts=line_starts(text), solid=solid)


def _runs(line: Line, old: Paragraph) -> Iterator[Run]:
    start = old.source_start(0)
    looks: dict[int, Run] = {offset: run for run in old.runs for offset in range(run.start, run.end)}
    position = 0
    for look, group in groupby(line.cells, key=lambda cell: looks.get(cell.like - start)):
        text = "".join(cell.text for cell in group)
        if look is not None and text.strip():
            yield replace(look, start=position, end=position + len(text))
        position += len(text)
