"""Two lines of keys: what can be done here, and what can be done everywhere."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from resolver.tui.commands import Command, Where, commands_in, key_name


class KeyBar(Static):
    """The keys of the pane in use; each can be clicked."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", id=id, markup=False)
        self._where = Where.DRAFT

    def show_keys(self, where: Where) -> None:
        """Show the keys of one place."""
        self._where = where
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Write the lines anew, with as many keys as there is room for."""
        rows = [_row(commands_in(where), self.size.width) for where in (self._where, Where.EVERYWHERE)]
        self.update(Content("\n").join(rows))

    def on_resize(self) -> None:
        """Use the room there is."""
        self.refresh_keys()


def _row(commands: tuple[Command, ...], width: int) -> Content:
    row = Content("")
    for command in commands:
        if not command.short:
            continue
        click = Style.from_meta({"@click": f"screen.{command.id}"})
        key = Content.styled(command.bar_keys or key_name(command.keys[0]), "bold reverse")
        item = (key + Content(f" {command.short}")).stylize(click)
        gap = Content(" " if row else "")
        if row.cell_length + gap.cell_length + item.cell_length > width:
            break
        row = row + gap + item
    return row
