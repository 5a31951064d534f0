"""Drafts made of bank clauses, with an example in every blank, for the tests that check what the bank says."""

from __future__ import annotations

from functools import cache

from resolver.bank.load import load_bank
from resolver.bank.schema import BankClause
from resolver.bank.slots import fill
from resolver.compose.placing import place_clause
from resolver.compose.render import render
from resolver.compose.titles import short_where_known
from resolver.document import Document
from resolver.draft import Clause, DraftResolution, Part
from resolver.files.text import read_text
from resolver.profiles import Profile

BANK = load_bank()
EXAMPLES = {"amount": "5 million", "country": "Nepal", "countries": "Kenya; Nepal", "percentage": "30"}
SEIZED = Clause("Decides to remain seized of the matter", "Decides")
FRAME = {
    Part.PREAMBULAR: Clause("Believing in peace and friendship among all nations", "Believing"),
    Part.OPERATIVE: Clause("Calls for peace and friendship among all nations", "Calls for"),
}
"""One clause for each part, so that a clause of the bank stands in a whole draft."""
OWN_CHOICE = {"O308", "W531"}
"""Verbs that a house reserves and sums that it does not want: where the profile says so, the clause is not for that house."""


@cache
def filled(clause_id: str) -> Clause:
    """A clause of the bank with its defaults, and an example where a blank has none."""
    return with_examples(BANK.get(clause_id))


def with_examples(clause: BankClause) -> Clause:
    return fill(clause, {slot.name: EXAMPLES[slot.kind] for slot in clause.slots if not slot.default})


def suits(clause: BankClause, profile: Profile) -> bool:
    """Whether a clause may stand in drafts of a house at all, as far as the profile says."""
    reserved = {verb.lower() for verb in getattr(profile.reserved_verbs, clause.part)}
    has_sum = any(slot.kind == "amount" for slot in clause.slots) or "dollars" in clause.text
    return (
        profile.organ in clause.organs
        and clause.opener.lower() not in reserved
        and not (has_sum and profile.money == "forbidden")
    )


def composed(clause_ids: list[str], profile: Profile, places: list[int] | None = None) -> DraftResolution:
    """A draft composed of bank clauses as a delegate does it: one after another, each at its place or at the end."""
    draft = DraftResolution(enacting=profile.enacting)
    for number, clause_id in enumerate(clause_ids):
        part = BANK.get(clause_id).part
        size = len(draft.part(part))
        place = places[number] % (size + 1) if places else size
        entry = short_where_known(BANK.get(clause_id), draft, place)
        draft = place_clause(draft, part, place, with_examples(entry), profile)
    for part in Part:
        if not draft.part(part):
            draft = place_clause(draft, part, 0, FRAME[part], profile)
    if profile.ends_seized and not draft.operative[-1].text.endswith("seized of the matter"):
        draft = place_clause(draft, Part.OPERATIVE, len(draft.operative), SEIZED, profile)
    return draft


def as_document(draft: DraftResolution, profile: Profile) -> Document:
    """The body of a draft as plain text, as a chair would receive it."""
    lines = (f"{item.marker} {item.words}" if item.marker else item.words for item in render(draft, profile))
    return read_text("\n\n".join(lines))
