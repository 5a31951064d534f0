from __future__ import annotations

import json
from pathlib import Path

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


class TestBanksOfOnesOwn:
    def test_new_then_valid_then_in_a_draft(self, resolver, clean):
        outcome = resolver("bank", "new", "Plastic pollution")
        assert (outcome.code, outcome.out) == (0, "")
        place = Path("clause_bank/plastic-pollution")
        assert f"{place} is ready" in outcome.err
        names = {"bank.schema.json", "clauses.yaml", "guide.yaml", "guide.schema.json"}
        assert {path.name for path in place.iterdir()} == names
        outcome = resolver("bank", "validate", place)
        assert (outcome.code, outcome.out, outcome.err) == (0, "", "2 clauses in 2 files: all is well.\n")
        assert resolver("bank", "validate").code == 0
        assert resolver("bank", "search", "plastic").out.count("plastic-pollution.") == 2
        assert resolver("add", clean, "plastic-pollution.encourage-plans", "--set", "date=2031-01-01").code == 0
        assert "national plans on plastic pollution by 1 January 2031" in Path(clean).read_text(encoding="utf-8")

    def test_new_replaces_nothing(self, resolver, refused, monkeypatch):
        monkeypatch.setenv("RESOLVER_DATA", "mine")
        assert resolver("bank", "new", "Water", "--user").code == 0
        assert Path("mine/clause_bank/water/clauses.yaml").is_file()
        assert "is there already" in refused("bank", "new", "WATER", "--user")
        assert "two places" in refused("bank", "new", "Air", "--user", "--folder", "banks")
        assert "no letter from a to z" in refused("bank", "new", "水")

    def test_new_takes_no_number_of_another_guide(self, resolver):
        for topic in ("Rain", "Rain in spring", "Rain in autumn"):
            assert resolver("bank", "new", topic).code == 0
        assert resolver("bank", "validate").code == 0
        assert "rain3-1.1" in Path("clause_bank/rain-in-autumn/guide.yaml").read_text(encoding="utf-8")

    def test_validate_tells_everything(self, resolver):
        resolver("bank", "new", "Rain")
        file = Path("clause_bank/rain/clauses.yaml")
        text = file.read_text(encoding="utf-8").replace("strength: 2", "strength: 7").replace("[GA, ECOSOC]", "[GA, UNSC]", 1)
        file.write_text(text, encoding="utf-8")
        outcome = resolver("bank", "validate", file)
        lines = outcome.out.splitlines()
        assert outcome.code == 1
        assert all(line.startswith(f"{file}, line ") for line in lines)
        assert outcome.err == "2 clauses in 1 file: 2 problems.\n"
        value = resolver("bank", "validate", "--format", "json")
        assert value.code == 1
        assert [f"{item['path']}, line {item['line']}: {item['message']}" for item in value.json["problems"]] == lines
        assert value.json["version"] == 1
        said = resolver("bank", "list")
        assert said.code == 2
        assert said.err.endswith("(2 problems: see 'resolver bank validate')\n")

    def test_validate_checks_clauses_as_a_chair_would(self, resolver):
        resolver("bank", "new", "Rain")
        assert resolver("bank", "validate", "clause_bank", "--check").code == 0
        file = Path("clause_bank/rain/clauses.yaml")
        text = file.read_text(encoding="utf-8").replace("Member States to draw", "member states to draw")
        file.write_text(text, encoding="utf-8")
        assert resolver("bank", "validate", "clause_bank").code == 0
        outcome = resolver("bank", "validate", "clause_bank", "--check")
        assert outcome.code == 1
        line = next(number for number, row in enumerate(text.splitlines(), 1) if "id: rain.encourage-plans" in row)
        assert outcome.out.startswith(f"{file}, line {line}: clause 'rain.encourage-plans' (GA, ECOSOC): W501 ")

    def test_what_ships_checks_clean(self, resolver):
        outcome = resolver("bank", "validate", "--check")
        assert (outcome.code, outcome.out) == (0, "")

    def test_validate_tells_what_takes_the_place_of_what(self, resolver):
        resolver("bank", "new", "Victims")
        file = Path("clause_bank/victims/clauses.yaml")
        file.write_text(
            file.read_text(encoding="utf-8").replace("victims.recognize-concern", "victims.children"), encoding="utf-8"
        )
        outcome = resolver("bank", "validate")
        assert outcome.code == 0
        assert f"victims.children in {file} takes the place of that in " in outcome.err
        assert resolver("bank", "show", "victims.children").out.startswith("victims.children  (preambular, theme victims)")

    @pytest.mark.parametrize("path", ["nowhere", "nowhere.yaml"])
    def test_validate_needs_something_to_read(self, refused, path):
        assert "there is no such file" in refused("bank", "validate", path)

    def test_schema_is_printed(self, resolver):
        assert json.loads(resolver("bank", "schema").out)["title"] == "Resolver: bank"
        assert json.loads(resolver("bank", "schema", "guide").out)["title"] == "Resolver: guide"
