"""F102."""

from __future__ import annotations

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding
from resolver.syntax import Departure, Reading


class OperativePartMissing(DepartureRule):
    """A resolution has at least one operative clause.

    What it does:
        Reports a draft that has no operative clause.
    Why it matters:
        The preamble says why, the operative part says what. Without it there is nothing to vote on.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: only a person can say what the draft wants.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C (order of elements).
    """

    code = "F102"
    name = "operative-part-missing"
    severity = Severity.ERROR

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.expected != "OPERATIVE" or departure.found:
            return None
        last = departure.index - 1  # the end of the text, or of one part of a composite resolution
        end = len(reading.paragraphs[last].text) if last >= 0 else 0
        return Finding(
            "The operative part is missing; at least one operative clause was expected.",
            last if last >= 0 else None,
            max(0, end - 1),
            end,
            help="Add clauses that begin with a verb such as “Urges” or “Requests”, numbered 1., 2., 3.",
        )
