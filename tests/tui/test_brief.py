"""The brief in the app: filled in, kept, and what it does to the bank."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input
from tui_desk import SIZES, full_draft

from resolver.bank.brief import Ally, Answer, Brief, read_brief, write_brief
from resolver.tui.screens.brief_form import BriefForm
from resolver.tui.widgets.bank_pane import BankPane


def field(it, name: str) -> Input:
    return it.app.screen.query_one(f"#field-{name}", Input)


@pytest.mark.parametrize("size", SIZES)
async def test_fill_in_keep_and_rank(hand, foreseen, size):
    async with hand(size=size) as it:
        await it.press("ctrl+t")
        assert isinstance(it.app.screen, BriefForm)
        assert "Still open: 6" in it.screen()
        await it.type("Nepal")
        await it.press("tab", "right", "tab")
        await it.type("Passed an act [the code]; Signed [x; y]; Began")
        field(it, "roles").value = "orig, trans"
        field(it, "supports").value = "fund"
        field(it, "allies").value = "Peru: for [a speech]; Kenya"
        await it.rest()
        assert "Still open: 3" in it.screen()
        await it.press("enter")
        assert it.app.screen is it.main
        assert read_brief(Path("brief.yaml")) == Brief(
            country="Nepal",
            organ="GA",
            done=(Answer("Passed an act", "the code"), Answer("Signed", "x; y"), Answer("Began")),
            roles=("origin", "transit"),
            supports=("fund",),
            allies=(Ally("Peru", "for", "a speech"), Ally("Kenya")),
        )
        assert any("Kept in brief.yaml" in text for text in it.said)
        await it.press("f2")
        shown = " ".join(it.screen().split())
        assert "Suits Nepal" in shown
        assert it.main.query_one(BankPane).chosen.id == "fund.give"
        assert "For you:" in shown


async def test_what_is_wrong_is_said_at_its_line(hand, foreseen):
    async with hand() as it:
        await it.press("ctrl+t")
        field(it, "roles").value = "buyer"
        field(it, "allies").value = "Peru: maybe"
        await it.press("enter")
        assert isinstance(it.app.screen, BriefForm)
        assert "! 'buyer' is no role; " in it.screen()
        assert field(it, "roles").has_focus
        field(it, "roles").value = ""
        await it.press("enter")
        assert "'maybe' is no stance; write for, against, undecided or unknown" in " ".join(it.screen().split())
        await it.press("escape")
        assert not Path("brief.yaml").exists()


async def test_what_is_not_touched_stays_as_it_is(hand, foreseen):
    brief = Brief(country="Nepal", done=(Answer("One; two [three]", "four"),), law=(Answer("a [b] c"),))
    Path("brief.yaml").write_text(write_brief(brief), encoding="utf-8")
    async with hand() as it:
        await it.press("ctrl+t")
        field(it, "supports").value = "wells"
        await it.press("enter")
        kept = read_brief(Path("brief.yaml"))
        assert (kept.done, kept.law, kept.supports) == (brief.done, brief.law, ("wells",))


async def test_a_broken_brief_is_told_and_never_written_over(hand, foreseen):
    Path("brief.yaml").write_text("country: [", encoding="utf-8")
    async with hand() as it:
        assert "brief.yaml, line 2" in it.toasts()
        await it.press("ctrl+t")
        assert it.app.screen is it.main
        assert Path("brief.yaml").read_text(encoding="utf-8") == "country: ["


async def test_the_brief_beside_the_draft_counts(hand, foreseen):
    folder = Path("other")
    folder.mkdir()
    (folder / "brief.yaml").write_text("country: Peru\nsupports: [Member States]\nopposes: [yearly, meet]\n", encoding="utf-8")
    async with hand(path=folder / "draft.md", draft=full_draft()) as it:
        await it.press("f2")
        assert "Suits Peru" in it.screen()
        assert "Does not suit" in it.screen()
        await it.type("decides")
        assert "For you: speaks of “meet”, which you oppose" in " ".join(it.screen().split())
