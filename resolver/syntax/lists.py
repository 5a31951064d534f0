"""The lists of sub-clauses that are open at a paragraph, and the one that its marker continues.

`(i)` after `(h)` is the ninth letter, `(i)` after a colon is the first roman numeral; `(aa)` after `(z)` is the
twenty-seventh letter. The list that a marker continues is the innermost whose count it carries on; where two readings are
possible, the marker that follows decides. A label left out, given twice or written in another shape is a slip in its list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from resolver.markers import BULLETS, Counting, Marker
from resolver.syntax.kinds import ITEMS
from resolver.syntax.lines import Line

_Continued = tuple[int, Counting, int]
"""Depth of a list, and how the marker that continues it counts."""


@dataclass(slots=True)
class OpenList:
    """An open list: the shapes of its markers and how far it has counted."""

    counting: Counting
    value: int
    indent: int
    """Columns before the last marker of the list."""
    shapes: list[tuple[str, str, bool]] = field(default_factory=list)

    def has_shape_of(self, marker: Marker) -> bool:
        """Whether a marker of the list had the same shape."""
        return shape(marker) in self.shapes


def shape(marker: Marker) -> tuple[str, str, bool]:
    """What stands before and after the body of a marker, and whether that has capitals; a bullet has no shape but itself."""
    return marker.before or marker.body * (marker.body in BULLETS), marker.after, marker.body.isupper()


class Lists:
    """The open lists of one part of a resolution."""

    def __init__(self, lines: Sequence[Line], following: Sequence[int]) -> None:
        """Begin with no list open.

        Args:
            lines: the paragraphs of the part.
            following: for each of them, the index of the next one with a marker.
        """
        self._lines = lines
        self._following = following
        self.open: list[OpenList] = []

    def close(self) -> None:
        """Close all of them: a clause begins."""
        self.open.clear()

    def counted(self, marker: Marker) -> bool:
        """Whether a marker goes on with a list of its own shape."""
        return any(listed.has_shape_of(marker) and marker.value(listed.counting) == listed.value + 1 for listed in self.open)

    def place(self, index: int) -> int:
        """The level of a paragraph with a marker, from 1; opens, continues and closes lists."""
        marker = self._lines[index].marker
        if marker is None:
            return max(1, len(self.open))
        indent = self._lines[index].indent
        chosen = self._continued(marker, index)
        if chosen is None:
            counting, value = first_reading(marker)
            del self.open[len(ITEMS) - 1 :]
            self.open.append(OpenList(counting, value, indent, [shape(marker)]))
            return len(self.open)
        depth, counting, value = chosen
        del self.open[depth + 1 :]
        listed = self.open[depth]
        listed.counting, listed.value, listed.indent = counting, value, indent
        if not listed.has_shape_of(marker):
            listed.shapes.append(shape(marker))
        return depth + 1

    def place_unmarked(self, index: int) -> int:
        """The level of a sub-clause without its label, if the label that follows counts over it; otherwise 0."""
        below = self._following[index]
        marker = self._lines[below].marker if below < len(self._lines) else None
        if marker is None:
            return 0
        for depth in range(len(self.open) - 1, -1, -1):
            listed = self.open[depth]
            if listed.counting is not Counting.BULLET and listed.has_shape_of(marker):
                if marker.value(listed.counting) == listed.value + 1:
                    return 0
                if marker.value(listed.counting) == listed.value + 2:
                    del self.open[depth + 1 :]
                    listed.value += 1
                    return depth + 1
        return 0

    def _continued(self, marker: Marker, index: int) -> _Continued | None:
        """The open list that a marker continues, and the reading that continues it."""
        if marker.value(Counting.BULLET) is not None:
            return self._bullets(marker, index)
        opens = self._opens_list(marker, index)
        for exact in (True, False):
            found: list[_Continued] = []
            for depth in range(len(self.open) - 1, -1, -1):
                listed = self.open[depth]
                value = marker.value(listed.counting)
                if value is None or (exact and not listed.has_shape_of(marker)):
                    continue
                if value == listed.value + 1 and not (opens and self._starts_below(marker, index)):
                    found.append((depth, listed.counting, value))
            if found:
                return self._set_in_alike(found, self._lines[index].indent)
        return None if opens else self._slip(marker, index)

    def _set_in_alike(self, found: Sequence[_Continued], indent: int) -> _Continued:
        """Of the lists that a marker continues, the one that stands as far in; else the innermost.

        Where a house names labels for two levels only, those below count alike.
        """
        return next((continued for continued in found if self.open[continued[0]].indent == indent), found[0])

    def _bullets(self, marker: Marker, index: int) -> _Continued | None:
        """The open list of bullets that a bullet continues: of the same sign and indent if there is one."""
        indent = self._lines[index].indent
        below = index > 0 and self._lines[index - 1].meaning == ":"
        depths = [depth for depth, listed in enumerate(self.open) if listed.counting is Counting.BULLET]
        alike = [depth for depth in depths if self.open[depth].has_shape_of(marker)]
        set_in = [depth for depth in alike if self.open[depth].indent == indent]
        if below and depths and (not alike or (not set_in and indent > self.open[-1].indent)):
            return None
        found = set_in or alike or depths
        return (found[-1], Counting.BULLET, 0) if found else None

    def _slip(self, marker: Marker, index: int) -> _Continued | None:
        """The open list in which a marker that continues none is a slip."""
        anew = self._counts_anew(marker)
        within = self._after_item(index) and not (anew and self._goes_on_below(marker, index))
        far: list[_Continued] = []
        for depth in range(len(self.open) - 1, -1, -1):
            listed = self.open[depth]
            value = marker.value(listed.counting)
            if value is None or listed.counting is Counting.BULLET:
                continue
            found = depth, listed.counting, value
            near = listed.value <= value <= listed.value + 2
            if listed.has_shape_of(marker):
                if near and (within or not anew):
                    return found
                if not anew:
                    far.append(found)
            elif within and (near if value > 1 else listed is self.open[-1] and self._is_surrounded(marker, listed, index)):
                return found
        # `(d)` is the fourth letter before it is the numeral for 500
        return next((found for found in far if self._is_common(marker, self.open[found[0]])), far[0] if far else None)

    def _is_surrounded(self, marker: Marker, listed: OpenList, index: int) -> bool:
        """Whether the list goes on after a marker of another shape that counts as it does, and no list of this shape begins."""
        below = self._following[index]
        following = self._lines[below].marker if below < len(self._lines) else None
        if following is None or not self._is_common(marker, listed):
            return False
        return listed.has_shape_of(following) or following.value(listed.counting) == listed.value + 2

    def _is_common(self, marker: Marker, listed: OpenList) -> bool:
        """Whether a marker mostly counts as a list does."""
        return listed.counting is first_reading(marker)[0]

    def _after_item(self, index: int) -> bool:
        """Whether the paragraph before ends as a sub-clause between others does."""
        return index > 0 and self._lines[index - 1].meaning in (";", ",")

    def _opens_list(self, marker: Marker, index: int) -> bool:
        """Whether a marker can be the first of a new list here: it reads as one, after a chapeau."""
        first = any(value == 1 for _, value in marker.readings)
        return first and index > 0 and self._lines[index - 1].meaning == ":"

    def _counts_anew(self, marker: Marker) -> bool:
        """Whether a marker is the first of a count that no open list has: `(i)` below `(a)`, even without a colon."""
        counted = {listed.counting for listed in self.open if listed.has_shape_of(marker)}
        return any(value == 1 and counting not in counted for counting, value in marker.readings)

    def _goes_on_below(self, marker: Marker, index: int) -> bool:
        """Whether the next marker is the second of the count that this one would begin."""
        below = self._following[index]
        following = self._lines[below].marker if below < len(self._lines) else None
        if following is None or shape(following) != shape(marker):
            return False
        return any(value == 1 and following.value(counting) == 2 for counting, value in marker.readings)

    def _starts_below(self, marker: Marker, index: int) -> bool:
        """Whether `(i)` after `(h)` or `(aa)` after `(z)` begins a list, by the marker of the same shape that follows."""
        for line in self._lines[index + 1 :]:
            following = line.marker
            if following is None or (following.before, following.after) != (marker.before, marker.after):
                continue
            roman = following.value(Counting.ROMAN)
            if roman == 2:
                return True
            if following.value(Counting.LETTER) is not None or roman is not None:
                return False
        return True


def first_reading(marker: Marker) -> tuple[Counting, int]:
    """How the first marker of a list counts: the reading in which it is 1, else the more common one."""
    for counting, value in marker.readings:
        if value == 1:
            return counting, value
    return marker.readings[0] if marker.readings else (Counting.BULLET, 0)
