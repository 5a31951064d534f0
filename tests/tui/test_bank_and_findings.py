"""Inserting from the clause bank, and going through the findings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Input
from tui_desk import OP, PRE, SIZES, full_draft

from resolver.draft import Clause, DraftResolution
from resolver.problems import InputError
from resolver.tui import engine
from resolver.tui.engine import Place
from resolver.tui.screens.masthead_form import MastheadForm
from resolver.tui.screens.slot_form import SlotForm
from resolver.tui.widgets.bank_pane import BankPane
from resolver.tui.widgets.findings_pane import FindingsPane


@pytest.mark.parametrize("size", SIZES)
async def test_insert_by_search_and_enter(hand, foreseen, size):
    async with hand(size=size) as it:
        await it.press("f2")
        await it.type("ratif")
        assert it.main.query_one(BankPane).chosen.id == "protocol.ratify"
        await it.press("enter")
        assert isinstance(it.app.screen, SlotForm)
        assert "Urges Member States to" in it.screen()
        await it.press("enter")
        (clause,) = it.draft.operative
        assert (clause.opener, len(clause.children), clause.source) == ("Urges", 2, "protocol.ratify")
        assert it.main.draft_pane.target == (OP, 0)
        assert "Inserted as operative clause 1." in it.said
        assert it.main.draft_pane.has_focus is (size[0] == 80)


async def test_a_clause_goes_after_the_chosen_one_of_its_part(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        it.main.draft_pane.choose((OP, 0, 1))
        await it.press("f2")
        await it.type("ratif")
        await it.press("enter", "enter")
        assert it.draft.operative[1].source == "protocol.ratify"
        await it.press("f2")
        it.main.query_one("#bank-search", Input).value = "recall"
        await it.press("enter", "enter")
        assert it.texts(PRE)[-1] == "Recalling also its resolution 55/25 [bold]"
        await it.press("f2")
        assert "✓P Recalling" in it.screen()


@pytest.mark.parametrize("size", SIZES)
async def test_the_form_says_what_is_wrong(hand, foreseen, size):
    async with hand(size=size) as it:
        await it.press("f2")
        await it.type("invites")
        await it.press("enter")
        form = it.app.screen
        assert "[Who is to give?] to give 5 million" in " ".join(it.screen().split())
        await it.press("enter")
        assert "This has to be filled in." in it.screen()
        assert form.query_one("#slot-who").has_focus
        await it.type("Nepal")
        assert "This has to be filled in." not in it.screen()
        form.query_one("#slot-amount", Input).value = "a lot"
        await it.press("enter")
        assert it.app.screen is form
        assert "'a lot'" in it.screen()
        assert "--set" not in it.screen()
        form.query_one("#slot-amount", Input).value = "2 million"
        form.query_one("#slot-also", Input).value = "[b] {who}"
        await it.press("enter")
        (clause,) = it.draft.operative
        assert clause.text.startswith("Invites Nepal to give 2 million United States dollars to the fund")
        assert clause.text.endswith("[b] {who}")


async def test_a_choice_is_chosen(hand, foreseen):
    async with hand() as it:
        await it.press("f2")
        await it.type("decides")
        await it.press("enter")
        await it.press("enter")
        assert "This has to be filled in." in it.screen()
        await it.press("right", "right", "enter")
        assert it.texts() == ["Decides to meet monthly"]


async def test_the_detail_says_why(hand, foreseen):
    async with hand(size=(120, 40)) as it:
        await it.press("f2")
        shown = " ".join(it.screen().split())
        assert "Guide 3.1: It was adopted." in shown
        assert "Mind (outdated)" in shown
        assert "A/RES/55/25" in shown
        assert "resolution 55/25 [bold]" in shown


async def test_arrow_keys_choose_while_one_types(hand, foreseen):
    async with hand() as it:
        await it.press("f2", "down")
        assert it.main.query_one(BankPane).chosen.id == "protocol.ratify"
        await it.press("up")
        assert it.main.query_one(BankPane).chosen.id == "protocol.recall"
        await it.type("zzzzqqq")
        assert it.main.query_one(BankPane).chosen is None
        await it.press("enter")
        assert it.app.screen is it.main


@pytest.mark.parametrize("size", SIZES)
async def test_findings_show_go_and_fix(hand, foreseen, size):
    async with hand(size=size, draft=full_draft()) as it:
        it.main.change(
            DraftResolution(enacting="A", operative=(Clause("Urges one"), Clause("Notes teh law"), Clause("Asks teh court"))),
            "x",
        )
        await it.checked()
        shown = " ".join(it.screen().split())
        assert "× T001" in shown
        assert "[red]here" in shown
        assert "× 2 ! 1" in shown
        await it.press("f4", "down", "enter")
        assert it.main.draft_pane.target == (OP, 2)
        assert it.main.draft_pane.has_focus
        await it.press("f")
        assert it.texts() == ["Urges one", "Notes the law", "Asks teh court"]
        assert it.main.session.history.undo_label == "fix T001"
        await it.checked()
        await it.press("f4", "home", "f")
        await it.checked()
        assert it.texts()[2] == "Asks the court"
        assert [finding.diagnostic.code for finding in it.main.query_one(FindingsPane).findings] == ["M001"]
        await it.press("f")
        assert any("has no fix" in text for text in it.said)
        await it.press("enter")
        assert it.main.draft_pane.target is Place.MASTHEAD
        await it.press("enter")
        assert isinstance(it.app.screen, MastheadForm)


async def test_without_findings_the_pane_says_so(hand, foreseen):
    async with hand() as it:
        await it.checked()
        assert "Nothing to check yet." in it.screen()
        it.begin_with(full_draft())
        await it.checked()
        assert "Nothing to remark." in it.screen()
        await it.press("f4")
        assert it.main.draft_pane.has_focus
        assert "There are no findings." in it.said


async def test_fix_all_is_one_step(hand, foreseen):
    draft = DraftResolution(operative=(Clause("Notes teh law"), Clause("Asks teh court")))
    async with hand(draft=draft) as it:
        await it.press("f9")
        assert it.texts() == ["Notes the law", "Asks the court"]
        await it.press("ctrl+z")
        assert it.draft == draft
        await it.press("ctrl+y", "f9")
        assert "Nothing here can be fixed without you." in it.said


async def test_a_late_answer_is_dropped(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.checked()
        late = engine.check_draft(DraftResolution(operative=(Clause("Notes teh law"),)))
        it.main.post_message(it.main.CheckDone(late))
        await it.rest()
        assert it.main.query_one(FindingsPane).findings == ()


@pytest.mark.parametrize("error", [RuntimeError("rule broke"), InputError("no such thing")])
async def test_a_failing_check_does_not_take_the_app_down(hand, monkeypatch, error):
    def fail(draft):
        raise error

    monkeypatch.setattr(engine, "check_draft", fail)
    async with hand(draft=full_draft()) as it:
        it.main._check()
        await it.pilot.pause()
        while any(not worker.is_finished for worker in it.app.workers if worker.group == "check"):
            await it.pilot.pause()
        await it.pilot.pause()
        assert str(error) in " ".join(it.screen().split())
        await it.press("o")
        await it.type("Notes")
        await it.press("enter")
        assert it.texts()[-1] == "Notes"


async def test_a_broken_bank_is_told(hand, monkeypatch):
    def fail():
        raise InputError("clauses.yaml, line 3: no text")

    monkeypatch.setattr("resolver.bank.load.find_bank", fail)
    async with hand() as it:
        await it.rest()
        assert "line 3: no text" in it.toasts()
        await it.press("f2")
        assert it.main.query_one(BankPane).chosen is not None  # what ships is there all the same
    monkeypatch.setattr("resolver.bank.load.load_bank", fail)
    async with hand() as it:
        await it.press("f2")
        assert it.main.query_one(BankPane).chosen is None


async def test_the_real_check_finds_and_fixes(hand):
    preamble = (Clause("Recalling its resolution 55/25"), Clause("Recalling its resolution 64/293"))
    draft = DraftResolution(preambular=preamble, operative=(Clause("Urges all States to act"),))
    async with hand(profile="un-ga", draft=draft) as it:
        await it.checked()
        assert it.main.checked.draft == it.draft
        assert it.draft.preambular[1].opener == "Recalling"
        assert any(finding.fix and finding.target == (PRE, 1) for finding in it.main.checked.findings)
        it.main.draft_pane.choose((PRE, 1))
        await it.press("f")
        assert it.texts(PRE) == ["Recalling its resolution 55/25", "Recalling also its resolution 64/293"]
        assert it.main.session.history.undo_label.startswith("fix ")


async def test_a_finding_of_a_field_stands_at_its_line(hand):
    masthead = replace(full_draft().masthead, sponsors=("Brazil", "Itlay"))
    async with hand(draft=replace(full_draft(), masthead=masthead), size=(140, 30)) as it:
        await it.checked()
        sponsors, committee = (
            next(line for line in it.screen().splitlines() if label in line).partition(label)[0][-3:]
            for label in ("Sponsors:", "Committee:")
        )
        assert ("!" in sponsors, "!" in committee) == (True, False)
