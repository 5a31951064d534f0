from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CLEAN

from resolver import __version__


def test_new_writes_masthead_and_enacting_line(resolver):
    outcome = resolver(
        *("new", "draft.md", "--profile", "nmun", "--committee", "Third Committee", "--topic", "Trafficking: persons"),
        *("--sponsor", "Kenya", "--sponsor", "Brazil", "--signatory", "Peru", "--title", "A title"),
    )
    assert (outcome.code, outcome.out) == (0, "")
    assert "Draft written to draft.md." in outcome.err
    assert Path("draft.md").read_text(encoding="utf-8") == (
        "---\nprofile: nmun\ncommittee: Third Committee\ntopic: 'Trafficking: persons'\ntitle: A title\n"
        "sponsors: [Brazil, Kenya]\nsignatories: [Peru]\n---\nThe General Assembly\n"
    )


def test_new_takes_another_enacting_line_and_makes_folders(resolver):
    assert resolver("new", "one/two/draft.md", "--enacting", "The Economic and Social Council,").code == 0
    assert "The Economic and Social Council\n" in Path("one/two/draft.md").read_text(encoding="utf-8")


def test_new_leaves_out_names_that_are_empty(resolver):
    assert resolver("new", "draft.md", "--sponsor", " ", "--sponsor", " Kenya ", "--signatory", "").code == 0
    assert Path("draft.md").read_text(encoding="utf-8").split("---")[1] == "\nprofile: un-ga\nsponsors: [Kenya]\n"


def test_sample_is_clean(resolver):
    assert resolver("new", "sample.md", "--sample").code == 0
    outcome = resolver("check", "sample.md", "--fail-on", "advice")
    assert (outcome.code, outcome.out) == (0, "")


def test_new_replaces_a_draft_only_by_force(resolver, refused, clean):
    assert refused("new", clean) == f"{clean} exists already; give --force to replace it, or another name"
    assert resolver("new", clean, "--force").code == 0
    assert "Urges" not in Path(clean).read_text(encoding="utf-8")


@pytest.mark.parametrize(("answer", "code"), [("n", 2), ("", 2), ("y", 0)])
def test_new_asks_a_person_before_it_replaces(resolver, terminal, clean, answer, code):
    terminal(answer + "\n")
    outcome = resolver("new", clean)
    assert outcome.code == code
    assert f"{clean} exists. Replace it?" in outcome.err
    assert (Path(clean).read_text(encoding="utf-8") == CLEAN) == (code == 2)


def test_add_puts_a_clause_at_the_end_of_its_part(resolver, clean):
    outcome = resolver("add", clean, "victims.children")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == f"victims.children is now operative clause 3 of {clean}.\n"
    text = Path(clean).read_text(encoding="utf-8")
    assert text.startswith(CLEAN.removesuffix(".\n") + ";\n\n3. *Strongly encourages* ")
    assert text.endswith(".\n")
    assert resolver("add", clean, "victims.serious-crime").code == 0
    assert "2000,\n\n*Reiterating* that" in Path(clean).read_text(encoding="utf-8")


def test_add_at_a_place_renumbers_the_rest(resolver, clean):
    assert "operative clause 1 of" in resolver("add", clean, "victims.children", "--at", "1").err
    text = Path(clean).read_text(encoding="utf-8")
    assert text.index("1. *Strongly") < text.index("2. *Urges*") < text.index("3. *Requests*")
    assert resolver("check", clean).code == 0
    assert "operative clause 4 of" in resolver("add", clean, "victims.identification", "--at", "99").err


def test_add_fills_blanks_in_house_style(resolver, clean):
    options = ("--set", "amount=$5,000,000", "--set", "date=2028-12-31", "--set", "fund=trust")
    assert resolver("add", clean, "trust-fund.invite-contributions", *options).code == 0
    text = Path(clean).read_text(encoding="utf-8")
    assert "5,000,000 United States dollars" in text
    assert "31 December 2028" in text


def test_add_keeps_what_is_typed_as_text(resolver, clean):
    values = ("--set", "country=Nepal", "--set", "subject=*A* {fund} _b_")
    assert resolver("add", clean, "technical-cooperation.welcome-workshop", *values).code == 0
    outline = resolver("outline", clean, "--format", "json").json
    assert "*A* {fund} _b_" in outline["operative"][2]["text"]


def test_add_asks_a_person_for_empty_blanks(resolver, terminal, clean):
    terminal("Kenya\n")
    outcome = resolver("add", clean, "technical-cooperation.welcome-workshop")
    assert outcome.code == 0
    assert "Which State offers to host the workshop?" in outcome.err
    assert "the Government of Kenya" in Path(clean).read_text(encoding="utf-8")


def test_add_does_not_lose_what_has_no_place(resolver, refused, clean):
    Path(clean).write_text(CLEAN.replace("2. *Requests*", "HEREBY\n\n2. *Requests*"), encoding="utf-8")
    assert resolver("outline", clean, "--format", "json").json["unplaced"] == ["HEREBY"]
    assert "paragraph 6 has no place" in refused("add", clean, "victims.children")


def test_add_goes_to_drafts_only(resolver, refused, clean):
    assert resolver("export", clean).code == 0
    assert "--to md" in refused("add", "clean.docx", "victims.children")


def test_app_opens_without_a_command(resolver, terminal):
    terminal()
    opened = []
    assert resolver(open_app=lambda draft: opened.append(draft) or 0).code == 0
    assert resolver("draft.md", open_app=lambda draft: opened.append(draft) or 0).code == 0
    assert opened == [None, Path("draft.md")]


def test_app_needs_a_terminal(refused):
    def never(draft):
        raise AssertionError(draft)

    assert "needs a terminal" in refused(open_app=never)
    assert "needs a terminal" in refused("draft.md", open_app=never)


def test_version(resolver):
    assert resolver("--version").out == f"resolver, version {__version__}\n"
