"""What the main screen does with files: open, save, export, recover, and leaving without losing anything."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual import work

from resolver.compose.session import Session
from resolver.files.atomic import write_atomic
from resolver.files.endings import READABLE
from resolver.formats import FORMATS
from resolver.problems import InputError
from resolver.tui import engine
from resolver.tui.journal import Recovery
from resolver.tui.screens.base import SessionScreen
from resolver.tui.screens.file_prompt import FilePrompt
from resolver.tui.screens.question import Question


class FilingActions(SessionScreen):
    """The commands that read and write files."""

    stamp: int | None = None
    """When the file was last changed, as far as we know; None if it was not there."""

    @work(exclusive=True, group="dialog")
    async def action_save(self) -> None:
        """Save the draft."""
        await self._save(self.session.path)

    @work(exclusive=True, group="dialog")
    async def action_save_as(self) -> None:
        """Save the draft under another name."""
        await self._save(None)

    async def _save(self, path: Path | None) -> bool:
        """Save; ask for a name if there is none, and before anything of somebody else's is replaced."""
        draft = self.session.draft
        if path is None:
            path = await self.app.push_screen_wait(FilePrompt("Save the draft", self._suggest(".md"), (".md",), existing=False))
            if path is None or (path.exists() and not await self._may_replace(path)):
                return False
        elif (
            self.stamp is not None and stamp(path) not in (None, self.stamp) and not await self._may_replace(path, changed=True)
        ):
            return False
        try:
            write_atomic(path, engine.as_markdown(draft).encode(), replace=True)
        except InputError as error:
            self.refuse(error)
            return False
        self.stamp = stamp(path)
        self.session = self.session.mark_saved(path)
        self.journal.forget()
        self.session_changed(self.draft_pane.target)
        self.tell(f"Saved to {path}.")
        return True

    def _suggest(self, suffix: str) -> str:
        path = self.session.path
        if path is not None:
            return str(path.with_suffix(suffix))
        return (self.session.suggested or "draft") + suffix

    async def _may_replace(self, path: Path, *, changed: bool = False) -> bool:
        text = f"Another program has changed {path} since you opened it." if changed else f"{path} exists already."
        answers = {"no": "Keep the file", "replace": "Replace it"}
        return await self.app.push_screen_wait(Question("Replace the file?", text, answers)) == "replace"

    async def _may_leave(self, doing: str) -> bool:
        """Whether the present draft may go: it is saved, or was saved just now, or is not wanted."""
        if not self.session.dirty:
            return True
        answers = {"save": "Save", "discard": "Discard", "cancel": "Cancel"}
        text = f"There are changes that are not saved. Save them before {doing}?"
        answer = await self.app.push_screen_wait(Question("Save your work?", text, answers))
        if answer == "save":
            return await self._save(self.session.path)
        return answer == "discard"

    @work(exclusive=True, group="dialog")
    async def action_open(self) -> None:
        """Open a draft."""
        if not await self._may_leave("opening another draft"):
            return
        path = await self.app.push_screen_wait(FilePrompt("Open a draft", "", READABLE, existing=True))
        if path is not None:
            await self._open_file(path)

    async def _open_file(self, path: Path) -> None:
        try:
            session, notes = await asyncio.to_thread(engine.open_session, path)  # LibreOffice takes seconds
        except InputError as error:
            self.refuse(error)
            return
        self.journal.forget()
        self.stamp = stamp(session.path) if session.path else None
        self.replace_session(session, engine.Place.MASTHEAD)
        for note in notes:
            self.tell(note)

    @work(exclusive=True, group="dialog")
    async def action_new(self) -> None:
        """Start a new draft."""
        if await self._may_leave("starting a new draft"):
            self.journal.forget()
            self.stamp = None
            profile_id = engine.profile_of(self.session.draft).id
            self.replace_session(Session.start(engine.new_draft(profile_id)), engine.Place.MASTHEAD)

    @work(exclusive=True, group="dialog")
    async def action_export(self) -> None:
        """Export in the format that the ending of the name asks for."""
        endings = tuple(ending for form in FORMATS.values() for ending in form.endings)
        hint = f"The ending decides: {', '.join(form.endings[0] for form in FORMATS.values())}"
        prompt = FilePrompt("Export the draft", self._suggest(endings[0]), endings, existing=False, hint=hint)
        path = await self.app.push_screen_wait(prompt)
        if path is None or (path.exists() and not await self._may_replace(path)):
            return
        try:
            # LibreOffice takes seconds for a PDF, and keys work meanwhile
            write_atomic(path, await asyncio.to_thread(engine.exported, self.session.draft, path), replace=True)
        except InputError as error:
            self.refuse(error)
            return
        self.tell(f"Exported to {path}.")

    @work(exclusive=True, group="dialog")
    async def action_quit(self) -> None:
        """Quit."""
        if await self._may_leave("leaving"):
            self.journal.forget()
            self.app.exit(0)

    @work(exclusive=True, group="dialog")
    async def offer_recovery(self, recovery: Recovery) -> None:
        """Offer what was left behind the last time."""
        name = recovery.path or "a draft without a name"
        text = f"The last time, changes to {name} were not saved. Bring them back?"
        answers = {"recover": "Bring them back", "discard": "Discard them"}
        answer = await self.app.push_screen_wait(Question("Unsaved work found", text, answers))
        if answer == "recover":
            self.stamp = stamp(recovery.path) if recovery.path else None
            self.replace_session(Session.recovered(recovery.entry.draft, recovery.path), engine.Place.MASTHEAD)
            self.keep_journal()
        if answer in ("recover", "discard"):
            recovery.forget()

    def keep_journal(self) -> None:
        """Write the journal now."""
        if not self.session.dirty:
            self.journal.forget()
            return
        try:
            self.journal.write(self.session.draft, self.session.path)
        except InputError as error:
            self.refuse(error)


def stamp(path: Path) -> int | None:
    """When a file was last changed; None if it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
