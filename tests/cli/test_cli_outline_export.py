from __future__ import annotations

import zipfile
from pathlib import Path

from command_line import CLEAN, OLE


def test_outline_shows_structure(resolver, clean):
    outcome = resolver("outline", clean)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "committee: General Assembly Third Committee",
        "topic: Trafficking in persons",
        "sponsors: Brazil, Italy, Philippines",
        "signatories: Kenya, Nepal",
        "profile: nmun",
        "The General Assembly,",
        "preambular: 1 clause",
        "  Recalling its resolution 55/25 of 15 November 2000,",
        "operative: 2 clauses",
        "  1. Urges Member States:",
        "    (a) To criminalize trafficking in persons;",
        "    (b) To protect and assist its victims;",
        "  2. Requests the Secretary-General to report to it at its eighty-third session.",
    ]


def test_outline_as_json(resolver, clean):
    outcome = resolver("outline", clean, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    first, second = outcome.json["operative"]
    assert outcome.json["enacting"] == "The General Assembly,"
    assert [(child["marker"], child["opener"], child["text"]) for child in first["children"]] == [
        ("(a)", None, "To criminalize trafficking in persons;"),
        ("(b)", None, "To protect and assist its victims;"),
    ]
    assert (first["marker"], first["opener"], first["text"]) == ("1.", "Urges", "Urges Member States:")
    assert second["children"] == second["after"] == []


def test_outline_of_standard_input(resolver, clean):
    assert resolver("outline", "-", stdin=CLEAN.encode()) == resolver("outline", clean)


def test_export_takes_the_name_of_the_draft(resolver, clean):
    outcome = resolver("export", clean)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "Written to clean.docx.\n")
    assert "word/document.xml" in zipfile.ZipFile("clean.docx").namelist()


def test_export_takes_format_and_place_from_output(resolver, clean):
    assert resolver("export", clean, "-o", "out/final.docx").code == 0
    assert zipfile.is_zipfile("out/final.docx")
    assert resolver("export", clean, "-o", "copy.md").code == 0
    assert Path("copy.md").read_text(encoding="utf-8") == CLEAN


def test_equal_drafts_give_equal_bytes(resolver, clean):
    for name in ("one.docx", "two.docx"):
        assert resolver("export", clean, "-o", name).code == 0
    assert Path("one.docx").read_bytes() == Path("two.docx").read_bytes()


def test_export_replaces_only_by_force(resolver, refused, clean):
    Path("clean.docx").write_bytes(b"mine")
    assert refused("export", clean) == "clean.docx exists already; give --force to replace it, or another name"
    assert resolver("export", clean, "--force").code == 0
    assert zipfile.is_zipfile("clean.docx")


def test_export_keeps_the_rights_of_a_file_and_leaves_nothing_behind(resolver, clean, desk):
    target = desk / "clean.docx"
    target.write_bytes(b"old")
    target.chmod(0o600)
    assert resolver("export", clean, "--force").code == 0
    assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in desk.iterdir()) == ["clean.docx", "clean.md"]


def test_export_that_fails_half_way_leaves_the_old_file(refused, clean, monkeypatch):
    Path("clean.docx").write_bytes(OLE)

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert "No space left on device" in refused("export", clean, "--force")


def test_export_of_standard_input_needs_a_name(resolver, refused):
    assert "--output" in refused("export", "-", stdin=CLEAN.encode())
    assert resolver("export", "-", "-o", "piped.docx", stdin=CLEAN.encode()).code == 0
    assert resolver("check", "piped.docx", "--profile", "nmun").code == 0


def word_parts(name):
    with zipfile.ZipFile(name) as package:
        return {part: package.read(part).decode() for part in package.namelist()}


def test_export_numbers_lines_and_pages_as_asked(resolver, clean):
    assert resolver("export", clean, "-o", "plain.docx").code == 0
    plain = word_parts("plain.docx")
    assert "lnNumType" not in plain["word/document.xml"]
    assert "word/footer1.xml" in plain
    options = ("--line-numbers", "--no-page-numbers", "--header", "Third Committee <1.1>")
    assert resolver("export", clean, "-o", "asked.docx", *options).code == 0
    asked = word_parts("asked.docx")
    assert "lnNumType" in asked["word/document.xml"]
    assert "word/footer1.xml" not in asked
    assert "Third Committee &lt;1.1&gt;" in asked["word/header1.xml"]


def test_export_takes_away_what_the_profile_has(resolver, clean):
    assert resolver("export", clean, "-o", "lines.docx", "--profile", "una-usa").code == 0
    assert "lnNumType" in word_parts("lines.docx")["word/document.xml"]
    assert resolver("export", clean, "-o", "none.docx", "--profile", "una-usa", "--no-line-numbers").code == 0
    assert "lnNumType" not in word_parts("none.docx")["word/document.xml"]
