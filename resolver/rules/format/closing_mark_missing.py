"""F201."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.marks import MARK_NAMES, role_name
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.structure import has_words
from resolver.syntax import Departure, Reading
from resolver.syntax.departures import expected_mark
from resolver.syntax.repair import Action


class ClosingMarkMissing(DepartureRule):
    """Every paragraph of a resolution is closed by a mark, which its place decides.

    What it does:
        Reports a clause, sub-clause or enacting line that ends without a mark.
    Why it matters:
        A resolution is one sentence. The marks show where each limb of it ends: a comma in the preamble, a semicolon
        between operative clauses, a colon before sub-clauses, and one full stop at the very end.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the place of the paragraph decides the mark.
    Source:
        Measured: 99.8 % of preambular clauses of the General Assembly end with a comma, 99.3 % of operative clauses with a
        semicolon or colon, 99.9 % of the last ones with a full stop.
    """

    code = "F201"
    name = "closing-mark-missing"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.INSERT or departure.expected not in ("COMMA", "SEMICOLON", "COLON", "STOP"):
            return None
        if not has_words(reading, departure.index):
            return None  # F206 answers for it
        mark = expected_mark(departure, profile.marks)
        place = departure.start
        return Finding(
            f"{role_name(departure.role)} ends without a mark; {MARK_NAMES[mark]} was expected.",
            departure.index,
            max(0, place - 1),
            place,
            help=f"Put “{mark}” at the end.",
            remedy=Remedy(f"Add “{mark}”", (Replacement(departure.index, place, place, mark),)),
        )
