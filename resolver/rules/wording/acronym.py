"""W514."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.known import KnownByText
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.words import outside_quotations, wording
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces

_PATTERN = re.compile(r"[A-Z]{3,}(?=s?(?![\w/‑]|\.\w|-[A-Z0-9]))")
_PART_BEFORE = re.compile(r"[\w/.‑-]")
"""What makes the capitals the end of a symbol or of a longer word."""
_ROMAN = re.compile(r"[IVXLC]+")
_CAPITALS_BEFORE = re.compile(r"[A-Z]{2,}[ -]$")
_CAPITALS_AFTER = re.compile(r"\s[A-Z]\w")
"""Capitals go on, or the acronym is part of a name, as in "TRIPS Agreement"."""
_FULL_NAME_AFTER = re.compile(r"s? \([A-Z][a-z]")


_REACH = 200
"""How long the words in brackets before an acronym may be."""


class AcronymNotIntroduced(Rule):
    """The full name comes first, the acronym in brackets after it.

    What it does:
        Reports the first use of an acronym of three letters and more that no full name introduces before. Acronyms that
        everybody knows, such as UNICEF and HIV, and those in names, such as “TRIPS Agreement”, are left alone.
    Why it matters:
        Not every delegate knows every acronym, and some stand for two things. The United Nations avoids them where it can.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites the IAEA to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites the International Atomic Energy Agency (IAEA) to report.
    Fix safety:
        There is no fix: only the writer knows what the letters stand for.
    Source:
        United Nations Correspondence Manual; Editorial Manual, "Resolutions and other formal decisions", II.I; guides of many
        conferences.
    """

    code = "W514"
    name = "acronym-not-introduced"
    severity = Severity.ADVICE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        known = set(wording().known_acronyms)
        for index, _, acronyms in _acronyms.of(reading):
            for acronym in acronyms:
                if acronym.word not in known and not acronym.introduced:
                    yield Finding(
                        f"“{acronym.word}” is not introduced; its full name was expected first.",
                        index,
                        acronym.start,
                        acronym.start + len(acronym.word),
                        help=f"Write the full name, with “({acronym.word})” after it if the draft needs the acronym again.",
                    )
                known.add(acronym.word)


class _Acronym(NamedTuple):
    word: str
    start: int
    introduced: bool
    """Whether it stands in brackets or quotation marks after its name, or before its name in brackets."""


def _acronyms_in(pieces: Pieces) -> tuple[_Acronym, ...]:
    """Every acronym of a paragraph; words of a passage in capitals and parts of names are none."""
    text = pieces.text
    found = [
        match
        for match in _PATTERN.finditer(text, pieces.start)
        if not _PART_BEFORE.match(text[match.start() - 1 : match.start()])
        and not _ROMAN.fullmatch(match[0])
        and not _CAPITALS_BEFORE.search(text, max(0, match.start() - 30), match.start())
        and not _CAPITALS_AFTER.match(text, match.end())
    ]
    if not found:
        return ()
    running = {match.start() for match, _ in outside_quotations(text, [(match, None) for match in found])}
    return tuple(
        _Acronym(match[0], match.start(), match.start() not in running or _in_brackets(text, match)) for match in found
    )


_acronyms = KnownByText(_acronyms_in)


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _REACH) : match.start()]
    opened, closed = max(map(before.rfind, "(（")), max(map(before.rfind, ")）"))
    return opened > closed or _FULL_NAME_AFTER.match(text, match.end()) is not None
