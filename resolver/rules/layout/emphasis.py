"""Which words stand out, and how opening phrases do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from resolver.document import Paragraph, Run
from resolver.draft import Part
from resolver.layout import Emphasis
from resolver.profiles import Profile
from resolver.rules.structure import clauses, opening_at
from resolver.syntax import Reading

KINDS = ("italic", "bold", "underline")
IN = {"italic": "in italics", "bold": "in bold", "underline": "underlined", "none": "plain"}
"""How words are set, in words that go into a sentence."""
KEYS = {"italic": "Ctrl+I", "bold": "Ctrl+B", "underline": "Ctrl+U", "none": "Ctrl+Space"}
"""What puts selected words into that form in Word."""


class OpeningLook(NamedTuple):
    """An opening phrase and how it stands out."""

    at: int
    """Index of the paragraph."""
    part: Part
    start: int
    end: int
    """Offsets of the paragraph's visible text; words before a comma are left out."""
    wanted: Emphasis
    some: tuple[str, ...]
    """How any of its words stand out."""
    first: tuple[str, ...]
    """How its first word stands out."""
    throughout: tuple[str, ...]
    """How all of its words stand out, but for "in this regard" and "its commitment", which texts set in either way."""


@lru_cache(maxsize=2)
def _opening_looks(reading: Reading, preambular: Emphasis | None, operative: Emphasis | None) -> Sequence[OpeningLook]:
    """The opening phrases of a Word file in the parts for which it is said how they should stand out."""
    if reading.document.looks is None:
        return ()
    return [
        _opening_look(reading.paragraphs[placed.index], placed.index, part, wanted, pieces.start, pieces.start + found.end)
        for part, wanted in ((Part.PREAMBULAR, preambular), (Part.OPERATIVE, operative))
        if wanted is not None
        for placed, pieces in clauses(reading, part)
        if (found := opening_at(reading, placed.index, part)) is not None
    ]


def _opening_look(paragraph: Paragraph, at: int, part: Part, wanted: Emphasis, begin: int, end: int) -> OpeningLook:
    text, runs = paragraph.text, paragraph.runs
    pause = text.rfind(", ", begin, end)  # "In this regard, *urges*"
    start = pause + 2 if pause >= 0 else begin
    core_end = _core_end(text, start, end)
    if len(runs) == 1 and runs[0].start <= start and core_end <= runs[0].end:
        kinds = kinds_of(runs[0])
        return OpeningLook(at, part, start, end, wanted, kinds, kinds, kinds)
    first = start + len(text[start:end].split(" ", 1)[0])
    return OpeningLook(
        at,
        part,
        start,
        end,
        wanted,
        tuple(kind for kind in KINDS if any(getattr(run, kind) for run in within(runs, text, start, end))),
        tuple(kind for kind in KINDS if covered(runs, text, start, first, kind)),
        tuple(kind for kind in KINDS if covered(runs, text, start, core_end, kind)),
    )


_TAIL = re.compile(r"\s(?:in (?:this|that|these|the same)|its)\b")


def _core_end(text: str, start: int, end: int) -> int:
    """Where the words end that stand out in every text."""
    tail = _TAIL.search(text, start, end)
    return tail.start() if tail else end


def openings_of(reading: Reading, profile: Profile) -> Sequence[OpeningLook]:
    """The opening phrases of a Word file, where the profile says how they should stand out."""
    return _opening_looks(reading, profile.layout.preambular_opener, profile.layout.operative_opener)


def wanted_of(profile: Profile, part: Part) -> Emphasis | None:
    """How the profile has the opening phrases of a part; None where it does not say."""
    layout = profile.layout
    return layout.preambular_opener if part is Part.PREAMBULAR else layout.operative_opener


def within(runs: Iterable[Run], text: str, start: int, end: int) -> Iterator[Run]:
    """What stands out within a range, cut to it; marks and spaces alone do not count."""
    for run in runs:
        first, last = max(run.start, start), min(run.end, end)
        if any(character.isalnum() for character in text[first:last]):
            first += len(text[first:last]) - len(text[first:last].lstrip())
            last -= len(text[first:last]) - len(text[first:last].rstrip())
            yield Run(first, last, italic=run.italic, bold=run.bold, underline=run.underline)


def covered(runs: Iterable[Run], text: str, start: int, end: int, kind: str) -> bool:
    """Whether every letter of a range stands out in one way."""
    at = start
    for run in runs:
        if getattr(run, kind) and run.end > at:
            if any(character.isalnum() for character in text[at : min(run.start, end)]):
                return False
            at = run.end
    return not any(character.isalnum() for character in text[at:end])


def kinds_of(run: Run) -> tuple[str, ...]:
    """How a run stands out."""
    return tuple(kind for kind in KINDS if getattr(run, kind))


def in_words(kinds: Sequence[str]) -> str:
    """How words are set, e.g. `in bold and underlined`."""
    return " and ".join(IN[kind] for kind in kinds) if kinds else IN["none"]
