"""W520."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import body
from resolver.rules.wording.whole import whole_text, whole_words, words_of
from resolver.rules.wording.words import outside_quotations, wording, words_before
from resolver.syntax import Reading

_OWNER = re.compile(r"(?:’s|'s)? of (?:the )?(?!United Nations)[A-Z]")
"""What follows the officer of another organization."""


class NameMisspelt(Rule):
    """Names have their capitals and hyphens.

    What it does:
        Reports names of organs, officers and instruments in small letters, and “Secretary General” without its hyphen. The
        Secretaries General of other organizations are left alone.
    Why it matters:
        A name in small letters reads as a slip, and “Secretary-General” is how the Charter's officer is written.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Requests the Secretary General to report to the general assembly.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Requests the Secretary-General to report to the General Assembly.
    Fix safety:
        Safe: only capitals and hyphens change.
    Source:
        United Nations Editorial Manual, "Capitalization in English"; “Secretary-General” 12,174 to 29 in adopted texts of the
        General Assembly.
    """

    code = "W520"
    name = "name-miswritten"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not _may_be_miswritten(reading):
            return
        for index, pieces in body(reading):
            for start, end, right in _miswritten(pieces.text, pieces.start, pieces.end):
                typed = pieces.text[start:end]
                yield Finding(
                    f"“{typed}” is a name in other letters; “{right}” was expected.",
                    index,
                    start,
                    end,
                    help=f"Write “{right}”.",
                    remedy=Remedy(f"Write “{right}”", (Replacement(index, start, end, right),)),
                )


def _may_be_miswritten(reading: Reading) -> bool:
    """Whether some name stands anywhere in other letters, for all that one look at the whole text tells."""
    words = whole_words(reading)
    likely = [(form, name) for form, name, needed in _worded_forms() if needed <= words]
    if not likely:
        return False
    text = whole_text(reading)
    small = text.lower()
    return any(form in small and (form != name.lower() or small.count(form) != text.count(name)) for form, name in likely)


@cache
def _worded_forms() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """The forms of names, each with its name and its words."""
    return tuple((form, name, words_of(form)) for form, name in _forms().items())


@cache
def _forms() -> dict[str, str]:
    """Names in small letters, with and without their hyphens, each with the name as it should be; longer ones first."""
    names = sorted(wording().names, key=len, reverse=True)
    return {form: name for name in names for form in (name.lower(), name.lower().replace("-", " "))}


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w|-\w)")


@lru_cache(maxsize=16384)
def _miswritten(text: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """Place of every name in other letters, and the right ones."""
    small = text.lower()
    if len(small) != len(text):
        return ()
    found: list[tuple[re.Match[str], str]] = []
    taken: set[int] = set()
    for form, name in _forms().items():
        if form not in small or (small.count(form) == text.count(name) and not taken):
            continue
        for match in _pattern(form).finditer(small, start, end):
            if match.start() not in taken:
                taken.update(range(*match.span()))
                if _is_wrong(text, match, name):
                    found.append((match, name))
    return tuple((*match.span(), name) for match, name in outside_quotations(text, found))


def _is_wrong(text: str, match: re.Match[str], name: str) -> bool:
    typed = text[match.start() : match.end()]
    if typed == name or typed.isupper():
        return False
    if "-" in name and typed == name.replace("-", " ") and _OWNER.match(text, match.end()):
        return False
    return wording().not_names_after.isdisjoint(words_before(text, match.start())[-1:])
