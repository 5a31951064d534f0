"""A question with a few answers."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Static

from resolver.tui.display import clean, plain
from resolver.tui.screens.dialog import Dialog


class Question(Dialog[str]):
    """Asks; gives the id of the answer, or None for Escape. The first letter of an answer is its key."""

    HINT_TEXT = "← → and Enter, or the first letter · Esc: cancel"

    def __init__(self, title: str, text: str, answers: Mapping[str, str]) -> None:
        """Ask.

        Args:
            title: for the frame.
            text: the question.
            answers: what the buttons say, by id; the first is ready to be taken with Enter.
        """
        super().__init__()
        self._title = title
        self._text = text
        self._answers = dict(answers)

    def title_text(self) -> str:
        """What stands on the frame."""
        return self._title

    def body(self) -> ComposeResult:
        """The question and its answers."""
        yield Static(plain(self._text), id="question-text", markup=False)
        with Horizontal(classes="buttons"):
            for number, (name, label) in enumerate(self._answers.items()):
                shown = plain(clean(label)[:1], "underline") + plain(label[1:])
                yield Button(shown, id=f"answer-{name}", variant="default" if number else "primary", compact=True)

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        self.dismiss((event.button.id or "").removeprefix("answer-"))

    def on_key(self, event: events.Key) -> None:
        """Arrow keys go from answer to answer; a first letter gives it."""
        if event.key in ("left", "right"):
            event.stop()
            self.focus_next() if event.key == "right" else self.focus_previous()
            return
        for name, label in self._answers.items():
            if event.character and event.character.lower() == label[:1].lower():
                event.stop()
                self.dismiss(name)
                return
