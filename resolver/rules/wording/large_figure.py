"""W513."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences, wording, words_before
from resolver.syntax import Reading


@cache
def _pattern() -> re.Pattern[str]:
    counted = "|".join(wording().counted)
    return re.compile(
        # the figure comes first, and what stands before it after, because so the search goes from figure to figure
        rf"[1-9](?<![\w./,:–+#-].)(?<![$€£] .)(?:[0-9]{{4,11}}|[0-9]{{3}}(?= (?:{counted})\b)|(?<=[$€£].)[0-9]{{3}})"
        r"(?![\w/:–-]|,[0-9]|\.[0-9]*\.)"
    )


class LargeFigure(Rule):
    """Commas part the thousands of a figure.

    What it does:
        Reports figures of five digits and more without commas, and of four digits where what follows shows that it is no year.
        Numbers of documents, symbols and registrations are left alone.
    Why it matters:
        The reader sees at once how large “1,250,000” is.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Welcomes the training of 12500 teachers.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Welcomes the training of 12,500 teachers.
    Fix safety:
        Safe: only commas are added.
    Source:
        United Nations Editorial Manual, "Numbers, dates and time"; 2,413 to 3 in adopted texts of the General Assembly.
    """

    code = "W513"
    name = "large-number-without-commas"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern(), hint=_pattern()):
            if not wording().long_numbers.isdisjoint(words_before(match.string, match.start())[-1:]):
                continue
            right = f"{int(match[0]):,}"
            yield Finding(
                f"“{match[0]}” has no commas; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)),
            )
