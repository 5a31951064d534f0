"""Words that lead into clauses of their own number: "Resolves that:"."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.syntax.marked import Marked, plain_number

LEAD_WORDS = 10
"""More words than these are a clause of their own, and what is numbered below it are its sub-clauses."""


def leads(lines: Sequence[Marked]) -> bool:
    """Whether the first paragraph only leads into numbered clauses, as "Resolves that:" does.

    It is short, and numbers stand below it to the end, with no other clause between them. One of them may be left out or given
    twice: that is a slip, and does not make sub-clauses of all.
    """
    first = lines[0].pieces
    if lines[0].marker is not None or first.operative is None or len(first.words.split()) > LEAD_WORDS:
        return False
    if first.words.endswith((" to", " by")) or not (first.meaning == ":" or first.words.endswith(" that")):
        return False
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
            elif line.pieces.operative is not None:
                if not count or skipped:
                    return False
                skipped = True
            continue
        if skipped and number != expected + 1:
            return False  # the clause between them was meant to have no number
        opens = line.pieces.operative is not None
        if number != expected and not skipped and opens and 2 * opening <= count:
            return False  # "2. Requests" after things that are listed: the words above were meant as clause 1
        count += 1
        opening += opens
        expected = number + 1
        skipped = False
    return count > 1 and not skipped
