"""`export` and `convert`: every format, every way to name the place, and files that are bad or there already."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest
from command_line import CLEAN, holdings
from office_help import NEEDS_OFFICE

from resolver.files.office import program
from resolver.files.office.kinds import WORD
from resolver.formats import FORMATS

TEXTS = [name for name, form in FORMATS.items() if not form.binary]


@pytest.fixture
def submissions(clean):
    """A folder with a draft, a Word file in a folder within, and a file that is no Word file."""
    folder = Path("in")
    (folder / "late").mkdir(parents=True)
    (folder / "one.md").write_text(CLEAN, encoding="utf-8")
    (folder / "late" / "two.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "three.docx").write_bytes(b"no zip")
    return folder


@pytest.mark.parametrize("name", TEXTS)
def test_export_by_name_and_by_ending(resolver, clean, name):
    ending = FORMATS[name].endings[0]
    assert resolver("export", clean, "-o", f"named{ending}").code == 0
    assert resolver("export", clean, "--to", name.upper(), "-o", "other.file").code == 0
    assert Path(f"named{ending}").read_bytes() == Path("other.file").read_bytes()
    assert b"To protect and assist its victims" in Path("other.file").read_bytes()


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "md"])
def test_export_takes_the_name_of_the_draft(resolver, clean, name):
    outcome = resolver("export", clean, "--to", name)
    target = f"clean{FORMATS[name].endings[0]}"
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"Written to {target}.\n")
    assert Path(target).is_file()


@pytest.mark.parametrize("name", TEXTS)
def test_export_to_standard_output(resolver, clean, desk, name):
    before = holdings(desk)
    outcome = resolver("export", clean, "--to", name, "-o", "-")
    assert (outcome.code, outcome.err) == (0, "")
    assert holdings(desk) == before
    assert resolver("export", clean, "--to", name, "-o", "same").code == 0
    assert outcome.out == Path("same").read_text(encoding="utf-8")


def test_word_goes_to_a_pipe_and_not_to_a_terminal(resolver, refused, clean, monkeypatch, terminal):
    class Pipe(io.TextIOWrapper):
        def close(self):
            """The bytes are looked at afterwards."""

    with monkeypatch.context() as patch:
        pipe = Pipe(io.BytesIO(), encoding="utf-8")
        patch.setattr(sys, "stdout", pipe)
        assert resolver("export", clean, "-o", "-").code == 0
        pipe.flush()
        assert zipfile.is_zipfile(pipe.buffer)
    terminal()
    assert "is no text for a terminal" in refused("export", clean, "-o", "-")


def test_a_terminal_is_not_steered_by_a_draft(resolver, clean, terminal):
    Path(clean).write_text(CLEAN.replace("To protect", "To \x1b[31mprotect"), encoding="utf-8")
    terminal()
    for name in TEXTS:
        assert "\x1b[31m" not in resolver("export", clean, "--to", name, "-o", "-").out


def test_outline_has_computed_numbers(resolver, broken):
    outcome = resolver("export", broken, "--to", "json", "-o", "-")
    assert [node["marker"] for node in outcome.json["operative"]] == ["1.", "2."]
    assert outcome.json["preambular"][0]["text"].endswith("2000,")
    assert [node["marker"] for node in resolver("outline", broken, "--format", "json").json["operative"]] == ["1.", "4."]


def test_outline_of_a_clean_draft_is_that_of_outline(resolver, clean):
    assert resolver("export", clean, "--to", "json", "-o", "-").json == resolver("outline", clean, "--format", "json").json


def test_wrapped_text(resolver, refused, clean):
    lines = resolver("export", clean, "--to", "txt", "--wrap", "40", "-o", "-").out.splitlines()
    assert max(map(len, lines)) <= 40
    assert len(lines) > len(resolver("export", clean, "--to", "txt", "-o", "-").out.splitlines())
    assert refused("export", clean, "--wrap", "72") == (
        "--wrap is for plain text, and not for a Word document; leave it out or add --to txt"
    )
    assert "range" in refused("export", clean, "--to", "txt", "--wrap", "5")


def test_draft_itself_is_not_written_over(refused, clean):
    assert refused("export", clean, "--to", "md", "--force").startswith("clean.md is the draft itself; ")
    assert refused("convert", clean, "--to", "md", "--force") == ("clean.md would be written over itself; give --into FOLDER")


def test_pdf_without_libreoffice(resolver, refused, clean, submissions, monkeypatch):
    monkeypatch.setattr(program, "find_office", lambda: None)
    told = "a PDF is made by LibreOffice, which was not found; install it, or write .docx or .html and print that"
    assert refused("export", clean, "-o", "draft.pdf") == told
    assert refused("convert", clean, "--to", "pdf") == told
    outcome = resolver("convert", submissions / "one.md", submissions / "late", "--to", "pdf")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines() == [f"resolver: {told}"] * 2 + ["0 files written, 2 not."]


@NEEDS_OFFICE
@pytest.mark.slow
def test_a_way_through_libreoffice_and_back(resolver, clean):
    assert resolver("export", clean, "--to", "pdf").code == 0
    assert Path("clean.pdf").read_bytes().startswith(b"%PDF-")
    word = Path("word.docx")
    assert resolver("export", clean, "-o", word).code == 0
    Path("sent.odt").write_bytes(program.converted(word.read_bytes(), "sent", WORD, "odt", "writer8", missing=""))
    outcome = resolver("check", "sent.odt", "--profile", "nmun")
    assert (outcome.code, outcome.err) == (0, "sent.odt: read through LibreOffice\nNo findings in 1 file.\n")
    assert resolver("export", "sent.odt", "--profile", "nmun", "--to", "md").code == 0
    assert Path("sent.md").read_text(encoding="utf-8").endswith(CLEAN.split("---\n", 2)[2])


@NEEDS_OFFICE
@pytest.mark.slow
def test_somebody_who_watches_is_told_what_takes_so_long(resolver, clean, terminal):
    terminal()
    assert resolver("export", clean, "--to", "pdf").err.splitlines() == ["Making the PDF …", "Written to clean.pdf."]


def test_unknown_format(refused, clean):
    assert "'epub' is not one of 'docx'" in refused("export", clean, "--to", "epub")
    assert refused("convert", clean).startswith("say which format is wanted, with --to docx|md|")


def test_fix_writes_every_format(resolver, broken):
    for name in TEXTS:
        target = f"fixed{FORMATS[name].endings[0]}"
        assert resolver("fix", broken, "-o", target).code == 0
        assert "Urges" in Path(target).read_text(encoding="utf-8")


def test_convert_passes_over_what_is_bad(resolver, submissions):
    outcome = resolver("convert", submissions, "--to", "html", "--into", "out")
    assert outcome.code == 2
    assert sorted(outcome.out.splitlines()) == sorted(
        str(Path(*parts)) for parts in (("out", "late", "two.html"), ("out", "one.html"))
    )
    told = outcome.err.splitlines()
    assert told[0].startswith(f"resolver: {Path('in', 'three.docx')} is not a Word document")
    assert told[1:] == ["2 files written, 1 not."]
    assert sorted(path.name for path in Path("out").rglob("*.*")) == ["one.html", "two.html"]


def test_convert_writes_beside_what_it_reads(resolver, submissions):
    (submissions / "three.docx").unlink()
    outcome = resolver("convert", submissions, "--to", "json")
    assert (outcome.code, outcome.err) == (0, "2 files written.\n")
    assert json.loads((submissions / "late" / "two.json").read_text(encoding="utf-8"))["version"] == 1


def test_convert_replaces_only_by_force(resolver, submissions):
    (submissions / "one.html").write_bytes(b"mine")
    outcome = resolver("convert", submissions / "one.md", submissions / "late", "--to", "html")
    assert outcome.code == 2
    assert "one.html exists already; give --force to replace it" in outcome.err
    assert (submissions / "one.html").read_bytes() == b"mine"
    assert (submissions / "late" / "two.html").is_file()
    assert resolver("convert", submissions / "one.md", "--to", "html", "--force").code == 0
    assert (submissions / "one.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_convert_leaves_files_of_the_format_alone(resolver, refused, submissions):
    (submissions / "three.docx").unlink()
    assert resolver("convert", submissions, "--to", "md").out.splitlines() == [str(submissions / "late" / "two.md")]
    (submissions / "late" / "two.txt").unlink()
    assert "holds nothing but files of this format" in refused("convert", submissions, "--to", "md")
    assert resolver("convert", submissions, "--to", "md", "--into", "out").code == 0
    assert Path("out", "one.md").read_text(encoding="utf-8") == CLEAN


def test_convert_does_not_write_one_copy_over_another(resolver, submissions):
    Path(submissions, "one.txt").write_text(CLEAN, encoding="utf-8")
    outcome = resolver("convert", submissions / "one.md", submissions / "one.txt", "--to", "html", "--force")
    assert outcome.code == 2
    assert "would be written over the copy of" in outcome.err
    assert len(outcome.out.splitlines()) == 1


def test_convert_takes_each_file_once(resolver, submissions):
    outcome = resolver("convert", submissions / "late", submissions / "late" / "two.txt", "--to", "json")
    assert (outcome.code, len(outcome.out.splitlines())) == (0, 1)


def test_a_place_that_cannot_be_stops_no_other_file(resolver, submissions):
    Path(submissions, f"{'n' * 250}.txt").write_text(CLEAN, encoding="utf-8")  # with the longer ending it is too long a name
    outcome = resolver("convert", submissions, "--to", "html")
    assert outcome.code == 2
    assert "cannot be written" in outcome.err
    assert outcome.err.splitlines()[-1] == "2 files written, 2 not."


def test_convert_to_a_named_file(resolver, refused, clean, submissions):
    assert resolver("convert", clean, "-o", "copy.txt").code == 0
    assert "give --into FOLDER" in refused("convert", submissions, "-o", "copy.html")
    assert "give one of them" in refused("convert", clean, "-o", "copy.html", "--into", "out")
    assert refused("convert", clean, "--to", "txt", "--into", clean) == "clean.md is a file; --into takes a folder"


def test_convert_of_standard_input_needs_a_name(resolver, refused):
    assert "--output" in refused("convert", "-", "--to", "txt", stdin=CLEAN.encode())
    assert resolver("convert", "-", "-o", "piped.txt", stdin=CLEAN.encode()).code == 0


def test_a_single_bad_file_is_refused_in_one_sentence(refused, submissions):
    assert "is not a Word document" in refused("convert", submissions / "three.docx", "--to", "md")


def test_unplaced_paragraphs_are_told(resolver, clean):
    Path(clean).write_text(CLEAN + "\nWords of no place\n\nThe Security Council,\n", encoding="utf-8")
    outcome = resolver("export", clean, "--to", "html")
    assert "no place in a resolution; written after the last clause" in outcome.err


def test_formats_are_completed_by_the_shell():
    from click.shell_completion import ShellComplete

    from resolver.cli import group

    for command in ("export", "convert"):
        offered = ShellComplete(group, {}, "resolver", "_RESOLVER_COMPLETE").get_completions([command, "clean.md", "--to"], "")
        assert [item.value for item in offered] == list(FORMATS)
