"""Writing, moving, deleting, undoing in the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Input, Static
from tui_desk import OP, PRE, SIZES, full_draft

from resolver.draft import Clause, DraftResolution, Masthead
from resolver.tui.engine import Place
from resolver.tui.screens.clause_editor import ClauseEditor, WordsArea
from resolver.tui.screens.masthead_form import MastheadForm


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_draft_says_how_to_start(hand, size):
    async with hand(size=size) as it:
        assert "Your draft is empty" in it.screen()
        assert "F2" in it.screen()
        assert "F10 Quit" in it.screen()


async def test_write_an_operative_clause_with_completion(hand, foreseen):
    async with hand() as it:
        await it.press("o")
        assert isinstance(it.app.screen, ClauseEditor)
        await it.type("calls u")
        await it.press("tab")
        await it.type("all  States to act;")
        await it.press("enter")
        assert it.draft.operative == (Clause("Calls upon all States to act", "Calls upon"),)
        assert it.main.draft_pane.target == (OP, 0)
        await it.press("p")
        await it.type("Alarmed by it,")
        await it.press("enter")
        assert it.texts(PRE) == ["Alarmed by it"]


async def test_an_empty_clause_is_refused_and_escape_changes_nothing(hand, foreseen):
    async with hand() as it:
        await it.press("o")
        await it.type(" ; ")
        await it.press("enter")
        assert "Write some words" in it.screen()
        await it.press("escape")
        assert it.draft.operative == ()
        assert not it.main.session.dirty


async def test_letters_do_not_fire_while_one_types(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.press("f2")
        await it.press(*"oxpufsr")
        assert it.main.query_one("#bank-search", Input).value == "oxpufsr"
        assert it.draft == full_draft()


@pytest.mark.parametrize("size", SIZES)
async def test_edit_move_level_delete_undo_redo(hand, foreseen, size):
    async with hand(size=size, draft=full_draft()) as it:
        it.main.draft_pane.choose((OP, 0, 0))
        await it.press("enter")
        it.app.screen.query_one(WordsArea).text = ""
        await it.type("sign the Protocol")
        await it.press("enter")
        assert it.draft.operative[0].children[0].text == "sign the Protocol"

        await it.press("shift+down")
        assert [child.text for child in it.draft.operative[0].children] == ["report every year", "sign the Protocol"]
        assert it.main.draft_pane.target == (OP, 0, 1)
        await it.press("K")
        assert it.main.draft_pane.target == (OP, 0, 0)

        await it.press("less_than_sign")
        assert it.texts() == ["Urges all States to", "sign the Protocol", "Requests the Secretary-General to report"]
        await it.press("greater_than_sign")
        assert len(it.draft.operative[0].children) == 2
        assert it.main.draft_pane.target == (OP, 0, 1)

        await it.press("s")
        await it.type("train judges")
        await it.press("enter")
        assert it.draft.operative[0].children[2].text == "train judges"
        assert it.main.draft_pane.target == (OP, 0, 2)

        await it.press("delete")
        assert len(it.draft.operative[0].children) == 2
        assert it.main.draft_pane.target == (OP, 0, 1)
        before = it.draft
        await it.press("ctrl+z")
        assert len(it.draft.operative[0].children) == 3
        await it.press("ctrl+y")
        assert it.draft == before
        for _ in range(9):
            await it.press("u")
        assert it.draft.operative == ()
        assert "There is nothing to undo." in it.said
        for _ in range(9):
            await it.press("r")
        assert it.draft == before


async def test_what_cannot_be_done_is_said(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        it.main.draft_pane.choose((PRE, 0))
        await it.press("shift+up")
        await it.press("less_than_sign")
        it.main.draft_pane.choose(Place.MASTHEAD)
        await it.press("delete")
        said = " ".join(it.said)
        assert "It is the first already" in said
        assert "only sub-clauses can move up" in said
        assert "Choose a clause first" in said
        assert it.draft == full_draft()


async def test_numbers_and_marks_are_right_on_the_screen(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        shown = it.screen()
        assert "Recalling its resolution 55/25 of 15 November 2000," in shown
        assert "1.  Urges all States to:" in shown
        assert "(a) ratify the Protocol;" in shown
        assert "2.  Requests the Secretary-General to report." in shown


@pytest.mark.parametrize("size", SIZES)
async def test_masthead_form(hand, foreseen, size):
    async with hand(size=size, profile="un-ga") as it:
        await it.press("f5")
        form = it.app.screen
        assert isinstance(form, MastheadForm)
        await it.type("Third Committee")
        form.query_one("#field-topic", Input).value = "Trafficking"
        form.query_one("#field-sponsors", Input).value = "Brazil; Korea, Republic of"
        form.query_one("#profile").value = "nmun"
        await it.press("enter")
        assert it.draft.masthead.committee == "Third Committee"
        assert it.draft.masthead.sponsors == ("Brazil", "Korea, Republic of")
        assert it.draft.profile == "nmun"
        assert "Trafficking" in it.screen()
        await it.press("f5", "escape")
        assert len(it.main.session.history.past) == 1


async def test_choosing_the_enacting_line_opens_the_masthead(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.press("down", "enter")
        assert isinstance(it.app.screen, MastheadForm)


@pytest.mark.parametrize("size", SIZES)
async def test_text_is_never_markup_or_control_codes(hand, foreseen, size):
    words = "Urges [bold]all[/bold] \x1b[31mStates\x07 \u202eback"
    clause = Clause(words, "Urges", children=(Clause("[/]"), Clause("[@click=app.quit]x[/]")))
    nasty = DraftResolution(enacting="[red]The Assembly[/]", operative=(clause,))
    async with hand(size=size, draft=nasty) as it:
        await it.checked()
        shown = it.screen()
        assert "Urges [bold]all[/bold] �[31mStates� �back" in shown
        assert "[red]The Assembly[/]" in shown
        assert "[@click=app.quit]x[/]" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        it.main.draft_pane.choose((OP, 0))
        await it.press("enter", "escape")
        assert it.draft == nasty


async def test_key_bar_follows_the_pane(hand, foreseen):
    async with hand(draft=replace(full_draft(), masthead=Masthead())) as it:
        await it.checked()
        assert "Preamble" in it.screen()
        await it.press("f4")
        assert "Go there" in it.screen()
        await it.press("f2")
        assert "Insert" in it.screen()
        bar = it.main.query_one("#keys", Static)
        assert bar.region.height == 2


async def test_a_click_chooses_and_two_clicks_edit(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.pilot.click("#draft", offset=(6, 6))
        await it.rest()
        assert it.main.draft_pane.target == (OP, 0)
        await it.pilot.click("#draft", offset=(6, 6), times=2)
        await it.rest()
        assert isinstance(it.app.screen, ClauseEditor)


async def test_strength_goes_up_and_down_and_back(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        it.main.draft_pane.choose((OP, 0))
        await it.press("minus")
        assert it.draft.operative[0].text == "Calls upon all States to"
        assert it.draft.operative[0].opener == "Calls upon"
        assert it.main.draft_pane.target == (OP, 0)
        assert it.said[-1] == "Now: Calls upon all States to (Ctrl+Z takes it back)"
        await it.press("plus")
        assert it.draft.operative[0].text == "Urges all States to"
        await it.press("plus")
        assert "no stronger step" in it.toasts()
        await it.press("ctrl+z", "ctrl+z")
        assert it.draft == full_draft()
        it.main.draft_pane.choose((OP, 0, 1))
        await it.press("plus")
        assert "choose the clause that it belongs to" in it.toasts()
