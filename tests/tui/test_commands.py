"""One table of commands: keys, key bar, palette and help agree with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.command import CommandPalette
from textual.containers import VerticalScroll
from tui_desk import SIZES, full_draft

from resolver.diagnostics import Severity
from resolver.draft import Masthead
from resolver.tui.commands import COMMANDS, Where, bindings, key_name, keys_of
from resolver.tui.display import SYMBOLS, clause_words, clean
from resolver.tui.screens.clause_editor import ClauseEditor
from resolver.tui.screens.help import HelpScreen
from resolver.tui.screens.main import MainScreen


def test_every_command_can_be_done_and_is_told_of():
    for command in COMMANDS:
        assert callable(getattr(MainScreen, f"action_{command.id}", None)), command.id
        assert command.title
        assert command.help.endswith(".")
        assert command.keys
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("where", Where)
def test_no_key_does_two_things_in_one_place(where):
    keys = [key for command in COMMANDS if command.where in (where, Where.EVERYWHERE) for key in command.keys]
    assert len(keys) == len(set(keys))


def test_bindings_carry_ids_and_tooltips():
    for where in Where:
        assert all(binding.id and binding.tooltip for binding in bindings(where))


def test_key_names():
    assert [key_name(key) for key in ("f1", "ctrl+s", "K", "k", "shift+up", "greater_than_sign")] == [
        "F1", "Ctrl+S", "Shift+K", "K", "Shift+↑", ">",
    ]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
async def test_help_lists_every_command(hand, foreseen, size):
    async with hand(size=size) as it:
        await it.press("f1")
        assert isinstance(it.app.screen, HelpScreen)
        page = str(it.app.screen.query_one("#help-text").render())
        assert all(command.title in page and command.help in page for command in COMMANDS)
        it.app.screen.query_one(VerticalScroll)
        await it.press("escape")
        assert it.app.screen is it.main


async def test_the_palette_runs_commands(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.press("ctrl+p")
        assert isinstance(it.app.screen, CommandPalette)
        await it.type("show the keys")
        while not it.app.screen.query_one("CommandList").option_count:
            await it.pilot.pause()
        await it.press("enter")
        await it.rest()
        assert isinstance(it.app.screen, HelpScreen)


async def test_every_pane_can_be_reached_in_a_narrow_window(hand, foreseen):
    async with hand(draft=replace(full_draft(), masthead=Masthead())) as it:
        await it.checked()
        for key, pane in (("f2", "#bank"), ("f3", "#draft"), ("f4", "#findings"), ("f3", "#draft")):
            await it.press(key)
            assert it.main.query_one(pane).region.height >= 5
            assert it.main.query_one(pane).has_focus or it.main.query_one(pane).has_focus_within
        assert it.main.query_one("#bank").region.height == 0


async def test_all_panes_are_there_in_a_wide_window(hand, foreseen):
    async with hand(size=(120, 40), draft=full_draft()) as it:
        widths = [it.main.query_one(pane).region.width for pane in ("#bank", "#draft", "#findings")]
        assert sum(widths) == 120
        assert min(widths) >= 30


async def test_a_window_that_changes_its_width_keeps_working(hand, foreseen):
    async with hand(size=(120, 40), draft=full_draft()) as it:
        await it.press("f2")
        await it.pilot.resize_terminal(80, 24)
        await it.rest()
        assert it.main.query_one("#bank").region.height > 10
        await it.pilot.resize_terminal(120, 40)
        await it.rest()
        assert it.main.query_one("#draft").region.width > 30


def test_every_severity_has_its_own_sign():
    assert len({SYMBOLS[severity] for severity in Severity}) == len(Severity)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a b c"),
        ("\x1b[2J", "�[2J"),
        ("\x9b", "�"),
        ("a\u202eb", "a�b"),
        ("\ud800", "�"),
        ("é“”", "é“”"),
    ],
)
def test_clean(text, shown):
    assert clean(text) == shown


def test_clause_words_sets_the_opener_in_italics():
    words = clause_words("Urges all", "Urges", ";")
    assert words.plain == "Urges all;"
    assert [(span.start, span.end, span.style) for span in words.spans] == [(0, 5, "italic")]


async def test_a_letter_works_as_the_key_bar_writes_it(hand, foreseen):
    async with hand() as it:
        await it.press("P")
        assert isinstance(it.app.screen, ClauseEditor)
        await it.press("escape", "O")
        assert isinstance(it.app.screen, ClauseEditor)


def test_a_capital_that_has_a_command_keeps_it():
    typed = [key for command in COMMANDS for key in keys_of(command) if command.where in (Where.DRAFT, Where.EVERYWHERE)]
    assert len(typed) == len(set(typed))
    assert {"P", "O", "S", "F", "K", "J"} <= set(typed)
