"""Titles stand in full at the first mention and are short afterwards, as in resolutions."""

from __future__ import annotations

from msgspec.structs import replace

from resolver.bank.schema import BankClause, Slot
from resolver.draft import DraftResolution, Part


def short_where_known(entry: BankClause, draft: DraftResolution, index: int) -> BankClause:
    """An entry with the short title for its default in every blank whose full title the draft has before this place.

    Args:
        entry: the entry of the bank.
        draft: the draft that it is to come into.
        index: the place in its part that it is to have.
    """
    if not any(slot.shortens for slot in entry.slots):
        return entry
    clauses = draft.part(entry.part)[:index]
    earlier = clauses if entry.part is Part.PREAMBULAR else (*draft.preambular, *clauses)
    before = "\n".join(item.text for clause in earlier for item in clause.walk())
    return replace(entry, slots=tuple(_shortened(slot, before) for slot in entry.slots))


def _shortened(slot: Slot, before: str) -> Slot:
    if not slot.shortens or slot.choices[0] not in before:
        return slot
    return replace(slot, default=slot.choices[1])
