"""O305."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Reason, Remedy, Replacement, Rule
from resolver.rules.structure import clause_runs, opening_at
from resolver.syntax import Reading
from resolver.syntax.openers import Opening, modifiers
from resolver.syntax.scan import Pieces


class OpeningRepeated(Rule):
    """A clause that opens like the one before it says so.

    What it does:
        Reports a clause with the same opening phrase as the clause before it and without “also” or “further”: in the preamble
        always, in the operative part where the addressee is the same as well.
    Why it matters:
        “Recalling … Recalling also … Recalling further …” shows the reader that the list goes on.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Recalling its resolution 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Recalling also its resolution 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Fix safety:
        Safe: one word is added; none is changed but for a capital.
    Source:
        Measured in the General Assembly: unmodified repetition in 70 of 38,800 preambular clauses; in the operative part the
        modifier stands in 77.7 % of the repetitions with the same addressee and in 8.4 % of the others.
    """

    code = "O305"
    name = "opening-repeated"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.repeated_opener != "also-further":
            return
        for part in Part:
            for run in clause_runs(reading, part):
                before: _Earlier | None = None
                for placed, pieces in run:
                    found = opening_at(reading, placed.index, part)
                    if found is None:
                        before = None
                        continue
                    said = _repetition(found) if found.before or found.after else frozenset[str]()
                    if (
                        before is not None
                        and before.opening.phrase.text == found.phrase.text
                        and _repeats(before, found, pieces, part)
                    ):
                        finding, word = _finding(before, placed.index, pieces, found, part)
                        yield finding
                        said = frozenset((word,))  # the next clause is counted on from what should stand here
                    before = _Earlier(placed.index, pieces, found, said)


class _Earlier(msgspec.Struct, frozen=True):
    """The clause before."""

    index: int
    pieces: Pieces
    opening: Opening
    said: frozenset[str]
    """The words of repetition that it has, or should have."""


def _repetition(opening: Opening) -> frozenset[str]:
    return frozenset(modifiers().repetition).intersection((*opening.before, *opening.after))


def _base(opening: Opening) -> tuple[str, tuple[str, ...]]:
    others = tuple(word for word in (*opening.before, *opening.after) if word not in modifiers().repetition)
    return opening.phrase.text, others


def _repeats(before: _Earlier, found: Opening, pieces: Pieces, part: Part) -> bool:
    if _repetition(found) or modifiers().repetition[-1] in before.said or _base(before.opening) != _base(found):
        return False
    if pieces.words == before.pieces.words:
        return False  # a clause that stands there twice is not mended by another opening: N403 answers for it
    return part is Part.PREAMBULAR or _addressee(before.pieces, before.opening) == _addressee(pieces, found)


def _addressee(pieces: Pieces, opening: Opening) -> list[str]:
    """The first two words after the opening phrase."""
    return pieces.words[opening.end :].lower().split()[:2]


def _finding(before: _Earlier, index: int, pieces: Pieces, found: Opening, part: Part) -> tuple[Finding, str]:
    """The finding, and the word that it asks for."""
    second, third = modifiers().repetition
    word = third if second in before.said else second
    start, end = pieces.start, pieces.start + found.end
    typed = pieces.words[: found.end]
    if part is Part.PREAMBULAR:
        right = f"{typed} {word}"
        replacement = Replacement(index, end, end, f" {word}")
    else:
        right = f"{word.capitalize()} {typed[0].lower()}{typed[1:]}"
        replacement = Replacement(index, start, start + 1, f"{word.capitalize()} {typed[0].lower()}")
    earlier = before.pieces.start
    finding = Finding(
        f"“{typed}” repeats the opening of the clause before; “{right}” was expected.",
        index,
        start,
        end,
        help=f"Write “{right}”, or use another phrase.",
        remedy=Remedy(f"Write “{right}”", (replacement,)),
        reasons=(Reason(before.index, earlier, earlier + before.opening.end, "the same opening stands here"),),
    )
    return finding, word
