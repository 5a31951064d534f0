"""A paragraph as the sorting of clauses and sub-clauses sees it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from resolver.document import Paragraph
from resolver.markers import Counting, Marker
from resolver.syntax.scan import Pieces


class Marked(Protocol):
    """A paragraph with its marker."""

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph itself."""

    @property
    def pieces(self) -> Pieces:
        """Its pieces."""

    @property
    def marker(self) -> Marker | None:
        """Its marker, typed or automatic."""


def plain_number(line: Marked) -> int | None:
    """The number of a paragraph that counts 1, 2, 3; None for other markers, `1.1` among them."""
    marker = line.marker
    return marker.value(Counting.ARABIC) if marker is not None and "." not in marker.body else None


def next_marked(lines: Sequence[Marked]) -> list[int]:
    """For each paragraph, the index of the next one after it that has a marker; the number of paragraphs if there is none."""
    following = [len(lines)] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        following[index] = index + 1 if lines[index + 1].marker is not None else following[index + 1]
    return following
