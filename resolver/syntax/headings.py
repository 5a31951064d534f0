"""Which lines are headings among the clauses of one part."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.draft import Part
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.lines import Line, is_heading


def headings(lines: Sequence[Line], part: Part, *, numbered: bool) -> list[bool]:
    """Which lines of one part are headings."""
    found: list[bool] = []
    listed = False
    for place, line in enumerate(lines):
        # nothing stands below the last line, so it is no heading for its brevity
        heading = is_heading(line, part, numbered=numbered and place < len(lines) - 1)
        announced = listed or (place > 0 and lines[place - 1].meaning == ":")
        listed = numbered and heading and announced and line.may_be_listed
        found.append((heading and not listed) or is_lettered_heading(lines, place))
    return found


def with_inner_headings(kinds: list[Kind]) -> list[Kind]:
    """Headings above a sub-clause stand within a clause, and go on with it."""
    for index in range(len(kinds) - 2, 0, -1):
        below = kinds[index + 1]
        if kinds[index] is Kind.HEADING and (below in ITEMS or below in GOES_ON):
            kinds[index] = Kind.GOES_ON
    return kinds


def is_lettered_heading(lines: Sequence[Line], place: int) -> bool:
    """Whether a line such as "A. Prevention" stands above a numbered clause and is no sub-clause of the clause before."""
    if place + 1 == len(lines) or lines[place + 1].arabic is None or not lines[place].lettered_heading:
        return False
    first = place
    while first > 0 and lines[first - 1].lettered_heading:
        first -= 1
    return first == 0 or lines[first - 1].meaning != ":"
