"""Which clauses suit a delegate's brief, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resolver.bank.brief import Brief
from resolver.bank.load import Bank
from resolver.bank.schema import BankClause
from resolver.bank.search import speaking_of
from resolver.draft import Part

ROLE_WORTH = 3.0
SUPPORT_WORTH = 3.0
TONE_WORTH = 1.0
OTHER_ROLE_COST = 2.0
OPPOSED_COST = 5.0
WRONG_ORGAN_COST = 8.0
"""More than all that may speak for a clause together: what an organ cannot adopt is of no use in it."""
FIRM, MILD = 4, 2
"""From which strength a clause is firm, and up to which it is mild."""

_ROLES = {
    "origin": "a country of origin",
    "transit": "a country of transit",
    "destination": "a country of destination",
    "donor": "a donor",
}


@dataclass(frozen=True, slots=True)
class Suited:
    """A clause, how well it suits, and why."""

    clause: BankClause
    score: float
    """Above 0 where something speaks for it, below where something speaks against it."""
    reasons: tuple[str, ...]
    """Short, e.g. `suits a country of transit`."""

    @property
    def suits(self) -> bool:
        """Whether more speaks for it than its tone."""
        return self.score > TONE_WORTH


class Suiting:
    """A brief laid beside a bank."""

    def __init__(self, bank: Bank, brief: Brief) -> None:
        self.brief = brief
        self._wanted = {words: speaking_of(bank, words) for words in brief.supports}
        self._unwanted = {words: speaking_of(bank, words) for words in brief.opposes}

    def of(self, clause: BankClause) -> Suited:
        """How well one clause suits."""
        score, reasons = 0.0, []
        brief = self.brief
        shared = [role for role in brief.roles if role in clause.roles]
        if shared:
            score += ROLE_WORTH
            reasons.append("suits " + " and ".join(_ROLES[role] for role in shared))
        elif brief.roles and "any" not in clause.roles:
            score -= OTHER_ROLE_COST
            reasons.append("made for " + " or ".join(_ROLES[role] for role in clause.roles if role in _ROLES))
        wanted = [_bare(words) for words, ids in self._wanted.items() if clause.id in ids]
        if wanted:
            score += SUPPORT_WORTH * len(wanted)
            reasons.append(f"speaks of {' and '.join(wanted)}, which you support")
        if clause.part is Part.OPERATIVE and brief.tone:
            fits = clause.strength >= FIRM if brief.tone == "firm" else clause.strength <= MILD
            if fits:
                score += TONE_WORTH
                reasons.append(f"as {brief.tone} as you want it")
        unwanted = [_bare(words) for words, ids in self._unwanted.items() if clause.id in ids]
        if unwanted:
            score -= OPPOSED_COST * len(unwanted)
            reasons.append(f"speaks of {' and '.join(unwanted)}, which you oppose")
        if brief.organ and brief.organ not in clause.organs:
            score -= WRONG_ORGAN_COST
            reasons.append(f"not for {brief.organ}")
        return Suited(clause, score, tuple(reasons))

    def rank(self, clauses: Iterable[BankClause]) -> list[Suited]:
        """Clauses with what suits best first; equals stay in their order."""
        return sorted(map(self.of, clauses), key=lambda suited: -suited.score)


def _bare(words: str) -> str:
    """Words in quotation marks, whether or not they have them for the search."""
    bare = words.strip('"“”')
    return f"“{bare}”"
