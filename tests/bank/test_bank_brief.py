"""The brief: read and written without loss, what it leaves open, and the clauses that suit it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.bank.brief import Ally, Answer, Brief, read_brief, todo, write_brief
from resolver.bank.load import Bank, load_bank
from resolver.bank.schema import BankClause, BankFile, Guide, SubClause
from resolver.bank.suiting import Suiting
from resolver.bank.values import clean
from resolver.draft import Part
from resolver.problems import InputError
from resolver.yaml_files import convert, load_yaml

FULL = Brief(
    country="Nepal",
    organ="GA",
    done=(Answer("Acceded to the Protocol", "a treaty collection"), Answer("Passed an act: 2007")),
    roles=("origin", "transit"),
    supports=("victim aid", '"data" [x]'),
    opposes=("# nothing",),
    tone="firm",
    allies=(Ally("Peru", "for", "a statement"), Ally("Kenya"), Ally("Italy", "against")),
    law=(Answer("- a list, no?", "the code"),),
)


def read(tmp_path: Path, text: str) -> Brief:
    path = tmp_path / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    return read_brief(path)


@pytest.mark.parametrize("brief", [Brief(), FULL])
def test_what_is_written_is_read_again(tmp_path, brief):
    assert read(tmp_path, write_brief(brief)) == brief


TEXT = st.text(max_size=20).map(clean)
ANSWERS = st.lists(st.builds(Answer, TEXT, TEXT), max_size=3).map(tuple)


ROLES = st.lists(st.sampled_from(("origin", "transit", "destination", "donor")), max_size=4).map(tuple)
ALLIES = st.lists(st.builds(Ally, TEXT, st.sampled_from(("for", "against", "undecided", "unknown")), TEXT), max_size=2).map(
    tuple
)
WORDS = st.lists(TEXT, max_size=3).map(tuple)


@given(st.builds(Brief, country=TEXT, done=ANSWERS, law=ANSWERS, supports=WORDS, roles=ROLES, allies=ALLIES))
def test_whatever_is_written_is_read_again(brief):
    text = write_brief(brief)
    assert convert(load_yaml(text, "f"), Brief, text, "f") == brief


def test_an_empty_brief_leaves_every_question_open():
    assert [item.question for item in todo(Brief())] == [0, 1, 2, 3, 4, 5]


def test_what_is_open_in_a_brief():
    assert [(item.question, item.text) for item in todo(FULL)] == [
        (1, "Find a source for “Passed an act: 2007”."),
        (4, "Ask Kenya where it stands."),
        (4, "Note how you know that Italy is against it."),
    ]


BROKEN = {
    "country: [a]\n": "line 1: ",
    "country: Nepal\ncountri: x\n": "line 1: ",
    "roles: [buyer]\n": "line 1: Invalid enum value 'buyer'",
    "country: Nepal\ntone: loud\n": "line 2: Invalid enum value 'loud'",
    "country: '42'\n": "line 1: '42' is not the name of a State",
    "allies:\n  - country: Peru\n  - country: '!'\n": "line 3: '!' is not the name of a State",
    "done: !!python/object:os.system x\n": "line 1: the tag",
    "done: &a [*a]\n": "line 1: aliases and anchors are not allowed",
    "": "line 1: ",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_brief_is_one_sentence(tmp_path, text):
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    assert f"brief.yaml, {BROKEN[text]}" in str(caught.value)
    assert "\n" not in str(caught.value)


def clause(name: str, text: str = "x", *, part: Part = Part.OPERATIVE, **more) -> BankClause:
    more = {"organs": ("GA",), "strength": 3 if part is Part.OPERATIVE else 0} | more
    return BankClause(id=f"c.{name}", part=part, opener="Urges", text=text, sources=("x",), **more)


def bank_of(*clauses: BankClause) -> Bank:
    return Bank({item.id: item for item in clauses}, Guide("", {}, ()), (BankFile("water", "Water and data", "", clauses),))


def ranked(brief: Brief, *clauses: BankClause) -> list[tuple[str, str]]:
    return [(item.clause.id, "; ".join(item.reasons)) for item in Suiting(bank_of(*clauses), brief).rank(clauses)]


def test_clauses_that_suit_come_first_with_the_reason():
    clauses = (
        clause("any"),
        clause("other", roles=("destination",)),
        clause("council", roles=("transit",), organs=("SC",)),
        clause("role", roles=("any", "transit")),
        clause("wish", "collecting data on wells"),
        clause("child", children=(SubClause("Data on rain"), SubClause("y")), strength=4),
        clause("against", "data kept by private firms"),
    )
    brief = Brief(organ="GA", roles=("transit",), supports=("data",), opposes=('"private firms"',), tone="firm")
    assert ranked(brief, *clauses) == [
        ("c.child", "speaks of “data”, which you support; as firm as you want it"),
        ("c.role", "suits a country of transit"),
        ("c.wish", "speaks of “data”, which you support"),
        ("c.any", ""),
        ("c.other", "made for a country of destination"),
        ("c.against", "speaks of “data”, which you support; speaks of “private firms”, which you oppose"),
        ("c.council", "suits a country of transit; not for GA"),
    ]


def test_a_theme_alone_says_nothing_of_a_clause():
    assert ranked(Brief(supports=("data", "", "dtaa")), clause("one", "wells")) == [("c.one", "")]


def test_supports_may_be_a_filter():
    clauses = (clause("one", theme="air"), clause("two", theme="water"))
    assert ranked(Brief(supports=("theme:water",)), *clauses)[0][0] == "c.two"


def test_mild_words():
    clauses = (clause("firm", strength=4), clause("mild", strength=2), clause("why", part=Part.PREAMBULAR))
    assert [name for name, _ in ranked(Brief(tone="mild"), *clauses)] == ["c.mild", "c.firm", "c.why"]


def test_an_empty_brief_changes_nothing():
    bank = load_bank()
    ranks = Suiting(bank, Brief()).rank(bank.clauses.values())
    assert [item.clause for item in ranks] == list(bank.clauses.values())
    assert {(item.score, item.reasons) for item in ranks} == {(0.0, ())}
