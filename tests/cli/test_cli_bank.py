from __future__ import annotations

import pytest

from resolver.bank.load import load_bank
from resolver.profiles import profile_ids
from resolver.rules.registry import rules


def test_list_shows_every_clause_on_a_line(resolver):
    outcome = resolver("bank", "list")
    assert (outcome.code, outcome.err) == (0, "? has blanks to fill: see 'resolver bank show ID'.\n")
    clauses = load_bank().clauses
    rows = [line.split(maxsplit=3) for line in outcome.out.splitlines()]
    assert [row[0] for row in rows] == list(clauses)
    to_fill = {name for name, clause in clauses.items() if any(slot.required and not slot.default for slot in clause.slots)}
    assert {row[0] for row in rows if row[1] == "?"} == to_fill
    assert {row[2] if row[1] == "?" else row[1] for row in rows} == {"pre", "ope"}


def test_list_in_a_pipe_cuts_nothing(resolver):
    out = resolver("bank", "list").out
    for clause in load_bank().clauses.values():
        assert f"{clause.opener} {clause.text}" in out


def test_list_as_json_holds_everything(resolver):
    value = resolver("bank", "list", "--format", "json").json
    assert value["version"] == 1
    assert [clause["id"] for clause in value["clauses"]] == list(load_bank().clauses)
    assert all(clause["sources"] for clause in value["clauses"])


def test_search_puts_the_best_first(resolver):
    outcome = resolver("bank", "search", "trust fund", "part:operative")
    assert outcome.code == 0
    assert outcome.out.startswith("trust-fund.")
    value = resolver("bank", "search", "trust", "fund", "part:operative", "--format", "json").json
    assert [clause["id"] for clause in value["clauses"]] == [line.split()[0] for line in outcome.out.splitlines()]
    assert {clause["part"] for clause in value["clauses"]} == {"operative"}


def test_search_without_a_hit_is_told_on_standard_error(resolver):
    outcome = resolver("bank", "search", "zzzzzz")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("No clause fits.")
    outcome = resolver("bank", "search", "zzzzzz", "--format", "json")
    assert outcome.json == {"version": 1, "clauses": []}


@pytest.mark.parametrize("clause_id", list(load_bank().clauses))
def test_show_tells_all_about_a_clause(resolver, clause_id):
    clause = load_bank().get(clause_id)
    outcome = resolver("bank", "show", clause_id)
    assert (outcome.code, outcome.err) == (0, "")
    shown = " ".join(outcome.out.split())
    assert f"{clause_id} ({clause.part}, theme {clause.theme})" in shown
    assert " ".join(f"{clause.opener} {clause.text}".split()) in shown
    assert all(f"slot {slot.name}: " in shown for slot in clause.slots)
    assert all(source in shown for source in clause.sources)
    assert resolver("bank", "show", clause_id, "--format", "json").json["clause"]["id"] == clause_id


def test_explain_lists_all_rules(resolver):
    outcome = resolver("explain")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split()[0] for line in outcome.out.splitlines()] == list(rules())


@pytest.mark.parametrize("rule", list(rules().values()), ids=list(rules()))
def test_explain_by_code_and_by_name(resolver, rule):
    outcome = resolver("explain", rule.code)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{rule.code} {rule.name} (family {rule.family}, ")
    assert all(heading in outcome.out for heading in ("Why it matters", "Example", "Source"))
    assert resolver("explain", rule.name) == outcome


def test_profiles_lists_ids_and_names(resolver):
    outcome = resolver("profiles")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split()[0] for line in outcome.out.splitlines()] == list(profile_ids())


@pytest.mark.parametrize("profile", profile_ids())
def test_profiles_shows_one_with_its_source(resolver, profile):
    outcome = resolver("profiles", profile)
    assert (outcome.code, outcome.err) == (0, "")
    assert f"({profile})" in outcome.out.splitlines()[0]
    assert "source: " in outcome.out
    assert "closing marks: " in outcome.out
