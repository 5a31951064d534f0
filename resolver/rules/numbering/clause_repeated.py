"""N403."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.known import KnownByText
from resolver.rules.rule import Finding, Reason, Rule
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces

MIN_WORDS = 5
"""Shorter texts repeat by chance, as in lists."""


class ClauseRepeated(Rule):
    """A resolution says each thing once.

    What it does:
        Reports a clause or sub-clause with the same words as an earlier one.
    Why it matters:
        The second adds nothing, and an amendment to one leaves the other standing.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate with one another;

        2. Requests the Secretary-General to report;

        3. Urges Member States to cooperate with one another.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate with one another;

        2. Requests the Secretary-General to report.
    Fix safety:
        There is no fix: which of the two should stay is for the writer to say.
    Source:
        Draft resolutions of student conferences.
    """

    code = "N403"
    name = "clause-repeated"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        said = _said.of(reading)
        if len({words for _, _, words in said}) == len(said):
            return
        words_of = {index: words for index, _, words in said}
        seen: dict[str, int] = {}
        series = 0
        for placed in reading.places:
            if placed.series != series:
                seen.clear()  # each part of a composite resolution stands for itself
                series = placed.series
            index = placed.index
            # what only leads into sub-clauses may well be said again, whatever mark ends it
            words = "" if placed.role.endswith("chapeau") else words_of.get(index)
            if not words or (first := seen.setdefault(words, index)) == index:
                continue
            pieces = reading.pieces[index]
            earlier = reading.pieces[first]
            yield Finding(
                "This clause repeats an earlier one word for word.",
                index,
                pieces.start,
                pieces.end,
                help="Delete one of the two.",
                reasons=(Reason(first, earlier.start, earlier.end, "the same words stand here"),),
            )


def _words(pieces: Pieces) -> str:
    """The words of a paragraph in small letters with single spaces between them; empty where they are too few, or lead on."""
    words = pieces.words.lower().split()
    return " ".join(words) if len(words) >= MIN_WORDS and pieces.meaning != ":" else ""


_said = KnownByText(_words)
