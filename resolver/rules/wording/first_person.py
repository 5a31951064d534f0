"""W505."""

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
    return re.compile(r"\b(?:" + "|".join(map(re.escape, wording().first_person)) + r")\b(?!\.\w)")


def _within_title(match: re.Match[str]) -> bool:
    """Whether a capital stands within a sentence, so that the word is part of a title: "Transforming Our World"."""
    before = match.string[: match.start()].rstrip()
    return before[-1:].isalnum() or before[-1:] in ",:-"


@cache
def _phrases() -> frozenset[frozenset[str]]:
    return word_sets(wording().first_person)


class FirstPerson(Rule):
    """A resolution speaks in the third person.

    What it does:
        Reports “we”, “our”, “us” and their kind.
    Why it matters:
        The organ speaks, and it is named above; delegates do not.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges our Governments to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Governments to cooperate.
    Fix safety:
        There is no fix: the sentence has to be turned.
    Source:
        Adopted texts use the first person only inside declarations, in annexes.
    """

    code = "W505"
    name = "first-person"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        led = {placed.index for placed in reading.places if placed.role.startswith("led")}
        for index, match in occurrences(reading, _pattern, phrases=_phrases()):
            if index in led or (match[0][0].isupper() and not match[0].startswith("I ") and _within_title(match)):
                continue
            yield Finding(
                f"“{match[0]}” is in the first person; the third person was expected.",
                index,
                match.start(),
                match.end(),
                help="Let the organ speak: name States, Governments or bodies instead.",
            )
