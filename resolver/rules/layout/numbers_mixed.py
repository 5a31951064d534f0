"""L902."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.markers import markers_by_level
from resolver.rules.layout.page import Spot, finding
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class NumbersMixed(Rule):
    """Of the numbers of one list, none is typed where others are automatic.

    What it does:
        Reports, once for each level of a Word file, typed numbers or labels among automatic ones, or the other way round,
        whichever are fewer.
    Why it matters:
        Word does not count what is typed: the automatic numbers after it are wrong, or become so when a clause is moved.
    Example:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        {number: "1."} *Urges* Member States to cooperate;

        2. *Requests* the Secretary-General to report;

        {number: "3."} *Decides* to remain seized of the matter.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        {number: "1."} *Urges* Member States to cooperate;

        {number: "2."} *Requests* the Secretary-General to report;

        {number: "3."} *Decides* to remain seized of the matter.
    Fix safety:
        There is no fix: lists are made in Word.
    Source:
        None: no guide that was read says how numbers are made; that Word does not count what is typed needs no source.
    """

    code = "L902"
    name = "numbers-mixed"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for (_, level), markers in markers_by_level(reading).items():
            typed, automatic = markers.typed, markers.automatic
            if not typed or not automatic:
                continue
            noun = "label" if level else "number"
            if len(typed) <= len(automatic):
                odd, spots = "typed", [_typed(reading, index) for index in typed]
                others = f"{len(automatic)} of the same level are automatic" if len(automatic) > 1 else "another is automatic"
                advice = f"Take the typed {noun} away and put the paragraph into the list with Home > Multilevel List."
            else:
                odd, spots = "automatic", [_first_word(reading, index) for index in automatic]
                others = f"{len(typed)} of the same level are typed"
                advice = f"Put all paragraphs of this level into one list with Home > Multilevel List, without typed {noun}s."
            what = (
                f"This {noun} is {odd}"
                if len(spots) == 1
                else f"The {noun}s of {len(spots)} paragraphs, this one first, are {odd}"
            )
            yield finding(spots, f"{what}, and {others}.", advice)


def _typed(reading: Reading, index: int) -> Spot:
    marker = reading.pieces[index].marker
    return Spot(index, 0, len(marker.text) if marker else 0)


def _first_word(reading: Reading, index: int) -> Spot:
    return Spot(index, 0, len(reading.paragraphs[index].text.split(" ", 1)[0]))
