"""F203."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.structure import bare_number, expected_markers
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class MarkerMissing(DepartureRule):
    """Operative clauses are numbered, sub-clauses are labelled.

    What it does:
        Reports an operative clause without number, unless it is the only one, and a sub-clause without label.
    Why it matters:
        Delegates cite clauses by number in debate and in amendments.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        Requests the Secretary-General to report;

        3. Decides to remain seized of the matter.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report;

        3. Decides to remain seized of the matter.
    Fix safety:
        Safe: the number follows from the place of the clause.
    Source:
        United Nations Editorial Manual, "Paragraphs and subparagraphs".
    """

    code = "F203"
    name = "marker-missing"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.INSERT or departure.expected not in ("NUMBER", "LABEL"):
            return None
        marker = expected_markers(reading, profile)[departure.index][0]
        what = "This operative clause has no number" if departure.expected == "NUMBER" else "This sub-clause has no label"
        first_word = reading.pieces[departure.index].words.split(" ", 1)[0]
        bare = bare_number(reading.pieces[departure.index])
        return Finding(
            f"{what}; “{marker}” was expected.",
            departure.index,
            departure.start,
            departure.start + len(first_word),
            help=f"Begin it with “{marker}”.",
            remedy=Remedy(
                f"Write “{marker}”" if bare else f"Put “{marker}” before it",
                (Replacement(departure.index, departure.start, departure.start + len(bare), f"{marker} "),),
            ),
        )
