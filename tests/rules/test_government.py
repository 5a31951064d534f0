"""How clauses go on after their opening phrases, and verbs of what organs ask others to do."""

from __future__ import annotations

import pytest

from resolver.check import check
from resolver.files.text import read_text
from resolver.profiles import load_profile
from resolver.rules.government import deed

DRAFT = "The General Assembly,\nAware of the rise of the seas,\n1. {};\n2. Requests the Secretary-General to report."


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("Provides", "provide"),
        ("Providing", "provide"),
        ("Improve", "improve"),
        ("Establishes", ""),  # an organ does establish
        ("Enrolls", "enrol"),
        ("Enrols", "enrol"),
        ("Enrolling", "enrol"),
        ("Carries", "carry"),
        ("Deploys", "deploy"),
        ("Teaches", "teach"),
        ("Glaciers", ""),
    ],
)
def test_deed_is_known_in_all_its_forms(word, verb):
    assert deed(word) == verb


@pytest.mark.parametrize(
    ("clause", "advice"),
    [("Enrolls pupils in schools", "Encourages Member States to enrol …"), ("Glaciers melt", "Begin with what the organ does")],
)
def test_missing_opening_is_explained_once(clause, advice):
    report = check(read_text(DRAFT.format(clause)), load_profile("un-ga"))
    assert [item.code for item in report.diagnostics] == ["O301"]
    assert advice in report.diagnostics[0].help
