"""W512."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences, wording, words_before
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces


@cache
def _pattern() -> re.Pattern[str]:
    lists = wording()
    figures = "|".join(lists.figures_before)
    nouns = "|".join(lists.plural_nouns)
    no_figure = rf"(?!(?:{figures})\b)"
    counted = rf"(?:{nouns})\b|(?:[a-z]+(?:-[a-z]+)* )?{no_figure}[a-z-]{{3,}}s\b"
    return re.compile(rf"(?P<figure>[2-9])(?<=[A-Za-z] [2-9])(?= {no_figure}(?:{counted})(?! (?:of age|old)\b))")


@cache
def _larger() -> re.Pattern[str]:
    """A figure of things that may belong to the same series."""
    return re.compile(rf"(?<![\w/.,–-])[1-9][0-9]{{1,2}} (?!(?:{'|'.join(wording().figures_before)})\b)[a-z]")


class SmallFigure(Rule):
    """Numbers below ten are written in words.

    What it does:
        Reports a figure from 2 to 9 before what it counts, as in “3 Member States”. Figures stay with per cent, money,
        measures, ages, dates and the numbers of articles, paragraphs and the like, and beside larger figures in the paragraph.
    Why it matters:
        The manual asks for it, and a lone figure in running text looks like a note.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Decides to send experts to 3 Member States.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Decides to send experts to three Member States.
    Fix safety:
        Safe: the same number in words.
    Source:
        United Nations Editorial Manual, "Numbers, dates and time". In adopted texts of the General Assembly fewer than one in
        5,000 paragraphs departs from it.
    """

    code = "W512"
    name = "small-number-in-figures"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        in_series: dict[int, bool] = {}
        for index, match in occurrences(reading, _pattern(), hint=_pattern()):
            pieces = reading.pieces[index]
            if index not in in_series:
                in_series[index] = _larger().search(pieces.text, pieces.start, pieces.end) is not None
            start, end = match.span("figure")
            if in_series[index] or not _counts(pieces, start):
                continue
            right = wording().small_numbers[match["figure"]]
            yield Finding(
                f"“{match['figure']}” is a figure below ten; “{right}” was expected.",
                index,
                start,
                end,
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, start, end, right),)),
            )


def _counts(pieces: Pieces, start: int) -> bool:
    """Whether the words before a figure show that it counts things: words in small letters, or the opening phrase alone."""
    before = words_before(pieces.text, start)
    if not before or not before[-1][-1].isalpha():
        return False
    if before[-1] in wording().numbered or before[-2:] == ["age", "of"]:
        return False
    if len(before) > 1 and before[-2][-1].isdigit():
        return False  # the end of "3 to 5" and of "paragraphs 3 and 5"
    return before[-1].islower() or any(
        opening is not None and pieces.start + opening.end + 1 == start for opening in (pieces.preambular, pieces.operative)
    )
