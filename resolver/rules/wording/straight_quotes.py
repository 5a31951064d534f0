"""W517."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import body
from resolver.syntax import Reading

_OPENS = re.compile(r'(?<![^\s(\[“‘*_–—-])"(?=[^\s"])')
_CLOSES = re.compile(r'(?<=[^\s"(\[])"(?![^\s,;:.!?)\]’”*_\[–—-])')


class StraightQuotes(Rule):
    """Quotation marks are curly.

    What it does:
        Reports quotation marks as the keyboard has them, "so", where “so” is printed.
    Why it matters:
        Opening and closing marks differ in print, and a draft in which some are straight and some curly was pasted together.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Takes note of the report entitled "Water for all".
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Takes note of the report entitled “Water for all”.
    Fix safety:
        Safe where every opening mark of the paragraph has its closing mark; otherwise there is no fix.
    Source:
        Measured: 6,186 titles in curly and none in straight marks in adopted texts of the General Assembly.
    """

    code = "W517"
    name = "quotation-marks-straight"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, pieces in body(reading):
            if '"' in pieces.text:
                yield from _findings(index, pieces.text)


def _findings(index: int, text: str) -> Iterator[Finding]:
    places = [at for at, character in enumerate(text) if character == '"']
    pairs = list(zip(places[::2], places[1::2], strict=False))
    certain = len(places) % 2 == 0 and all(_OPENS.match(text, first) and _CLOSES.match(text, last) for first, last in pairs)
    if not certain:
        pairs = [(places[0], places[0])]
        if text[places[0] - 1 : places[0]].isdigit():
            return  # a measure in inches
    for first, last in pairs:
        yield Finding(
            "A quotation mark is straight; “ and ” were expected.",
            index,
            first,
            last + 1,
            help="Write “ before the quotation and ” after it.",
            remedy=Remedy("Write “ and ”", (Replacement(index, first, first + 1, "“"), Replacement(index, last, last + 1, "”")))
            if certain
            else None,
        )
