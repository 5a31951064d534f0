"""W511."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.spelling import Spelling, spelling_file, with_capitals, wrong_words
from resolver.rules.structure import body
from resolver.rules.wording.whole import whole_words
from resolver.rules.wording.words import outside_quotations
from resolver.syntax import Departure, Reading

_LETTERS = re.compile(r"[a-z]+")
_SPELLINGS: dict[Spelling, str] = {"oxford": "British spelling with -ize", "american": "American spelling"}


_REACH = 80
"""How long a name may be on either side of a word."""


class SpellingMixed(Rule):
    """Words are spelled as the house spells them.

    What it does:
        Reports words in another spelling than the house's: for the United Nations, -ise where it writes -ize, American forms
        such as “labor”, “program” and “fulfill”, and old forms such as “co-operation”. Quotations and names are left alone.
    Why it matters:
        The United Nations writes British English with -ize, and its adopted texts do so without exception. Words that are
        spelled in two ways in one draft show that it was put together from several.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to organise training programs.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to organize training programmes.
    Fix safety:
        Safe: the same word in the other spelling, its capital kept.
    Source:
        United Nations spelling list. In the General Assembly “organization” 11,662 to 2, “programme” 7,256 to 5, “cooperation”
        12,823 to none.
    """

    code = "W511"
    name = "spelling-not-of-the-house"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if _first_halves(profile.spelling).isdisjoint(whole_words(reading)):
            return
        replaced = {item.index: max(item.end, item.start + 1) for item in reading.departures if _is_of_the_opening(item)}
        for index, pieces in body(reading):
            for start, end, right in misspelt_in(pieces.text, pieces.start, pieces.end, profile.spelling):
                if start < replaced.get(index, 0):
                    continue  # O301, O302 or O303 answers for the opening phrase
                typed = pieces.text[start:end]
                yield Finding(
                    f"“{typed}” is not {_SPELLINGS[profile.spelling]}; “{right}” was expected.",
                    index,
                    start,
                    end,
                    help=f"Write “{right}”.",
                    remedy=Remedy(f"Write “{right}”", (Replacement(index, start, end, right),)),
                )


def _is_of_the_opening(departure: Departure) -> bool:
    return departure.found in ("MISSPELT", "OTHER_FORM") or departure.expected in ("PARTICIPLE", "VERB")


@lru_cache(maxsize=16384)
def misspelt_in(text: str, start: int, end: int, spelling: Spelling) -> tuple[tuple[int, int, str], ...]:
    """Place of every word of a text in the wrong spelling, and the right one; quotations and names are left alone."""
    table = wrong_words(spelling)
    small = text.lower()
    if len(small) != len(text) or (
        table.keys().isdisjoint(_LETTERS.findall(small)) and not any(half in small for half in _halves(spelling))
    ):
        return ()
    found = ((match, table.get(match[0])) for match in _word(spelling).finditer(small, start, end))
    wrong = [(match, right) for match, right in found if right is not None and _is_own_word(text, match, start, right)]
    return tuple(
        (*match.span(), with_capitals(text[match.start() : match.end()], right))
        for match, right in outside_quotations(text, wrong)
    )


@cache
def _first_halves(spelling: Spelling) -> frozenset[str]:
    return frozenset(word.split("-")[0] for word in wrong_words(spelling))


@cache
def _word(spelling: Spelling) -> re.Pattern[str]:
    """A word; the first half of one with a hyphen is part of it only where the table has such words."""
    return re.compile(rf"(?<![a-z0-9/.@_-])(?:{'|'.join(_halves(spelling))})?[a-z]+(?![a-z0-9/@_])")


@cache
def _halves(spelling: Spelling) -> tuple[str, ...]:
    """First halves of words with a hyphen, such as "co-"."""
    return tuple(sorted({word.partition("-")[0] + "-" for word in wrong_words(spelling) if "-" in word}))


def _is_own_word(text: str, match: re.Match[str], start: int, right: str) -> bool:
    """Whether a word is the writer's to spell: in small letters, the first of the clause, or in a name that is known."""
    typed = text[match.start() : match.end()]
    if typed[0].islower() or match.start() == start:
        return True
    word = with_capitals(typed, right)
    before, after = text[max(0, match.start() - _REACH) : match.start()], text[match.end() : match.end() + _REACH]
    return any(
        before.endswith(start) and after.startswith(end)
        for start, found, end in (name.partition(word) for name in spelling_file().names)
        if found
    )
