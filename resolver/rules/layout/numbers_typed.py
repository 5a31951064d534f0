"""L901."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.markers import Markers, markers_by_level
from resolver.rules.layout.page import Spot, finding
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class NumbersTyped(Rule):
    """In a Word file, numbers are a list and not typed.

    What it does:
        Reports, once for a Word file, that the numbers of clauses or the labels of sub-clauses are typed. Where some of one
        kind are typed and some are not, L902 reports it.
    Why it matters:
        Typed numbers go wrong as soon as a clause is put in, taken out or moved.
    Example:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        1. *Urges* Member States to cooperate;

        2. *Requests* the Secretary-General to report.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        {number: "1."} *Urges* Member States to cooperate;

        {number: "2."} *Requests* the Secretary-General to report.
    Fix safety:
        There is no fix: lists are made in Word.
    Source:
        None: no guide that was read says how numbers are made.
    """

    code = "L901"
    name = "numbers-typed"
    severity = Severity.ADVICE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        levels = [level for level in markers_by_level(reading).values() if level.typed and not level.automatic]
        typed = sorted(index for level in levels for index in level.typed)
        if not typed:
            return
        what = "number" if Markers.are_numbers(reading, typed) else "label"
        message = (
            f"The {what}s of {len(typed)} paragraphs, this one first, are typed; a list of Word was expected."
            if len(typed) > 1
            else f"This {what} is typed; a list of Word was expected."
        )
        spots = [Spot(index, 0, len(marker.text)) for index in typed if (marker := reading.pieces[index].marker)]
        yield finding(
            spots,
            message,
            "Take the typed ones away, select the clauses, then Home > Multilevel List: Word counts them anew by itself.",
        )
