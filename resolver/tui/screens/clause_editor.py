"""A window for the words of one clause."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from resolver.compose.edit import tidy
from resolver.tui.display import clean, plain
from resolver.tui.screens.dialog import Dialog

PHRASES_SHOWN = 8


class WordsArea(TextArea):
    """The words; Enter keeps them, because a clause is one paragraph. Tab completes the opening phrase."""

    BINDINGS = [
        Binding("enter", "keep", "Keep", priority=True),
        Binding("ctrl+s,f6", "keep", "Keep", show=False),
    ]

    class Kept(Message):
        """The words are to be kept."""

    def __init__(self, text: str, phrases: tuple[str, ...]) -> None:
        super().__init__(clean(text), id="words", soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True)
        self._phrases = phrases

    def fitting(self) -> list[str]:
        """The opening phrases that begin with what stands before the cursor."""
        row, column = self.cursor_location
        typed = self.text
        if row or column != len(typed):
            return []
        return [phrase for phrase in self._phrases if len(phrase) > len(typed) and phrase.lower().startswith(typed.lower())]

    def update_suggestion(self) -> None:
        """Offer the rest of the first opening phrase that fits."""
        fitting = self.fitting() if self.text else []
        self.suggestion = fitting[0][len(self.text) :] if fitting else ""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "tab" and self.suggestion:
            event.stop()
            event.prevent_default()
            # The phrase replaces what was typed, so that "calls" becomes "Calls upon".
            self.text = f"{self.fitting()[0]} "
            self.move_cursor(self.document.end)
            return
        await super()._on_key(event)

    def action_keep(self) -> None:
        """Keep the words."""
        self.post_message(self.Kept())


class ClauseEditor(Dialog[str]):
    """Edits the words of a clause; gives them tidied."""

    HINT_TEXT = "Enter: keep · Esc: cancel"

    def __init__(self, title: str, text: str, phrases: tuple[str, ...] = (), note: str = "") -> None:
        """Edit.

        Args:
            title: for the frame.
            text: the words as they are.
            phrases: the opening phrases to offer.
            note: what to keep in mind.
        """
        super().__init__()
        self._title = title
        self._text = text
        self._phrases = phrases
        self._note = note

    def title_text(self) -> str:
        """What stands on the frame."""
        return self._title

    def body(self) -> ComposeResult:
        """The words, and the opening phrases that fit."""
        yield WordsArea(self._text, self._phrases)
        yield Static("", id="phrases", markup=False)
        yield Static(plain(self._note), classes="note", markup=False)

    def on_mount(self) -> None:
        """Begin at the end of the words."""
        area = self.query_one(WordsArea)
        area.move_cursor(area.document.end)
        area.focus()
        self._show_phrases()

    def on_text_area_changed(self) -> None:
        """Offer the phrases that fit now."""
        self._show_phrases()

    def _show_phrases(self) -> None:
        fitting = self.query_one(WordsArea).fitting()[:PHRASES_SHOWN]
        lead = plain("Tab: " if self.query_one(WordsArea).text else "For example: ", "bold")
        shown = lead + plain(" · ".join(fitting), "italic") if fitting else Content("")
        self.query_one("#phrases", Static).update(shown)

    def on_words_area_kept(self) -> None:
        """Take the words if there are any."""
        text = tidy(self.query_one(WordsArea).text)
        if text:
            self.dismiss(text)
        else:
            self.complain("Write some words first, or press Esc to cancel.")
