"""The clause bank: search as you type, a list by theme, and what is known about the chosen clause."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from resolver.bank.brief import Brief
from resolver.bank.load import Bank
from resolver.bank.schema import BLANK, STRENGTHS, BankClause, SubClause
from resolver.draft import Part
from resolver.tui.commands import Where, bindings
from resolver.tui.display import plain

if TYPE_CHECKING:
    from resolver.bank.suiting import Suited


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
        self._brief: Brief | None = None
        self._suited: dict[str, Suited] = {}

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
        self._rank()

    def set_brief(self, brief: Brief | None) -> None:
        """Give it the delegate's brief: what suits it is listed first."""
        if brief != self._brief:
            self._brief = brief
            self._rank()

    def _rank(self) -> None:
        """Work out anew what suits the brief."""
        self._suited = {}
        if self._bank is not None and self._brief is not None:
            from resolver.bank.suiting import Suiting

            suiting = Suiting(self._bank, self._brief)
            self._suited = {name: suiting.of(clause) for name, clause in self._bank.clauses.items()}
        self.search(keep=False)

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

    def search(self, *, keep: bool = True) -> None:
        """List what fits the search field: what suits the brief, then by theme, in the order of the best clauses.

        Args:
            keep: whether the clause that is chosen stays so where nothing is searched for; otherwise the first one is chosen.
        """
        if self._bank is None:
            return
        from resolver.bank.search import search

        before = self.chosen
        hits = [hit.clause for hit in search(self._bank, self.query_one(BankSearch).value)]
        options: list[Option] = []
        self._shown = []
        for title, clauses in self._groups(hits).items():
            options.append(Option(plain(title, "bold $text-secondary"), disabled=True))
            options.extend(Option(_row(clause, clause.id in self._used)) for clause in clauses)
            self._shown.extend([None, *clauses])
        listing = self.query_one(BankList)
        listing.set_options(options)
        kept = keep and before is not None and not self.query_one(BankSearch).value and before in self._shown
        listing.highlighted = self._shown.index(before) if kept else 1 if options else None
        count = sum(clause is not None for clause in self._shown)
        brief = "" if self._brief else " · Ctrl+T your brief"
        self.border_subtitle = f"{count} clause{'' if count == 1 else 's'}{brief}"
        self._show_detail()

    def _groups(self, clauses: list[BankClause]) -> dict[str, list[BankClause]]:
        """The clauses under their headings."""
        titles = {file.theme: file.title for file in self._bank.files} if self._bank else {}
        groups: dict[str, list[BankClause]] = {}
        scores = {clause.id: self._suited[clause.id].score if clause.id in self._suited else 0.0 for clause in clauses}
        suiting = [clause for clause in clauses if clause.id in self._suited and self._suited[clause.id].suits]
        best = sorted(suiting, key=lambda clause: -scores[clause.id])
        if best and self._brief is not None:
            groups[f"Suits {self._brief.country or 'your brief'}"] = best
        for clause in clauses:
            if scores[clause.id] >= 0 and clause not in suiting:
                groups.setdefault(titles.get(clause.theme, clause.theme), []).append(clause)
        rest = [clause for clause in clauses if scores[clause.id] < 0]
        if rest:
            groups["Does not suit"] = sorted(rest, key=lambda clause: -scores[clause.id])
        return groups

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
        if clause and self._bank:
            suited = self._suited.get(clause.id)
            detail.update(describe(clause, self._bank, suited.reasons if suited else ()))
        else:
            detail.update(plain("Nothing found. Try fewer letters.", "$text-muted"))
        self.query_one("#bank-detail-scroll").scroll_home(animate=False)


def _row(clause: BankClause, used: bool) -> Content:
    sign = plain("P " if clause.part is Part.PREAMBULAR else "O ", "bold $text-primary")
    done = plain("✓", "$text-success") if used else Content(" ")
    return done + sign + plain(clause.opener, "italic") + plain(" " + _blanks(clause.text, clause))


def _blanks(text: str, clause: BankClause) -> str:
    """A text with its blanks shown by what stands in them, or by what they ask for."""
    shown = {slot.name: slot.default or f"…{slot.name.replace('_', ' ')}…" for slot in clause.slots}
    return BLANK.sub(lambda match: shown.get(match[1], match[0]), " ".join(text.split()))


def describe(clause: BankClause, bank: Bank, reasons: tuple[str, ...] = ()) -> Content:
    """All that is known about a clause: full text, passages, sources and why one would want it.

    Args:
        clause: what to describe.
        bank: where it stands.
        reasons: why it suits the delegate's brief, or why not.
    """
    part = "Preambular clause" if clause.part is Part.PREAMBULAR else f"Operative clause ({STRENGTHS[clause.strength]})"
    lines = [
        plain(part, "bold $text-primary")
        + plain(f" · {' '.join(clause.organs)}" + (f" · to {clause.addressee}" if clause.addressee else ""), "$text-muted"),
        plain(clause.opener, "italic") + plain(" " + _blanks(clause.text, clause)),
    ]
    if reasons:
        lines.insert(1, plain("For you: ", "bold $text-success") + plain("; ".join(reasons)))
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
