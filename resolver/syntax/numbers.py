"""Which markers number clauses, and which label sub-clauses such as `(a)`, `(1)` or `1.1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from resolver.markers import Counting, Marker
from resolver.syntax.lines import Line
from resolver.syntax.lists import Lists, first_reading, shape
from resolver.syntax.marked import plain_number


class Numbers:
    """The count of the clauses of one part as it goes on."""

    def __init__(self, lines: Sequence[Line], following: Sequence[int], lists: Lists, *, led: bool) -> None:
        """Begin before the first clause.

        Args:
            lines: the paragraphs of the part.
            following: for each of them, the index of the next one with a marker.
            lists: the open lists of sub-clauses.
            led: whether clauses need no opening phrase, because words above all of them lead into them.
        """
        self._lines = lines
        self._following = following
        self._lists = lists
        self.led = led
        self._shape = _usual_shape(lines)
        self._counting: Counting | None = None
        self._value = 0

    def count(self, marker: Marker) -> None:
        """Go on with a marker that numbers a clause."""
        if self._counting is None:
            self._counting, self._value = first_reading(marker)
            if self._counting is not Counting.ARABIC:
                self._shape = shape(marker)
        else:
            self._value = marker.value(self._counting) or 0

    def skip(self) -> None:
        """Go on with a clause whose number is missing."""
        self._value += 1

    def numbers(self, index: int, *, begun: bool, after_item: bool) -> bool:
        """Whether the marker of a paragraph numbers a clause.

        Args:
            index: of the paragraph.
            begun: whether a clause stands above it.
            after_item: whether the paragraph before is a sub-clause.
        """
        marker = self._lines[index].marker
        if marker is None:
            return False
        number = marker.value(Counting.ARABIC)
        if self._counting is None or (number is not None and self._counting is not Counting.ARABIC):
            counted = self._lists.counted(marker)
            return not begun or (number is not None and not counted and (number > 1 or self._opens(index)))
        if number is None:
            # `II. Requests` after `I. Urges`
            return (
                self._counting is not Counting.BULLET
                and shape(marker) == self._shape
                and marker.value(self._counting) == self._value + 1
            )
        if "." in marker.body:
            return False
        if shape(marker) == self._shape:
            if self._lists.counted(marker):
                return number == self._value + 1 and self._opens(index)
            return not (number == 1 and self._counts_below(index))
        return self._is_slip_of_shape(marker, number, index, after_item=after_item)

    def counts_over(self, index: int) -> bool:
        """Whether the next number counts over a paragraph without marker, so that it is a clause whose number is missing."""
        below = self._following[index]
        marker = self._lines[below].marker if below < len(self._lines) else None
        if marker is None or self._counting is not Counting.ARABIC or shape(marker) != self._shape:
            return False
        return marker.value(Counting.ARABIC) == self._value + 2 and not self._lists.counted(marker)

    def _opens(self, index: int) -> bool:
        """Whether a paragraph begins as a clause does."""
        return self.led or self._lines[index].operative

    def _is_slip_of_shape(self, marker: Marker, number: int, index: int, *, after_item: bool) -> bool:
        """Whether `(2)` among `1.` and `3.` numbers a clause."""
        due = number == self._value + 1
        if any(listed.counting is Counting.ARABIC and listed.has_shape_of(marker) for listed in self._lists.open):
            return due and self._opens(index) and not self._lists.counted(marker)
        announced = self._lines[index - 1].meaning == ":"
        if announced or not self._opens(index):
            return due and (self._opens(index) or (not after_item and number > 1))
        return number > 1 or not self._second_follows(marker, index)

    def _second_follows(self, marker: Marker, index: int) -> bool:
        """Whether the next marker is the second one of a list that this one would begin."""
        below = self._following[index]
        following = self._lines[below].marker if below < len(self._lines) else None
        return following is not None and shape(following) == shape(marker) and following.value(Counting.ARABIC) == 2

    def _counts_below(self, index: int) -> bool:
        """Whether `1.` after a chapeau numbers sub-clauses, because the count of the clauses goes on after them."""
        if self._lines[index - 1].meaning != ":" or self._lines[index].operative:
            return False
        expected = 2
        for line in self._lines[index + 1 :]:
            marker = line.marker
            if marker is None or shape(marker) != self._shape:
                continue
            number = marker.value(Counting.ARABIC)
            if number == self._value + 1 and (number != expected or line.operative):
                return True
            if number != expected:
                return False
            expected += 1
        return False


def _usual_shape(lines: Sequence[Line]) -> tuple[str, str, bool] | None:
    """The shape of the numbers of clauses: that of the first number, unless only that one has it and others count on."""
    numbered = [(index, shape(line.marker)) for index, line in enumerate(lines) if line.marker and plain_number(line)]
    if not numbered:
        return None
    counts = Counter(found for _, found in numbered)
    (first, own), (usual, times) = numbered[0], counts.most_common(1)[0]
    if counts[own] > 1 or times == 1:
        return own
    second = numbered[1][0]
    chapeau = plain_number(lines[second]) == 1 and lines[second - 1].meaning == ":"
    return own if chapeau or (lines[first].meaning == ":" and second == first + 1) else usual
