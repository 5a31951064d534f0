"""The terminal app."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual.app import App, SystemCommand
from textual.screen import Screen

from resolver.compose.session import Session
from resolver.tui import engine
from resolver.tui.commands import COMMANDS
from resolver.tui.screens.main import MainScreen

HIDDEN_IN_PALETTE = frozenset({"undo_here", "redo_here"})
"""Second keys for a command that stands in the palette already."""


class ResolverApp(App[int]):
    """Draft resolutions, from the clause bank to Word."""

    TITLE = "Resolver"

    def __init__(self, path: Path | None = None, profile: str | None = None) -> None:
        """Begin with a file or with a new draft.

        Args:
            path: the draft to open; a name that does not exist yet is where the new draft will be saved.
            profile: id of the house rules.

        Raises:
            InputError: if there is no such profile, or the file cannot be read.
        """
        super().__init__()
        if path is not None and path.exists():
            self.main = MainScreen(*engine.open_session(path, profile))
        else:
            self.main = MainScreen(Session.start(engine.new_draft(profile), path))

    def on_mount(self) -> None:
        """Start with the draft."""
        self.push_screen(self.main)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command of the table, then choosing colours."""
        if screen is self.main:
            for command in COMMANDS:
                if command.id not in HIDDEN_IN_PALETTE:
                    title = f"{command.title} ({command.key_names})"
                    yield SystemCommand(title, command.help, getattr(self.main, f"action_{command.id}"))
        yield SystemCommand("Change the colours", "Chooses another theme.", self.action_change_theme)

    async def action_quit(self) -> None:
        """Ask about unsaved work first, and not while a window is open."""
        if self.screen is self.main:
            self.main.action_quit()
        else:
            self.notify("Close this window first: press Esc.", severity="warning")


def run(path: Path | None = None, profile: str | None = None) -> int:
    """Run the app until it is left.

    Args:
        path: the draft to open; a name that does not exist yet is where the new draft will be saved.
        profile: id of the house rules; None for those that the draft names, or the default ones.

    Returns:
        The exit code, 0 unless the app broke down.

    Raises:
        InputError: if there is no such profile, or the file cannot be read.
    """
    app = ResolverApp(path, profile)
    result = app.run()
    return result if result is not None else app.return_code or 0
