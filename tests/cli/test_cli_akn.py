"""Akoma Ntoso at the command line: read by every command, changed in its place by none."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CLEAN


@pytest.fixture
def sent(resolver, clean):
    """A file of another program's, in which a mark and a number are wrong."""
    assert resolver("export", clean, "-o", "sent.akn").code == 0
    text = Path("sent.akn").read_text(encoding="utf-8")
    Path("sent.akn").write_text(text.replace("November 2000,", "November 2000;").replace(">2.<", ">4.<"), encoding="utf-8")
    return "sent.akn"


def test_there_and_back(resolver, clean):
    assert resolver("export", clean, "--to", "akn").err == "Written to clean.akn.\n"
    outcome = resolver("export", "clean.akn", "--to", "md", "-o", "-")
    assert (outcome.out, outcome.err) == (CLEAN, "clean.akn: read as Akoma Ntoso\n")
    assert resolver("check", "clean.akn").code == 0


def test_check_finds_what_is_wrong_in_the_file(resolver, sent):
    outcome = resolver("check", sent, "--format", "concise")
    assert outcome.code == 1
    assert [line.split()[:4] for line in outcome.out.splitlines()] == [
        ["sent.akn:paragraph", "2:", "error", "F202"],
        ["sent.akn:paragraph", "6:", "error", "N401"],
    ]
    found = resolver("check", sent, "--format", "json").json["files"][0]["diagnostics"]
    assert [(item["paragraph"], item["line"]) for item in found] == [(2, None), (6, None)]


def test_outline_shows_what_stands_in_the_file(resolver, sent):
    assert [node["marker"] for node in resolver("outline", sent, "--format", "json").json["operative"]] == ["1.", "4."]


def test_fix_writes_a_copy(resolver, refused, sent):
    before = Path(sent).read_bytes()
    assert "is not changed in its place; give --output FILE" in refused("fix", sent, "--force")
    assert resolver("fix", sent).out == CLEAN
    assert resolver("fix", sent, "-o", "fixed.akn").code == 0
    assert resolver("check", "fixed.akn").code == 0
    assert Path(sent).read_bytes() == before


@pytest.mark.parametrize(
    "args", [("fmt", "sent.akn", "--force"), ("add", "sent.akn", "victims.children"), ("strength", "sent.akn", "1", "--raise")]
)
def test_commands_that_change_drafts_leave_it_alone(refused, sent, args):
    assert ".md" in refused(*args)


def test_found_in_folders(resolver, sent):
    Path("in").mkdir()
    Path(sent).rename("in/sent.akn")
    assert resolver("convert", "in", "--to", "txt").out == str(Path("in", "sent.txt")) + "\n"
