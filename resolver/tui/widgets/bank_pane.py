"""The clause bank: search as you type, a list by theme, and what is known about the chosen clause."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from resolver.bank.load import Bank
from resolver.bank.schema import BLANK, BankClause, SubClause
from resolver.draft import Part
from resolver.tui.commands import Where, bindings
from resolver.tui.display import plain

STRENGTHS = ("", "invites", "encourages", "calls upon", "urges", "demands")


class BankSearch(Input):
    """The search field: the arrow keys choose in the list below while one types."""

    BINDINGS = [
        Binding("down", "screen.bank_move(1)", "Next", show=False),
        Binding("up", "screen.bank_move(-1)", "Previous", show=False),
        *bindings(Where.BANK),
    ]


class BankList(OptionList):
    """The clauses that were found."""

    BINDINGS = bindings(Where.BANK)


class BankPane(Vertical):
    """The left pane; takes the whole window when it is narrow."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = "Clause bank · F2"
        self._bank: Bank | None = None
        self._shown: list[BankClause | None] = []
        self._used: AbstractSet[str] = frozenset()

    def compose(self) -> ComposeResult:
        """Search field, list, detail."""
        yield BankSearch(placeholder="Search: border, fund, theme:…", id="bank-search", compact=True)
        yield BankList(id="bank-list", markup=False)
        with VerticalScroll(id="bank-detail-scroll", can_focus=False):
            yield Static("", id="bank-detail", markup=False)

    @property
    def bank(self) -> Bank | None:
        """The bank that is shown; None until it has been read."""
        return self._bank

    @property
    def chosen(self) -> BankClause | None:
        """The chosen clause."""
        index = self.query_one(BankList).highlighted
        return self._shown[index] if index is not None and index < len(self._shown) else None

    def set_bank(self, bank: Bank) -> None:
        """Give it the clauses."""
        self._bank = bank
        self.search()

    def set_used(self, used: AbstractSet[str]) -> None:
        """Tell it which clauses are in the draft already."""
        if used != self._used:
            self._used = frozenset(used)
            self.search()

    def move(self, by: int) -> None:
        """Choose the next or the previous clause."""
        listing = self.query_one(BankList)
        if by > 0:
            listing.action_cursor_down()
        else:
            listing.action_cursor_up()

    def search(self) -> None:
        """List what fits the search field: by theme, the themes in the order of their best clause."""
        if self._bank is None:
            return
        from resolver.bank.search import search

        before = self.chosen
        groups: dict[str, list[BankClause]] = {}
        for hit in search(self._bank, self.query_one(BankSearch).value):
            groups.setdefault(hit.clause.theme, []).append(hit.clause)
        titles = {file.theme: file.title for file in self._bank.files}
        options: list[Option] = []
        self._shown = []
        for theme, clauses in groups.items():
            options.append(Option(plain(titles.get(theme, theme), "bold $text-secondary"), disabled=True))
            options.extend(Option(_row(clause, clause.id in self._used)) for clause in clauses)
            self._shown.extend([None, *clauses])
        listing = self.query_one(BankList)
        listing.set_options(options)
        kept = before is not None and not self.query_one(BankSearch).value and before in self._shown
        listing.highlighted = self._shown.index(before) if kept else 1 if options else None
        count = sum(clause is not None for clause in self._shown)
        self.border_subtitle = f"{count} clause{'' if count == 1 else 's'}"
        self._show_detail()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        event.stop()
        self.search()

    def on_option_list_option_highlighted(self) -> None:
        """Show the clause that is chosen now."""
        self._show_detail()

    def _show_detail(self) -> None:
        clause = self.chosen
        detail = self.query_one("#bank-detail", Static)
        detail.update(
            describe(clause, self._bank) if clause and self._bank else plain("Nothing found. Try fewer letters.", "$text-muted")
        )
        self.query_one("#bank-detail-scroll").scroll_home(animate=False)


def _row(clause: BankClause, used: bool) -> Content:
    sign = plain("P " if clause.part is Part.PREAMBULAR else "O ", "bold $text-primary")
    done = plain("✓", "$text-success") if used else Content(" ")
    return done + sign + plain(clause.opener, "italic") + plain(" " + _blanks(clause.text, clause))


def _blanks(text: str, clause: BankClause) -> str:
    """A text with its blanks shown by what stands in them, or by what they ask for."""
    shown = {slot.name: slot.default or f"…{slot.name.replace('_', ' ')}…" for slot in clause.slots}
    return BLANK.sub(lambda match: shown.get(match[1], match[0]), " ".join(text.split()))


def describe(clause: BankClause, bank: Bank) -> Content:
    """All that is known about a clause: full text, passages, sources and why one would want it."""
    part = "Preambular clause" if clause.part is Part.PREAMBULAR else f"Operative clause ({STRENGTHS[clause.strength]})"
    lines = [
        plain(part, "bold $text-primary")
        + plain(f" · {' '.join(clause.organs)}" + (f" · to {clause.addressee}" if clause.addressee else ""), "$text-muted"),
        plain(clause.opener, "italic") + plain(" " + _blanks(clause.text, clause)),
    ]
    lines.extend(_items(clause.children, clause, 1))
    passages = {passage.id: passage for passage in bank.guide.passages}
    for name in clause.passages:
        passage = passages.get(name)
        lines.append(plain(f"Guide {name}: ", "bold") + plain(passage.says if passage else ""))
        if passage and passage.verdict not in ("right", "not-a-fact"):
            lines.append(plain(f"Mind ({passage.verdict}): ", "bold $text-warning") + plain(passage.statement))
    if clause.beyond_guide:
        lines.append(plain("Goes beyond the background guide.", "$text-muted"))
    lines.append(plain("Sources: ", "bold") + plain("; ".join(clause.sources)))
    if clause.instruments:
        lines.append(plain("Cites: ", "bold") + plain("; ".join(clause.instruments)))
    if clause.related:
        lines.append(plain("Goes well with: ", "bold") + plain(", ".join(clause.related)))
    return Content("\n").join(lines)


def _items(items: tuple[SubClause, ...], clause: BankClause, level: int) -> list[Content]:
    lines: list[Content] = []
    for item in items:
        lines.append(plain("  " * level + "– " + _blanks(item.text, clause)))
        lines.extend(_items(item.children, clause, level + 1))
    return lines
