"""A paragraph with its pieces, as the classifier sees it, and what its words alone say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolver.document import Paragraph
from resolver.markers import Counting, Marker
from resolver.syntax.landmarks import landmarks
from resolver.syntax.scan import Pieces, as_marker

SMALL_WORDS = frozenset({"of", "and", "the", "for", "on", "in", "to", "against"})
"""Words that have no capital in the name of a body."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its pieces, as the classifier sees it."""

    paragraph: Paragraph
    pieces: Pieces

    @property
    def marker(self) -> Marker | None:
        """The marker that was typed, or else the one that the word processor shows."""
        if self.pieces.marker is not None:
            return self.pieces.marker
        number = self.paragraph.list_number
        return as_marker(number.marker) if number is not None else None

    @property
    def counts_arabic(self) -> bool:
        """Whether its marker counts 1, 2, 3."""
        marker = self.marker
        return marker is not None and marker.value(Counting.ARABIC) is not None


def plain(line: Line) -> str:
    """The words in small letters, single spaces between them."""
    return " ".join(line.pieces.words.split()).rstrip(",:; ").lower()


def is_part_title(line: Line) -> bool:
    """Whether a line is nothing but the letter or number of a part: "B", "II"."""
    return landmarks().part_title.match(line.paragraph.text) is not None


def is_title(words: Sequence[str]) -> bool:
    """Whether all words but the small ones have capitals, as in a title and in no clause."""
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words)
