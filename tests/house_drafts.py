"""Drafts in the words of a house, to be written and read under its profile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resolver.bank.sample import sample_draft
from resolver.check import Report
from resolver.compose.edit import set_enacting
from resolver.diagnostics import Diagnostic
from resolver.draft import Clause, DraftResolution
from resolver.profiles import Profile, load_profile, profile_ids

EVERY_PROFILE = pytest.mark.parametrize("profile", [load_profile(name) for name in profile_ids()], ids=profile_ids())
FORM = ("F", "N", "O30")
CHOICE_OF_PHRASE = ("O308", "O309")
"""Which phrases a writer takes is the writer's affair: no house's form can put it right."""


def in_words_of(house: Profile, draft: DraftResolution) -> DraftResolution:
    """A draft in words that the house wants: its enacting line and its letters."""
    small = house.sub_clauses.first_letter == "small"

    def lowered(clause: Clause) -> Clause:
        children = tuple(lowered(child) for child in clause.children)
        text = clause.text[0].lower() + clause.text[1:] if small and not clause.opener else clause.text
        return replace(clause, text=text, children=children)

    changed = set_enacting(draft, house.enacting)
    return replace(changed, operative=tuple(lowered(clause) for clause in changed.operative), profile=house.id)


def deep_draft() -> DraftResolution:
    """The sample draft with sub-clauses of sub-clauses, one list of them in the middle of another, and a usual last clause."""
    draft = sample_draft()
    inner = (Clause("Training for border guards"), Clause("Shelter for victims"))
    with_lists = Clause(
        "Invites regional organizations to support", "Invites", (Clause("States, through", children=inner), Clause("Cities"))
    )
    last = Clause("Decides to remain actively seized of the matter", "Decides")
    return replace(draft, operative=(*draft.operative, with_lists, last))


def faults_of_form(report: Report, *, ends_seized: bool) -> list[Diagnostic]:
    """What the form of a draft is at fault for; a draft that was never meant to end as the house wants is not."""
    found = [item for item in report.diagnostics if item.code.startswith(FORM) and item.code not in CHOICE_OF_PHRASE]
    return [item for item in found if ends_seized or item.code != "N405"]
