"""A form for the blanks of a bank clause, with the clause as it will read below."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from resolver.bank.schema import BankClause, Slot
from resolver.bank.slots import fill, validate
from resolver.draft import Clause
from resolver.problems import InputError
from resolver.tui.display import clause_words, plain
from resolver.tui.screens.dialog import Dialog
from resolver.tui.widgets.choice import Choice

EXAMPLES = {
    "country": "a Member State, e.g. Nepal",
    "countries": "Member States, e.g. Kenya, Nepal",
    "organ": "a body, e.g. the Security Council",
    "amount": "e.g. 5 million",
    "date": "e.g. 30 July 2027",
    "percentage": "e.g. 15",
    "text": "a few words",
    "choice": "",
}


class SlotForm(Dialog[Clause]):
    """Asks for what is to be filled in, and gives the clause."""

    HINT_TEXT = "Enter: insert · Tab: next field · Esc: cancel"

    def __init__(self, clause: BankClause) -> None:
        """Fill in a clause of the bank."""
        super().__init__()
        self._clause = clause

    def title_text(self) -> str:
        """What stands on the frame."""
        return "Fill in and insert" if self._clause.slots else "Insert this clause?"

    def body(self) -> ComposeResult:
        """A field for each blank, and the preview."""
        with VerticalScroll(classes="fields", can_focus=False):
            for slot in self._clause.slots:
                optional = "" if slot.required else " (may stay empty)"
                yield Static(plain(slot.label) + plain(optional, "$text-muted"), classes="label", markup=False)
                yield _field(slot)
                yield Static("", id=f"fault-{slot.name}", classes="fault", markup=False)
            yield Static("", id="preview", classes="preview", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Cancel", id="cancel", compact=True)
            yield Button("Insert", id="insert", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin at the first field; without fields, one Enter inserts."""
        if self._clause.slots:
            slots = self._clause.slots
            first = next((slot for slot in slots if slot.required and not slot.default), slots[0])
            self.query_one(f"#slot-{first.name}").focus()
        else:
            self.query_one("#insert").focus()
        self._preview()

    def _value(self, slot: Slot) -> str:
        field = self.query_one(f"#slot-{slot.name}")
        return field.value if isinstance(field, (Choice, Input)) else ""

    def _fault(self, slot: Slot) -> str:
        value = self._value(slot)
        if not value.strip():
            return "This has to be filled in." if slot.required and not slot.default else ""
        try:
            validate(slot, value)
        except InputError as error:
            # The message begins with the slot, which the form shows already.
            return str(error).split("): ", 1)[-1]
        return ""

    def _preview(self) -> None:
        # What cannot be filled in yet shows as its question, so that the sentence can be read from the start.
        shown = {}
        for slot in self._clause.slots:
            value = self._value(slot)
            good = value.strip() and not self._fault(slot)
            shown[slot.name] = validate(slot, value) if good else slot.default or f"[{slot.label}]"
        free = [Slot(slot.name, slot.label, required=slot.required) for slot in self._clause.slots]
        clause = fill(_with_slots(self._clause, tuple(free)), shown)
        lines = [clause_words(clause.text, clause.opener)]
        lines.extend(plain(f"  – {child.text}") for child in clause.walk() if child is not clause)
        self.query_one("#preview", Static).update(Content("\n").join(lines))

    @on(Input.Changed)
    @on(Choice.Changed)
    def _changed(self) -> None:
        for slot in self._clause.slots:
            fault = self.query_one(f"#fault-{slot.name}", Static)
            if fault.has_class("-shown") and not self._fault(slot):
                fault.remove_class("-shown")
        self._preview()

    @on(Input.Submitted)
    @on(Choice.Submitted)
    @on(Button.Pressed, "#insert")
    def _insert(self) -> None:
        faults = [(slot, fault) for slot in self._clause.slots if (fault := self._fault(slot))]
        for slot in self._clause.slots:
            message = next((fault for faulty, fault in faults if faulty is slot), "")
            line = self.query_one(f"#fault-{slot.name}", Static)
            line.update(plain(f"! {message}"))
            line.set_class(bool(message), "-shown")
        if faults:
            self.query_one(f"#slot-{faults[0][0].name}").focus()
            return
        try:
            clause = fill(self._clause, {slot.name: self._value(slot) for slot in self._clause.slots})
        except InputError as error:
            self.complain(str(error))
            return
        self.dismiss(clause)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)


def _field(slot: Slot) -> Choice | Input:
    if slot.kind == "choice":
        return Choice(slot.choices, slot.default, id=f"slot-{slot.name}")
    return Input(slot.default, EXAMPLES[slot.kind], id=f"slot-{slot.name}", compact=True)


def _with_slots(clause: BankClause, slots: tuple[Slot, ...]) -> BankClause:
    from msgspec.structs import replace

    return replace(clause, slots=slots)
