"""What every window over the main screen has in common: a frame, a title, a line for complaints, Escape to leave."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from resolver.tui.display import plain

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A window; leaving it with Escape gives None."""

    CSS_PATH = "dialog.tcss"
    BINDINGS = [Binding("escape", "leave", "Cancel", tooltip="Closes this window and changes nothing.")]
    TITLE_TEXT = ""
    HINT_TEXT = "Enter: OK · Tab: next field · Esc: cancel"

    def compose(self) -> ComposeResult:
        """The frame, with the body inside."""
        with Vertical(id="dialog") as frame:
            frame.border_title = plain(self.title_text())
            frame.border_subtitle = plain(self.HINT_TEXT)
            yield from self.body()
            yield Static("", id="complaint", markup=False)

    def title_text(self) -> str:
        """What stands on the frame."""
        return self.TITLE_TEXT

    def body(self) -> ComposeResult:
        """The widgets inside the frame."""
        yield from ()

    def complain(self, text: str) -> None:
        """Say what is wrong with what was typed; an empty text takes it back."""
        complaint = self.query_one("#complaint", Static)
        complaint.update(plain(f"! {text}" if text else ""))
        complaint.set_class(bool(text), "-shown")

    def action_leave(self) -> None:
        """Close and change nothing."""
        self.dismiss(None)
