"""Finds what stands on every page of a text copied from a PDF: page numbers, running titles, job numbers.

Such lines stand in the middle of clauses. They are set aside before the lines are joined, and kept, so that no word is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from resolver.document import Paragraph
from resolver.syntax.landmarks import landmarks
from resolver.syntax.scan import leading_marker

LONGEST = 120
"""A longer line is no header or footer."""
REACH = 3
"""How many lines a header or footer has beside the page number."""
COVER = 12
"""Lines at the beginning in which a running title may stand as well."""
_DIGITS = re.compile(r"[0-9]+")


def page_lines(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Indexes of the lines that belong to the page and not to the text."""
    numbers = _page_numbers(lines)
    if not numbers:
        return frozenset()
    shapes = [_shape(line.text) if len(line.text) <= LONGEST else "" for line in lines]
    near = {index for number in numbers for index in range(number - REACH, number + REACH + 1)}.union(range(COVER))
    counts = Counter(shapes[index] for index in near if 0 <= index < len(lines))
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


def _page_numbers(lines: Sequence[Paragraph]) -> list[int]:
    """Indexes of the lines that number a page.

    A number that may stand in a sentence as well, on the last line of a wrapped paragraph, must stand apart or count on:
    2/9 and 3/9.
    """
    pattern = landmarks().page_number
    sure: list[int] = []
    counted: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(lines):
        found = pattern.match(line.text) if len(line.text) <= LONGEST else None
        if found is None:
            continue
        page, pages = found["page"], found["pages"]
        if page and pages and int(page) > int(pages):
            continue  # no page comes after the last
        if not page or (line.blank_before and (index + 1 == len(lines) or lines[index + 1].blank_before)):
            sure.append(index)
        elif pages:
            counted.setdefault(pages, []).append((int(page), index))
    for series in counted.values():
        if len(series) > 1 and all(here[0] < after[0] for here, after in pairwise(series)):
            sure.extend(index for _, index in series)
    return sorted(sure)


def _shape(text: str) -> str:
    """A line with its numbers taken out: running titles count their pages."""
    return _DIGITS.sub("0", text)


def _is_repeated(lines: Sequence[Paragraph], index: int, found: set[int]) -> bool:
    """Whether a line that stands elsewhere too is a running title here, and not a short clause that happens to be repeated."""
    text = lines[index].text
    if leading_marker(text) is not None:
        return False  # clauses often begin alike
    return text[-1:] not in ",;:." and (index - 1 in found or index + 1 in found)
