"""F206."""

from __future__ import annotations

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding
from resolver.rules.structure import has_words
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class ClauseEmpty(DepartureRule):
    """A number or label without words says nothing.

    What it does:
        Reports a clause that has a number, or a sub-clause that has a label, and no words.
    Why it matters:
        Something was left out, or the label is left over.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States:

        (a) To cooperate;

        (b) .
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States:

        (a) To cooperate;

        (b) To report.
    Fix safety:
        There is no fix: only the writer knows what was meant.
    Source:
        Draft resolutions of student conferences.
    """

    code = "F206"
    name = "clause-empty"
    severity = Severity.ERROR

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.INSERT or departure.expected not in ("WORDS", "PARTICIPLE", "VERB"):
            return None
        if has_words(reading, departure.index):
            return None
        return Finding(
            "This paragraph has no words.",
            departure.index,
            0,
            len(reading.paragraphs[departure.index].text),
            help="Write what was meant here, or delete the paragraph.",
        )
