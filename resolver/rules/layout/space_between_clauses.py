"""L910."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resolver.diagnostics import Severity
from resolver.looks import LINE_HEIGHT
from resolver.profiles import Profile
from resolver.rules.layout.page import about, look_at
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SpaceBetweenClauses(Rule):
    """Clauses stand as far apart as the conference wants.

    What it does:
        Reports, once for a Word file, clauses that do not stand apart from what is above them by an empty line, or as much
        space, where the profile wants a line between clauses; or by other space than the profile gives in points.
    Why it matters:
        In debate, clauses are found by the space between them.
    Example:
        {gap_pt: 0}

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences. For the United Nations, one issued text was measured (A/RES/73/3).
    """

    code = "L910"
    name = "space-between-clauses-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        layout = profile.layout
        if reading.document.looks is None or not (layout.line_between_clauses or layout.space_after_pt is not None):
            return
        gaps = list(_gaps(reading))
        if layout.line_between_clauses:
            wrong = [index for index, gap, line in gaps if gap < line * _NEARLY]
            expected, space = "a line between clauses was expected", "a line"
            advice = "Select the clauses, then Layout > Spacing > After, with as many points as the letters have."
        else:
            wanted = layout.space_after_pt or 0.0
            wrong = [index for index, gap, _ in gaps if abs(gap - wanted) > _SLACK]
            expected, space = f"{wanted:g} points between clauses were expected", f"{wanted:g} points"
            advice = f"Select the clauses, then Layout > Spacing > After: {wanted:g} pt."
        if wrong:
            subject = "This clause does" if len(wrong) == 1 else f"This clause and {len(wrong) - 1} more do"
            message = f"{subject} not stand {space} below what is above; {expected}."
            yield about(reading, wrong, message, advice)


_NEARLY = 0.7
"""How much of a line is nearly one: the points of its letters, without the room above them, are enough."""
_SLACK = 2.0
"""Points that nobody sees."""


def _gaps(reading: Reading) -> Iterator[tuple[int, float, float]]:
    """Each clause right below another or its sub-clauses: its index, the space above it, and the height of a single line."""
    for above, placed in pairwise(reading.places):
        look = look_at(reading, placed.index)
        if (
            look is None
            or look.gap_pt is None
            or placed.level
            or not placed.role
            or placed.role.startswith(("enacting", "rest", "preambular_rest"))
            or above.role.startswith("enacting")
            or reading.paragraphs[above.index].look != (reading.paragraphs[placed.index].look or 0) - 1
        ):
            continue
        yield placed.index, look.gap_pt, look.size_pt * LINE_HEIGHT
