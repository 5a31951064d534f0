"""W510."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading

_PATTERN = re.compile(r"!+")


class ExclamationMark(Rule):
    """A resolution does not exclaim.

    What it does:
        Reports exclamation marks within a clause. One at its end is a wrong closing mark, F202.
    Why it matters:
        How strongly an organ feels is said by its opening phrase. The mark also breaks the sentence that a resolution is.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to act now! and to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Strongly urges Member States to act without delay and to report.
    Fix safety:
        There is no fix: a comma, a semicolon or nothing may have to stand there.
    Source:
        No adopted text has one outside quotations.
    """

    code = "W510"
    name = "exclamation-mark"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _PATTERN, "!"):
            yield Finding(
                f"“{match[0]}” stands within the clause; no exclamation mark was expected.",
                index,
                match.start(),
                match.end(),
                help="Delete it, and say with the opening phrase how strong the clause is.",
            )
