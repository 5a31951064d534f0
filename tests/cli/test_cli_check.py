from __future__ import annotations

from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN, line_and_column

ADVICE = CLEAN.replace("Secretary-General to report", "UN to report")
WARNING = CLEAN.replace("15 November 2000", "November 15, 2000")


def test_clean_draft_says_so_on_standard_error(resolver, clean):
    outcome = resolver("check", clean)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "No findings in 1 file.\n")


def test_full_report_has_place_message_excerpt_and_fix(resolver, broken):
    outcome = resolver("check", broken)
    line, column = line_and_column(BROKEN, "2000;")
    assert outcome.code == 1
    shown = outcome.out.splitlines()
    start = shown.index(f"{broken}:{line}:{column + 4} error F202 closing-mark-wrong")
    assert "comma was expected" in shown[start + 1]
    excerpt, carets = shown[start + 2], shown[start + 3]
    assert excerpt[carets.index("^")] == ";"
    assert carets.strip() == "^"
    assert any(shown[index].startswith("  fix (safe): ") for index in range(start, start + 6))
    assert outcome.err == "3 errors in 1 file. 3 can be fixed with 'resolver fix'.\n"


def test_concise_report_has_one_line_for_each_finding(resolver, broken):
    outcome = resolver("check", broken, "--format", "concise")
    places = [line.split(": ")[0] for line in outcome.out.splitlines()]
    wanted = (line_and_column(BROKEN, "2000;"), line_and_column(BROKEN, "Urgess"), line_and_column(BROKEN, "4. *Req"))
    assert places == [f"{broken}:{line}:{column + shift}" for (line, column), shift in zip(wanted, (4, 0, 0), strict=True)]


def test_json_stands_alone_on_standard_output(resolver, broken):
    outcome = resolver("check", broken, "--format", "json")
    assert outcome.code == 1
    assert outcome.err == ""
    assert outcome.json["summary"] == {"files": 1, "error": 3, "warning": 0, "advice": 0, "fixable": 3, "allowed": 0}


def test_standard_input(resolver):
    outcome = resolver("check", "-", "--format", "json", stdin=BROKEN.encode())
    assert outcome.code == 1
    (file,) = outcome.json["files"]
    assert (file["path"], file["profile"], len(file["diagnostics"])) == ("standard input", "nmun", 3)


def test_standard_input_may_be_a_word_file(resolver, clean):
    assert resolver("export", clean).code == 0
    data = Path("clean.docx").read_bytes()
    assert resolver("check", "-", "--profile", "nmun", stdin=data).code == 0


def test_folder_is_searched_for_drafts(resolver, clean):
    for name, text in (("all/b.md", BROKEN), ("all/deep/a.txt", CLEAN.split("---\n", 2)[2].replace("*", ""))):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    for name in ("all/.hidden.md", "all/~$open.docx", "all/notes.pdf", "all/.git/x.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"no draft")
    outcome = resolver("check", "all", clean, clean, "--format", "json")
    assert outcome.code == 1
    assert [Path(file["path"]).as_posix() for file in outcome.json["files"]] == ["all/b.md", "all/deep/a.txt", clean]
    assert outcome.json["summary"]["files"] == 3


@pytest.mark.parametrize(
    ("text", "never", "error", "warning", "advice"),
    [(CLEAN, 0, 0, 0, 0), (ADVICE, 0, 0, 0, 1), (WARNING, 0, 0, 1, 1), (BROKEN, 0, 1, 1, 1)],
    ids=["clean", "advice", "warning", "error"],
)
def test_fail_on(resolver, text, never, error, warning, advice):
    Path("draft.md").write_text(text, encoding="utf-8")
    wanted = {"never": never, "error": error, "warning": warning, "advice": advice}
    assert {level: resolver("check", "draft.md", "--fail-on", level).code for level in wanted} == wanted
    assert resolver("check", "draft.md").code == error


def test_profile_of_the_draft_holds_unless_another_is_asked_for(resolver):
    Path("draft.md").write_text(CLEAN.replace("committee: General Assembly Third Committee\n", ""), encoding="utf-8")
    own = resolver("check", "draft.md", "--format", "json")
    other = resolver("check", "draft.md", "--format", "json", "--profile", "un-ga")
    assert [item.json["files"][0]["profile"] for item in (own, other)] == ["nmun", "un-ga"]
    assert [item["code"] for item in own.json["files"][0]["diagnostics"]] == ["M601"]
    assert other.json["files"][0]["diagnostics"] == []


def test_one_unreadable_file_does_not_hide_the_others(resolver, clean, broken):
    outcome = resolver("check", "missing.md", clean, broken, "--format", "concise")
    assert outcome.code == 2
    assert len(outcome.out.splitlines()) == 3
    first, *rest = outcome.err.splitlines()
    assert first.startswith("resolver: missing.md: ")
    assert rest == ["3 errors in 2 files. 3 can be fixed with 'resolver fix'."]


def test_one_unreadable_file_leaves_the_json_whole(resolver, clean):
    Path("bad.txt").write_bytes(b"\xff")
    outcome = resolver("check", "bad.txt", clean, "--format", "json")
    assert outcome.code == 2
    assert [file["path"] for file in outcome.json["files"]] == [clean]
    assert outcome.err.startswith("resolver: bad.txt")


def test_word_file_is_reported_by_paragraph(resolver, broken):
    assert resolver("export", broken).code == 0  # numbers and marks are put right on the way, the misspelt phrase is not
    outcome = resolver("check", "broken.docx", "--profile", "nmun", "--format", "concise")
    assert outcome.code == 1
    assert outcome.out.startswith("broken.docx:paragraph ")
    assert "O302" in outcome.out


def test_escape_codes_in_a_draft_never_reach_the_terminal(resolver):
    Path("draft.md").write_text(CLEAN.replace("*Urges*", "*Ur\x1b[31mges*\u202e"), encoding="utf-8")
    for args in (("check", "draft.md"), ("check", "draft.md", "--format", "concise"), ("outline", "draft.md")):
        outcome = resolver(*args)
        assert outcome.out.isprintable() or all(char.isprintable() or char == "\n" for char in outcome.out)
    report = resolver("outline", "draft.md", "--format", "json")
    assert "\x1b" not in report.out
    assert "\u202e" not in report.out
    assert "\u202e" in report.json["operative"][0]["text"]


def test_same_report_twice(resolver, broken):
    assert resolver("check", broken) == resolver("check", broken)
