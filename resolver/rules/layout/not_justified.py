"""L911."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import clause_looks, deviations
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class NotJustified(Rule):
    """Text is justified where the conference says so.

    What it does:
        Reports, once for each alignment, clauses and sub-clauses of a Word file that are not justified where the profile says
        that the text is.
    Why it matters:
        The conference has one form for all drafts.
    Example:
        {alignment: left}

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

    code = "L911"
    name = "not-justified"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not profile.layout.justified:
            return
        looks = clause_looks(reading)
        wrong = ((index, look.alignment) for index, look in looks if look.alignment != "justified")
        yield from deviations(
            reading, len(looks), wrong, lambda alignment: _SET[alignment], "justified text was", " and press Ctrl+J."
        )


_SET = {"left": "aligned to the left", "right": "aligned to the right", "center": "centred"}
