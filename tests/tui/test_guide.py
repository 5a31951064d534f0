"""The background guide in the app, and names of States that complete themselves."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Static
from tui_desk import SIZES, full_draft

from resolver.tui.screens.guide import GuideScreen
from resolver.tui.widgets.state_suggester import completed


def shown(it) -> str:
    return str(it.app.screen.query_one("#guide-text", Static).render())


@pytest.mark.parametrize("size", SIZES)
async def test_the_guide_opens_and_is_searched(hand, foreseen, size):
    async with hand(size=size, draft=full_draft()) as it:
        await it.press("ctrl+g")
        assert isinstance(it.app.screen, GuideScreen)
        assert "3. Events" in shown(it)
        search = it.app.screen.query_one("#guide-search", Input)
        search.value = "adopt 2000"
        await it.rest()
        assert "It was adopted in 2000." in shown(it)
        search.value = "3.1 xylophone"
        await it.rest()
        assert "It was adopted" not in shown(it)
        search.value = "3.99"
        await it.rest()
        assert shown(it) == "Nothing found. Try fewer letters."
        await it.press("escape")
        assert it.app.screen is it.main


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("Ne", "Nepal"),
        ("Brazil, Vie", "Brazil, Viet Nam"),
        ("Brazil,vie", "Brazil,Viet Nam"),
        ("Brazil; côte", "Brazil; Côte d’Ivoire"),
        ("Nepal, ne", "Nepal, Netherlands (Kingdom of the)"),
        ("Hol", "Holy See"),
        ("N", None),
        ("Nepal", None),
        ("Nepal, ", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_names_of_states_are_completed(typed, whole):
    assert completed(typed) == whole


async def test_the_masthead_form_completes_a_sponsor(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.press("f5")
        field = it.app.screen.query_one("#field-signatories", Input)
        field.focus()
        await it.type("Nepal, Viet")
        await it.press("right", "enter")
        assert it.draft.masthead.signatories == ("Nepal", "Viet Nam")


async def test_a_further_sponsor_is_typed_behind_the_others(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        before = it.draft.masthead.sponsors
        assert before
        await it.press("f5")
        it.app.screen.query_one("#field-sponsors", Input).focus()
        await it.type(", Nep")
        await it.press("right", "enter")
        assert it.draft.masthead.sponsors == (*before, "Nepal")
