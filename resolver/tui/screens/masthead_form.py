"""A form for what stands above the first clause: masthead, enacting line, house rules."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input, Select, Static

from resolver.compose.edit import set_enacting, set_masthead, set_profile
from resolver.draft import DraftResolution
from resolver.profiles import load_profile, profile_ids
from resolver.tui.display import clean, plain
from resolver.tui.engine import profile_of
from resolver.tui.screens.dialog import Dialog
from resolver.tui.widgets.draft_pane import LABELS
from resolver.tui.widgets.state_suggester import StateSuggester

EXAMPLES = {
    "committee": "e.g. General Assembly Third Committee",
    "topic": "e.g. Trafficking in persons",
    "sponsors": "with commas: Brazil, Italy (→ completes a name)",
    "signatories": "with commas: Nepal, Peru",
    "agenda_item": "",
    "session": "",
    "symbol": "given by the chairs, e.g. A/C.3/80/L.5",
    "title": "",
}
"""Fields in the order of the form, with what to write."""
LISTS = ("sponsors", "signatories")
"""Fields in which the names of States are completed."""


class MastheadForm(Dialog[DraftResolution]):
    """Gives the draft with its new masthead."""

    TITLE_TEXT = "Masthead"

    def __init__(self, draft: DraftResolution) -> None:
        """Edit the masthead of a draft."""
        super().__init__()
        self._draft = draft

    def body(self) -> ComposeResult:
        """A row for each field."""
        profile = profile_of(self._draft)
        labels = LABELS | profile.masthead.labels
        with VerticalScroll(classes="fields", can_focus=False):
            for name, example in EXAMPLES.items():
                star = " *" if name in profile.masthead.required else ""
                states = StateSuggester() if name in LISTS else None
                field = Input(
                    self._text(name),
                    example,
                    id=f"field-{name}",
                    compact=True,
                    suggester=states,
                    select_on_focus=name not in LISTS,  # one types another name, and does not replace them all
                )
                yield from _row(labels[name] + star, field)
            enacting = Input(clean(self._draft.enacting), "The General Assembly", id="field-enacting", compact=True)
            yield from _row("Enacting line", enacting)
            options = [(plain(load_profile(name).name), name) for name in profile_ids()]
            yield from _row("House rules", Select(options, value=profile.id, allow_blank=False, id="profile", compact=True))
            yield Static(plain("* required by these house rules"), classes="note", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Cancel", id="cancel", compact=True)
            yield Button("OK", id="ok", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin at the first field."""
        self.query_one("#field-committee").focus()

    def _text(self, name: str) -> str:
        value = getattr(self._draft.masthead, name)
        if not isinstance(value, tuple):
            return clean(value)
        # A name with a comma in it needs the stronger divider.
        return clean(("; " if any("," in item for item in value) else ", ").join(value))

    @on(Input.Submitted)
    @on(Button.Pressed, "#ok")
    def _keep(self) -> None:
        draft = self._draft
        for name in EXAMPLES:
            text = self.query_one(f"#field-{name}", Input).value
            if text != self._text(name):
                draft = set_masthead(draft, name, text)
        enacting = self.query_one("#field-enacting", Input).value
        chosen = str(self.query_one("#profile", Select).value)
        before = profile_of(draft)
        if chosen != before.id:
            draft = set_profile(draft, chosen)
            if enacting == before.enacting:
                enacting = load_profile(chosen).enacting
        if enacting != clean(self._draft.enacting):
            draft = set_enacting(draft, enacting)
        self.dismiss(draft)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)


def _row(label: str, field: Input | Select[str]) -> ComposeResult:
    with Horizontal(classes="row"):
        yield Static(plain(label), classes="label", markup=False)
        yield field
