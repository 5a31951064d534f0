"""A bank on another topic, with its own guide, in a folder beside the first: nothing of it is about trafficking."""

from __future__ import annotations

from bank_drafts import as_document, with_examples

from resolver.bank.load import load_bank
from resolver.bank.search import search
from resolver.check import check
from resolver.compose.placing import place_clause
from resolver.draft import DraftResolution, Part
from resolver.profiles import load_profile
from resolver.resources import data_folder

BANK = load_bank([data_folder("clause_bank") / "water"])


def test_it_stands_alone():
    assert 12 <= len(BANK.clauses) <= 20
    assert {clause.theme for clause in BANK.clauses.values()} == {"safe-water"}
    assert len(BANK.guide.passages) >= 6
    answered = {passage for clause in BANK.clauses.values() for passage in clause.passages}
    assert answered == {passage.id for passage in BANK.guide.passages}
    assert "traffick" not in str(list(BANK.clauses.values())).lower()


def test_it_ships_with_the_first_bank():
    whole = load_bank()
    assert BANK.clauses.keys() < whole.clauses.keys()
    assert [hit.clause.id for hit in search(whole, "theme:safe-water wastewater reuse")] == ["safe-water.wastewater"]
    assert {hit.clause.theme for hit in search(whole, "passage:water-1")} == {"safe-water"}


def test_a_draft_is_composed_of_it():
    profile = load_profile("un-ga")
    draft = DraftResolution(enacting=profile.enacting)
    for clause in BANK.clauses.values():
        if profile.organ in clause.organs:
            draft = place_clause(draft, clause.part, len(draft.part(clause.part)), with_examples(clause), profile)
    assert len(draft.preambular) >= 5
    assert len(draft.part(Part.OPERATIVE)) >= 7
    report = check(as_document(draft, profile), profile)
    assert [item.message for item in report.diagnostics] == []
