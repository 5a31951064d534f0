"""What the rules of layout ask of a reading, and how they put one cause into one finding."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from resolver.looks import PagesLook, ParagraphLook
from resolver.rules.rule import Finding, Reason
from resolver.syntax import Reading

MOST_LABELS = 3
"""Further places that a finding shows; all of them would be a list nobody reads."""
SAME_HERE, LAST = "The same here", "The last of them"
LONGEST_QUOTE = 40
"""Letters of words or of a font's name that a message shows."""


class Spot(NamedTuple):
    """A range of a paragraph of the reading."""

    at: int
    """Index of the paragraph."""
    start: int
    end: int


_Seen = TypeVar("_Seen", bound=Hashable)


def whole(reading: Reading, index: int) -> Spot:
    """A paragraph from its first word to its last."""
    return Spot(index, 0, len(reading.paragraphs[index].text))


def look_at(reading: Reading, index: int) -> ParagraphLook | None:
    """The look of a paragraph; None in files that have none."""
    looks, place = reading.document.looks, reading.paragraphs[index].look
    return looks.paragraphs[place] if looks is not None and place is not None else None


@lru_cache(maxsize=2)
def text_looks(reading: Reading) -> Sequence[tuple[int, ParagraphLook]]:
    """Index and look of every paragraph but footnotes, whose letters are smaller by custom."""
    if reading.document.looks is None:
        return ()
    indexes = (index for index, kind in enumerate(reading.kinds) if kind != "FOOTNOTE")
    return [(index, look) for index in indexes if (look := look_at(reading, index)) is not None]


@lru_cache(maxsize=2)
def clause_looks(reading: Reading) -> Sequence[tuple[int, ParagraphLook]]:
    """Index and look of every clause, sub-clause and continuation."""
    if reading.document.looks is None:
        return ()
    indexes = (placed.index for placed in reading.places if not placed.role.startswith("enacting"))
    return [(index, look) for index in indexes if (look := look_at(reading, index)) is not None]


def pages(reading: Reading) -> PagesLook:
    """The look of the pages; an empty one for files that have none."""
    looks = reading.document.looks
    return looks.pages if looks is not None else PagesLook()


def grouped(wrong: Iterable[tuple[int, _Seen]]) -> dict[_Seen, list[int]]:
    """Indexes of paragraphs by what is wrong with them, in reading order."""
    groups: dict[_Seen, list[int]] = {}
    for index, seen in wrong:
        groups.setdefault(seen, []).append(index)
    return groups


def finding(spots: Sequence[Spot], message: str, advice: str) -> Finding:
    """One finding for places that have one thing wrong: at the first of them, with labels at some of the others."""
    label = SAME_HERE if len(spots) <= MOST_LABELS + 1 else LAST
    reasons = tuple(Reason(*spot, label) for spot in shown(spots[1:]))
    return Finding(message, *spots[0], help=advice, reasons=reasons)


def about(reading: Reading, indexes: Sequence[int], message: str, advice: str) -> Finding:
    """One finding for whole paragraphs that have one thing wrong."""
    return finding([whole(reading, index) for index in indexes], message, advice)


def deviations(
    reading: Reading, total: int, wrong: Iterable[tuple[int, _Seen]], is_set: Callable[[_Seen], str], expected: str, advice: str
) -> Iterator[Finding]:
    """One finding for each way in which paragraphs are set otherwise.

    Args:
        reading: of the file.
        total: how many paragraphs were looked at.
        wrong: index of each wrong paragraph, and what is wrong with it.
        is_set: how it is said that a paragraph is set, after "is".
        expected: what was expected, as a sentence's end.
        advice: what to click in Word once they are selected.
    """
    for seen, indexes in grouped(wrong).items():
        count = len(indexes)
        message = f"{subject(count, total)} {is_set(seen)}; {expected} expected."
        yield about(reading, indexes, message, f"{selecting(count, total)}{advice}")


def shown(others: Sequence[Spot]) -> Sequence[Spot]:
    """The further places that a finding shows: all of a few, of many the last, so that it is seen how far they go."""
    return others if len(others) <= MOST_LABELS else others[-1:]


def subject(count: int, total: int) -> str:
    """The beginning of a message on so many of all paragraphs, with its verb."""
    if count == 1:
        return "This paragraph is"
    if count == total:
        return "The text is"
    return f"The text of {count} paragraphs, this one first, is"


def selecting(count: int, total: int) -> str:
    """What to select in Word to put so many of all paragraphs right."""
    return "Select all (Ctrl+A)" if count == total and total > 1 else "Select it" if count == 1 else "Select them"


def quoted(words: str) -> str:
    """Words in quotation marks, cut where they are many."""
    return f"“{words}”" if len(words) <= LONGEST_QUOTE else f"“{words[:LONGEST_QUOTE]}…”"


def length(mm: float) -> str:
    """A length in millimetres, and in inches where these come out even."""
    shown = f"{mm:.1f}".removesuffix(".0")
    quarters = round(mm / 25.4 * 4)
    even = quarters > 0 and abs(quarters * 6.35 - mm) < _EVEN
    return f"{shown} mm ({quarters / 4:g} inch)" if even else f"{shown} mm"


_EVEN = 0.06
"""Millimetres that rounding to a tenth may take away."""


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: `top, left and right`."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
