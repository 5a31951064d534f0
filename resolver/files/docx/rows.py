"""Rows of a table as lines: a label in one cell and its value in the next are read as one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resolver.files.docx.text import BREAK, Chunk, WordParagraph
from resolver.syntax.landmarks import landmarks

_LONGEST_LABEL = 60
_MARKER = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6})[.)\]]{1,2}")
_GAP = "\t"
"""Stands for the edge of a cell, as where Word turns a table into text."""


def row_paragraphs(cells: Sequence[list[WordParagraph]]) -> list[WordParagraph]:
    """The paragraphs of a row, cell by cell.

    A cell that holds nothing but a label of the masthead ("Sponsors", "Committee:") becomes one line with the cells beside it,
    up to the next label, and one that holds nothing but a typed number becomes one with the first paragraph there. An empty
    cell whose number is automatic hands it on.
    """
    result: list[WordParagraph] = []
    left = [cell for cell in cells if cell]
    while left:
        cell, beside = left.pop(0), left[0] if left else []
        text = _only(cell)
        if text is None or not _has_words(beside):
            result.extend(cell)
        elif _is_label(text) and not _is_label(_only(beside)):
            line = [*cell, *left.pop(0)]
            while left and not _is_label(_only(left[0])):
                line.extend(left.pop(0))
            result.append(_line(line))
        elif text.endswith(":") and len(text) <= _LONGEST_LABEL and _only(beside):
            result.append(_line([*cell, *left.pop(0)]))
        elif _MARKER.fullmatch(text):
            left.pop(0)
            first = next(number for number, paragraph in enumerate(beside, 1) if paragraph.text.strip())
            result.extend([_line([*cell, *beside[:first]]), *beside[first:]])
        else:
            cell[0].leads = not text and len(cell) == 1
            result.extend(cell)
    return result


def _has_words(cell: Sequence[WordParagraph]) -> bool:
    return any(paragraph.text.strip() for paragraph in cell)


def _only(cell: Sequence[WordParagraph]) -> str | None:
    """The text of a cell that is one line; None where there are several."""
    texts = [text for paragraph in cell if (text := paragraph.text.strip())]
    if len(texts) > 1 or (texts and BREAK in texts[0]):
        return None
    return texts[0] if texts else ""


def _is_label(text: str | None) -> bool:
    if text is None or len(text) > _LONGEST_LABEL:
        return False
    return " ".join(text.rstrip(": ").lower().split()) in landmarks().labels


def _line(paragraphs: Sequence[WordParagraph]) -> WordParagraph:
    """Paragraphs as one, which looks and counts like the last that has words."""
    worded = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    last = worded[-1]
    chunks: list[Chunk] = []
    for paragraph in worded:
        if chunks:
            chunks.append(Chunk(_GAP, None))
        chunks.extend(chunk._replace(text=_GAP) if chunk.text == BREAK else chunk for chunk in paragraph.chunks)
    return WordParagraph(last.element, last.properties, chunks, joined=True)
