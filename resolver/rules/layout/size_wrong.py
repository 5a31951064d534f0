"""L908."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import clause_looks, deviations
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SizeWrong(Rule):
    """Clauses are set in the size that the conference wants.

    What it does:
        Reports, once for each size, clauses and sub-clauses of a Word file that are set in another size than the profile
        says. What counts is the size of most of a paragraph's characters; titles and footnotes are left alone.
    Why it matters:
        A limit of pages is fair only where the letters are of one size.
    Example:
        {size_pt: 11}

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

    code = "L908"
    name = "size-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.size_pt
        if wanted is None:
            return
        looks = clause_looks(reading)
        wrong = ((index, look.size_pt) for index, look in looks if look.size_pt != wanted)
        yield from deviations(
            reading,
            len(looks),
            wrong,
            lambda size: f"set in {size:g} points",
            f"{wanted:g} points were",
            f", then Home > Font Size > {wanted:g}.",
        )
