"""Drafts composed at random from the bank, in any order and house: they check clean, and Word gives their outline back."""

from __future__ import annotations

import pytest
from bank_drafts import BANK, as_document, composed, suits
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_help import shape

from resolver.bank.search import search
from resolver.check import check
from resolver.compose.edit import set_masthead
from resolver.diagnostics import Severity
from resolver.draft import DraftResolution, Part
from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx
from resolver.files.markdown import read_markdown, write_markdown
from resolver.profiles import Profile, load_profile, profile_ids
from resolver.syntax import read

PROFILES = [load_profile(name) for name in profile_ids()]
COUNTING = [profile for profile in PROFILES if profile.repeated_opener == "also-further"]
MOST = 7
"""Clauses of one part: a house that lets no two open alike has as many ways to say one phrase."""
JUSTIFIED: set[str] = set()
"""Codes of advice that a composed draft may get."""


@st.composite
def choices(draw: st.DrawFn, profiles: list[Profile] = PROFILES) -> tuple[Profile, list[str], list[int]]:
    """A house, clauses that suit it, each once, and a place for each."""
    profile = draw(st.sampled_from(profiles))
    fitting = {
        part: [clause.id for clause in BANK.clauses.values() if clause.part is part and suits(clause, profile)] for part in Part
    }
    chosen = [
        clause_id
        for part in Part
        for clause_id in draw(st.lists(st.sampled_from(fitting[part]), min_size=1, max_size=MOST, unique=True))
    ]
    order = draw(st.permutations(chosen))
    return profile, order, draw(st.lists(st.integers(0, 99), min_size=len(order), max_size=len(order)))


def faults(draft: DraftResolution, profile: Profile) -> list[str]:
    report = check(as_document(draft, profile), profile)
    return [
        f"{item.code} {item.severity} {item.message}"
        for item in report.diagnostics
        if not item.code.startswith("M") and not (item.severity is Severity.ADVICE and item.code in JUSTIFIED)
    ]


@given(choices())
@settings(max_examples=200)
def test_random_drafts_check_clean(choice):
    profile, order, places = choice
    assert faults(composed(order, profile, places), profile) == []


@given(choices())
@settings(max_examples=60)
def test_random_drafts_are_written_and_read_back(choice):
    profile, order, places = choice
    draft = composed(order, profile, places)
    draft = set_masthead(set_masthead(draft, "committee", "Third Committee"), "topic", "Trafficking in persons")
    again = read(read_docx(write_docx(draft, profile), "draft.docx"), profile).draft
    assert shape(again) == shape(draft)
    assert read(read_markdown(write_markdown(draft, profile)), profile).draft == draft


@pytest.mark.parametrize("profile", COUNTING, ids=lambda profile: profile.id)
@pytest.mark.parametrize("part", Part)
def test_all_clauses_at_once(profile, part):
    """The whole bank in one draft, with the phrases in a row that repeat most."""
    ids = [clause.id for clause in BANK.clauses.values() if clause.part is part and suits(clause, profile)]
    ids.sort(key=lambda clause_id: BANK.get(clause_id).opener)
    assert faults(composed(ids, profile), profile) == []


def test_all_profiles_have_clauses_of_both_parts():
    for profile in PROFILES:
        parts = {hit.clause.part for hit in search(BANK, f"organ:{profile.organ}") if suits(hit.clause, profile)}
        assert parts == set(Part), profile.id
