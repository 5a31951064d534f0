from __future__ import annotations

import re
from itertools import pairwise

from resolver.bank.load import load_bank
from resolver.bank.sample import sample_draft
from resolver.profiles import load_profile

DRAFT = sample_draft()
TEXTS = [item.text for part in (DRAFT.preambular, DRAFT.operative) for clause in part for item in clause.walk()]


def test_masthead():
    masthead = DRAFT.masthead
    assert masthead.sponsors == ("Brazil", "Italy", "Philippines")
    assert len(masthead.signatories) == 2
    assert not set(masthead.sponsors) & set(masthead.signatories)
    assert list(masthead.signatories) == sorted(masthead.signatories)
    assert (masthead.committee, masthead.topic) == ("General Assembly Third Committee", "Trafficking in persons")
    assert DRAFT.enacting == "The General Assembly"
    assert load_profile(DRAFT.profile).id == "nmun"


def test_clauses_of_all_three_themes():
    bank = load_bank()
    assert len(DRAFT.preambular) >= 4
    assert len(DRAFT.operative) >= 6
    for part in (DRAFT.preambular, DRAFT.operative):
        themes = {bank.get(clause.source).theme for clause in part}
        assert themes == {"technical-cooperation", "victim-aid", "protocol"}
    assert all("GA" in bank.get(clause.source).organs for clause in (*DRAFT.preambular, *DRAFT.operative))


def test_no_opener_is_repeated_directly():
    for part in (DRAFT.preambular, DRAFT.operative):
        assert all(first.opener.split()[0] != second.opener.split()[0] for first, second in pairwise(part))


def test_titles_stand_in_full_before_they_are_shortened():
    text = "\n".join(TEXTS)
    for full, short in (
        ("Protocol to Prevent, Suppress and Punish", "Trafficking in Persons Protocol"),
        ("United Nations Convention against Transnational Organized Crime", "the Convention and"),
        ("United Nations Voluntary Trust Fund for Victims of", r"to the Trust Fund"),
    ):
        assert text.index(full) < text.index(short), short
    assert text.count("Protocol to Prevent") == 1


def test_values_are_filled():
    text = "\n".join(TEXTS)
    assert "5 million United States dollars in new pledges by 31 December 2028" in text
    assert not re.search(r"[{}]", text)


def test_it_ends_with_the_report_and_has_sub_clauses_at_two_levels():
    assert DRAFT.operative[-1].source == "technical-cooperation.request-report"
    assert any(child.children for clause in DRAFT.operative for child in clause.children)
