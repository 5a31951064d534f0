"""L915."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class LineNumbersWrong(Rule):
    """Lines are numbered where the conference says so, and only there.

    What it does:
        Reports a Word file without line numbers where the profile wants them, and one with line numbers where it wants none.
    Why it matters:
        Some conferences cite lines in debate; in others the approval panel puts the numbers in, and those of the writer stand
        in their way.
    Example:
        {line_numbers: true}

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
        The guides of conferences: UNA-USA numbers every line, THIMUN and HKMUN none.
    """

    code = "L915"
    name = "line-numbers-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.line_numbers
        if wanted is None or all(section.line_numbers == wanted for section in pages(reading).sections):
            return
        if wanted:
            yield Finding("The lines are not numbered; line numbers were expected.", help="Layout > Line Numbers > Continuous.")
        else:
            yield Finding("The lines are numbered; no line numbers were expected.", help="Layout > Line Numbers > None.")
