"""Asks for a file: a name with completion, and the folders to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.suggester import Suggester
from textual.widgets import Button, DirectoryTree, Input, Static

from resolver.tui.display import plain
from resolver.tui.screens.dialog import Dialog


class PathSuggester(Suggester):
    """Completes the name of a file or folder."""

    def __init__(self, suffixes: tuple[str, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._suffixes = suffixes

    async def get_suggestion(self, value: str) -> str | None:
        """The first file or folder whose name begins like this."""
        head, slash, start = value.rpartition("/")
        folder = Path(head + slash or ".").expanduser()
        if not start:
            return None
        try:
            names = sorted(_shown(folder.iterdir(), self._suffixes))
        except (OSError, ValueError):
            return None
        for path in names:
            if path.name.startswith(start):
                return head + slash + path.name + ("/" if path.is_dir() else "")
        return None


class DraftTree(DirectoryTree):
    """Folders and the files that can be read."""

    def __init__(self, path: Path, suffixes: tuple[str, ...]) -> None:
        super().__init__(path, id="tree")
        self._suffixes = suffixes

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what is hidden or of another kind."""
        return _shown(paths, self._suffixes)


def _shown(paths: Iterable[Path], suffixes: tuple[str, ...]) -> list[Path]:
    return [path for path in paths if not path.name.startswith(".") and (path.suffix.lower() in suffixes or path.is_dir())]


class FilePrompt(Dialog[Path]):
    """Gives the path; the suffix is added where it was left out."""

    BINDINGS = [Binding("right", "complete", "Complete", show=False)]

    def __init__(self, title: str, name: str, suffixes: tuple[str, ...], *, existing: bool, hint: str = "") -> None:
        """Ask for a file.

        Args:
            title: for the frame.
            name: what to begin with.
            suffixes: kinds of files; the first is added to a name without one.
            existing: whether the file must be there already, as for opening.
            hint: what else there is to know about the name.
        """
        super().__init__()
        self._title = title
        self._name = name
        self._suffixes = suffixes
        self._existing = existing
        self._hint = hint

    def title_text(self) -> str:
        """What stands on the frame."""
        return self._title

    def body(self) -> ComposeResult:
        """The name, and what is there."""
        hint = "Name of the file (→ completes)" + (", or choose below (Tab)" if self._existing else "")
        yield Static(plain(hint), classes="label", markup=False)
        yield Input(self._name, id="path", suggester=PathSuggester(self._suffixes), compact=True, select_on_focus=False)
        yield Static(plain(f"in {Path.cwd()}"), classes="note", markup=False)
        if self._hint:
            yield Static(plain(self._hint), classes="note", markup=False)
        if self._existing:
            yield DraftTree(Path.cwd(), self._suffixes)
        with Horizontal(classes="buttons"):
            yield Button("Cancel", id="cancel", compact=True)
            yield Button("OK", id="ok", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin at the name."""
        self.query_one(Input).focus()

    @on(DirectoryTree.FileSelected)
    def _chosen(self, event: DirectoryTree.FileSelected) -> None:
        self._take(event.path)

    @on(Input.Submitted)
    @on(Button.Pressed, "#ok")
    def _typed(self) -> None:
        text = self.query_one(Input).value.strip()
        if not text or "\0" in text:
            self.complain("Write a name first, or press Esc to cancel.")
            return
        try:
            path = Path(text).expanduser()
        except RuntimeError:
            self.complain("There is no such home folder.")
            return
        if path.suffix.lower() not in self._suffixes and not path.exists():
            path = path.with_name(path.name + self._suffixes[0])
        self._take(path)

    def _take(self, path: Path) -> None:
        if path.is_dir():
            self.complain(f"{path} is a folder; add the name of a file.")
        elif self._existing and not path.exists():
            self.complain(f"There is no file {path}.")
        else:
            self.dismiss(path)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)
