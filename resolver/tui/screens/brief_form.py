"""A form for the delegate's brief: the five questions, and what they leave open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from resolver.bank.brief import Brief, todo
from resolver.bank.brief_lines import allies_line, answers_line, read_allies, read_answers, read_roles, read_words
from resolver.bank.values import clean as one_line
from resolver.bank.values import country
from resolver.tui.display import clean, plain
from resolver.tui.screens.dialog import Dialog
from resolver.tui.widgets.choice import Choice

ORGANS = ("any organ", "GA", "SC", "ECOSOC", "HRC")
TONES = ("either", "mild", "firm")


def _country(text: str) -> str:
    name = one_line(text)
    try:
        return country(name) if name else ""
    except ValueError as error:
        raise ValueError(f"'{name}' {error}") from error


FIELDS: dict[str, tuple[str, str, Callable[[str], Any]]] = {
    "country": ("Your country", "the one you speak for", _country),
    "done": ("1 It has done", "Passed an act [where you read it]; …", read_answers),
    "roles": ("2 It is", "origin, transit, destination, donor", read_roles),
    "supports": ("3 It supports", "words of clauses: victim aid, data", read_words),
    "opposes": ("  It opposes", "words of clauses", read_words),
    "allies": ("4 Its allies", "India: for [its speech]; Kenya: undecided", read_allies),
    "law": ("5 Its law says", "Trafficking is a crime [penal code]; …", read_answers),
}
"""Label, example and reader of each line."""


class BriefForm(Dialog[Brief]):
    """Gives the brief as it was filled in."""

    TITLE_TEXT = "Your brief"

    def __init__(self, brief: Brief) -> None:
        """Fill in a brief."""
        super().__init__()
        self._brief = brief

    def body(self) -> ComposeResult:
        """A row for each line, and what is open."""
        with VerticalScroll(classes="fields", can_focus=False):
            for name, (label, example, _) in FIELDS.items():
                yield from _row(label, Input(self._text(name), example, id=f"field-{name}", compact=True))
                yield Static("", id=f"fault-{name}", classes="fault", markup=False)
                if name == "country":
                    yield from _row("It speaks in", Choice(ORGANS, self._brief.organ or ORGANS[0], id="organ"))
                if name == "opposes":
                    yield from _row("  Its words are", Choice(TONES, self._brief.tone or TONES[0], id="tone"))
        yield Static("", id="todo", classes="preview", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Cancel", id="cancel", compact=True)
            yield Button("OK", id="ok", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin at the first field."""
        self.query_one("#field-country").focus()
        self._show_todo()

    def _text(self, name: str) -> str:
        value = getattr(self._brief, name)
        if name in ("done", "law"):
            return clean(answers_line(value))
        if name == "allies":
            return clean(allies_line(value))
        return clean(value if isinstance(value, str) else ", ".join(value))

    def _filled(self) -> tuple[Brief, dict[str, str]]:
        """The brief as it stands in the form, and what is wrong in which line."""
        changes: dict[str, Any] = {}
        faults: dict[str, str] = {}
        for name, (_, _, read) in FIELDS.items():
            typed = self.query_one(f"#field-{name}", Input).value
            if typed == self._text(name):
                continue  # what was not touched stays as it is in the file
            try:
                changes[name] = read(typed)
            except ValueError as error:
                faults[name] = str(error)
        organ, tone = (self.query_one(f"#{name}", Choice).value for name in ("organ", "tone"))
        changes |= {"organ": "" if organ == ORGANS[0] else organ, "tone": "" if tone == TONES[0] else tone}
        return replace(self._brief, **changes), faults

    @on(Input.Changed)
    def _show_todo(self) -> None:
        brief, _ = self._filled()
        found = todo(brief)
        if not found:
            shown = plain("Nothing is open.", "$text-success")
        else:
            more = f" (and {len(found) - 2} more: resolver brief todo)" if len(found) > 2 else ""
            shown = Content("\n").join(plain(f"{item.question or '–'} {item.text}") for item in found[:2]) + plain(
                more, "$text-muted"
            )
        self.query_one("#todo", Static).update(plain("Still open: ", "bold") + plain(str(len(found))) + Content("\n") + shown)

    @on(Input.Submitted)
    @on(Choice.Submitted)
    @on(Button.Pressed, "#ok")
    def _keep(self) -> None:
        brief, faults = self._filled()
        for name in FIELDS:
            line = self.query_one(f"#fault-{name}", Static)
            line.update(plain(f"! {faults.get(name, '')}"))
            line.set_class(name in faults, "-shown")
        if faults:
            self.query_one(f"#field-{next(iter(faults))}").focus()
        else:
            self.dismiss(brief)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)


def _row(label: str, field: Input | Choice) -> ComposeResult:
    with Horizontal(classes="row"):
        yield Static(plain(label), classes="label", markup=False)
        yield field
