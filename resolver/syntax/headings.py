"""Which lines are headings: above clauses, and above the sections of a resolution."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.draft import Part
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.landmarks import landmarks
from resolver.syntax.line import Line, is_title
from resolver.syntax.scan import is_table_row

HEADING_WORDS = {Part.PREAMBULAR: 14, Part.OPERATIVE: 30}
"""A longer line is no heading. Among numbered clauses a line without number or mark can hardly be anything else."""
HEADING_NAME = 3
"""Among numbered clauses so short a line without mark is a heading even if it begins like a clause: "Sanctions"."""
HEADING_TITLE = 10
"""So many words may a heading have that begins like a clause and is written like a title: "Sanctions Committee"."""


def headings(lines: Sequence[Line], part: Part, *, numbered: bool) -> list[bool]:
    """Which lines of one part are headings."""
    found: list[bool] = []
    listed = False
    for place, line in enumerate(lines):
        # nothing stands below the last line, so it is no heading for its brevity
        heading = is_heading(line, part, numbered=numbered and place < len(lines) - 1)
        announced = listed or (place > 0 and lines[place - 1].pieces.meaning == ":")
        listed = numbered and heading and announced and _may_be_listed(line)
        found.append((heading and not listed) or is_lettered_heading(lines, place))
    return found


def with_inner_headings(kinds: list[Kind]) -> list[Kind]:
    """Headings above a sub-clause stand within a clause, and go on with it."""
    for index in range(len(kinds) - 2, 0, -1):
        below = kinds[index + 1]
        if kinds[index] is Kind.HEADING and (below in ITEMS or below in GOES_ON):
            kinds[index] = Kind.GOES_ON
    return kinds


def _is_numbered_heading(line: Line) -> bool:
    return landmarks().numbered_heading.match(line.paragraph.text) is not None and not line.pieces.meaning


def is_lettered_heading(lines: Sequence[Line], place: int) -> bool:
    """Whether a line such as "A. Prevention" stands above a numbered clause and is no sub-clause of the clause before."""
    if place + 1 == len(lines) or not lines[place + 1].counts_arabic or not _has_letter(lines[place]):
        return False
    first = place
    while first > 0 and _has_letter(lines[first - 1]):
        first -= 1
    return first == 0 or lines[first - 1].pieces.meaning != ":"


def _has_letter(line: Line) -> bool:
    pieces = line.pieces
    return (
        not pieces.meaning and pieces.operative is None and landmarks().lettered_heading.match(line.paragraph.text) is not None
    )


def is_heading(line: Line, part: Part, *, numbered: bool = False) -> bool:
    """Whether a line by itself looks like a heading; `numbered` says that the clauses around it have numbers."""
    pieces = line.pieces
    text = line.paragraph.text
    marks = landmarks()
    if _is_numbered_heading(line) or marks.divider.match(text):
        return True
    if is_table_row(text):
        return False
    if pieces.marker is not None or line.paragraph.list_number is not None or (pieces.meaning and not text.endswith("?")):
        return False
    words = text.split()
    if len(words) > HEADING_WORDS[part] or not text[:1].isupper():
        return False
    if pieces.preambular is None and pieces.operative is None:
        return True
    return (
        numbered and words[-1] != "that" and (len(words) <= HEADING_NAME or (len(words) <= HEADING_TITLE and is_title(words)))
    )


def _may_be_listed(line: Line) -> bool:
    """Whether a line after a chapeau may be what the chapeau announces, such as a name with its country, and no heading."""
    words = line.paragraph.text.split()
    return not _is_numbered_heading(line) and not (is_title(words) and ")" not in words[-1])
