"""Finds what stands on every page of a text copied from a PDF: page numbers, running titles, job numbers.

Such lines stand in the middle of clauses. They are set aside before the lines are joined, and kept, so that no word is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from resolver.document import Paragraph
from resolver.syntax.landmarks import landmarks

LONGEST = 120
"""A longer line is no header or footer."""
REACH = 3
"""How many lines a header or footer has beside the page number."""
_DIGITS = re.compile(r"[0-9]+")


def page_lines(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Indexes of the lines that belong to the page and not to the text."""
    numbers = [index for index, line in enumerate(lines) if len(line.text) <= LONGEST and _is_page_number(lines, index)]
    if not numbers:
        return frozenset()
    shapes = [_shape(line.text) if len(line.text) <= LONGEST else "" for line in lines]
    counts = Counter(shapes)
    found = set(numbers)
    for number in numbers:
        for step in (1, -1):
            index = number + step
            while abs(index - number) <= REACH and 0 <= index < len(lines):
                if index not in found and not (
                    shapes[index] and counts[shapes[index]] > 1 and _is_repeated(lines, index, found)
                ):
                    break
                found.add(index)
                index += step
    return frozenset(found)


def _is_page_number(lines: Sequence[Paragraph], index: int) -> bool:
    """Whether a line numbers a page: a bare number must stand apart, and no page comes after the last."""
    found = landmarks().page_number.match(lines[index].text)
    if found is None:
        return False
    page, pages = found["page"], found["pages"]
    if page and pages:
        return int(page) <= int(pages)
    apart = lines[index].blank_before and (index + 1 == len(lines) or lines[index + 1].blank_before)
    return apart or not page


def _shape(text: str) -> str:
    """A line with its numbers taken out: running titles count their pages."""
    return _DIGITS.sub("0", text)


def _is_repeated(lines: Sequence[Paragraph], index: int, found: set[int]) -> bool:
    """Whether a line that stands elsewhere too is a running title here, and not a short clause that happens to be repeated."""
    text = lines[index].text
    return text[-1:] not in ",;:." and (index - 1 in found or index + 1 in found)
