"""The bank that ships: what its clauses say, in every organ's spelling and with every title in full."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from resolver.bank.load import load_bank
from resolver.bank.slots import fill
from resolver.draft import Clause, Part

BANK = load_bank()
EXAMPLES = {"amount": "5 million", "country": "Nepal", "countries": "Kenya; Nepal", "percentage": "30"}

FORBIDDEN = (
    r"human trafficking",
    r"trafficking in human beings(?! of the Organization)",
    r"\bUN\b",
    r"\bUNODC\b",
    r"\bEU\b",
    r"\bIOM\b",
    r"\bUNICEF\b",
    r"\bNGOs?\b",
    r"%",
    r"\betc\b",
    r"callous",
    r"grassroots",
    r"from all walks of life",
    r"akin to slavery",
    r"desperate",
    r"people-smuggling",
    r"\bwe\b",
    r"\bour\b",
    r"n['’]t\b",
    r"[\"']",
    r", and/or",
    r"member states",
    r"Members States",
    r"countries of origin, transition",
    r"inter-governmental",
    r"(?:organ|critic|emphas|final|mobil|nal|recogn|util)is(?:e|es|ed|ing|ation)\b",
    r"\bprogram\b",
    r"\blabor\b",
    r"\bcenter\b",
    r"extends? (?:the )?GLO",
    r"Voluntary Trust Fund for Victims of Human",
    r"UNODC Voluntary Trust Fund",
    r"Transnational Organised",
    r"Convention on Transnational",
    r"(?:requires|obliges|imposes)",
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}\b",
)
IN_FULL = {
    "Protocol to Prevent": "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, "
    "supplementing the United Nations Convention against Transnational Organized Crime",
    "Voluntary Trust Fund for": "United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women "
    "and Children",
    "GLO.ACT": "Global Action to Prevent and Address Trafficking in Persons and the Smuggling of Migrants (GLO.ACT)",
    "Global Plan": "United Nations Global Plan of Action to Combat Trafficking in Persons",
    "Office on Drugs": "United Nations Office on Drugs and Crime",
    "Inter-Agency": "Inter-Agency Coordination Group against Trafficking in Persons",
    "Organized Crime": "Convention against Transnational Organized Crime",
    "resolution 55/25": "resolution 55/25 of 15 November 2000",
    "resolution 64/293": "resolution 64/293 of 30 July 2010",
}


def filled(clause_id: str) -> Clause:
    clause = BANK.get(clause_id)
    return fill(clause, {slot.name: EXAMPLES[slot.kind] for slot in clause.slots if not slot.default})


def words(clause_id: str) -> str:
    return " | ".join(item.text for item in filled(clause_id).walk())


def faults(text: str) -> list[str]:
    """The forbidden words in a text; patterns with a capital letter mean it."""
    flags = {
        pattern: 0 if re.search(r"[A-Z]", pattern) or pattern == "member states" else re.IGNORECASE for pattern in FORBIDDEN
    }
    return [found[0] for pattern in FORBIDDEN if (found := re.search(pattern, text, flags[pattern]))]


@pytest.mark.parametrize("clause_id", BANK.clauses)
def test_wording(clause_id):
    text = words(clause_id)
    assert faults(text) == []
    assert "  " not in text
    assert "{" not in text


@pytest.mark.parametrize(
    "text",
    [
        "Human trafficking",
        "the UN and others",
        "by the UNODC",
        "30% of them",
        "women, men, etc",
        "the member states",
        "Recognises",
        "criminalising",
        "a callous trade",
        "States don’t",
        "the United Nations Children's Fund",
        "on November 15, 2000",
        "the UNODC Voluntary Trust Fund for Victims of Human Trafficking",
        "requires Member States",
    ],
)
def test_bad_wording_would_be_seen(text):
    assert faults(text)


@pytest.mark.parametrize("clause_id", BANK.clauses)
def test_titles_stand_in_full(clause_id):
    text = words(clause_id)
    for part, title in IN_FULL.items():
        assert text.count(part) == len(re.findall(re.escape(title), text)) * title.count(part), part


@pytest.mark.parametrize("clause_id", BANK.clauses)
def test_shape(clause_id):
    made = filled(clause_id)
    for item in made.walk():
        assert item.text[-1] not in ",;.:!?"
        assert item.text[0].isupper()
        assert len(item.children) != 1
        # No comma before the last "and" of a list of single words.
        assert not re.search(r"\b\w+, \w+, and \w+\b", item.text)
    last = made.opener.rpartition(" ")[2]
    assert last not in {"of", "by", "that", "the", "with", "to", "for"}
    assert made.opener[0].isupper()
    first = made.opener.split()[0]
    if BANK.get(clause_id).part is Part.OPERATIVE:
        assert re.search(r"s$|ly$", first), first
    else:
        assert re.search(r"ing$|ed$|ly$", first) or first in {"Aware", "Mindful", "Conscious"}, first


def test_sub_clauses_and_blanks_are_there():
    made = [filled(clause_id) for clause_id in BANK.clauses]
    assert sum(bool(clause.children) for clause in made) >= 4
    assert any(child.children for clause in made for child in clause.children)
    with_defaults = [clause for clause in BANK.clauses.values() if any(slot.default for slot in clause.slots)]
    assert len(with_defaults) >= 8


def test_every_passage_that_can_be_answered_is():
    answered = {passage for clause in BANK.clauses.values() for passage in clause.passages}
    assert {passage.id for passage in BANK.guide.passages} - answered == {
        "1.6",
        "5.3",
        "5.4",
    }  # a slip of the pen, and questions


def test_the_guide_has_all_its_passages():
    sizes = Counter(passage.id.partition(".")[0] for passage in BANK.guide.passages)
    assert {section: sizes[section] for section in "12345"} == {"1": 9, "2": 3, "3": 9, "4": 8, "5": 4}
    assert set(BANK.guide.sections) == set(sizes)
    assert all(passage.source and passage.statement for passage in BANK.guide.passages)


def test_only_the_assembly_speaks_of_its_own_resolutions():
    for clause in BANK.clauses.values():
        if re.search(r"\bits resolution|the General Assembly at its|\bits \{session\}", clause.text):
            assert clause.organs == ("GA",), clause.id


def test_contributions_to_the_fund_are_voluntary():
    for clause in BANK.clauses.values():
        if "{fund}" in clause.text and "contribut" in clause.text:
            assert "voluntar" in clause.text, clause.id


def test_ratification_is_only_to_be_considered():
    for clause in BANK.clauses.values():
        if "ratifying" in clause.text:
            assert "consider ratifying or acceding" in clause.text
    assert any("ratifying" in clause.text for clause in BANK.clauses.values())


def test_non_punishment_keeps_its_caveat_and_is_beyond_the_guide():
    clause = BANK.get("victims.non-punishment")
    assert "subject to their domestic law" in clause.text
    assert clause.beyond_guide


def test_short_titles_are_offered_after_the_full_ones():
    choices = {slot.choices for clause in BANK.clauses.values() for slot in clause.slots if slot.name in ("protocol", "fund")}
    assert choices == {
        (IN_FULL["Protocol to Prevent"], "Trafficking in Persons Protocol"),
        (IN_FULL["Voluntary Trust Fund for"], "Trust Fund"),
    }
    for clause in BANK.clauses.values():
        for slot in clause.slots:
            if slot.kind == "choice":
                assert slot.default == slot.choices[0], clause.id
                assert slot.shortens == slot.label.startswith("Full "), clause.id
