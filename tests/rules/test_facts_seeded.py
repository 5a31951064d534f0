"""Facts that delegates get wrong are found, and the same facts as they are stay silent: alone, and in one draft together."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from resolver.check import check
from resolver.diagnostics import Applicability
from resolver.files.markdown import read_markdown
from resolver.fix import fix_document
from resolver.profiles import load_profile

SEEDED = yaml.safe_load((Path(__file__).parents[1] / "cases" / "facts.yml").read_text(encoding="utf-8"))
WRONG = [(case["text"], set(case["codes"])) for case in SEEDED["wrong"]]
RIGHT = SEEDED["right"]
PROFILES = [load_profile(name) for name in ("un-ga", "nmun", "thimun-online")]
UN = PROFILES[0]
OF_FACTS = ("C", "R703")


def draft(*clauses: str):
    return read_markdown(
        "The General Assembly,\n\n" + "".join(f"{clause},\n\n" for clause in clauses) + "Urges States to act.\n"
    )


def of_facts(report) -> list:
    return [item for item in report.diagnostics if item.code.startswith(OF_FACTS)]


def test_there_are_enough():
    assert len(WRONG) >= 60
    assert len(RIGHT) >= 40


@pytest.mark.parametrize(("text", "codes"), WRONG)
def test_a_wrong_fact_is_found(text, codes):
    assert {item.code for item in of_facts(check(draft(text), UN))} == codes


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_right_fact_stays_silent(text, profile):
    assert of_facts(check(draft(text), profile)) == []


def test_right_facts_together_stay_silent():
    assert of_facts(check(draft(*RIGHT), UN)) == []


def test_wrong_facts_beside_right_ones_are_found_in_their_paragraphs():
    clauses = [text for wrong, right in zip(WRONG, RIGHT, strict=False) for text in (wrong[0], right)]
    found = {item.paragraph - 2 for item in of_facts(check(draft(*clauses), UN))}
    in_full_elsewhere = {index for index, text in enumerate(clauses) if index % 2 == 0 and _may_rest(text)}
    assert set(range(0, len(clauses), 2)) - in_full_elsewhere <= found
    assert not {index for index in found if index % 2}


def _may_rest(text: str) -> bool:
    """Whether a wrong fact is only a cut title or a short name, which is left alone where the full one stands elsewhere."""
    return dict(WRONG)[text] <= {"C802", "C810"}


def test_nothing_about_facts_is_an_error():
    severities = {item.severity.value for text, _ in WRONG for item in of_facts(check(draft(text), UN))}
    assert severities == {"warning", "advice"}


@pytest.mark.parametrize(("text", "codes"), WRONG)
def test_what_is_fixed_is_right(text, codes):
    fixed = fix_document(draft(text), UN, read_markdown)
    left = of_facts(fixed.report)
    assert not [item for item in left if item.fix and item.fix.applicability is Applicability.SAFE]
    assert {item.code for item in left} <= codes
