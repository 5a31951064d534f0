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

    A cell that holds nothing but a label of the masthead ("Sponsors", "Committee:") becomes one line with the whole cell
    beside it, and one that holds nothing but a typed number becomes one with the first paragraph there. An empty cell whose
    number is automatic hands it on.
    """
    result: list[WordParagraph] = []
    cells = [cell for cell in cells if cell]
    index = 0
    while index < len(cells):
        cell = cells[index]
        index += 1
        text, beside = _only(cell), cells[index] if index < len(cells) else []
        if text is None or not any(paragraph.chunks for paragraph in beside):
            result.extend(cell)
        elif _is_label(text) or (text.endswith(":") and len(text) <= _LONGEST_LABEL and _only(beside)):
            result.append(_line([*cell, *beside]))
            index += 1
        elif _MARKER.fullmatch(text):
            words = next(number for number, paragraph in enumerate(beside) if paragraph.text.strip() or paragraph.chunks)
            result.extend([_line([*cell, *beside[: words + 1]]), *beside[words + 1 :]])
            index += 1
        else:
            if not text:
                cell[0].leads = len(cell) == 1
            result.extend(cell)
    return result


def _only(cell: Sequence[WordParagraph]) -> str | None:
    """The text of a cell that is one line; None where there are several."""
    texts = [text for paragraph in cell if (text := paragraph.text.strip())]
    if len(texts) > 1 or (texts and BREAK in texts[0]):
        return None
    return texts[0] if texts else ""


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and " ".join(text.rstrip(": ").lower().split()) in landmarks().labels


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
