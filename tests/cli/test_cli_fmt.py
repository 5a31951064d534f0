from __future__ import annotations

from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN, holdings

ROUGH = CLEAN.replace("1. *Urges*", "1) Urges").replace("session.", "session;")


@pytest.fixture
def rough(desk):
    path = desk / "rough.md"
    path.write_text(ROUGH, encoding="utf-8")
    return path


def test_standard_output_gets_the_text_and_the_file_stays(resolver, rough, desk):
    before = holdings(desk)
    outcome = resolver("fmt", rough)
    assert (outcome.code, outcome.out) == (0, CLEAN)
    assert outcome.err == f"{rough} was not changed (see --force).\n"
    assert holdings(desk) == before


def test_force_changes_the_file_once(resolver, rough):
    assert resolver("fmt", rough, "--force").err == f"{rough} was written in canonical form.\n"
    assert rough.read_text(encoding="utf-8") == CLEAN
    assert resolver("fmt", rough, "--force").err == f"{rough} is in canonical form.\n"


def test_check_tells_by_the_exit_code_and_writes_nothing(resolver, rough, desk):
    before = holdings(desk)
    assert (resolver("fmt", rough, "--check").code, resolver("fmt", rough, "--check", "--force").code) == (1, 1)
    assert holdings(desk) == before
    rough.write_text(CLEAN, encoding="utf-8")
    assert resolver("fmt", rough, "--check").code == 0


def test_diff_shows_and_writes_nothing(resolver, rough, desk):
    before = holdings(desk)
    outcome = resolver("fmt", rough, "--diff", "--force")
    assert outcome.code == 0
    assert "-1) Urges Member States:" in outcome.out.splitlines()
    assert "+1. *Urges* Member States:" in outcome.out.splitlines()
    assert holdings(desk) == before


def test_standard_input(resolver):
    outcome = resolver("fmt", "-", stdin=ROUGH.encode())
    assert (outcome.code, outcome.out, outcome.err) == (0, CLEAN, "")
    assert resolver("fmt", "-", "--force", stdin=ROUGH.encode()).code == 2


def test_line_ends_stay(resolver, rough):
    rough.write_bytes(ROUGH.replace("\n", "\r\n").encode())
    assert resolver("fmt", rough, "--force").code == 0
    assert rough.read_bytes() == CLEAN.replace("\n", "\r\n").encode()


def test_words_are_never_corrected(resolver, desk):
    Path("broken.md").write_text(BROKEN, encoding="utf-8")
    assert "Urgess" in resolver("fmt", "broken.md").out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CLEAN.replace("profile: nmun", "profile: nmun # ask Nepal"), "“ask”, “Nepal”"),
        (CLEAN.replace("profile: nmun", "profile: nmun\nroom: blue"), "“room”, “blue”"),
    ],
)
def test_what_would_be_lost_is_named(resolver, desk, text, words):
    Path("draft.md").write_text(text, encoding="utf-8")
    outcome = resolver("fmt", "draft.md", "--force")
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert Path("draft.md").read_text(encoding="utf-8") == text


def test_other_formats_have_no_canonical_form(resolver, desk):
    Path("draft.txt").write_text("The General Assembly,\n", encoding="utf-8")
    outcome = resolver("fmt", "draft.txt")
    assert outcome.code == 2
    assert "only a draft (.md)" in outcome.err
