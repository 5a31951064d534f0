"""The state that the actions of the main screen share, and the way every change goes."""

from __future__ import annotations

from textual.screen import Screen

from resolver.compose.session import Session
from resolver.draft import DraftResolution
from resolver.problems import InputError
from resolver.tui.display import clean
from resolver.tui.engine import Checked, Target
from resolver.tui.journal import Journal
from resolver.tui.widgets.draft_pane import DraftPane

CHECK_DELAY = 0.15
"""Seconds of quiet before a check starts."""
JOURNAL_DELAY = 1.0
"""Seconds of quiet before the journal is written."""


class SessionScreen(Screen[None]):
    """A screen with a session: every change goes through `change`, every reaction through `session_changed`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.journal = Journal()
        self.checked: Checked | None = None

    @property
    def draft_pane(self) -> DraftPane:
        """The middle pane."""
        return self.query_one(DraftPane)

    def change(self, draft: DraftResolution, label: str, choose: Target | None = None) -> None:
        """Take a change in, show it, and have it checked."""
        self.replace_session(self.session.push(draft, label), choose)

    def replace_session(self, session: Session, choose: Target | None = None) -> None:
        """Go on with another session."""
        self.session = session
        self.session_changed(choose if choose is not None else self.draft_pane.target)

    def session_changed(self, choose: Target | None) -> None:
        """React to a new session; the main screen says how."""
        raise NotImplementedError

    def tell(self, text: str, *, problem: bool = False) -> None:
        """Say something in passing, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(clean(text), severity="warning" if problem else "information", timeout=6 if problem else 3, markup=False)

    def refuse(self, error: Exception) -> None:
        """Say why something was not done."""
        text = str(error) if isinstance(error, (InputError, ValueError)) else f"{type(error).__name__}: {error}"
        first = text.split(" ", 1)[0].rstrip(",:")
        if "." not in first and "/" not in first:  # the name of a file stays as it is
            text = text[:1].upper() + text[1:]
        self.tell(text + ("" if text.endswith((".", "?", "!")) else "."), problem=True)
