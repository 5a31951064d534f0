"""N401."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.markers import Counting
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Reason, Remedy, Replacement, Rule
from resolver.rules.structure import expected_markers
from resolver.syntax import Reading


class NumberOutOfOrder(Rule):
    """Numbers and labels run without gap or repetition.

    What it does:
        Reports a number or label that is not the next one in its list. A gap that shifts all that follows is reported once.
    Why it matters:
        Amendments cite clauses by number; two clauses with one number cannot be told apart.
    Example:
        The General Assembly,

        1. Urges Member States to cooperate;

        3. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

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
        levels = {placed.index: placed.level for placed in reading.places}
        runs: dict[int, tuple[int, list[int]]] = {}
        last: dict[int, int] = {}
        expected = expected_markers(reading, profile)
        for index, (marker, number) in expected.items():
            level = levels[index]
            for deeper in [known for known in runs if known > level]:
                yield self._finding(reading, expected, runs.pop(deeper)[1], last)
            if number == 1 and level in runs:
                yield self._finding(reading, expected, runs.pop(level)[1], last)
            typed = reading.pieces[index].marker
            value = _value(typed.readings, number) if typed is not None else None
            if typed is None or value is None or (not value and typed.value(Counting.BULLET) is not None):
                continue
            shift = value - number
            if shift and _has_shape(marker, typed.text):
                if level in runs and runs[level][0] == shift:
                    runs[level][1].append(index)
                else:
                    if level in runs:
                        yield self._finding(reading, expected, runs.pop(level)[1], last)
                    runs[level] = (shift, [index])
                    last[index] = _before(expected, levels, index)
            elif level in runs:
                yield self._finding(reading, expected, runs.pop(level)[1], last)
        for _, run in runs.values():
            yield self._finding(reading, expected, run, last)

    def _finding(
        self, reading: Reading, expected: dict[int, tuple[str, int]], run: list[int], before: dict[int, int]
    ) -> Finding:
        first = run[0]
        typed = reading.pieces[first].marker
        shown, right = (typed.text if typed else ""), expected[first][0]
        earlier = before.get(first, -1)
        marker = reading.pieces[earlier].marker if earlier >= 0 else None
        edits = tuple(
            Replacement(index, 0, len(found.text), expected[index][0])
            for index in run
            if (found := reading.pieces[index].marker) is not None
        )
        more = f" and the {len(run) - 1} after it" if len(run) > 1 else ""
        return Finding(
            f"The number “{shown}” is out of order; “{right}” was expected.",
            first,
            0,
            len(shown),
            help=f"Write “{right}”" + (f", and renumber the {len(run) - 1} that follow." if len(run) > 1 else "."),
            remedy=Remedy(f"Renumber “{shown}”{more}", edits),
            reasons=(Reason(earlier, 0, len(marker.text), "the one before it"),) if marker is not None else (),
        )


def _value(readings: tuple[tuple[Counting, int], ...], expected: int) -> int | None:
    """The reading that is nearest to the expected number."""
    return min((value for _, value in readings), key=lambda value: abs(value - expected), default=None)


def _has_shape(expected: str, typed: str) -> bool:
    """Whether two markers differ in nothing but their number; another shape is reported by another rule."""
    return expected.strip("0123456789abcdefghijklmnopqrstuvwxyz") == typed.strip("0123456789abcdefghijklmnopqrstuvwxyz")


def _before(expected: dict[int, tuple[str, int]], levels: dict[int, int], index: int) -> int:
    """The index of the marker before this one at the same level, or -1."""
    return max((other for other in expected if other < index and levels[other] == levels[index]), default=-1)
