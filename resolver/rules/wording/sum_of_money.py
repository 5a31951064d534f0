"""W531."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading


@cache
def _pattern() -> re.Pattern[str]:
    money = wording().money
    signs, before, after = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (money.signs, money.codes, money.currencies)
    )
    figure = rf"[0-9][0-9.,]*(?<![.,])(?:\s(?:{'|'.join(money.scales)})\b)?"
    return re.compile(rf"(?:\b[A-Z]{{1,2}})?(?:{signs})\s?{figure}|\b(?:{before})\s?{figure}|{figure}\s(?:{after}|{before})\b")


class SumOfMoney(Rule):
    """Some houses want no sums of money in a draft.

    What it does:
        Reports a sum of money, under profiles that forbid it. Nothing is reported under other profiles.
    Why it matters:
        Delegates cannot know what a measure costs, and the debate turns to figures instead of measures.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges donors to give 5 million dollars to the fund.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges donors to give generously to the fund.
    Fix safety:
        There is no fix: the sentence has to be turned.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "W531"
    name = "sum-of-money"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.money != "forbidden":
            return
        money = wording().money
        for index, match in occurrences(reading, _pattern(), *money.signs, *money.codes, *money.currencies):
            yield Finding(
                f"“{match[0]}” is a sum of money; none was expected by {profile.name}.",
                index,
                match.start(),
                match.end(),
                help="Say what is to be paid for and by whom, without the sum.",
            )
