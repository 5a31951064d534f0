"""One sitting at a draft: its history, its file, and whether there is anything to save."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from resolver.compose.edit import adopt
from resolver.compose.history import History
from resolver.draft import DraftResolution


@dataclass(frozen=True, slots=True)
class Session:
    """The whole state of the builder, apart from what is on the screen."""

    history: History
    saved: DraftResolution | None
    """The draft as it stands in the file; None if what is open stands in no file of ours."""
    path: Path | None = None
    """Where saving writes to; None until a name was given."""
    suggested: str = ""
    """A name to offer when a name is asked for."""

    @classmethod
    def start(cls, draft: DraftResolution, path: Path | None = None, *, suggested: str = "") -> Session:
        """Begin with a draft that needs no saving: a new one, or one that was just read from `path`."""
        return cls(History(draft), draft, path, suggested)

    @classmethod
    def recovered(cls, draft: DraftResolution, path: Path | None = None) -> Session:
        """Begin with a draft that was never saved."""
        return cls(History(draft), None, path)

    @property
    def draft(self) -> DraftResolution:
        """The draft as it is now."""
        return self.history.present

    @property
    def dirty(self) -> bool:
        """Whether quitting would lose something; undoing back to what was saved makes it clean again."""
        return self.draft != self.saved

    def push(self, draft: DraftResolution, label: str) -> Session:
        """Take a change in."""
        return replace(self, history=self.history.push(draft, label))

    def undo(self) -> Session:
        """Go one step back."""
        return replace(self, history=self.history.undo())

    def redo(self) -> Session:
        """Go one step forward again."""
        return replace(self, history=self.history.redo())

    def mark_saved(self, path: Path) -> Session:
        """Note that the present draft now stands in this file."""
        return replace(self, saved=self.draft, path=path)

    def adopt(self, read: DraftResolution) -> Session:
        """Take opening phrases from a reading of the present draft; this is no step, because no words change."""
        present = adopt(self.draft, read)
        if present is self.draft:
            return self
        saved = present if self.saved == self.draft else self.saved
        return replace(self, history=replace(self.history, present=present), saved=saved)
