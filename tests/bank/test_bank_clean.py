"""Every clause of the bank that ships, alone in a draft, in every profile that ships: nothing is to be found in it."""

from __future__ import annotations

from functools import cache

import pytest
from bank_drafts import BANK, as_document, composed, suits

from resolver.check import check
from resolver.diagnostics import Severity
from resolver.profiles import Profile, load_profile, profile_ids

ABOUT_THE_WHOLE = ("M",)
"""Codes of the masthead, which a body alone has not got."""


@cache
def alike() -> dict[bytes, list[str]]:
    """Ids of profiles by what they want of the body: profiles that want the same are asked once."""
    import msgspec

    groups: dict[bytes, list[str]] = {}
    for name in profile_ids():
        values = msgspec.to_builtins(load_profile(name))
        for key in ("id", "name", "year", "source", "read", "extends", "layout", "masthead"):
            del values[key]
        groups.setdefault(msgspec.json.encode(values), []).append(name)
    return groups


def findings(clause_id: str, profile: Profile) -> list[str]:
    draft = composed([clause_id], profile)
    report = check(as_document(draft, profile), profile)
    part = BANK.get(clause_id).part
    reread = [] if report.reading.draft.part(part) == draft.part(part) else ["read back as another clause"]
    return reread + [f"{item.code} {item.message}" for item in report.diagnostics if not item.code.startswith(ABOUT_THE_WHOLE)]


@pytest.mark.parametrize("name", [names[0] for names in alike().values()])
def test_every_clause_is_clean(name):
    profile = load_profile(name)
    asked = [clause.id for clause in BANK.clauses.values() if suits(clause, profile)]
    assert len(asked) >= 60
    assert {clause_id: found for clause_id in asked if (found := findings(clause_id, profile))} == {}


@pytest.mark.parametrize("name", [name for name in profile_ids() if load_profile(name).money == "forbidden"])
def test_what_does_not_suit_a_house_is_little_and_is_found(name):
    profile = load_profile(name)
    unfit = [clause.id for clause in BANK.clauses.values() if profile.organ in clause.organs and not suits(clause, profile)]
    assert 0 < len(unfit) < 0.05 * len(BANK.clauses)
    for clause_id in unfit:
        assert any(found.startswith(("O308", "W531")) for found in findings(clause_id, profile)), clause_id


def test_a_fault_would_be_found():
    from dataclasses import replace

    from bank_drafts import filled

    profile = load_profile("un-ga")
    draft = composed(["victims.serious-crime"], profile)
    wrong = filled("victims.serious-crime").text.replace("offence", "offense").replace("is a serious", "isn't a serious")
    draft = replace(draft, preambular=(replace(draft.preambular[0], text=wrong),))
    report = check(as_document(draft, profile), profile)
    assert report.count(Severity.WARNING) >= 2


def test_every_profile_is_asked():
    assert sorted(name for names in alike().values() for name in names) == list(profile_ids())
