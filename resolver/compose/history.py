"""Undo and redo: an immutable line of states with a name for each step."""

from __future__ import annotations

from dataclasses import dataclass

from resolver.draft import DraftResolution

LIMIT = 200
"""How many steps can be undone; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """A draft on one side of a change, and what the change was."""

    label: str
    """What was done, e.g. `insert clause`."""
    draft: DraftResolution


@dataclass(frozen=True, slots=True)
class History:
    """A draft with the drafts before and after it."""

    present: DraftResolution
    past: tuple[Step, ...] = ()
    """What undo brings back, the latest last; each label names the change that led away from that draft."""
    future: tuple[Step, ...] = ()
    """What redo brings back, the next last; each label names the change that leads to that draft."""

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty if nothing."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty if nothing."""
        return self.future[-1].label if self.future else ""

    def push(self, draft: DraftResolution, label: str) -> History:
        """Take a change in; a draft that says the same as the present one is no step."""
        if draft == self.present:
            return self
        return History(draft, (*self.past, Step(label, self.present))[-LIMIT:])

    def undo(self) -> History:
        """Go one step back; at the beginning, stay."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.draft, self.past[:-1], (*self.future, Step(step.label, self.present)))

    def redo(self) -> History:
        """Go one step forward again; at the end, stay."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.draft, (*self.past, Step(step.label, self.present)), self.future[:-1])
