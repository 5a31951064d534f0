"""W503."""

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
    month = "|".join(wording().months)
    return re.compile(
        rf"\b(?:(?P<month>{month})\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>[12][0-9]{{3}})"
        rf"|(?:the\s(?=[0-9]{{1,2}}(?:st|nd|rd|th)\sof\s))?(?P<day2>[0-9]{{1,2}})(?P<ordinal>st|nd|rd|th)?(?:\sof)?\s(?P<month2>{month})(?P<comma>,?)\s(?P<year2>[12][0-9]{{3}}))\b"
    )


_HINT = re.compile(r"[0-9](?:(?:st|nd|rd|th|\sof)\b|(?<=[,0-9]\s.)[0-9]{3})")
"""A day with an ending or “of”, or a year after a figure or comma: a date in order has none of them."""


class DateOrder(Rule):
    """Dates are written day, month, year.

    What it does:
        Reports dates such as “May 16, 2000”, “16 May, 2000” and “16th May 2000”.
    Why it matters:
        One form of date can be found by search and misread by nobody.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of November 15, 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: day, month and year stay the same.
    Source:
        United Nations Editorial Manual, "Numbers, dates and time"; 35,703 to none in adopted texts of the General Assembly.
    """

    code = "W503"
    name = "date-in-wrong-order"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, hint=_HINT):
            if match["month"]:
                right = f"{int(match['day'])} {match['month']} {match['year']}"
            elif match["ordinal"] or match["comma"] or " of " in match[0]:
                right = f"{int(match['day2'])} {match['month2']} {match['year2']}"
            else:
                continue
            yield Finding(
                f"The date “{match[0]}” is written in another form; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)),
            )
