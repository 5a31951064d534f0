"""What the main screen does with the delegate's brief: reads it, has it filled in, and ranks the bank by it."""

from __future__ import annotations

from pathlib import Path

from textual import work

from resolver.bank.brief import BRIEF, Brief, read_brief, write_brief
from resolver.files.atomic import write_atomic
from resolver.problems import InputError
from resolver.tui.screens.base import SessionScreen
from resolver.tui.screens.brief_form import BriefForm
from resolver.tui.widgets.bank_pane import BankPane


class BriefActions(SessionScreen):
    """The commands about the brief."""

    _taken: Path | None = None
    """The brief that the bank is ranked by."""

    def brief_path(self) -> Path:
        """Beside the draft if there is one there, otherwise in the working folder."""
        beside = self.session.path.parent / BRIEF if self.session.path else Path(BRIEF)
        return beside if beside.exists() else Path(BRIEF)

    def take_brief(self) -> None:
        """Rank the bank by the brief of the draft that is open; without one, as it is."""
        path = self.brief_path()
        if path != self._taken:
            self._taken = path
            self.query_one(BankPane).set_brief(self._read_brief())

    def _read_brief(self) -> Brief | None:
        path = self.brief_path()
        if not path.exists():
            return None
        try:
            return read_brief(path)
        except InputError as error:
            self.refuse(error)
            return None

    @work(exclusive=True, group="dialog")
    async def action_brief(self) -> None:
        """Fill in the brief."""
        path = self.brief_path()
        before = self._read_brief()
        if before is None and path.exists():
            return  # it is broken, which was told: it must not be written over
        brief = await self.app.push_screen_wait(BriefForm(before or Brief()))
        if brief is None or brief == before:
            return
        try:
            write_atomic(path, write_brief(brief).encode(), replace=True)
        except InputError as error:
            self.refuse(error)
            return
        self.query_one(BankPane).set_brief(brief)
        self.tell(f"Kept in {path}. What suits your country now comes first in the bank (F2).")
