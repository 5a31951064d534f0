from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN, OLE

from resolver.files.docx.read import read_docx


@pytest.fixture
def sent(resolver, desk):
    """A Word file with three faults."""
    Path("sent.md").write_text(BROKEN, encoding="utf-8")
    Path("clean.md").write_text(CLEAN, encoding="utf-8")
    # Numbers and marks of exported drafts are computed, so the wrong ones are put into the file itself.
    assert resolver("export", "clean.md", "-o", "sent.docx").code == 0
    with zipfile.ZipFile("sent.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    wrong = {b"November 2000,": b"November 2000;", b">Urges<": b">Urgess<"}
    for right, fault in wrong.items():
        assert right in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(right, fault)
    with zipfile.ZipFile("sent.docx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    for name in ("sent.md", "clean.md"):
        Path(name).unlink()
    return "sent.docx"


def names(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def comments(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/comments.xml").decode()


def text_of(path):
    return read_docx(Path(path).read_bytes(), "x.docx").text


def test_a_copy_with_comments_stands_beside_the_file(resolver, sent):
    before = Path(sent).read_bytes()
    outcome = resolver("review", sent, "--profile", "nmun")
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == "sent.reviewed.docx: 2 errors.\n"
    assert Path(sent).read_bytes() == before
    assert text_of("sent.reviewed.docx") == text_of(sent)
    said = comments("sent.reviewed.docx")
    assert said.count("<w:comment ") == 3
    assert "F202 (error): " in said
    assert "Checked by Resolver against National Model United Nations" in said
    assert "2 errors." in said
    assert "End it with “,”.<" in said


def test_changes_give_what_fix_gives(resolver, sent):
    outcome = resolver("review", sent, "--profile", "nmun", "--changes", "-o", "back.docx")
    assert outcome.out == "back.docx: 2 errors. 2 tracked changes.\n"
    assert resolver("fix", sent, "--profile", "nmun", "-o", "fixed.docx").code == 0
    assert text_of("back.docx") == text_of("fixed.docx")
    assert resolver("check", "back.docx", "--profile", "nmun").code == 0
    assert comments("back.docx").count("A tracked change does so") == 2


@pytest.mark.parametrize(("limit", "code"), [("error", 1), ("advice", 1), ("never", 0)])
def test_exit_code(resolver, sent, limit, code):
    assert resolver("review", sent, "--profile", "nmun", "--fail-on", limit).code == code


def test_equal_input_gives_equal_bytes(resolver, sent):
    for name in ("one.docx", "two.docx"):
        assert resolver("review", sent, "--changes", "-o", name).code == 1
    assert Path("one.docx").read_bytes() == Path("two.docx").read_bytes()


@pytest.fixture
def submissions(sent):
    """A folder with two Word files that bear the same name, a text, and what is no submission."""
    for folder in ("in/fiji", "in/chile"):
        Path(folder).mkdir(parents=True)
        Path(folder, "draft.docx").write_bytes(Path(sent).read_bytes())
    Path(sent).unlink()
    for name in ("in/note.md", "in/~$draft.doc", "in/list.xlsx"):
        Path(name).write_text(CLEAN, encoding="utf-8")
    return "in"


@pytest.mark.parametrize("option", ["--into", "-o"])
def test_a_folder_is_reviewed_into_a_folder(resolver, submissions, option):
    outcome = resolver("review", submissions, option, "out", "--profile", "nmun")
    passed_over = f"{Path('in/note.md')} was passed over; only Word files (.docx) can hold comments"
    assert (outcome.code, outcome.err) == (1, passed_over + "\n")
    first, second = (str(Path("out", name, "draft.docx")) for name in ("chile", "fiji"))
    assert outcome.out.splitlines() == [
        "errors  warnings  advice  file",
        f"     2         0       0  {first}",
        f"     2         0       0  {second}",
        "     4         0       0  in 2 files",
    ]
    assert "F202" in comments(first)


def test_files_of_other_formats_are_not_passed_over_in_silence(resolver, submissions):
    Path("in/kenya.odt").write_bytes(b"x")
    outcome = resolver("review", submissions, "--into", "in/back", "--profile", "nmun")
    assert outcome.code == 1
    assert (
        outcome.err == f"2 files were passed over, such as {Path('in/kenya.odt')}; only Word files (.docx) can hold comments\n"
    )


def test_the_table_counts_changes_where_they_were_asked_for(resolver, submissions):
    outcome = resolver("review", submissions, "--into", "out", "--profile", "nmun", "--changes", "--fail-on", "never")
    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == "errors  warnings  advice  changes  file"
    assert outcome.out.splitlines()[-1] == "     4         0       0        4  in 2 files"


def test_a_folder_of_copies_within_is_not_reviewed(resolver, submissions):
    Path(submissions).rename("all")
    for _ in range(2):
        assert resolver("review", ".", "--into", "back", "--force").code == 1
    assert sorted(str(path) for path in Path("back").rglob("*.docx")) == [
        str(Path("back/all", name, "draft.docx")) for name in ("chile", "fiji")
    ]


def test_one_file_into_a_folder(resolver, sent):
    assert resolver("review", sent, "--into", "back", "--profile", "nmun").out == f"{Path('back', sent)}: 2 errors.\n"


def test_reviewed_copies_in_a_folder_are_not_reviewed_again(resolver, sent):
    Path("in").mkdir()
    Path(sent).replace("in/a.docx")
    assert resolver("review", "in").code == 1
    assert resolver("review", "in", "--force").code == 1
    assert names("in") == ["a.docx", "a.reviewed.docx"]


def test_a_copy_that_came_back_alone_is_reviewed(resolver, sent):
    Path("in").mkdir()
    assert resolver("review", sent, "--profile", "nmun").code == 1
    Path("sent.reviewed.docx").replace("in/sent.reviewed.docx")
    outcome = resolver("review", "in", "--into", "out", "--profile", "nmun")
    assert outcome.out == f"{Path('out/sent.reviewed.docx')}: 2 errors.\n"


def test_a_copy_that_is_reviewed_again_is_the_same_copy(resolver, sent):
    assert resolver("review", sent, "--profile", "nmun", "--changes", "-o", "back.docx").code == 1
    again = resolver("review", "back.docx", "--profile", "nmun", "--changes", "-o", "again.docx")
    assert again.out == "again.docx: 2 errors. 2 tracked changes.\n"
    assert Path("again.docx").read_bytes() == Path("back.docx").read_bytes()
    assert resolver("review", "back.docx", "--profile", "nmun", "-o", "plain.docx").code == 1
    assert resolver("review", sent, "--profile", "nmun", "-o", "first.docx").code == 1
    assert text_of("plain.docx") == text_of("first.docx")
    assert comments("plain.docx") == comments("first.docx")


def test_one_bad_file_of_several(resolver, sent):
    Path("bad.docx").write_bytes(b"PK\x03\x04")
    outcome = resolver("review", "bad.docx", sent, "--into", "out", "--profile", "nmun")
    assert outcome.code == 2
    assert outcome.err.startswith("resolver: bad.docx is damaged")
    assert len(outcome.err.splitlines()) == 1
    assert outcome.out.splitlines()[1:] == [
        f"     2         0       0  {Path('out', sent)}",
        "     -         -       -  bad.docx (not reviewed)",
        "     2         0       0  in 1 file",
    ]
    assert names("out") == ["sent.docx"]


def test_only_bad_files(resolver, desk):
    for name in ("a.docx", "b.docx"):
        Path(name).write_bytes(b"PK")
    outcome = resolver("review", "a.docx", "b.docx", "--into", "out")
    assert outcome.code == 2
    assert outcome.out.splitlines()[-1] == "     0         0       0  in 0 files"
    assert not Path("out").exists()


def test_standard_input(resolver, sent):
    outcome = resolver("review", "-", "-o", "back.docx", "--profile", "nmun", stdin=Path(sent).read_bytes())
    assert (outcome.code, outcome.out) == (1, "back.docx: 2 errors.\n")


def test_a_draft_without_findings(resolver):
    Path("clean.md").write_text(CLEAN, encoding="utf-8")
    assert resolver("export", "clean.md").code == 0
    outcome = resolver("review", "clean.docx", "--profile", "nmun", "--changes")
    assert (outcome.code, outcome.out) == (0, "clean.reviewed.docx: no findings.\n")
    assert "No findings." in comments("clean.reviewed.docx")


class TestRefused:
    def test_to_write_over_the_file_under_review(self, refused, resolver, sent):
        expected = "sent.docx is the file under review; give another name, or --force to replace it"
        assert refused("review", sent, "-o", sent) == expected
        assert refused("review", sent, "-o", ".") == expected
        Path("other.docx").hardlink_to(sent)
        assert refused("review", sent, "-o", "other.docx").startswith("other.docx is the file under review")
        assert resolver("review", sent, "-o", sent, "--force").code == 1
        assert "F202" in comments(sent)

    def test_to_write_over_another_file(self, refused, resolver, sent):
        Path("back.docx").write_bytes(b"mine")
        assert "--force" in refused("review", sent, "-o", "back.docx")

    def test_to_write_over_the_file_under_review_even_when_asked_at_a_terminal(self, refused, sent, terminal):
        terminal("y\n")
        assert "is the file under review" in refused("review", sent, "-o", sent)

    def test_to_write_over_copies_of_several(self, refused, resolver, submissions):
        assert resolver("review", submissions, "--into", "out").code == 1
        Path("out/chile/draft.docx").unlink()
        before = Path("out/fiji/draft.docx").stat().st_mtime_ns
        said = refused("review", submissions, "--into", "out")
        there = Path("out/fiji/draft.docx")
        assert said == f"1 of 2 copies exist already, such as {there}; give --force to replace them"
        assert not Path("out/chile/draft.docx").exists()
        assert there.stat().st_mtime_ns == before

    def test_a_folder_into_itself(self, refused, submissions):
        assert "is the file under review" in refused("review", submissions, "--into", submissions)

    def test_two_places_at_once(self, refused, sent):
        assert refused("review", sent, "-o", "a.docx", "--into", "b").startswith("--output names a file and --into a folder; ")

    def test_a_folder_that_is_a_file(self, refused, sent):
        Path("note").write_text("x", encoding="utf-8")
        assert refused("review", sent, "--into", "note") == "note is one file, and the copies go into a folder; name a folder"

    def test_a_draft_that_is_no_word_file(self, refused):
        Path("draft.md").write_text(CLEAN, encoding="utf-8")
        assert refused("review", "draft.md").startswith("draft.md is no Word file (.docx), and only these hold comments; ")
        assert refused("review", ".").startswith(". holds no Word files (.docx) to review; ")
        assert refused("review", "-", "-o", "x.docx", stdin=CLEAN.encode()).startswith("standard input is not a Word document")

    def test_a_name_for_the_copy_that_is_no_word_file(self, refused, sent):
        assert refused("review", sent, "-o", "back.pdf").startswith("back.pdf: a reviewed copy is a Word file; ")

    def test_one_file_for_several(self, refused, sent):
        Path("b.docx").write_bytes(Path(sent).read_bytes())
        assert (
            refused("review", sent, "b.docx", "-o", "back.docx")
            == "back.docx is one file, and the copies go into a folder; name a folder"
        )

    def test_one_place_for_two(self, refused, sent):
        Path("deep").mkdir()
        Path("deep/sent.docx").write_bytes(Path(sent).read_bytes())
        assert "would both be written to" in refused("review", sent, "deep/sent.docx", "--into", "out")

    def test_standard_input_without_a_name(self, refused):
        assert refused("review", "-") == "standard input has no name to write under; give --output FILE"

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("nowhere.docx", None, "nowhere.docx: there is no such file"),
            ("empty.docx", b"", "empty.docx is empty"),
            ("locked.docx", OLE + bytes(504), "locked.docx is protected by a password"),
            ("text.docx", CLEAN.encode(), "text.docx is not a Word document (.docx); "),
            ("old.doc", b"x", "old.doc is an old Word file"),
            ("x.odt", b"x", "x.odt is an OpenDocument file"),
            ("n" * 300 + ".docx", None, "n"),
        ],
    )
    def test_what_cannot_be_read(self, refused, name, content, said):
        if content is not None:
            Path(name).write_bytes(content)
        assert refused("review", name).startswith(said)

    def test_a_damaged_part_that_only_the_copy_needs(self, refused, sent):
        with zipfile.ZipFile(sent) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["word/comments.xml"] = b"<w:comments"
        with zipfile.ZipFile(sent, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        assert refused("review", sent).startswith("sent.docx: word/comments.xml is damaged")

    def test_an_unknown_profile(self, refused, sent):
        assert refused("review", sent, "--profile", "nmum") == "there is no profile 'nmum'; did you mean 'nmun'?"


def test_fix_says_what_a_word_file_leaves_to_a_person(resolver, sent):
    with zipfile.ZipFile(sent) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    hereby = b'<w:p><w:pPr><w:pStyle w:val="OperativeClause"/></w:pPr><w:r><w:t>Hereby,</w:t></w:r></w:p>'
    main = parts["word/document.xml"]
    at = main.rindex(b"<w:p>", 0, main.index(b"Urgess"))
    parts["word/document.xml"] = main[:at] + hereby + main[at:]
    with zipfile.ZipFile(sent, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    outcome = resolver("fix", sent, "--profile", "nmun", "-o", "fixed.docx")
    assert "1 fix left to you: they would join paragraphs, or change footnotes or automatic numbers." in outcome.err
    assert "'resolver fix'" not in outcome.err
    assert resolver("review", sent, "--changes", "--profile", "nmun").code == 1
    said = comments("sent.reviewed.docx")
    assert "in both parts. This cannot be written as a tracked change, so it is left to you." in said
