"""W532."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.spelling import with_capitals
from resolver.rules.wording.whole import word_sets
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading


@cache
def _pattern() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in wording().set_phrases)
    return re.compile(rf"(?<![\w{_HYPHENS}])(?:{phrases})(?![\w{_HYPHENS}]|{_EXTENT})", re.IGNORECASE)


_HYPHENS = "\\u2010\\u2011-"
_EXTENT = r"(?:\s(?:the|an?))?(?:\s\w+)?\s(?:extent|degree|letter)\b"
"""“Comply to the fullest extent” is right."""


@cache
def _phrases() -> frozenset[frozenset[str]]:
    return word_sets(wording().set_phrases)


@cache
def _needles() -> tuple[str, ...]:
    """The phrases without their first letters, which may be capitals."""
    return tuple(phrase[1:] for phrase in wording().set_phrases)


class SetPhrase(Rule):
    """Set phrases keep their words.

    What it does:
        Reports a word that does not belong in a set phrase, such as “in accordance to”, “seized on the matter” and “discuss
        about”.
    Why it matters:
        These phrases stand in thousands of resolutions in the same words; another one shows the reader a slip.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to act in accordance to the Protocol.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to act in accordance with the Protocol.
    Fix safety:
        Safe: the same phrase with the word that belongs in it.
    Source:
        Measured in 1,000 adopted texts: “in accordance with” 2,871 to none, “take into account” 1,002 to none, “comply with”
        341 to none, “seized of the matter” 309 to none; `grammar/wording.yaml` has the list.
    """

    code = "W532"
    name = "set-phrase-wrong"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern, *_needles(), phrases=_phrases()):
            typed = match[0]
            right = with_capitals(typed, wording().set_phrases[" ".join(typed.lower().split())])
            yield Finding(
                f"“{typed}” is not how the phrase goes; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)),
            )
