"""W518."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading

_WORD = r"[a-z]+(?:-[a-z]+)*"
_NO_ITEM = r"(?!\w*ly\b|(?:and|or|of|in|to|as|that|which|where|including|upon|inter|alia|appropriate|respectively|possible)\b)"
_REACH = 90
"""How many characters the first two items may have."""


@cache
def _last_item() -> re.Pattern[str]:
    """The comma, and a last item of one or two words: longer lists may be sentences."""
    return re.compile(
        r", (?:and|or) (?!\w*(?:ed|ing|ly)\b|(?:where|as|if|when|in|to|by|for|with)\b)"
        rf"(?:{_WORD} )?{_WORD}(?P<after>[,;.)]|$)"
    )


@cache
def _first_items() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w,-])(?<!, ){_NO_ITEM}{_WORD}, {_NO_ITEM}(?:{_WORD} )?{_NO_ITEM}{_WORD}$")


class SerialComma(Rule):
    """No comma stands before the “and” of a simple list.

    What it does:
        Reports the comma before “and” or “or” in a list of short items, as in “shelter, food, and water”.
    Why it matters:
        The United Nations writes “economic, social and environmental”.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to provide shelter, food, and water.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to provide shelter, food and water.
    Fix safety:
        Safe where the list ends the sentence; where a comma follows, another list may begin there, and there is no fix.
    Source:
        Measured: 33,847 lists without to 141 with the comma in the General Assembly; the Security Council is less strict.
    """

    code = "W518"
    name = "serial-comma"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _last_item, ", and ", ", or "):
            start, end = match.start(), match.start() + 1
            if not _first_items().search(match.string, max(0, start - _REACH), start):
                continue
            yield Finding(
                "A comma stands before the last item of the list; none was expected.",
                index,
                start,
                end,
                help="Take the comma away.",
                remedy=Remedy("Take the comma away", (Replacement(index, start, end, ""),)) if match["after"] != "," else None,
            )
