"""N401."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from resolver.diagnostics import Applicability, Severity
from resolver.markers import nth
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Reason, Remedy, Replacement, Rule
from resolver.rules.structure import expected_markers, shown_marker, unexpected_markers
from resolver.syntax import Reading


class NumberOutOfOrder(Rule):
    """Numbers and labels run without gap or repetition.

    What it does:
        Reports a number or label that is not the next one in its list. A gap that shifts all that follows is reported once.
    Why it matters:
        Amendments cite clauses by number; two clauses with one number cannot be told apart.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        3. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        Safe: numbers follow from the order of the clauses. References to clauses within the text are not changed.
    Source:
        United Nations Editorial Manual, "Paragraphs and subparagraphs": numbered consecutively over the whole resolution.
    """

    code = "N401"
    name = "number-out-of-order"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not unexpected_markers(reading, profile):
            return
        expected = expected_markers(reading, profile)
        levels = {placed.index: placed.level for placed in reading.places}
        needless = {placed.index for placed in reading.places if placed.role.startswith("single")}
        for members in _lists(levels, expected):
            first = expected[members[0]][0]
            shifted = [(index, _shift(reading, index, first, expected[index][1])) for index in members]
            before: int | None = None
            for shift, group in groupby(shifted, key=lambda item: item[1]):
                run = [index for index, _ in group]
                if shift and not needless.intersection(run):
                    yield _finding(reading, expected, run, before)
                before = run[-1]


def _lists(levels: dict[int, int], expected: dict[int, tuple[str, int]]) -> Iterator[list[int]]:
    """The indexes of the paragraphs of each list, numbers of clauses being a list as well."""
    growing: dict[int, list[int]] = {}
    for index, (_, number) in expected.items():
        if number == 1 and levels[index] in growing:
            yield growing.pop(levels[index])
        growing.setdefault(levels[index], []).append(index)
    yield from growing.values()


def _shift(reading: Reading, index: int, first: str, number: int) -> int:
    """How far a marker is from its number; 0 if it is right, or if another rule answers for its shape."""
    marker = shown_marker(reading, index)
    values = [value for _, value in marker.readings] if marker is not None else []
    if marker is None or number in values:
        return 0  # `(i)` for `(a)` has its number, but another way to count
    return next((value - number for value in values if value and nth(first, value) == marker.text), 0)


def _finding(reading: Reading, expected: dict[int, tuple[str, int]], run: list[int], before: int | None) -> Finding:
    """The finding for markers in a row that are wrong by the same number."""
    first, rest = run[0], len(run) - 1
    shown = shown_marker(reading, first)
    right = expected[first][0]
    typed = {index: marker for index in run if (marker := reading.pieces[index].marker) is not None}
    edits = tuple(Replacement(index, 0, len(marker.text), expected[index][0]) for index, marker in typed.items())
    earlier = reading.pieces[before].marker if before is not None else None
    advice = f"Write “{right}”" if typed else "Continue the list in the word processor"
    return Finding(
        f"The number “{shown.text if shown else ''}” is out of order; “{right}” was expected.",
        first,
        0,
        len(typed[first].text) if first in typed else 0,
        help=f"{advice}, and renumber the {rest} that follow." if rest else f"{advice}.",
        remedy=Remedy(f"Renumber from “{right}”" if rest else f"Write “{right}”", edits) if edits else None,
        reasons=(Reason(before, 0, len(earlier.text), "the one before it"),) if before is not None and earlier else (),
    )
