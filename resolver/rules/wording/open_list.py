"""W507."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.whole import word_sets
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(wording().open_lists) + r")(?!\w)", re.IGNORECASE)


@cache
def _phrases() -> frozenset[frozenset[str]]:
    return word_sets(wording().open_lists)


class OpenList(Rule):
    """A list says what it holds.

    What it does:
        Reports “etc.”, “and so on” and their kind.
    Why it matters:
        Nobody can carry out “etc.”.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to provide shelter, legal aid, etc., to victims.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to provide assistance, such as shelter and legal aid, to victims.
    Fix safety:
        There is no fix: the writer has to say what else is meant, or “such as” before the list.
    Source:
        No adopted text of the General Assembly has one; 4 of 15 student papers have.
    """

    code = "W507"
    name = "list-left-open"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, phrases=_phrases(), with_mark=True):
            yield Finding(
                f"“{match[0]}” leaves the list open; a closed list or “such as” was expected.",
                index,
                match.start(),
                match.end(),
                help="Name everything that is meant, or put “such as” before the examples.",
            )
