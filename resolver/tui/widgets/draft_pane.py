"""The draft as it will look, line by line, with one line chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from resolver.compose.render import render
from resolver.diagnostics import Severity
from resolver.draft import DraftResolution, Masthead
from resolver.profiles import Profile
from resolver.tui.commands import Where, bindings
from resolver.tui.display import STYLES, SYMBOLS, Hanging, Stack, paragraph, plain
from resolver.tui.engine import Place, Target

LABELS = {
    "symbol": "Symbol",
    "session": "Session",
    "committee": "Committee",
    "agenda_item": "Agenda item",
    "topic": "Topic",
    "title": "Title",
    "sponsors": "Sponsors",
    "signatories": "Signatories",
}
"""How the fields of the masthead are called where the profile has no word of its own."""

HINT = """
Your draft is empty. Start like this:

  F5  fill in the masthead: committee, topic, sponsors
  F2  search the clause bank and press Enter to insert
  Ctrl+T  say what you know of your country, and see what suits it
  P   write a preambular clause of your own (why we act)
  O   write an operative clause of your own (what to do)

Numbers, commas and semicolons are put in for you.
F1 shows all keys."""


class DraftPane(OptionList):
    """The middle pane."""

    BINDINGS = bindings(Where.DRAFT)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.border_title = "Draft · F3"
        self._targets: list[Target | None] = []

    @property
    def target(self) -> Target | None:
        """What is chosen; None for lines that the app shows but does not edit."""
        if self.highlighted is None or self.highlighted >= len(self._targets):
            return None
        return self._targets[self.highlighted]

    def show(
        self, draft: DraftResolution, profile: Profile, signs: Mapping[Target | str, Severity], choose: Target | None
    ) -> None:
        """Show a draft.

        Args:
            draft: what to show.
            profile: the house rules that numbers and marks follow.
            signs: the gravest finding of each place, and of each field of the masthead by its name.
            choose: what to choose, or what comes nearest to it.
        """
        lines: list[tuple[Target | None, Hanging | Stack]] = [(Place.MASTHEAD, _masthead(draft.masthead, profile, signs))]
        targets: dict[Target, int] = {Place.MASTHEAD: 0}
        for item in render(draft, profile):
            target: Target | None = item.path or (Place.ENACTING if item.role.value == "enacting" else None)
            sign = signs.get(target) if target is not None and target not in targets else None
            if target is not None:
                # A heading stands before its clause: the clause itself is the line to go to.
                targets[target] = len(lines) if item.role.value == "heading" else targets.get(target, len(lines))
            lines.append((target, paragraph(item, sign)))
        if not draft.preambular and not draft.operative:
            lines.append((None, Hanging(Content("  "), plain_lines(HINT))))
        before, scroll = self.target, self.scroll_offset
        self._targets = [target for target, _ in lines]
        self.set_options(Option(line) for _, line in lines)
        self.highlighted = self._nearest(targets, choose)
        if self.target == before:
            # The same line again, e.g. after a check: what one looks at must not move.
            self.scroll_to(y=scroll.y, animate=False, immediate=True)
        else:
            self._scroll_to_whole()

    def choose(self, target: Target) -> None:
        """Choose a line by what it shows."""
        if target in self._targets:
            self.highlighted = self._targets.index(target)
            self._scroll_to_whole()

    def _scroll_to_whole(self) -> None:
        """Show the chosen clause with as many of its sub-clauses as there is room for."""
        chosen, target = self.highlighted, self.target
        if chosen is None:
            return
        last = chosen
        if isinstance(target, tuple):
            size = len(target)
            while last + 1 < len(self._targets):
                following = self._targets[last + 1]
                if not isinstance(following, tuple) or following[:size] != target:
                    break
                last += 1
        with self.prevent(OptionList.OptionHighlighted):
            self.highlighted = last
            self.highlighted = chosen

    def _nearest(self, targets: Mapping[Target, int], choose: Target | None) -> int:
        while choose is not None and choose not in targets:
            if not isinstance(choose, tuple) or len(choose) < 2:
                return 0
            last = choose[-1]
            choose = (*choose[:-1], last - 1) if isinstance(last, int) and last > 0 else choose[:-1]
        return targets[choose] if choose is not None else 0


def plain_lines(text: str) -> Content:
    """Lines of our own, muted."""
    return Content.styled(text, "$text-muted")


def _masthead(masthead: Masthead, profile: Profile, signs: Mapping[Target | str, Severity]) -> Stack:
    labels = LABELS | profile.masthead.labels
    rows: list[tuple[str, Content]] = []
    for name, label in labels.items():
        value = getattr(masthead, name, "")
        text = ", ".join(value) if isinstance(value, tuple) else value
        if text:
            rows.append((name, plain(f"{label}: ", "bold") + plain(text)))
        elif name in profile.masthead.required:
            rows.append((name, plain(f"{label}: ", "bold") + plain("to be filled in (F5)", "$text-warning italic")))
    rows.extend(("", plain(line)) for line in masthead.lines)
    if not rows:
        rows.append(("", plain("No masthead yet: press F5", "$text-muted italic")))
    found = [[signs.get(name)] for name, _ in rows]
    found[0].append(signs.get(Place.MASTHEAD))  # what is about no field stands at the first row
    return Stack(tuple(Hanging(_margin(one), row) for one, (_, row) in zip(found, rows, strict=True)))


def _margin(found: Iterable[Severity | None]) -> Content:
    """The sign of the gravest finding, or as much empty room."""
    sign = min((severity for severity in found if severity), key=lambda severity: severity.rank, default=None)
    return (Content.styled(SYMBOLS[sign], STYLES[sign]) if sign else Content(" ")) + Content(" ")
