"""F104."""

from __future__ import annotations

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class ParagraphOutOfPlace(DepartureRule):
    """Every paragraph has a place in the order of a resolution.

    What it does:
        Reports a paragraph that fits nowhere: a heading with no clause after it, a closing line among the clauses.
    Why it matters:
        Text that belongs to no clause is not part of what is voted on.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.

        Follow-up
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        Follow-up

        2. Requests the Secretary-General to report.
    Fix safety:
        There is no fix: the words may be wanted somewhere else.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C (order of elements).
    """

    code = "F104"
    name = "paragraph-out-of-place"
    severity = Severity.WARNING

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.DELETE or departure.role or departure.found == "CONNECTING":
            return None
        return Finding(
            "This paragraph has no place in the order of a resolution.",
            departure.index,
            departure.start,
            departure.end,
            help="Make it part of a clause, or move it to where it belongs.",
        )
