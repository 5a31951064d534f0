"""The help page, made from the table of commands."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from resolver.diagnostics import Severity
from resolver.tui.commands import Where, commands_in
from resolver.tui.display import STYLES, SYMBOLS, plain
from resolver.tui.screens.dialog import Dialog

INTRODUCTION = (
    "Choose clauses from the bank or write your own. Numbers, commas, semicolons and the full stop are put in for you, and "
    "the findings tell you what a chair would notice. Tab goes from pane to pane; everything can also be clicked. Ctrl+P "
    "finds any command by its name."
)
SEARCHING = (
    'In the clause bank, words in quotation marks stand together: "trust fund". Narrow the search with theme: part: passage: '
    "instrument: organ: role: or strength:, for example “part:pre border”, “instrument:64/293” or “strength:urges”. P marks "
    "preambular clauses, O operative ones, ✓ those that are in the draft. Fill in your brief (Ctrl+T), and what suits your "
    "country comes first."
)


class HelpScreen(Dialog[None]):
    """All keys, by the place where they work."""

    TITLE_TEXT = "Help"
    HINT_TEXT = "↑ ↓ scroll · Esc: close"
    BINDINGS = [Binding("f1,question_mark,enter,q", "leave", "Close", show=False)]

    def body(self) -> ComposeResult:
        """The page."""
        with VerticalScroll(id="help-scroll"):
            yield Static(_page(), id="help-text", markup=False)

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#help-scroll").focus()


def _page() -> Content:
    lines = [plain(INTRODUCTION)]
    for where in (Where.DRAFT, Where.FINDINGS, Where.BANK, Where.EVERYWHERE):
        lines.append(plain(f"\nKeys {where}", "").stylize("bold $text-primary"))
        for command in commands_in(where):
            lines.append(plain(f"{command.key_names:<24} ", "bold") + plain(command.title))
            lines.append(plain(f"{'':<3}{command.help}", "$text-muted"))
        lines.append(Content(""))
    lines.append(plain(SEARCHING))
    signs = [plain(f" {SYMBOLS[severity]} ", STYLES[severity]) + plain(severity.value) for severity in Severity]
    lines.append(Content(""))
    lines.append(plain("Signs: ") + Content("  ").join(signs))
    return Content("\n").join(lines)
