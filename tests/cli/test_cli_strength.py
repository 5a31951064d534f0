"""`resolver strength`: steps shown, taken, and only previewed."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CLEAN


def test_the_steps_are_shown_and_nothing_changes(resolver, clean):
    outcome = resolver("strength", clean, "1")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[1:] == [
        "  Invites Member States", "  Encourages Member States", "  Calls upon Member States", "> Urges Member States",
    ]  # fmt: skip
    assert Path(clean).read_text(encoding="utf-8") == CLEAN


def test_a_step_is_taken_and_checks_clean(resolver, clean):
    outcome = resolver("strength", clean, "2", "--raise")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("Clause 2 of clean.md now reads: Urges the Secretary-General to report")
    assert Path(clean).read_text(encoding="utf-8") == CLEAN.replace("*Requests*", "*Urges*")
    assert resolver("strength", clean, "2", "--lower").code == 0
    assert Path(clean).read_text(encoding="utf-8") == CLEAN
    assert resolver("check", clean).code == 0


def test_a_diff_changes_nothing(resolver, clean):
    outcome = resolver("strength", clean, "p1", "--raise", "--diff")
    assert "-*Recalling* its resolution 55/25 of 15 November 2000," in outcome.out
    assert "+*Reaffirming* its resolution 55/25 of 15 November 2000," in outcome.out
    assert Path(clean).read_text(encoding="utf-8") == CLEAN


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("3", "clean.md, clause 3: there is no operative clause 3 here"),
        ("p9", "there is no preambular clause 9"),
        ("0", "'0' is no clause"),
        ("1(a)", "'1(a)' is no clause"),
        ("1", "clean.md, clause 1: there is no stronger step"),
    ],
)
def test_what_cannot_be_is_refused(refused, clean, number, words):
    assert words in refused("strength", clean, number, "--raise")


def test_only_drafts_with_every_paragraph_in_place_are_changed(refused, desk):
    (desk / "note.txt").write_text("The General Assembly,\n\n1. Urges all to act.\n", encoding="utf-8")
    assert "only drafts (.md) are changed" in refused("strength", "note.txt", "1", "--lower")
    (desk / "lost.md").write_text(CLEAN.replace("2. *Requests*", "HEREBY\n\n2. *Requests*"), encoding="utf-8")
    assert "has no place in a resolution; see 'resolver check lost.md'" in refused("strength", "lost.md", "1", "--lower")
