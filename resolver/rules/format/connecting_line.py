"""F103."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.syntax import Departure, Reading


class ConnectingLine(DepartureRule):
    """Nothing stands between the preamble and the operative part.

    What it does:
        Reports a line such as "Hereby," between the clauses.
    Why it matters:
        The enacting line is the subject of both parts; a second "hereby" breaks the sentence.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Hereby,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        Safe: the line carries no content.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C; no adopted text of the corpus has one.
    """

    code = "F103"
    name = "connecting-line"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.found != "CONNECTING":
            return None
        return Finding(
            f"The line “{reading.paragraphs[departure.index].text}” stands between the clauses; nothing was expected there.",
            departure.index,
            departure.start,
            departure.end,
            help="Delete the line: the organ named above the preamble speaks in both parts.",
            remedy=Remedy("Delete the line", (Replacement(departure.index, departure.start, departure.end, ""),)),
        )
