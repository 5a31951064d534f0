"""W508."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading

_OPENING = frozenset("“‘\"'(")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("[" + "".join(mark for mark in wording().full_width if mark != "％") + "]")


class FullWidthMark(Rule):
    """English text has English punctuation.

    What it does:
        Reports full-width marks such as “，” within a clause.
    Why it matters:
        They come from an input method that was left on, and look wrong in print.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States，where appropriate, to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States, where appropriate, to cooperate.
    Fix safety:
        Safe: the same mark in its English form, with a space after it where a word follows.
    Source:
        5 of 15 student papers.
    """

    code = "W508"
    name = "full-width-mark"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, *wording().full_width):
            mark = wording().full_width[match[0]]
            before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
            right = mark
            if mark == "(":
                right = f" {mark}" if before and not before.isspace() else mark
            elif after.isalnum() or after in _OPENING:
                right = f"{mark} "
            yield Finding(
                f"“{match[0]}” is a full-width mark; “{mark}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{mark}”.",
                remedy=Remedy(f"Write “{mark}”", (Replacement(index, match.start(), match.end(), right),)),
            )
