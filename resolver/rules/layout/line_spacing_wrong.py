"""L909."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import clause_looks, deviations
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class LineSpacingWrong(Rule):
    """Lines stand as close as the conference wants.

    What it does:
        Reports, once for each value, clauses and sub-clauses of a Word file with another line spacing than the profile says.
        Where it is given in points, what it comes to in lines is an estimate, and only what is far off is reported.
    Why it matters:
        A limit of pages is fair only where lines are equally close; some chairs want room between them for notes.
    Example:
        {line_spacing: 2.0}

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

    code = "L909"
    name = "line-spacing-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        least = profile.layout.line_spacing
        if least is None:
            return
        most = profile.layout.line_spacing_max or least
        looks = clause_looks(reading)
        wrong = (
            (index, round(look.line_spacing, 2))
            for index, look in looks
            if not least - _slack(fixed=look.fixed_spacing) <= look.line_spacing <= most + _slack(fixed=look.fixed_spacing)
        )
        yield from deviations(
            reading,
            len(looks),
            wrong,
            lambda spacing: f"set with a line spacing of {spacing:g}",
            f"{least:g} was" if most == least else f"{least:g} to {most:g} was",
            f", then Home > Line and Paragraph Spacing > {least:.1f}.",
        )


def _slack(*, fixed: bool) -> float:
    """How far off is near enough; points depend on how high the letters of a font are."""
    return 0.15 if fixed else 0.02
