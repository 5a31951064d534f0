"""Words that lead into clauses of their own number: "Resolves that:"."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.syntax.lines import Line
from resolver.syntax.marked import plain_number

LIKELY, SURE = 3, 4
"""From these scores on words may lead into what is below them, and certainly do if it is numbered to the end."""


def leads(lines: Sequence[Line]) -> bool:
    """Whether the first paragraph only leads into numbered clauses, as "Resolves that:" does.

    It is short, and numbers stand below it to the end, with no other clause between them. One of them may be left out or given
    twice: that is a slip, and does not make sub-clauses of all.
    """
    score = lines[0].lead
    return score >= LIKELY and _numbers_to_the_end(lines, sure=score >= SURE)


def may_lead(line: Line) -> bool:
    """Whether a paragraph may lead into clauses, though it opens like none."""
    return line.short and line.meaning == ":" and not line.preambular


def _numbers_to_the_end(lines: Sequence[Line], *, sure: bool) -> bool:
    """Whether numbers stand below the first paragraph to the end, with no other clause between them.

    Where it is not `sure` that they are led into, hardly any of them may open like a clause itself.
    """
    count = 0
    opening = 0
    expected = 1
    skipped = False
    for line in lines[1:]:
        number = plain_number(line)
        if number is None:
            if line.marker is not None:
                if not count:
                    return False  # a label comes first, so the words lead into sub-clauses
            elif line.operative:
                if not count or skipped:
                    return False
                skipped = True
            continue
        if skipped and number != expected + 1:
            return False  # the clause between them was meant to have no number
        opens = line.operative
        if number != expected and not skipped and opens and 2 * opening <= count:
            return False  # "2. Requests" after things that are listed: the words above were meant as clause 1
        count += 1
        opening += opens
        expected = number + 1
        skipped = False
    return count > 1 and not skipped and (sure or (count > 2 and 3 * opening < count))
