"""O305."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Reason, Remedy, Replacement, Rule
from resolver.rules.structure import clause_runs
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
                before: tuple[int, Pieces, Opening] | None = None
                for placed, pieces in run:
                    found = pieces.opening(part)
                    if found is not None and before is not None and _repeats(before, found, pieces, part):
                        yield _finding(before, placed.index, pieces, found, part)
                    before = (placed.index, pieces, found) if found is not None else None


def _repetition(opening: Opening) -> set[str]:
    return set(modifiers().repetition).intersection((*opening.before, *opening.after))


def _base(opening: Opening) -> tuple[str, tuple[str, ...]]:
    others = tuple(word for word in (*opening.before, *opening.after) if word not in modifiers().repetition)
    return opening.phrase.text, others


def _repeats(before: tuple[int, Pieces, Opening], found: Opening, pieces: Pieces, part: Part) -> bool:
    _, earlier_pieces, earlier = before
    if _repetition(found) or modifiers().repetition[-1] in _repetition(earlier) or _base(earlier) != _base(found):
        return False
    return part is Part.PREAMBULAR or _addressee(earlier_pieces, earlier) == _addressee(pieces, found)


def _addressee(pieces: Pieces, opening: Opening) -> list[str]:
    """The first two words after the opening phrase."""
    return pieces.words[opening.end :].lower().split()[:2]


def _finding(before: tuple[int, Pieces, Opening], index: int, pieces: Pieces, found: Opening, part: Part) -> Finding:
    earlier_index, earlier_pieces, earlier = before
    second, third = modifiers().repetition
    word = third if second in _repetition(earlier) else second
    start, end = pieces.start, pieces.start + found.end
    typed = pieces.words[: found.end]
    if part is Part.PREAMBULAR:
        right = f"{typed} {word}"
        replacement = Replacement(index, end, end, f" {word}")
    else:
        right = f"{word.capitalize()} {typed[0].lower()}{typed[1:]}"
        replacement = Replacement(index, start, start + 1, f"{word.capitalize()} {typed[0].lower()}")
    return Finding(
        f"“{typed}” repeats the opening of the clause before; “{right}” was expected.",
        index,
        start,
        end,
        help=f"Write “{right}”, or use another phrase.",
        remedy=Remedy(f"Write “{right}”", (replacement,)),
        reasons=(
            Reason(earlier_index, earlier_pieces.start, earlier_pieces.start + earlier.end, "the same opening stands here"),
        ),
    )
