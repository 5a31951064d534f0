"""What the main screen does to the draft: writing, moving, deleting, inserting, fixing, undoing."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten

from textual import work

from resolver.compose import edit
from resolver.compose.placing import place_clause
from resolver.compose.render import Path
from resolver.compose.titles import short_where_known
from resolver.draft import Clause, DraftResolution, Part
from resolver.problems import InputError
from resolver.tui import engine
from resolver.tui.engine import Finding, Place
from resolver.tui.screens.base import SessionScreen
from resolver.tui.screens.clause_editor import ClauseEditor
from resolver.tui.screens.masthead_form import MastheadForm
from resolver.tui.screens.slot_form import SlotForm
from resolver.tui.widgets.bank_pane import BankPane
from resolver.tui.widgets.findings_pane import FindingsPane

NOTE = "The mark at the end (, ; : .) and the number are put in for you."


class EditingActions(SessionScreen):
    """The commands that change the draft."""

    def _chosen_clause(self) -> Path | None:
        """The address of the chosen clause; says what to do where none is chosen."""
        target = self.draft_pane.target
        if isinstance(target, tuple):
            return target
        self.tell("Choose a clause first, with ↑ and ↓ in the draft.", problem=True)
        return None

    def _place_for(self, part: Part) -> int:
        """Where a new clause goes: after the chosen one in the same part, otherwise to the end of the part."""
        target = self.draft_pane.target
        if isinstance(target, tuple) and target[0] is part and isinstance(target[1], int):
            return target[1] + 1
        return len(self.session.draft.part(part))

    def insert(self, part: Part, clause: Clause, label: str) -> Path:
        """Put a clause into the draft and choose it."""
        place, draft = self._place_for(part), self.session.draft
        if clause.source:
            changed = place_clause(draft, part, place, clause, engine.profile_of(draft))
        else:
            changed = edit.insert_clause(draft, part, place, clause)  # what somebody types stays as typed
        self.change(changed, label, (part, place))
        return (part, place)

    @work(exclusive=True, group="dialog")
    async def action_edit(self) -> None:
        """Edit the chosen line."""
        target = self.draft_pane.target
        draft = self.session.draft
        if target is Place.MASTHEAD or target is Place.ENACTING:
            self.action_masthead()
        elif isinstance(target, tuple):
            clause = edit.clause_at(draft, target)
            phrases = engine.opening_phrases(Part(str(target[0]))) if len(target) == 2 else ()
            text = await self.app.push_screen_wait(ClauseEditor("Edit the words", clause.text, phrases, NOTE))
            if text is not None:
                self._write_text(target, text)
        elif draft.preambular or draft.operative:
            self.tell("This line is kept as it is; edit it in the file.", problem=True)

    def _write_text(self, path: Path, text: str) -> None:
        draft = edit.replace_text(self.session.draft, path, text)
        if len(path) == 2:
            draft = edit.set_opener(draft, path, engine.find_opener(text, Part(str(path[0]))))
        self.change(draft, "edit clause", path)

    def action_new_preambular(self) -> None:
        """Write a preambular clause."""
        self._write_new(Part.PREAMBULAR)

    def action_new_operative(self) -> None:
        """Write an operative clause."""
        self._write_new(Part.OPERATIVE)

    @work(exclusive=True, group="dialog")
    async def _write_new(self, part: Part) -> None:
        title = "New preambular clause" if part is Part.PREAMBULAR else "New operative clause"
        text = await self.app.push_screen_wait(ClauseEditor(title, "", engine.opening_phrases(part), NOTE))
        if text is not None:
            self.insert(part, Clause(text, engine.find_opener(text, part)), "write clause")

    @work(exclusive=True, group="dialog")
    async def action_sub_clause(self) -> None:
        """Write a sub-clause of the chosen clause, or the next one after the chosen sub-clause."""
        path = self._chosen_clause()
        if path is None:
            return
        if len(path) > 2:
            parent, index = path[:-1], int(path[-1]) + 1
        else:
            parent, index = path, len(edit.clause_at(self.session.draft, path).children)
        text = await self.app.push_screen_wait(ClauseEditor("New sub-clause", "", (), NOTE))
        if text is not None:
            draft = edit.add_sub_clause(self.session.draft, parent, text, index)
            self.change(draft, "write sub-clause", (*parent, index))

    def action_move_up(self) -> None:
        """Move the clause up."""
        self._rearrange(lambda draft, path: edit.move(draft, path, -1), "move clause up")

    def action_move_down(self) -> None:
        """Move the clause down."""
        self._rearrange(lambda draft, path: edit.move(draft, path, 1), "move clause down")

    def action_indent(self) -> None:
        """Make the clause a sub-clause."""
        self._rearrange(edit.indent, "make sub-clause")

    def action_outdent(self) -> None:
        """Move the sub-clause up a level."""
        self._rearrange(edit.outdent, "move up a level")

    def _rearrange(self, command: Callable[[DraftResolution, Path], tuple[DraftResolution, Path]], label: str) -> None:
        path = self._chosen_clause()
        if path is None:
            return
        try:
            draft, place = command(self.session.draft, path)
        except ValueError as error:
            self.refuse(error)
            return
        if len(place) == 2:
            part = Part(str(place[0]))
            draft = edit.set_opener(draft, place, engine.find_opener(edit.clause_at(draft, place).text, part))
        self.change(draft, label, place)

    def action_strengthen(self) -> None:
        """Make the clause stronger."""
        self._shift(1, "make stronger")

    def action_soften(self) -> None:
        """Make the clause milder."""
        self._shift(-1, "make milder")

    def _shift(self, by: int, label: str) -> None:
        path = self._chosen_clause()
        if path is None:
            return
        try:
            draft = engine.shift_strength(self.session.draft, path, by)
        except ValueError as error:
            self.refuse(error)
            return
        self.change(draft, label, path)
        words = shorten(edit.clause_at(draft, path).text, 50, placeholder=" …")
        self.tell(f"Now: {words} (Ctrl+Z takes it back)")

    def action_delete(self) -> None:
        """Delete the clause."""
        path = self._chosen_clause()
        if path is not None:
            self.change(edit.delete(self.session.draft, path), "delete clause", path)
            self.tell("Deleted. Ctrl+Z brings it back.")

    def action_undo(self) -> None:
        """Undo."""
        label = self.session.history.undo_label
        if not label:
            self.tell("There is nothing to undo.")
            return
        self.replace_session(self.session.undo())
        self.tell(f"Taken back: {label}.")

    def action_redo(self) -> None:
        """Redo."""
        label = self.session.history.redo_label
        if not label:
            self.tell("There is nothing to do again.")
            return
        self.replace_session(self.session.redo())
        self.tell(f"Done again: {label}.")

    def action_undo_here(self) -> None:
        """Undo."""
        self.action_undo()

    def action_redo_here(self) -> None:
        """Redo."""
        self.action_redo()

    @work(exclusive=True, group="dialog")
    async def action_masthead(self) -> None:
        """Edit the masthead."""
        draft = await self.app.push_screen_wait(MastheadForm(self.session.draft))
        if draft is not None:
            self.change(draft, "edit masthead", self.draft_pane.target)

    @work(exclusive=True, group="dialog")
    async def action_insert(self) -> None:
        """Show the chosen clause of the bank, ask for its blanks, insert it."""
        entry = self.query_one(BankPane).chosen
        if entry is None:
            return
        shown = short_where_known(entry, self.session.draft, self._place_for(entry.part))
        clause = await self.app.push_screen_wait(SlotForm(shown))
        if clause is None:
            return
        part, place = self.insert(entry.part, clause, "insert clause")
        number = f"operative clause {int(place) + 1}" if part is Part.OPERATIVE else f"preambular clause {int(place) + 1}"
        self.tell(f"Inserted as {number}.")
        self.inserted()

    def inserted(self) -> None:
        """React to a clause having come from the bank; the main screen says how."""

    def action_fix(self) -> None:
        """Fix the chosen finding."""
        self._fix(self.query_one(FindingsPane).chosen)

    def action_fix_here(self) -> None:
        """Fix the first finding at the chosen line."""
        target = self.draft_pane.target
        here = [finding for finding in self._findings() if finding.target == target]
        if not here:
            self.tell("There is no finding at this line.")
            return
        self._fix(next((finding for finding in here if finding.fix), here[0]))

    def _findings(self) -> tuple[Finding, ...]:
        return self.checked.findings if self.checked else ()

    def _fix(self, finding: Finding | None) -> None:
        if finding is None or self.checked is None:
            self.tell("There is nothing to fix.")
            return
        if finding.fix is None:
            self.tell("This one has no fix; edit the words yourself (F3, then Enter).", problem=True)
            return
        if self.checked.draft != self.session.draft:
            self.tell("One moment, the draft is still being checked.", problem=True)
            return
        try:
            draft = engine.apply_fix(self.checked, finding.fix)
        except InputError as error:
            self.refuse(error)
            return
        self._fixed(draft, f"fix {finding.diagnostic.code}")

    def action_fix_all(self) -> None:
        """Fix everything that is certain."""
        try:
            draft = engine.fix_safe(self.session.draft)
        except InputError as error:
            self.refuse(error)
            return
        self._fixed(draft, "fix everything that is certain")

    def _fixed(self, draft: DraftResolution, label: str) -> None:
        if draft == self.session.draft:
            self.tell("Nothing here can be fixed without you.")
            return
        self.change(draft, label)
        self.tell("Fixed. Ctrl+Z takes it back.")
