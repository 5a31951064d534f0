"""How much each paragraph looks preambular or operative, and where the one part ends and the other begins."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.draft import Part
from resolver.syntax.landmarks import landmarks
from resolver.syntax.lead import may_lead
from resolver.syntax.line import Line
from resolver.syntax.openers import near_opening
from resolver.syntax.scan import Pieces


def all_evidence(lines: Sequence[Line], *, above_section: bool = False) -> list[int]:
    """The evidence of each paragraph; sub-clauses without labels have none, whatever they begin with.

    Args:
        lines: the paragraphs of one section.
        above_section: whether a section with a number of its own follows.
    """
    found: list[int] = []
    listed = False
    # where clauses have numbers, what stands above the first of them and ends with a comma belongs to the preamble
    unnumbered = next((place for place, line in enumerate(lines) if line.counts_arabic), len(lines) * above_section)
    for place, line in enumerate(lines):
        listed = line.marker is None and place > 0 and (listed or lines[place - 1].pieces.meaning == ":")
        score = 0 if listed else evidence(line)
        if place < unnumbered and line.marker is None:
            if line.pieces.meaning == ",":
                score = min(score, -1)
            elif place + 2 >= unnumbered and may_lead(line):
                score = max(score, 1)
        found.append(score)
        listed = listed and line.pieces.meaning in (";", ":")
    return found


def evidence(line: Line) -> int:
    """How much a paragraph looks operative (above 0) or preambular (below 0)."""
    pieces = line.pieces
    score = 0
    if line.counts_arabic:
        score += 3
    elif line.marker is not None:
        # "I. Urges": whatever the marker, no preamble has such a verb; "(a) Noting" may stand in either part
        return 2 if pieces.operative is not None and pieces.preambular is None else 0
    if pieces.operative is not None:
        score += 3
    if pieces.preambular is not None:
        score -= 3
    if pieces.operative is None and pieces.preambular is None and pieces.words[:1].isupper():
        score += _guess(pieces)
    return score + {",": -1, ";": 1, ".": 1}.get(pieces.meaning, 0)


def _guess(pieces: Pieces) -> int:
    """Evidence of an unknown first word: its ending, or the phrase it resembles."""
    head = pieces.words[:120]
    first = head.split(" ", 1)[0]
    if first.endswith("ing") or first in landmarks().legal_openings:
        return -1
    if first.endswith("s") and not first.endswith("ss") and len(first) > 4 and near_opening(head, Part.OPERATIVE) is not None:
        return 1
    if near_opening(head, Part.PREAMBULAR) is not None:
        return -1
    return 0


def turning_point(evidence: Sequence[int]) -> int:
    """Index of the first operative paragraph: the cut that agrees with most of the evidence."""
    best, best_cut, balance = 0, 0, 0
    for index, score in enumerate(evidence):
        balance -= score
        if balance > best or (balance == best and score == 0 and best_cut == index):
            best, best_cut = balance, index + 1
    return best_cut


def is_clause(line: Line) -> bool:
    """Whether a paragraph by itself looks like a clause."""
    pieces = line.pieces
    if line.counts_arabic or pieces.words.split(" ", 1)[0] in landmarks().legal_openings:
        return True
    return (pieces.preambular is not None or pieces.operative is not None) and bool(pieces.meaning)
