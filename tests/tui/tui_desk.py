"""A small clause bank, a check that is easy to foresee, and a hand that presses keys."""

from __future__ import annotations

from dataclasses import replace

from textual import events

from resolver.bank.load import Bank
from resolver.bank.schema import BankClause, BankFile, Guide, Passage, Slot, SubClause
from resolver.compose import edit
from resolver.diagnostics import Applicability, Diagnostic, Fix, Severity
from resolver.document import Span
from resolver.draft import Clause, DraftResolution, Masthead, Part
from resolver.tui.app import ResolverApp
from resolver.tui.engine import Checked, Finding, Place

PRE, OP = Part.PREAMBULAR, Part.OPERATIVE
SIZES = [(80, 24), (120, 40)]


def bank_clause(name: str, part: Part, opener: str, text: str, **more) -> BankClause:
    return BankClause(
        id=name, part=part, opener=opener, text=text, organs=("GA",), sources=("A/RES/55/25",), passages=("3.1",),
        strength=0 if part is PRE else 3, theme=more.pop("theme", "protocol"), **more,
    )  # fmt: skip


def small_bank() -> Bank:
    clauses = (
        bank_clause("protocol.recall", PRE, "Recalling", "its resolution 55/25 [bold]"),
        bank_clause("protocol.ratify", OP, "Urges", "Member States to", children=(SubClause("ratify"), SubClause("report"))),
        bank_clause(
            "fund.give", OP, "Invites", "{who} to give {amount} to the fund{also}", theme="fund",
            slots=(
                Slot("who", "Who is to give?", "country", required=True),
                Slot("amount", "How much?", "amount", default="5 million"),
                Slot("also", "Anything else?", "text", required=False),
            ),
        ),
        bank_clause("fund.how", OP, "Decides", "to meet {when}", theme="fund",
                    slots=(Slot("when", "How often?", "choice", choices=("yearly", "monthly")),)),
    )  # fmt: skip
    files = (
        BankFile("protocol", "The Protocol", "", clauses[:2]),
        BankFile("fund", "The Fund", "", clauses[2:]),
    )
    guide = Guide("Guide", {"3": "Events"}, (Passage("3.1", "It was adopted.", "outdated", "It was adopted in 2000.", "UN"),))
    return Bank({clause.id: clause for clause in clauses}, guide, files)


def foresee(draft: DraftResolution) -> Checked:
    """Finds `teh` in every clause, with a fix, and missing sponsors, without one."""
    found = []
    for number, path in enumerate(edit.addresses(draft)):
        if "teh" in edit.clause_at(draft, path).text:
            fix = Fix("write 'the'", (), Applicability.SAFE)
            found.append(
                Finding(
                    Diagnostic("T001", "typing-slip", Severity.ERROR, "'teh' found", Span(number, number), 1, fix=fix), path
                )
            )
    if not draft.masthead.sponsors:
        message = "no sponsors [red]here[/red]"
        found.append(Finding(Diagnostic("M001", "no-sponsors", Severity.WARNING, message, Span(0, 0), None), Place.MASTHEAD))
    return Checked(draft, "", tuple(found), draft)


def put_right(checked: Checked, fix: Fix) -> DraftResolution:
    """Puts the first `teh` right."""
    draft = checked.draft
    path = next(path for path in edit.addresses(draft) if "teh" in edit.clause_at(draft, path).text)
    return edit.replace_text(draft, path, edit.clause_at(draft, path).text.replace("teh", "the"))


def put_all_right(draft: DraftResolution) -> DraftResolution:
    """Puts every `teh` right."""
    while any("teh" in edit.clause_at(draft, path).text for path in edit.addresses(draft)):
        draft = put_right(foresee(draft), Fix("", ()))
    return draft


def full_draft() -> DraftResolution:
    return DraftResolution(
        masthead=Masthead(committee="Third Committee", topic="Trafficking in persons", sponsors=("Brazil", "Italy")),
        enacting="The General Assembly",
        preambular=(Clause("Recalling its resolution 55/25 of 15 November 2000", "Recalling"),),
        operative=(
            Clause("Urges all States to", "Urges", children=(Clause("ratify the Protocol"), Clause("report every year"))),
            Clause("Requests the Secretary-General to report", "Requests"),
        ),
        profile="un-ga",
    )


class Hand:
    """Presses keys and looks at the screen."""

    def __init__(self, app: ResolverApp, pilot) -> None:
        self.app = app
        self.pilot = pilot
        self.main = app.main
        self.said: list[str] = []
        """Everything that the main screen said in passing."""
        tell = self.main.tell

        def note(text: str, **more) -> None:
            self.said.append(text)
            tell(text, **more)

        self.main.tell = note

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.rest()

    async def type(self, text: str) -> None:
        """Give a text to what has the focus, all at once."""
        self.app.post_message(events.Paste(text))
        await self.rest()

    async def rest(self) -> None:
        """Wait until what was asked for has been done; questions that wait for an answer are left waiting."""
        await self.pilot.pause()
        threads = [worker for worker in self.app.workers if worker.group in ("check", "bank") and not worker.is_finished]
        if threads:  # no workers would mean all of them
            await self.app.workers.wait_for_complete(threads)
            await self.pilot.pause()

    async def checked(self) -> None:
        """Run the check that is due without waiting for its delay."""
        self.main._check()
        await self.rest()

    def begin_with(self, draft: DraftResolution) -> None:
        self.main.change(replace(draft), "begin", Place.MASTHEAD)

    @property
    def draft(self) -> DraftResolution:
        return self.main.session.draft

    def texts(self, part: Part = OP) -> list[str]:
        return [clause.text for clause in self.draft.part(part)]

    def toasts(self) -> str:
        """What is being said in passing."""
        return " ".join(notification.message for notification in self.app._notifications)

    def screen(self) -> str:
        """What can be read on the screen."""
        return "\n".join("".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips())
