"""Which numbers and labels of a Word file are typed, and which the word processor shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from resolver.draft import Part
from resolver.markers import BULLETS
from resolver.syntax import Reading


@dataclass(slots=True)
class Markers:
    """Paragraphs of one level of one part, by where their markers come from."""

    typed: list[int] = field(default_factory=list)
    automatic: list[int] = field(default_factory=list)

    @staticmethod
    def are_numbers(reading: Reading, indexes: Iterable[int]) -> bool:
        """Whether any of these paragraphs is a clause and not a sub-clause."""
        wanted = set(indexes)
        return any(placed.level == 0 for placed in reading.places if placed.index in wanted)


def markers_by_level(reading: Reading) -> dict[tuple[Part, int], Markers]:
    """Numbers and labels of a Word file by part and level; none for other files. Bullets do not count on."""
    levels: dict[tuple[Part, int], Markers] = {}
    if reading.document.looks is None:
        return levels
    for placed in reading.places:
        if not placed.marked:
            continue
        level = levels.setdefault((placed.part, placed.level), Markers())
        typed, shown = reading.pieces[placed.index].marker, reading.paragraphs[placed.index].list_number
        if typed is not None and typed.text not in BULLETS:
            level.typed.append(placed.index)
        elif typed is None and shown is not None and shown.marker not in BULLETS:
            level.automatic.append(placed.index)
    return levels
