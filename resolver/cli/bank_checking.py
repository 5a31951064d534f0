"""Checks every clause of a bank as a chair would check it in a draft: alone, in each organ that it says it suits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resolver.bank.schema import BankClause, Slot
from resolver.bank.slots import fill
from resolver.check import check
from resolver.diagnostics import Diagnostic
from resolver.draft import Clause, DraftResolution, Part
from resolver.files.markdown import read_markdown, write_markdown
from resolver.profiles import Profile, load_profile

PROFILES = {"GA": "un-ga", "SC": "un-sc", "ECOSOC": "un-ecosoc", "HRC": "un-hrc"}
"""The official house rules of each organ."""
LAST = Clause("Decides to remain seized of the matter", "Decides")
EXAMPLES = {
    "country": "Nepal",
    "countries": "Kenya; Nepal; Peru",
    "organ": "Secretary-General",
    "amount": "5 million",
    "date": "1 March 2030",
    "percentage": "30",
    "text": "an example",
}
"""What stands in a blank that has no default."""


def check_clause(clause: BankClause) -> Iterator[str]:
    """What would be found in a draft because of a clause, once for each finding, with the organs that it is found in."""
    found: dict[str, list[str]] = {}
    for organ in clause.organs:
        profile = load_profile(PROFILES[organ])
        known = {item.code for item in _found(_draft(profile), profile)}
        for item in _found(_with(_draft(profile), clause), profile):
            if item.code not in known:
                found.setdefault(f"{item.code} {item.message}", []).append(organ)
    for message, organs in found.items():
        yield f"clause '{clause.id}' ({', '.join(organs)}): {message}"


def _draft(profile: Profile) -> DraftResolution:
    """A draft with no more than its last clause: what is found in it is no fault of any clause of the bank."""
    return DraftResolution(enacting=profile.enacting, operative=(LAST,), profile=profile.id)


def _with(draft: DraftResolution, clause: BankClause) -> DraftResolution:
    filled = fill(clause, {slot.name: _example(slot) for slot in clause.slots if not slot.default})
    if clause.part is Part.PREAMBULAR:
        return replace(draft, preambular=(filled,))
    return replace(draft, operative=(filled,) if "seized" in filled.text else (filled, LAST))


def _example(slot: Slot) -> str:
    return slot.choices[0] if slot.choices else EXAMPLES[slot.kind]


def _found(draft: DraftResolution, profile: Profile) -> tuple[Diagnostic, ...]:
    return check(read_markdown(write_markdown(draft, profile)), profile).diagnostics
