"""One of a few values: the arrow keys go through them, Enter stays free for the form."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from resolver.tui.display import plain


class Choice(Widget, can_focus=True):
    """A field that takes one of some values."""

    DEFAULT_CSS = """
    Choice {
        height: auto;
        background: $panel;
        &:focus { background: $primary 30%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,space", "step(1)", "Next", tooltip="Takes the next value."),
        Binding("left,up", "step(-1)", "Previous", tooltip="Takes the value before."),
        Binding("enter", "submit", "OK", show=False),
    ]

    value: reactive[str] = reactive("", layout=True)

    class Changed(Message):
        """Another value was taken."""

    class Submitted(Message):
        """The form is to be taken as it is."""

    def __init__(self, choices: tuple[str, ...], value: str, *, id: str) -> None:
        """Offer some values.

        Args:
            choices: the values.
            value: what to begin with; empty for none.
            id: of the widget.
        """
        super().__init__(id=id)
        self._choices = choices
        self.set_reactive(Choice.value, value)

    def render(self) -> Content:
        """The value between arrows, and which of how many it is."""
        if self.value not in self._choices:
            return plain("‹ › choose with the arrow keys", "$text-muted")
        number = f"  ({self._choices.index(self.value) + 1} of {len(self._choices)})"
        return plain("‹ ", "bold") + plain(self.value) + plain(" ›", "bold") + plain(number, "$text-muted")

    def watch_value(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed())

    def action_step(self, by: int) -> None:
        """Take the next value, or the one before."""
        if self.value in self._choices:
            index = (self._choices.index(self.value) + by) % len(self._choices)
        else:
            index = 0 if by > 0 else -1
        self.value = self._choices[index]

    def action_submit(self) -> None:
        """Let the form be taken."""
        self.post_message(self.Submitted())

    def on_click(self) -> None:
        """A click takes the next value."""
        self.action_step(1)
