"""`resolver brief`, and the bank ranked by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolver.bank.load import load_bank

BRIEF = "country: Nepal\nroles: [donor]\nsupports: ['\"trust fund\"']\ntone: mild\nlaw:\n  - says: An act\n"


def test_new_show_and_todo(resolver, desk):
    outcome = resolver("brief", "new", "--country", "Nepal", "--role", "origin", "--role", "transit")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "brief.yaml has 4 things to find out: see 'resolver brief todo'.\n"
    shown = resolver("brief", "show")
    assert shown.out.startswith("Nepal\n\n1. What has my country done about it so far?\n   – open\n")
    assert "   – origin\n   – transit\n" in shown.out
    todo = resolver("brief", "todo").out.splitlines()
    assert [line[:5] for line in todo] == ["[ ] 1", "[ ] 3", "[ ] 4", "[ ] 5"]
    value = resolver("brief", "todo", "--format", "json").json
    assert [item["question"] for item in value["todo"]] == [1, 3, 4, 5]
    assert resolver("brief", "show", "--format", "json").json["brief"]["roles"] == ["origin", "transit"]


def test_new_replaces_nothing_unasked(resolver, refused):
    resolver("brief", "new")
    assert "brief.yaml" in refused("brief", "new")
    assert "'--country: ' is not" not in refused("brief", "new", "other.yaml", "--country", "42")
    assert resolver("brief", "new", "--force").code == 0


def test_the_bank_ranked_by_a_brief(resolver, desk):
    Path("brief.yaml").write_text(BRIEF, encoding="utf-8")
    outcome = resolver("bank", "list", "--brief")
    lines = outcome.out.splitlines()
    assert "speaks of “trust fund”, which you support" in lines[1]
    assert sum(not line.startswith(" ") for line in lines) == len(load_bank().clauses)
    value = resolver("bank", "search", "victims", "--brief=brief.yaml", "--format", "json").json
    assert all("reasons" in clause for clause in value["clauses"])
    assert any(clause["reasons"] for clause in value["clauses"])
    assert "reasons" not in resolver("bank", "search", "victims", "--format", "json").json["clauses"][0]
    assert "Find a source for “An act”." in resolver("brief", "todo").out


@pytest.mark.parametrize("args", [("brief", "show"), ("brief", "todo"), ("bank", "list", "--brief")])
def test_a_brief_that_is_missing_or_broken(refused, desk, args):
    assert refused(*args) == "brief.yaml: there is no such file; check the name"
    Path("brief.yaml").write_text("country: Nepal\nrole: x\n", encoding="utf-8")
    assert refused(*args).startswith("brief.yaml, line ")
