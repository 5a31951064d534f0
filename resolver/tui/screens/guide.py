"""The background guide, passage by passage, with the verdict on each."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from resolver.bank.guide import find_passages
from resolver.bank.schema import Guide, Passage
from resolver.problems import InputError
from resolver.tui.display import plain
from resolver.tui.screens.dialog import Dialog

STYLES = {
    "right": "bold $text-success",
    "imprecise": "bold $text-warning",
    "outdated": "bold $text-warning",
    "wrong": "bold $text-error",
    "not-a-fact": "bold $text-muted",
}


class GuideScreen(Dialog[None]):
    """Shows the passages that fit what is typed."""

    TITLE_TEXT = "Background guide"
    HINT_TEXT = "type to search · Tab, then ↑ ↓: scroll · Esc: close"

    def __init__(self, guide: Guide) -> None:
        """Show a guide."""
        super().__init__()
        self._guide = guide

    def body(self) -> ComposeResult:
        """Search field and passages."""
        yield Input(placeholder="Search: 3.5, fund, wrong …", id="guide-search", compact=True)
        with VerticalScroll(id="guide-scroll"):
            yield Static("", id="guide-text", markup=False)

    def on_mount(self) -> None:
        """Show the whole guide."""
        self.query_one("#guide-search").focus()
        self._show("")

    @on(Input.Changed, "#guide-search")
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    def _show(self, sought: str) -> None:
        try:
            found = find_passages(self._guide, sought.split())
        except InputError:
            found = ()  # a number that is still being typed
        text = Content("\n").join(_lines(self._guide, found)) if found else plain("Nothing found. Try fewer letters.")
        self.query_one("#guide-text", Static).update(text)
        self.query_one("#guide-scroll").scroll_home(animate=False)


def _lines(guide: Guide, passages: tuple[Passage, ...]) -> list[Content]:
    lines: list[Content] = []
    section = ""
    for passage in passages:
        number = passage.id.partition(".")[0]
        if number != section:
            section = number
            lines.append(plain(f"{number}. {guide.sections.get(number, '')}", "bold $text-primary"))
        verdict = plain(passage.verdict.replace("-", " "), STYLES[passage.verdict])
        lines.append(plain(f"{passage.id} ", "bold") + verdict + plain(f"  {passage.says}", "italic"))
        lines.append(plain(passage.statement))
        lines.append(plain(f"Source: {passage.source}\n", "$text-muted"))
    return lines
