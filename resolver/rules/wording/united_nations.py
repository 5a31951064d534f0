"""W506."""

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
    names = "|".join(re.escape(name[2:]) for name in wording().un_names)
    return re.compile(rf"U(?:(?<![\w/.-].)|(?<=\bnon-.)|(?<=\bNon-.))(?:N(?!{names})(?![\w/-])|\.N\.(?!\w))(?P<owner>['’]s\b)?")


class UnitedNationsAbbreviated(Rule):
    """The United Nations is not abbreviated.

    What it does:
        Reports “UN” and “U.N.” outside of names such as UN-Women.
    Why it matters:
        The manual asks for the full name in running text.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges the UN system to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges the United Nations system to cooperate.
    Fix safety:
        Safe: the same name in full.
    Source:
        United Nations Correspondence Manual; 34,738 to 591, nearly all names, in adopted texts of the General Assembly.
    """

    code = "W506"
    name = "united-nations-abbreviated"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, "UN", "U.N."):
            right = "United Nations" + (match["owner"][0] if match["owner"] else "")
            yield Finding(
                f"“{match[0]}” is an abbreviation; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)),
            )
