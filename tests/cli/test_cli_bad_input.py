"""Every kind of bad input: exit code 2, one sentence that names file, place and remedy, and nothing written."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN, OLE

from resolver.bank import load
from resolver.cli import COMMANDS

READERS = ("check", "fix", "outline", "export")
ESC = "\x1b[31m"


def front(*lines):
    return "\n".join(("---", "committee: Third Committee", *lines, "---", CLEAN.split("---\n", 2)[2]))


@pytest.mark.parametrize("command", READERS)
class TestUnreadable:
    """Every command that reads a draft refuses in the same way."""

    def test_missing_file(self, refused, command):
        assert refused(command, "nowhere.md") == "nowhere.md: there is no such file; check the name"

    def test_name_too_long(self, refused, command):
        assert "check its name" in refused(command, "n" * 5_000 + ".md")

    def test_file_below_a_file(self, refused, clean, command):
        assert refused(command, f"{clean}/inner.md").startswith(f"{clean}/inner.md: ".replace("/", os.sep))

    def test_empty_file(self, refused, command):
        Path("empty.md").write_bytes(b"")
        assert refused(command, "empty.md").startswith("empty.md is empty; write a draft into it")

    def test_file_of_white_space(self, refused, command):
        Path("white.txt").write_bytes(b"\xef\xbb\xbf \n\t\r\n")
        assert refused(command, "white.txt").startswith("white.txt is empty; ")

    def test_empty_standard_input(self, refused, command):
        assert refused(command, "-", "-o", "out.docx") if command == "export" else refused(command, "-")

    @pytest.mark.parametrize("name", ["latin.md", "latin.txt"])
    def test_other_encoding(self, refused, command, name):
        Path(name).write_bytes(b"The General Assembly,\n\nUrges C\xf4te d\x92Ivoire;\n")
        assert refused(command, name).startswith(f"{name}, line 3: byte 31 (0xf4) is not UTF-8; save the file as UTF-8")

    def test_utf_16(self, refused, command):
        Path("wide.txt").write_bytes(CLEAN.encode("utf-16"))
        assert refused(command, "wide.txt").startswith("wide.txt, line 1: byte 1 (0xff) is not UTF-8")

    def test_text_called_word_file(self, refused, command):
        Path("text.docx").write_text(CLEAN, encoding="utf-8")
        assert refused(command, "text.docx").startswith("text.docx is not a Word document (.docx); ")

    def test_word_file_not_copied_whole(self, refused, resolver, clean, command):
        assert resolver("export", clean, "-o", "whole.docx").code == 0
        Path("half.docx").write_bytes(Path("whole.docx").read_bytes()[:2_000])
        assert refused(command, "half.docx").startswith("half.docx is damaged")

    def test_zip_that_is_no_word_file(self, refused, command):
        with zipfile.ZipFile("other.docx", "w") as archive:
            archive.writestr("content.xml", "<x/>")
        assert refused(command, "other.docx").startswith("other.docx is not a Word document")

    @pytest.mark.parametrize("content", [OLE + bytes(504), OLE + "EncryptedPackage".encode("utf-16-le")])
    @pytest.mark.parametrize("name", ["locked.docx", "locked.md"])
    def test_word_file_with_a_password(self, refused, command, content, name):
        Path(name).write_bytes(content)
        said = refused(command, name)
        assert said.startswith(f"{name} is protected by a password")
        assert "save it" in said

    @pytest.mark.parametrize("ending", [".pdf", ".pages", ".PDF", ".html"])
    def test_other_format(self, refused, command, ending):
        Path(f"draft{ending}").write_text(CLEAN, encoding="utf-8")
        said = refused(command, f"draft{ending}")
        assert said.startswith(f"draft{ending} is a")
        assert any(remedy in said for remedy in (".docx", "Word"))

    @pytest.mark.parametrize("ending", [".odt", ".doc", ".rtf", ".ODT"])
    def test_text_called_file_of_a_word_processor(self, refused, command, ending):
        Path(f"draft{ending}").write_text(CLEAN, encoding="utf-8")
        assert refused(command, f"draft{ending}").startswith(f"draft{ending} is no text of a word processor; open it")

    def test_file_that_needs_libreoffice(self, refused, monkeypatch, command):
        from resolver.files.office import program

        monkeypatch.setattr(program, "find_office", lambda: None)
        Path("draft.rtf").write_bytes(b"{\\rtf1 words}")
        said = refused(command, "draft.rtf")
        assert said == "draft.rtf is read through LibreOffice, which was not found; install it, or save the text as .docx"

    def test_unknown_profile(self, refused, clean, command):
        assert refused(command, clean, "--profile", "nmum") == "there is no profile 'nmum'; did you mean 'nmun'?"

    def test_unknown_profile_in_the_draft(self, refused, command):
        Path("draft.md").write_text(front("profile: un-gaa"), encoding="utf-8")
        assert refused(command, "draft.md") == "draft.md, line 3: there is no profile 'un-gaa'; did you mean 'un-ga'?"

    def test_profile_is_never_a_path(self, refused, clean, command):
        assert "there is no profile" in refused(command, clean, "--profile", "../openers/operative")

    @pytest.mark.parametrize(
        ("lines", "place", "said"),
        [
            (["topic: [a"], "line 4", "not valid YAML"),
            (["topic: a: b"], "line 3", "not valid YAML"),
            (["\ttopic: a"], "line 3", "not valid YAML"),
            (["topic: {a: b}"], "line 3", "'topic' holds neither a text nor a list of texts"),
            (["topic: a", "sponsors: [[Kenya]]"], "line 4", "'sponsors' holds neither"),
            (["sponsors:", "  - name: Kenya"], "line 3", "'sponsors' holds neither"),
            (["? [a]", ": b"], "line 3", "key"),
        ],
        ids=["open-list", "two-colons", "tab", "map", "list-in-list", "map-in-list", "list-as-key"],
    )
    def test_front_matter(self, refused, command, lines, place, said):
        Path("draft.md").write_text(front(*lines), encoding="utf-8")
        sentence = refused(command, "draft.md")
        assert sentence.startswith(f"draft.md, {place}")
        assert said in sentence

    def test_front_matter_that_is_deep(self, refused, command):
        Path("draft.md").write_text(front("topic: " + "[" * 3_000 + "]" * 3_000), encoding="utf-8")
        assert refused(command, "draft.md").startswith("draft.md")

    def test_front_matter_that_is_a_list(self, refused, command):
        Path("draft.md").write_text("---\n- a\n---\nThe General Assembly,\n", encoding="utf-8")
        assert refused(command, "draft.md").startswith("draft.md, line 2: ")

    def test_front_matter_that_is_not_closed(self, refused, command):
        Path("draft.md").write_text("---\ntopic: a\n\nThe General Assembly,\n", encoding="utf-8")
        assert refused(command, "draft.md").startswith("draft.md, line 1: the front matter is not closed; ")

    @pytest.mark.parametrize("name", [f"e{ESC}vil.md", "two\nlines.md", "over\rwritten.md", "mirror\u202edm.md", "\x9b2J.md"])
    def test_name_that_would_steer_the_terminal(self, refused, command, name):
        shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
        assert refused(command, name).startswith(shown)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["topic: !!python/object/apply:os.system [ls]"], "line 3"),
        (["topic: !!python/name:os.system x"], "line 3"),
        (["topic: !mine x"], "line 3"),
        (["topic: &name Trafficking"], "line 3"),
        (["signatories: &all [Kenya]", "sponsors: *all"], "line "),
    ],
    ids=["object", "name", "own", "anchor", "alias"],
)
def test_front_matter_is_plain(refused, lines, place):
    Path("draft.md").write_text(front(*lines), encoding="utf-8")
    assert refused("check", "draft.md").startswith(f"draft.md, {place}")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
class TestStrangeNames:
    NAME = f"a{ESC}b\nc.md"
    SHOWN = "a\ufffd[31mb\ufffdc"

    def test_findings(self, resolver):
        Path(self.NAME).write_text(BROKEN, encoding="utf-8")
        for form in ("full", "concise"):
            outcome = resolver("check", self.NAME, "--format", form)
            assert outcome.out.startswith(f"{self.SHOWN}.md:")
            assert "\x1b" not in outcome.out + outcome.err
        report = resolver("check", self.NAME, "--format", "json")
        assert report.json["files"][0]["path"] == self.NAME
        assert "\x1b" not in report.out

    def test_talk(self, resolver):
        for args in (("new", self.NAME), ("add", self.NAME, "victims.children"), ("export", self.NAME), ("fix", self.NAME)):
            outcome = resolver(*args)
            assert outcome.code == 0
            assert self.SHOWN in outcome.err
            assert "\x1b" not in outcome.err
            assert all(line.isprintable() for line in outcome.err.splitlines())

    def test_diff(self, resolver):
        Path(self.NAME).write_text(BROKEN, encoding="utf-8")
        shown = resolver("fix", self.NAME, "--diff").out
        assert "\x1b" not in shown
        assert shown.startswith(f"--- {self.SHOWN}.md")

    def test_name_that_is_not_utf_8(self, resolver):
        name = os.fsdecode(b"caf\xe9.md")
        try:
            Path(name).write_text(BROKEN, encoding="utf-8")
        except OSError:  # some file systems take no such names; then neither can a user have one
            return
        outcome = resolver("check", name, "--format", "json")
        assert outcome.code == 1
        assert outcome.json["files"][0]["path"] == name


class TestFolders:
    def test_folder_without_drafts(self, refused):
        Path("submissions/deep").mkdir(parents=True)
        Path("submissions/notes.pdf").write_bytes(b"%PDF")
        assert (
            refused("check", "submissions")
            == "submissions holds no drafts; they end in .md, .markdown, .txt, .docx, .akn, .odt, .doc, .rtf"
        )

    @pytest.mark.parametrize("command", READERS[1:])
    def test_folder_where_a_file_is_wanted(self, refused, command):
        Path("submissions").mkdir()
        assert refused(command, "submissions") == "submissions is a folder; name a file in it"

    def test_several_files_of_which_all_are_unreadable(self, resolver):
        outcome = resolver("check", "one.md", "two.md")
        assert (outcome.code, outcome.out) == (2, "")
        assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == ["one.md", "two.md"]


class TestClauses:
    def test_unknown_clause(self, refused, clean):
        said = "there is no clause 'victims.childern' in the bank; did you mean 'victims.children'?"
        assert refused("add", clean, "victims.childern") == said
        assert refused("bank", "show", "victims.childern") == said

    def test_slot_left_empty(self, refused, clean):
        said = refused("add", clean, "technical-cooperation.welcome-workshop")
        assert "slot 'country' (Which State offers to host the workshop?) is empty" in said
        assert said.endswith("--set country=…")
        assert "slot 'country'" in refused("add", clean, "technical-cooperation.welcome-workshop", "--set", "country= ;")

    def test_slot_that_does_not_exist(self, refused, clean):
        said = refused("add", clean, "trust-fund.invite-contributions", "--set", "amuont=5 million")
        assert said == "the clause 'trust-fund.invite-contributions' has no slot 'amuont'; it has fund, amount, date"
        assert refused("add", clean, "victims.children", "--set", "x=y").endswith("no slot 'x'; it has none")

    def test_setting_without_a_value(self, refused, clean):
        said = refused("add", clean, "trust-fund.invite-contributions", "--set", "amount")
        assert said == "--set amount: a blank is filled as SLOT=VALUE"

    @pytest.mark.parametrize(
        ("clause", "setting", "remedy"),
        [
            ("trust-fund.invite-contributions", "amount=lots", "write it like 5 million"),
            ("trust-fund.invite-contributions", "amount=0", "above zero"),
            ("trust-fund.invite-contributions", "date=2028-02-30", "check the calendar"),
            ("trust-fund.invite-contributions", "date=soon", "write it like 1 March 2026"),
            ("trust-fund.invite-contributions", "fund=World Bank", "choose '"),
            ("victims.confiscated-proceeds", "share=half", "write it like 30"),
            ("technical-cooperation.welcome-workshop", "country=42", "the name of a State"),
        ],
    )
    def test_value_of_the_wrong_kind(self, refused, clean, clause, setting, remedy):
        name, value = setting.split("=")
        good = [word for other in ("amount=5 million", "date=2028-12-31") if "trust" in clause for word in ("--set", other)]
        said = refused("add", clean, clause, *good, "--set", setting)
        assert f"slot '{name}'" in said
        assert f"'{value}'" in said
        assert remedy in said

    def test_place_that_is_none(self, refused, clean):
        assert "--at" in refused("add", clean, "victims.children", "--at", "0")
        assert "--at" in refused("add", clean, "victims.children", "--at", "first")

    def test_draft_that_is_missing(self, refused):
        assert refused("add", "nowhere.md", "victims.children") == "nowhere.md: there is no such file; check the name"

    def test_bank_that_breaks_its_schema(self, refused, clean, desk, monkeypatch):
        folder = desk / "clause_bank"
        folder.mkdir()
        (folder / "water.yaml").write_text("theme: water\ntitle: Water\ndescription: x\nclauses:\n  - id: a.b\n", "utf-8")
        monkeypatch.setattr(load, "_shipped", lambda: load.load_bank([folder]))
        for args in (("bank", "list"), ("add", clean, "victims.children")):
            assert "water.yaml, line 5: " in refused(*args)


class TestOutput:
    @pytest.mark.parametrize("args", [("export",), ("fix",)])
    def test_folder(self, refused, clean, args):
        Path("out.docx").mkdir()
        assert refused(*args, clean, "-o", "out.docx", "--force") == "out.docx is a folder; name a file in it"

    def test_folder_for_a_new_draft(self, refused):
        Path("draft.md").mkdir()
        assert refused("new", "draft.md", "--force") == "draft.md is a folder; name a file in it"

    def test_place_that_cannot_be_written(self, refused, clean, desk):
        locked = desk / "locked"
        if hasattr(os, "geteuid") and os.geteuid() != 0:
            locked.mkdir()
            locked.chmod(0o500)
        else:  # nothing is locked for this user
            locked.write_bytes(b"a file")
        for args in (("export", clean, "-o"), ("fix", clean, "-o"), ("new",)):
            said = refused(*args, "locked/draft.md", "--force")
            assert said.startswith(f"{Path('locked/draft.md')} cannot be written")
            assert said.endswith("; choose another place")

    def test_name_too_long(self, refused, clean):
        assert "n.docx" in refused("export", clean, "-o", "n" * 300 + ".docx")

    @pytest.mark.parametrize("name", ["draft.epub", "draft.odt", "draft.doc", "draft"])
    @pytest.mark.parametrize("command", ["export", "fix", "convert"])
    def test_format_that_is_not_written(self, refused, clean, command, name):
        told = refused(command, clean, "-o", name)
        assert told.startswith(f"{name}: drafts are written as .docx, .md, ")
        assert told.endswith("; choose such a name")

    def test_new_draft_is_markdown(self, refused):
        assert refused("new", "draft.docx") == "draft.docx: a draft is a Markdown file; choose a name that ends in .md"

    def test_new_draft_with_unknown_profile(self, refused):
        assert "did you mean 'nmun'?" in refused("new", "draft.md", "--profile", "nmum")

    @pytest.mark.parametrize("args", [("export", "clean.md"), ("new", "clean.md"), ("fix", "clean.md", "-o", "clean.md")])
    def test_existing_file(self, refused, clean, args):
        Path("clean.docx").write_bytes(b"mine")
        assert refused(*args).endswith("exists already; give --force to replace it, or another name")


class TestWrongUse:
    @pytest.mark.parametrize("wrong", ["chek", "exprot", "otline", "banks"])
    def test_unknown_command(self, refused, wrong):
        said = refused(wrong, "draft.md")
        assert said.startswith(f"there is no command '{wrong}'; did you mean '")
        assert said.split("did you mean '")[1].split("'")[0] in COMMANDS

    def test_unknown_command_like_none(self, refused):
        assert "known are: add, bank, brief, check" in refused("zzzzzzzz")

    def test_unknown_command_that_would_steer_the_terminal(self, refused):
        assert "'\ufffd[31m\ufffdx'" in refused(f"{ESC}\nx")

    @pytest.mark.parametrize("args", [("bank",), ("bank", "lst"), ("bank", "show"), ("bank", "search"), ("brief",), ("--",)])
    def test_group(self, refused, args):
        assert "--help'." in refused(*args)

    @pytest.mark.parametrize(
        "command", [name for name in COMMANDS if name not in ("bank", "brief", "explain", "guide", "profiles")]
    )
    def test_missing_argument(self, refused, command):
        said = refused(command)
        assert "argument" in said
        assert said.endswith(f"See 'resolver {command} --help'.")

    @pytest.mark.parametrize("command", list(COMMANDS))
    def test_unknown_option(self, refused, command):
        said = refused(command, "--frobnicate", "x", "y")
        assert "--frobnicate" in said
        assert said.endswith(f"See 'resolver {command} --help'.")

    def test_misspelt_option_names_the_nearest(self, refused, clean):
        said = refused("check", clean, "--formt", "json")
        assert "--formt" in said
        assert "--format" in said

    def test_option_before_the_command(self, refused):
        assert "--frobnicate" in refused("--frobnicate")

    @pytest.mark.parametrize(
        ("option", "wrong", "known"),
        [("--format", "jsn", "json"), ("--fail-on", "errors", "error")],
    )
    def test_choice_that_is_none(self, refused, clean, option, wrong, known):
        said = refused("check", clean, option, wrong)
        assert f"'{wrong}'" in said
        assert f"'{known}'" in said

    def test_too_many_arguments(self, refused, clean):
        assert "(more.md)" in refused("outline", clean, "more.md")

    @pytest.mark.parametrize(
        ("args", "said"),
        [
            (("explain", "marker-mising"), "there is no rule 'marker-mising'; did you mean 'marker-missing'?"),
            (("profiles", "nmum"), "there is no profile 'nmum'; did you mean 'nmun'?"),
        ],
    )
    def test_unknown_rule_or_profile(self, refused, args, said):
        assert refused(*args) == said

    def test_unknown_code(self, refused):
        assert "there is no rule 'Z999'" in refused("explain", "Z999")


class TestInterrupted:
    @pytest.mark.parametrize("args", [("check", "-"), ("outline", "-"), ("fix", "-"), ("export", "-", "-o", "x.docx")])
    def test_leaves_with_two_and_without_a_traceback(self, resolver, desk, monkeypatch, args):
        class Interrupted(io.BytesIO):
            def read(self, size=-1):
                raise KeyboardInterrupt

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupted()))
        outcome = resolver(*args)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.strip() == "resolver: stopped; nothing was written"
        assert list(desk.iterdir()) == []

    def test_in_the_app(self, resolver, terminal):
        def stopped(draft):
            raise KeyboardInterrupt

        terminal()
        assert resolver(open_app=stopped).code == 2


HOSTILE = {
    "objects": ("theme: !!python/object/apply:os.system ['touch owned']\n", ", line 1: the tag"),
    "aliases": ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ", line 1: aliases and anchors are not allowed"),
    "a cycle": ("theme: &a [*a]\n", ", line 1: aliases and anchors are not allowed"),
    "depth": ("[" * 50_000, ", line 1: this is nested too deeply"),
    "no YAML": ("theme: [\n", ", line 2: this is not valid YAML"),
    "size": ("x" * 50_000_000, "too large for a data file"),
}


class TestHostileFilesOfOnesOwn:
    """Banks and briefs come from others as well: one sentence, and nothing is loaded in part."""

    @pytest.mark.parametrize("kind", HOSTILE)
    @pytest.mark.parametrize("args", [("bank", "list"), ("bank", "search", "x"), ("add", "clean.md", "victims.children")])
    def test_bank(self, refused, clean, desk, kind, args):
        text, words = HOSTILE[kind]
        (desk / "clause_bank").mkdir()
        (desk / "clause_bank" / "bad.yaml").write_text(text, encoding="utf-8")
        said = refused(*args)
        assert "bad.yaml" in said
        assert words in said

    @pytest.mark.parametrize("kind", HOSTILE)
    def test_brief(self, refused, desk, kind):
        text, words = HOSTILE[kind]
        (desk / "brief.yaml").write_text(text, encoding="utf-8")
        for args in (("brief", "show"), ("bank", "list", "--brief")):
            said = refused(*args)
            assert said.startswith("brief.yaml")
            assert words in said
