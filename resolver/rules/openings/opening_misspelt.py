"""O302."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.numbering.amendment_left import amendment_left
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.spelling import respelt
from resolver.syntax import Departure, Reading
from resolver.syntax.openers import HEAD
from resolver.syntax.slips import find_slip


class OpeningMisspelt(DepartureRule):
    """An opening phrase is written as it is.

    What it does:
        Reports first words that differ by a slip of the pen from an opening phrase, or that are a known wrong form of one.
    Why it matters:
        The opening phrase is what a chair reads first.
    Example:
        The General Assembly,

        Recaling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: only the opening phrase is replaced, and only where one phrase is clearly nearest.
    Source:
        The phrases of adopted texts, measured, and those that guides for Model United Nations print.
    """

    code = "O302"
    name = "opening-misspelt"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.found != "MISSPELT":
            return None
        pieces = reading.pieces[departure.index]
        if amendment_left(pieces):
            return None  # N404 answers for it
        slip = find_slip(pieces.words[:HEAD], departure.part)
        if slip is None:
            return None
        start, end = pieces.start + slip.start, pieces.start + slip.end
        typed, right = pieces.text[departure.start : departure.end], respelt(slip.right, profile.spelling)
        meant = pieces.text[departure.start : start] + right + pieces.text[end : departure.end]
        return Finding(
            f"“{typed}” is no opening phrase; “{meant}” was expected.",
            departure.index,
            start,
            end,
            help=f"Write “{meant}”.",
            remedy=Remedy(
                f"Replace “{pieces.text[start:end]}” by “{right}”",
                (Replacement(departure.index, start, end, right),),
            ),
        )
