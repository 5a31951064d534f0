"""What the clauses of the bank say of themselves holds together: counts, themes, references, strength and addressee."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from bank_drafts import BANK

from resolver.draft import Part
from resolver.syntax.openers import opening
from resolver.syntax.references import read_symbol

CLAUSES = list(BANK.clauses.values())
THEMES = {
    "children",
    "coordination",
    "data",
    "demand",
    "follow-up",
    "global-plan",
    "money",
    "organizations",
    "protection",
    "protocol",
    "regional",
    "root-causes",
    "routes",
    "supply-chains",
    "technical-cooperation",
    "technology",
    "victim-aid",
}
NEVER_INSTRUCTED = (
    "International Organization for Migration",
    "International Labour Organization",
    "Organization for Security",
    "Inter-Agency Coordination Group",
    "European Union",
    "United Nations Children’s Fund",
    "technology companies",
    "donors",
    "private sector",
)
"""Whom no organ of the United Nations, or not the one that adopts the clause, can tell what to do."""
SYMBOL = re.compile(r"[AES]/(?:[A-Z]+/)*(?:[^\s,;]+)(?: \(\d{4}\))?")
THAT_ASKS_SOFTLY = {"Invites", "Encourages", "Strongly encourages", "Appeals", "Expresses its support", "Welcomes", "Commends"}

every_clause = pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)


def test_there_are_enough_and_a_third_is_preambular():
    about_trafficking = [clause for clause in CLAUSES if clause.theme in THEMES]
    parts = Counter(clause.part for clause in about_trafficking)
    assert len(about_trafficking) >= 130
    assert parts[Part.PREAMBULAR] >= len(about_trafficking) / 3


def test_every_theme_is_there_with_both_parts():
    counts = Counter((clause.theme, clause.part) for clause in CLAUSES)
    assert {theme for theme, _ in counts} == THEMES | {"safe-water"}
    for theme in THEMES:
        assert counts[theme, Part.PREAMBULAR] >= 3, theme
        assert counts[theme, Part.OPERATIVE] >= 5, theme


@every_clause
def test_opener_is_a_phrase_and_gives_the_strength(clause):
    found = opening(f"{clause.opener} {clause.text}", clause.part)
    assert found is not None
    assert found.phrase.text == clause.opener
    assert clause.strength == (found.phrase.strength if clause.part is Part.OPERATIVE else 0)


@every_clause
def test_symbols_are_well_formed(clause):
    for text in (*clause.instruments, *clause.sources):
        for symbol in SYMBOL.findall(text):
            assert read_symbol(symbol) is not None, symbol


@every_clause
def test_it_says_where_its_facts_come_from_and_whom_it_addresses(clause):
    assert clause.sources
    assert bool(clause.addressee) == (clause.part is Part.OPERATIVE)
    assert clause.id not in clause.related
    assert len(set(clause.related)) == len(clause.related)


@every_clause
def test_nobody_is_told_what_to_do_by_who_cannot(clause):
    if clause.part is Part.OPERATIVE and any(name in clause.addressee for name in NEVER_INSTRUCTED):
        assert clause.opener in THAT_ASKS_SOFTLY


@every_clause
def test_figures_have_a_year(clause):
    for _, text in clause.texts():
        figures = re.search(r"per cent|million|billion|\b\d+ parties", text)
        assert not figures or re.search(r"\b20\d\d\b", text), text


def test_no_two_clauses_say_the_same():
    texts = Counter(text for clause in CLAUSES for _, text in clause.texts())
    assert [text for text, count in texts.items() if count > 1] == []


def test_non_punishment_always_has_its_caveat():
    about = [clause for clause in CLAUSES if clause.part is Part.OPERATIVE and "non-punishment" in clause.text]
    assert len(about) >= 3
    for clause in about:
        assert re.search(r"(?:subject to|in accordance with) (?:their )?domestic law", clause.text), clause.id
        assert clause.beyond_guide, clause.id


def test_what_the_guide_does_not_speak_of_is_marked():
    for clause in CLAUSES:
        if clause.theme in ("technology", "supply-chains") or clause.organs == ("SC",):
            assert clause.beyond_guide, clause.id
    assert 40 <= sum(clause.beyond_guide for clause in CLAUSES) <= len(CLAUSES) / 2


def test_every_organ_and_every_kind_of_country_finds_clauses():
    organs = Counter((organ, clause.part) for clause in CLAUSES for organ in clause.organs)
    assert min(organs.values()) >= 20
    assert len(organs) == 8
    roles = Counter(role for clause in CLAUSES for role in clause.roles)
    assert min(roles[role] for role in ("origin", "transit", "destination", "donor", "any")) >= 10
