"""The words of a paragraph cut at its opening phrase and at the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

_MARK = re.compile(r"\[\^([^\]\s]+)\]")


class Piece(NamedTuple):
    """A stretch of words of one kind, or the mark of a footnote."""

    text: str
    opens: bool = False
    """Whether it belongs to the opening phrase."""
    note: str = ""
    """The label of a footnote whose mark this is."""


def pieces(words: str, opener: str, labels: Container[str]) -> Iterator[Piece]:
    """The pieces of a paragraph in order; together they are its words.

    Args:
        words: the whole paragraph.
        opener: the phrase at its start that is set off.
        labels: labels of the footnotes there are; marks with other labels stay words.
    """
    opening = len(opener) if words.startswith(opener) else 0
    position = 0
    for match in _MARK.finditer(words):
        if match[1] in labels:
            yield from _words(words, position, match.start(), opening)
            yield Piece(match[0], note=match[1])
            position = match.end()
    yield from _words(words, position, len(words), opening)


def _words(text: str, start: int, end: int, opening: int) -> Iterator[Piece]:
    for first, last, opens in ((start, min(end, opening), True), (max(start, opening), end, False)):
        if first < last:
            yield Piece(text[first:last], opens)
