"""W504."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(re.escape(form).replace("'", "['’]") for form in sorted(wording().contractions, key=len, reverse=True))
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


class Contraction(Rule):
    """Short forms of speech have no place in a resolution.

    What it does:
        Reports “don’t”, “can’t” and their kind.
    Why it matters:
        A resolution is a formal text.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States that don’t cooperate to do so.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States that do not cooperate to do so.
    Fix safety:
        Safe: the same words in full. “It’s” and its kind have no fix: “is”, “has” or “its” may be meant.
    Source:
        No adopted text of the General Assembly has one; 4 of 15 student papers have.
    """

    code = "W504"
    name = "contraction"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, "'", "’"):
            typed = match[0]
            form = typed.lower().replace("’", "'")
            right = wording().contractions[form]
            is_certain = form == "let's" or not form.endswith("'s")
            right = right[0].upper() + right[1:] if typed[0].isupper() else right
            yield Finding(
                f"“{typed}” is a short form of speech; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”." if is_certain else f"Write “{right}”, “has” or, for what belongs to something, “its”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),))
                if is_certain
                else None,
            )
