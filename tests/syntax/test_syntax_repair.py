"""The cheapest edit: always one, none for what is right, never dearer than undoing the fault, and fast."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from test_syntax_grammar import ROLES, _explicit, built, declared

from resolver.syntax.automaton import clause_automaton, document_automaton
from resolver.syntax.costs import CLAUSE_COSTS, DOCUMENT_COSTS
from resolver.syntax.kinds import Kind
from resolver.syntax.repair import Action, Costs, Step, accepted, apply, repair

KINDS = [str(kind) for kind in Kind]
TOKENS = sorted(declared("clause.lark"))
RIGHT = from_lark(built("document.lark", ["draft"]), start="draft", explicit=_explicit()).map(str.split)


def price(steps: tuple[Step, ...], found: list[str], costs: Costs) -> int:
    total = 0
    for step in steps:
        if step.action is Action.INSERT:
            total += costs.insert[step.terminal]
        elif step.action is Action.DELETE:
            total += costs.delete.get(step.terminal, costs.delete_default)
        else:
            total += costs.substitute[found[step.index], step.terminal]
    return total


def names(found: list[str], steps: tuple[Step, ...]) -> list[str]:
    return [name for name, _ in apply(found, steps)]


@given(st.lists(st.sampled_from(KINDS), max_size=40))
def test_documents_are_accepted_after_repair(kinds):
    automaton = document_automaton()
    steps = repair(automaton, kinds, DOCUMENT_COSTS)
    assert accepted(automaton, names(kinds, steps))
    assert (steps == ()) == accepted(automaton, kinds)
    assert list(steps) == sorted(steps, key=lambda step: step.index)


@given(st.sampled_from(ROLES), st.lists(st.sampled_from(TOKENS), max_size=8))
def test_clauses_are_accepted_after_repair(role, tokens):
    tokens = [*(["ORGAN"] if role.startswith("enacting") else []), *tokens]  # the reader never leaves the organ out
    automaton = clause_automaton(role)
    steps = repair(automaton, tokens, CLAUSE_COSTS)
    assert accepted(automaton, names(tokens, steps))
    assert (steps == ()) == accepted(automaton, tokens)


@given(RIGHT, st.data())
def test_a_fault_costs_no_more_than_undoing_it(kinds, data):
    wrong = list(kinds)
    place = data.draw(st.integers(0, len(kinds) - 1))
    fault = data.draw(st.sampled_from(["more", "less", "other"]))
    other = data.draw(st.sampled_from(KINDS))
    if fault == "more":
        wrong.insert(place, other)
        undo = DOCUMENT_COSTS.delete.get(other, DOCUMENT_COSTS.delete_default)
    elif fault == "less":
        undo = DOCUMENT_COSTS.insert.get(wrong.pop(place))
    else:
        undo = DOCUMENT_COSTS.substitute.get((other, kinds[place]))
        wrong[place] = other
    steps = repair(document_automaton(), wrong, DOCUMENT_COSTS)
    assert accepted(document_automaton(), names(wrong, steps))
    assert undo is None or price(steps, wrong, DOCUMENT_COSTS) <= undo


@given(st.sampled_from(ROLES), st.lists(st.sampled_from(TOKENS), max_size=3))
def test_no_cheaper_repair_of_a_clause_in_one_step(role, tokens):
    tokens = [*(["ORGAN"] if role.startswith("enacting") else []), *tokens]
    automaton = clause_automaton(role)
    found = price(repair(automaton, tokens, CLAUSE_COSTS), tokens, CLAUSE_COSTS)
    for index in range(len(tokens) + 1):
        for name, cost in CLAUSE_COSTS.insert.items():
            if accepted(automaton, [*tokens[:index], name, *tokens[index:]]):
                assert found <= cost
        if index < len(tokens) and accepted(automaton, [*tokens[:index], *tokens[index + 1 :]]):
            assert found <= CLAUSE_COSTS.delete.get(tokens[index], CLAUSE_COSTS.delete_default)
        for (wrong, right), cost in CLAUSE_COSTS.substitute.items():
            if index < len(tokens) and tokens[index] == wrong:
                assert not accepted(automaton, [*tokens[:index], right, *tokens[index + 1 :]]) or found <= cost


@pytest.mark.parametrize(
    ("role", "tokens", "steps"),
    [
        ("preambular", "PARTICIPLE WORDS STOP", [Step(Action.SUBSTITUTE, 2, "COMMA")]),
        ("preambular", "PARTICIPLE WORDS", [Step(Action.INSERT, 2, "COMMA")]),
        ("preambular", "NUMBER PARTICIPLE WORDS COMMA", [Step(Action.DELETE, 0, "NUMBER")]),
        ("preambular", "MISSPELT WORDS COMMA", [Step(Action.SUBSTITUTE, 0, "PARTICIPLE")]),
        ("preambular", "WORDS COMMA", [Step(Action.INSERT, 0, "PARTICIPLE")]),
        (
            "operative",
            "OTHER_MARKER VERB WORDS COMMA",
            [Step(Action.SUBSTITUTE, 0, "NUMBER"), Step(Action.SUBSTITUTE, 3, "SEMICOLON")],
        ),
        ("operative", "NUMBER OTHER_FORM WORDS SEMICOLON", [Step(Action.SUBSTITUTE, 1, "VERB")]),
        ("operative_last", "VERB WORDS", [Step(Action.INSERT, 0, "NUMBER"), Step(Action.INSERT, 2, "STOP")]),
        ("enacting_alone", "ORGAN COMMA", [Step(Action.DELETE, 1, "COMMA")]),
        ("item_last", "LABEL STOP", [Step(Action.INSERT, 1, "WORDS")]),
    ],
)
def test_repairs_of_clauses(role, tokens, steps):
    assert list(repair(clause_automaton(role), tokens.split(), CLAUSE_COSTS)) == steps


@pytest.mark.parametrize(
    ("kinds", "steps"),
    [
        ("", [Step(Action.INSERT, 0, "ENACTING"), Step(Action.INSERT, 0, "OPERATIVE")]),
        ("MASTHEAD ENACTING PREAMBULAR", [Step(Action.INSERT, 3, "OPERATIVE")]),
        ("MASTHEAD PREAMBULAR OPERATIVE", [Step(Action.INSERT, 1, "ENACTING")]),
        ("ENACTING PREAMBULAR CONNECTING OPERATIVE", [Step(Action.DELETE, 2, "CONNECTING")]),
        ("ENACTING OPERATIVE HEADING", [Step(Action.DELETE, 2, "HEADING")]),
    ],
)
def test_repairs_of_documents(kinds, steps):
    assert list(repair(document_automaton(), kinds.split(), DOCUMENT_COSTS)) == steps


def _long(rng: random.Random, length: int, faults: list[str]) -> list[str]:
    kinds = ["MASTHEAD", "ENACTING", *["PREAMBULAR"] * (length // 4)]
    while len(kinds) < length - len(faults):
        kinds.extend(
            rng.choice([["OPERATIVE"], ["OPERATIVE", "ITEM_1", "ITEM_1"], ["OPERATIVE", "ITEM_1", "ITEM_2", "GOES_ON"]])
        )
    for fault in faults:
        kinds.insert(rng.randrange(2, len(kinds)), fault)
    return kinds


@pytest.mark.parametrize(
    "faults",
    [
        ["STRAY"],
        ["CONNECTING", "STRAY"],
        ["ITEM_3"],
        ["CLOSING"],
        ["MASTHEAD"],
        ["PREAMBULAR"],
        ["ENACTING"],
        ["PART_TITLE"],
        ["HEADING"],
        KINDS,
    ],
    ids="+".join,
)
def test_long_documents_with_many_faults_are_fast(faults):
    rng = random.Random(7)
    short = _seconds(_long(rng, 625, [rng.choice(faults) for _ in range(62)]))
    assert _seconds(_long(rng, 5_000, [rng.choice(faults) for _ in range(500)])) < 24 * short + 1


@pytest.mark.parametrize("kind", KINDS)
def test_long_documents_of_one_kind_are_fast(kind):
    assert _seconds([kind] * 5_000) < 24 * _seconds([kind] * 625) + 1


@given(st.lists(st.integers(0, 9), max_size=10))
def test_apply_keeps_the_index_of_what_stays(numbers):
    found = [str(number) for number in numbers]
    steps = tuple(Step(Action.DELETE, i, name) for i, name in enumerate(found) if name == "0")
    assert apply(found, steps) == [(name, i) for i, name in enumerate(found) if name != "0"]
    assert apply(found, ()) == list(zip(found, range(len(found)), strict=True))


def _seconds(kinds):
    """How long the repair takes; eight times the length takes eight times as long, give or take, on any machine."""
    started = time.process_time()
    steps = repair(document_automaton(), kinds, DOCUMENT_COSTS)
    took = time.process_time() - started
    assert accepted(document_automaton(), names(kinds, steps))
    return took
