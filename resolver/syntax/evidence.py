"""How much each paragraph looks preambular or operative, and where the one part ends and the other begins."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.syntax.lead import may_lead
from resolver.syntax.lines import Line


def all_evidence(lines: Sequence[Line], *, above_section: bool = False) -> list[int]:
    """The evidence of each paragraph; sub-clauses without labels have none, whatever they begin with.

    Args:
        lines: the paragraphs of one section.
        above_section: whether a section with a number of its own follows.
    """
    found: list[int] = []
    listed = False
    # where clauses have numbers, what stands above the first of them and ends with a comma belongs to the preamble
    unnumbered = next((place for place, line in enumerate(lines) if line.arabic is not None), len(lines) * above_section)
    for place, line in enumerate(lines):
        listed = line.marker is None and place > 0 and (listed or lines[place - 1].meaning == ":")
        score = 0 if listed else line.evidence
        if place < unnumbered and line.marker is None:
            if line.meaning == ",":
                score = min(score, -1)
            elif place + 2 >= unnumbered and may_lead(line):
                score = max(score, 1)
        found.append(score)
        listed = listed and line.meaning in (";", ":")
    return found


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
    if line.arabic is not None or line.legal:
        return True
    return (line.preambular or line.operative) and bool(line.meaning)
