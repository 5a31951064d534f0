"""The main screen: clause bank, draft and findings side by side; in a narrow window one at a time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.timer import Timer
from textual.widgets import OptionList, Static
from textual.worker import Worker, WorkerState

from resolver.bank.load import Bank
from resolver.compose.session import Session
from resolver.diagnostics import Severity
from resolver.draft import DraftResolution
from resolver.problems import InputError
from resolver.tui import engine
from resolver.tui.commands import Where, bindings
from resolver.tui.display import plain
from resolver.tui.engine import Checked, Target
from resolver.tui.screens.base import CHECK_DELAY, JOURNAL_DELAY
from resolver.tui.screens.briefing import BriefActions
from resolver.tui.screens.editing import EditingActions
from resolver.tui.screens.filing import FilingActions, stamp
from resolver.tui.screens.guide import GuideScreen
from resolver.tui.screens.help import HelpScreen
from resolver.tui.widgets.bank_pane import BankList, BankPane, BankSearch
from resolver.tui.widgets.draft_pane import DraftPane
from resolver.tui.widgets.findings_pane import FindingsList, FindingsPane
from resolver.tui.widgets.key_bar import KeyBar

WIDE = 110
"""Columns from which all three panes fit side by side."""


class MainScreen(EditingActions, FilingActions, BriefActions):
    """Where a draft is made."""

    CSS_PATH = "main.tcss"
    BINDINGS = bindings(Where.EVERYWHERE)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    @dataclass
    class CheckDone(Message):
        """A check has finished in its thread."""

        checked: Checked

    @dataclass
    class BankLoaded(Message):
        """The clause bank is here."""

        bank: Bank

    def __init__(self, session: Session, notes: tuple[str, ...] = ()) -> None:
        """Begin.

        Args:
            session: what to begin with.
            notes: what the reader had to say about the file.
        """
        super().__init__(session)
        self._notes = notes
        self._check_timer: Timer | None = None
        self._journal_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, panes, keys."""
        yield Static("", id="top", markup=False)
        with Container(id="body"):
            yield BankPane(id="bank")
            yield DraftPane(id="draft")
            yield FindingsPane(id="findings")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the draft, load the bank, look for what was left behind."""
        self.stamp = stamp(self.session.path) if self.session.path else None
        self.session_changed(engine.Place.MASTHEAD)
        self.draft_pane.focus()
        self._load_bank()
        for note in self._notes:
            self.tell(note)
        recovery = self.journal.left_behind(self.session.path)
        if recovery is not None:
            self.offer_recovery(recovery)

    # -- showing ------------------------------------------------------------------------------------------------------

    def session_changed(self, choose: Target | None) -> None:
        """Show the draft; have it checked and kept when it is quiet for a moment."""
        draft = self.session.draft
        self.draft_pane.show(draft, engine.profile_of(draft), self._signs(), choose)
        self.query_one(BankPane).set_used({clause.source for part in (draft.preambular, draft.operative) for clause in part})
        self.take_brief()
        self._show_title()
        if self._check_timer is not None:
            self._check_timer.stop()
        self._check_timer = self.set_timer(CHECK_DELAY, self._check)
        if self._journal_timer is not None:
            self._journal_timer.stop()
        self._journal_timer = self.set_timer(JOURNAL_DELAY, self.keep_journal)

    def _show_title(self) -> None:
        session = self.session
        name = session.path.name if session.path else "new draft"
        state = " · not saved" if session.dirty else ""
        rules = engine.profile_of(session.draft).name
        self.query_one("#top", Static).update(plain(f"Resolver · {name}{state} · {rules}"))

    def _signs(self) -> dict[Target | str, Severity]:
        """The gravest finding of each place and of each field of the masthead; findings come gravest first."""
        signs: dict[Target | str, Severity] = {}
        if self.checked is not None and self.checked.draft == self.session.draft:
            for finding in self.checked.findings:
                signs.setdefault(finding.field or finding.target, finding.diagnostic.severity)
        return signs

    # -- checking -----------------------------------------------------------------------------------------------------

    def _check(self) -> None:
        draft = self.session.draft
        if draft.preambular or draft.operative:
            self._run_check(draft)
            return
        self.checked = None
        self._show_findings()
        self.query_one(FindingsPane).say("Nothing to check yet.")

    @work(thread=True, exclusive=True, group="check", exit_on_error=False)
    def _run_check(self, draft: DraftResolution) -> Checked:
        checked = engine.check_draft(draft)
        self.post_message(self.CheckDone(checked))
        return checked

    @on(CheckDone)
    def _take_check(self, message: CheckDone) -> None:
        if message.checked.draft != self.session.draft:
            return
        self.session = self.session.adopt(message.checked.read)
        checked = message.checked
        self.checked = Checked(self.session.draft, checked.text, checked.findings, checked.read)
        self._show_findings()
        pane = self.draft_pane
        pane.show(self.session.draft, engine.profile_of(self.session.draft), self._signs(), pane.target)

    def _show_findings(self) -> None:
        pane = self.query_one(FindingsPane)
        pane.findings = self.checked.findings if self.checked else ()
        pane.set_class(not pane.findings, "-empty")
        if not pane.findings and self.query_one(FindingsList).has_focus:
            self.action_show_draft()

    @on(Worker.StateChanged)
    def _check_failed(self, event: Worker.StateChanged) -> None:
        # A fault in a rule must not take the draft with it: say so, and go on.
        if event.worker.group == "check" and event.state is WorkerState.ERROR:
            self.checked = None
            self._show_findings()
            error = event.worker.error
            text = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
            self.query_one(FindingsPane).say(f"The draft could not be checked ({text}). You can go on writing.")

    # -- the bank -----------------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="bank", exit_on_error=False)
    def _load_bank(self) -> None:
        from resolver.bank.load import find_bank, load_bank

        try:
            self.post_message(self.BankLoaded(find_bank()))
        except InputError as error:
            # a bank of the user's own that is wrong must not take the others away
            self.app.call_from_thread(self.refuse, error)
            with suppress(InputError):
                self.post_message(self.BankLoaded(load_bank()))

    @on(BankLoaded)
    def _take_bank(self, message: BankLoaded) -> None:
        self.query_one(BankPane).set_bank(message.bank)

    def inserted(self) -> None:
        """In a narrow window, show the draft with the new clause; in a wide one it can be seen already."""
        if self.has_class("-narrow"):
            self.action_show_draft()

    def action_bank_move(self, by: int) -> None:
        """Choose the next or the previous clause while the search field has the keys."""
        self.query_one(BankPane).move(by)

    # -- going about --------------------------------------------------------------------------------------------------

    def action_show_bank(self) -> None:
        """Go to the clause bank."""
        self.add_class("-bank-open")
        self.query_one(BankSearch).focus()

    def action_show_draft(self) -> None:
        """Go to the draft."""
        self.remove_class("-bank-open")
        self.draft_pane.focus()

    def action_show_findings(self) -> None:
        """Go to the findings, if there are any."""
        self.remove_class("-bank-open")
        if self.query_one(FindingsPane).findings:
            self.query_one(FindingsList).focus()
        else:
            self.draft_pane.focus()
            self.tell("There are no findings.")

    def action_go_to(self) -> None:
        """Go to the place of the chosen finding."""
        finding = self.query_one(FindingsPane).chosen
        if finding is not None:
            self.draft_pane.choose(finding.target)
            self.action_show_draft()

    @on(OptionList.OptionHighlighted, "#findings-list")
    def _show_place(self) -> None:
        """Show the place of a finding while one goes through them."""
        finding = self.query_one(FindingsPane).chosen
        if finding is not None and self.query_one(FindingsList).has_focus:
            self.draft_pane.choose(finding.target)

    def action_guide(self) -> None:
        """Show the background guide."""
        bank = self.query_one(BankPane).bank
        if bank is None:
            self.tell("The clause bank is still being read.")
        else:
            self.app.push_screen(GuideScreen(bank.guide))

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the pane in use."""
        wheres = {FindingsList: Where.FINDINGS, BankSearch: Where.BANK, BankList: Where.BANK}
        self.query_one(KeyBar).show_keys(wheres.get(type(event.widget), Where.DRAFT))

    @on(events.Click)
    def _double_click(self, event: events.Click) -> None:
        if event.chain == 2 and isinstance(event.widget, DraftPane):
            self.action_edit()
        elif event.chain == 2 and isinstance(event.widget, BankList):
            self.action_insert()
        elif event.chain == 2 and isinstance(event.widget, FindingsList):
            self.action_go_to()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands wait while a window is open over the screen."""
        return super().check_action(action, parameters) if self.is_current else False
