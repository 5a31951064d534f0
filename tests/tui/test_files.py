"""Saving, opening, exporting, quitting, recovering."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_desk import SIZES, full_draft

from resolver.draft import Clause, DraftResolution
from resolver.problems import InputError
from resolver.tui import engine
from resolver.tui.app import ResolverApp
from resolver.tui.journal import Journal
from resolver.tui.screens.file_prompt import FilePrompt, PathSuggester
from resolver.tui.screens.question import Question


def journals(desk: Path) -> list[Path]:
    return list((desk.parent / "state" / "journal").glob("*.json"))


@pytest.mark.parametrize("size", SIZES)
async def test_save_asks_for_a_name_then_saves_there(hand, foreseen, desk, size):
    async with hand(size=size, draft=full_draft()) as it:
        await it.press("f6")
        assert isinstance(it.app.screen, FilePrompt)
        await it.press("ctrl+u")
        await it.type("mine")
        await it.press("enter")
        assert (desk / "mine.md").read_text() == engine.as_markdown(full_draft())
        assert not it.main.session.dirty
        assert "mine.md" in it.screen()
        it.main.change(DraftResolution(enacting="Other"), "x")
        await it.press("ctrl+s")
        assert "Other" in (desk / "mine.md").read_text()
        assert it.app.screen is it.main


async def test_save_as_does_not_replace_without_asking(hand, foreseen, desk):
    (desk / "old.md").write_text("old")
    async with hand(draft=full_draft()) as it:
        await it.press("f12", "ctrl+u")
        await it.type("old.md")
        await it.press("enter")
        assert isinstance(it.app.screen, Question)
        await it.press("enter")
        assert (desk / "old.md").read_text() == "old"
        await it.press("f12", "ctrl+u")
        await it.type("old")
        await it.press("enter", "r")
        assert (desk / "old.md").read_text() == engine.as_markdown(full_draft())


async def test_a_file_that_changed_meanwhile_is_not_replaced_without_asking(hand, foreseen, desk):
    file = desk / "mine.md"
    file.write_text(engine.as_markdown(full_draft()))
    async with hand(path=file) as it:
        import os

        file.write_text("changed by a friend")
        os.utime(file, ns=(1, 1))
        it.main.change(DraftResolution(enacting="Other"), "x")
        await it.press("f6")
        assert "Another program" in it.screen()
        await it.press("escape")
        assert file.read_text() == "changed by a friend"


async def test_open_reads_back_what_was_saved(hand, foreseen, desk):
    (desk / "mine.md").write_text(engine.as_markdown(full_draft()))
    async with hand() as it:
        await it.press("f7")
        await it.type("nothing.md")
        await it.press("enter")
        assert "There is no file" in it.screen()
        await it.press("ctrl+u")
        await it.type("mi")
        await it.press("right", "enter")
        assert it.draft == full_draft()
        assert it.main.session.path == Path("mine.md")
        assert not it.main.session.dirty


async def test_open_from_the_tree(hand, foreseen, desk):
    (desk / "mine.md").write_text(engine.as_markdown(full_draft()))
    (desk / "photo.png").write_bytes(b"")
    async with hand() as it:
        await it.press("f7")
        await it.pilot.pause()
        tree = it.app.screen.query_one("#tree")
        await tree.reload()
        await it.rest()
        assert "photo" not in it.screen()
        tree.focus()
        await it.press("down", "enter")
        assert it.draft == full_draft()


async def test_a_file_that_cannot_be_read_is_told(hand, monkeypatch, foreseen, desk):
    (desk / "bad.docx").write_bytes(b"no zip")

    def fail(path, profile_id=None):
        raise InputError(f"{path} is no Word file")

    monkeypatch.setattr(engine, "open_session", fail)
    async with hand(draft=full_draft()) as it:
        await it.press("f7", "d")
        await it.type("bad.docx")
        await it.press("enter")
        assert any("is no Word file" in text for text in it.said)
        assert it.draft == full_draft()


async def test_a_name_that_is_not_there_yet_is_where_saving_goes(hand, foreseen, desk):
    async with hand(path=desk / "later.md", draft=full_draft()) as it:
        await it.press("f6")
        assert (desk / "later.md").exists()


@pytest.mark.parametrize("size", SIZES)
async def test_export_asks_before_replacing(hand, foreseen, monkeypatch, desk, size):
    monkeypatch.setattr(engine, "exported", lambda draft, path: b"word")
    async with hand(size=size, draft=full_draft()) as it:
        await it.press("f8", "enter")
        assert (desk / "draft.docx").read_bytes() == b"word"
        monkeypatch.setattr(engine, "exported", lambda draft, path: b"newer")
        await it.press("f8", "enter", "escape")
        assert (desk / "draft.docx").read_bytes() == b"word"
        await it.press("f8", "enter", "r")
        assert (desk / "draft.docx").read_bytes() == b"newer"
        assert it.main.session.dirty


async def test_export_writes_a_word_file(hand, desk):
    async with hand(draft=full_draft()) as it:
        await it.press("f8", "enter")
        assert (desk / "draft.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "start"), [("draft.html", b"<!DOCTYPE"), ("draft.akn", b"<?xml"), ("draft.txt", b"Committee")]
)
async def test_export_takes_the_format_from_the_name(hand, desk, name, start):
    async with hand(draft=full_draft()) as it:
        await it.press("f8")
        assert ".docx, .md, .txt, .html, .pdf, .akn, .json" in it.screen()
        await it.press("ctrl+u")
        await it.type(name)
        await it.press("enter")
        await it.rest()
        assert (desk / name).read_bytes().startswith(start)


async def test_export_that_cannot_be_is_told(hand, desk, monkeypatch):
    from resolver.files.office import program

    monkeypatch.setattr(program, "find_office", lambda: None)
    async with hand(draft=full_draft()) as it:
        await it.press("f8", "ctrl+u")
        await it.type("draft.pdf")
        await it.press("enter")
        await it.rest()
        assert any("LibreOffice, which was not found" in text for text in it.said)
        assert not (desk / "draft.pdf").exists()


@pytest.mark.parametrize("size", SIZES)
async def test_quit_guard(hand, foreseen, desk, size):
    async with hand(size=size, draft=full_draft()) as it:
        await it.press("ctrl+q")
        assert isinstance(it.app.screen, Question)
        assert all(word in it.screen() for word in ("Save", "Discard", "Cancel"))
        await it.press("c")
        assert it.app.is_running
        await it.press("f10", "s")
        assert isinstance(it.app.screen, FilePrompt)
        await it.press("escape")
        assert it.app.is_running
        await it.press("f10", "s", "enter")
        assert it.app.return_value == 0
    assert (desk / "draft.md").exists()
    assert journals(desk) == []


async def test_quit_without_changes_does_not_ask(hand, foreseen, desk):
    async with hand() as it:
        await it.press("f10")
        assert it.app.return_value == 0


async def test_quit_waits_while_a_window_is_open(hand, foreseen):
    async with hand(draft=full_draft()) as it:
        await it.press("o")
        await it.type("Notes")
        await it.press("ctrl+q")
        assert it.app.is_running
        assert "Close this window first" in it.toasts()


async def test_discard_forgets_the_journal(hand, foreseen, desk):
    async with hand(draft=full_draft()) as it:
        it.main.keep_journal()
        assert len(journals(desk)) == 1
        await it.press("f10", "d")
    assert journals(desk) == []


async def test_recovery(hand, foreseen, desk):
    async with hand(draft=full_draft()) as it:
        it.main.keep_journal()
    assert len(journals(desk)) == 1
    async with hand() as it:
        assert "Unsaved work found" in it.screen()
        await it.press("escape")
        assert it.draft.operative == ()
    assert len(journals(desk)) == 1
    async with hand() as it:
        await it.press("enter")
        assert it.draft == full_draft()
        assert it.main.session.dirty
        assert len(journals(desk)) == 1
        await it.press("f6", "enter")
    assert journals(desk) == []
    async with hand() as it:
        assert it.app.screen is it.main


async def test_recovery_of_a_file_only_if_newer(hand, foreseen, desk):
    import os

    file = desk / "mine.md"
    file.write_text(engine.as_markdown(full_draft()))
    Journal().write(DraftResolution(enacting="Newer"), file)
    async with hand(path=file) as it:
        assert "mine.md" in it.screen()
        await it.press("b")
        assert it.draft.enacting == "Newer"
        assert it.main.session.path == file
    Journal().write(DraftResolution(enacting="Older"), file)
    os.utime(file, (2**32, 2**32))
    async with hand(path=file) as it:
        assert it.app.screen is it.main


async def test_the_journal_is_written_when_it_is_quiet(hand, foreseen, desk, monkeypatch):
    monkeypatch.setattr("resolver.tui.screens.main.JOURNAL_DELAY", 0.01)
    async with hand(draft=full_draft()) as it:
        for _ in range(200):
            if journals(desk):
                break
            await it.pilot.pause(0.02)
        assert "Third Committee" in journals(desk)[0].read_text()


def test_a_broken_journal_is_left_alone(desk):
    folder = desk.parent / "state" / "journal"
    folder.mkdir(parents=True)
    (folder / "x.json").write_text("{")
    assert Journal().left_behind(None) is None
    assert (folder / "x.json").exists()


def test_a_journal_round_trip_keeps_everything(desk):
    draft = DraftResolution(
        operative=(Clause("Urges", "Urges", (Clause("a"),), ("b",), ("H",), leads=True, source="x.y"),), footnotes=(("1", "n"),)
    )
    Journal().write(draft, None)
    recovery = Journal().left_behind(None)
    assert recovery.entry.draft == draft
    assert recovery.path is None
    recovery.forget()
    assert Journal().left_behind(None) is None


async def test_completion_of_names(desk):
    (desk / "drafts").mkdir()
    (desk / "drafts" / "one.md").write_text("")
    (desk / "drafts" / ".hidden.md").write_text("")
    suggester = PathSuggester((".md",))
    assert await suggester.get_suggestion("dr") == "drafts/"
    assert await suggester.get_suggestion("drafts/o") == "drafts/one.md"
    assert await suggester.get_suggestion("drafts/") is None
    assert await suggester.get_suggestion("nowhere/x") is None


def test_an_unknown_profile_is_told_before_the_app_starts():
    with pytest.raises(InputError, match="there is no profile"):
        ResolverApp(None, "nmum")
