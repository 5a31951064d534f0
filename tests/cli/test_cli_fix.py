from __future__ import annotations

import io
import sys
from pathlib import Path

from command_line import BROKEN, CLEAN, holdings


def test_standard_output_gets_the_text_and_the_file_stays(resolver, broken, desk):
    before = holdings(desk)
    outcome = resolver("fix", broken)
    assert (outcome.code, outcome.out) == (0, CLEAN)
    assert f"{broken} was not changed" in outcome.err
    assert holdings(desk) == before


def test_standard_input(resolver):
    outcome = resolver("fix", "-", stdin=BROKEN.encode())
    assert (outcome.code, outcome.out, outcome.err) == (0, CLEAN, "No findings in 1 file.\n")


def test_diff_shows_and_writes_nothing(resolver, broken, desk):
    before = holdings(desk)
    outcome = resolver("fix", broken, "--diff", "--force")
    assert outcome.code == 0
    removed = [line for line in outcome.out.splitlines() if line.startswith("-") and not line.startswith("---")]
    added = [line[1:] for line in outcome.out.splitlines() if line.startswith("+") and not line.startswith("+++")]
    assert len(removed) == len(added) == 3
    assert all(line in CLEAN.splitlines() for line in added)
    assert holdings(desk) == before


def test_force_changes_the_file(resolver, broken):
    outcome = resolver("fix", broken, "--force")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == f"3 fixes applied to {broken}.\nNo findings in 1 file.\n"
    assert Path(broken).read_bytes() == CLEAN.encode()


def test_a_single_fix_is_counted_in_the_singular(resolver):
    Path("draft.md").write_text(CLEAN.replace("2000,", "2000;"), encoding="utf-8")
    assert resolver("fix", "draft.md", "--force").err.startswith("1 fix applied to draft.md.\n")


def test_line_ends_stay(resolver, desk):
    path = desk / "windows.md"
    path.write_bytes(BROKEN.replace("\n", "\r\n").encode())
    assert resolver("fix", path, "--force").code == 0
    assert path.read_bytes() == CLEAN.replace("\n", "\r\n").encode()


def test_output_writes_a_copy(resolver, broken):
    assert resolver("fix", broken, "-o", "copy.md").code == 0
    assert Path("copy.md").read_text(encoding="utf-8") == CLEAN
    assert Path(broken).read_text(encoding="utf-8") == BROKEN
    assert resolver("fix", broken, "-o", "copy.docx").code == 0
    assert resolver("check", "copy.docx", "--profile", "nmun").code == 0


def test_output_keeps_an_existing_file_unless_forced(resolver, refused, broken):
    Path("copy.md").write_text("mine", encoding="utf-8")
    assert "copy.md exists already" in refused("fix", broken, "-o", "copy.md")
    assert resolver("fix", broken, "-o", "copy.md", "--force").code == 0
    assert Path("copy.md").read_text(encoding="utf-8") == CLEAN


def test_word_file_becomes_a_corrected_word_file(resolver, broken, desk):
    assert resolver("export", broken).code == 0
    sent = Path("broken.docx").read_bytes()
    assert resolver("check", "broken.docx", "--profile", "nmun").code == 1
    assert resolver("fix", "broken.docx", "--profile", "nmun", "-o", "fixed.docx").code == 0
    assert resolver("check", "fixed.docx", "--profile", "nmun").code == 0
    assert Path("broken.docx").read_bytes() == sent


def test_word_file_goes_to_standard_output_as_a_draft(resolver, broken):
    assert resolver("export", broken).code == 0
    outcome = resolver("fix", "broken.docx", "--profile", "nmun")
    assert outcome.code == 0
    assert outcome.out.split("---\n", 2)[2] == CLEAN.split("---\n", 2)[2]
    assert "see --output" in outcome.err


def test_word_file_and_standard_input_are_not_changed_in_place(resolver, refused, clean):
    assert resolver("export", clean).code == 0
    assert "--output" in refused("fix", "clean.docx", "--force")
    assert "--output" in refused("fix", "-", "--force", stdin=CLEAN.encode())


def test_what_cannot_be_fixed_leaves_with_one(resolver):
    Path("draft.md").write_text("The General Assembly,\n\n*Recalling* its resolution 55/25;\n", encoding="utf-8")
    outcome = resolver("fix", "draft.md")
    assert outcome.code == 1
    assert "55/25" in outcome.out


def test_a_person_is_asked(resolver, terminal, broken):
    terminal("n\n")
    outcome = resolver("fix", broken)
    assert outcome.code == 2
    assert "Apply 3 fixes to broken.md?" in outcome.err
    assert "nothing was written" in outcome.err
    assert Path(broken).read_text(encoding="utf-8") == BROKEN
    terminal("y\n")
    assert resolver("fix", broken).code == 0
    assert Path(broken).read_text(encoding="utf-8") == CLEAN


def test_escape_codes_do_not_reach_a_terminal_but_do_reach_a_file(resolver, terminal, monkeypatch):
    text = CLEAN.replace("victims", "vic\x1b[31mtims").encode()
    assert resolver("fix", "-", stdin=text).out.encode() == text
    terminal()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    shown = resolver("fix", "-").out
    assert "\x1b" not in shown
    assert "vic\ufffd[31mtims" in shown
