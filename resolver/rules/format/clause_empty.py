"""F206."""

from __future__ import annotations

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class ClauseEmpty(DepartureRule):
    """A label without words says nothing.

    What it does:
        Reports a sub-clause that has a label and no words.
    Why it matters:
        Something was left out, or the label is left over.
    Example:
        The General Assembly,

        Urges Member States:

        (a) To cooperate;

        (b) .
    Use instead:
        The General Assembly,

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
        if departure.action is not Action.INSERT or departure.expected != "WORDS":
            return None
        return Finding(
            "This paragraph has no words.",
            departure.index,
            0,
            len(reading.paragraphs[departure.index].text),
            help="Write what was meant here, or delete the paragraph.",
        )
