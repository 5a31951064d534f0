"""F204."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.structure import expected_markers
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class MarkerShape(DepartureRule):
    """Each level has its own shape of marker.

    What it does:
        Reports a number or label of another shape than the profile gives its level, such as “1)” for “1.” or “a.” for “(a)”.
    Why it matters:
        The shape alone tells the reader how deep a sub-clause stands.
    Example:
        The General Assembly,

        1) Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        Safe: level and place decide the marker.
    Source:
        United Nations Editorial Manual, "Paragraphs and subparagraphs": 1., then (a), then (i).
    """

    code = "F204"
    name = "marker-shape-wrong"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.SUBSTITUTE or departure.expected not in ("NUMBER", "LABEL"):
            return None
        marker = expected_markers(reading, profile)[departure.index][0]
        pieces, paragraph = reading.pieces[departure.index], reading.paragraphs[departure.index]
        typed = pieces.text[departure.start : departure.end]
        shown = typed or (paragraph.list_number.marker if paragraph.list_number else "")
        level = "operative clauses" if departure.level == 0 else f"sub-clauses at level {departure.level}"
        return Finding(
            f"The marker “{shown}” has the wrong shape for {level}; “{marker}” was expected.",
            departure.index,
            departure.start,
            departure.end,
            help=f"Write “{marker}”." if typed else "Change the number format of the list in the word processor.",
            remedy=Remedy(
                f"Replace “{typed}” by “{marker}”", (Replacement(departure.index, departure.start, departure.end, marker),)
            )
            if typed
            else None,
        )
