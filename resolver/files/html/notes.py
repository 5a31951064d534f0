"""Footnotes of a web page: numbered as their marks come, with ways there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolver.files.pieces import pieces


class Mark(NamedTuple):
    """A stretch of words, or the mark of a footnote, as the template sets it."""

    text: str
    opens: bool = False
    number: int = 0
    """The number of the footnote whose mark this is; 0 for words."""
    place: str = ""
    """The id of the mark."""


class Note(NamedTuple):
    """A footnote that has marks."""

    number: int
    text: str
    places: tuple[str, ...]
    """The ids of its marks."""


class Notes:
    """Hands out numbers to footnotes while a page is written from top to bottom."""

    def __init__(self, footnotes: Iterable[tuple[str, str]]) -> None:
        """Begin a page.

        Args:
            footnotes: label and text of each; where a label comes twice, marks mean the first.
        """
        self._footnotes = list(footnotes)
        self._texts: dict[str, str] = {}
        for label, text in self._footnotes:
            self._texts.setdefault(label, text)
        self._places: dict[str, list[str]] = {}

    def marked(self, words: str, opener: str = "") -> Iterator[Mark]:
        """The words of a paragraph with its marks numbered."""
        for piece in pieces(words, opener, self._texts):
            if not piece.note:
                yield Mark(piece.text, piece.opens)
                continue
            places = self._places.setdefault(piece.note, [])
            number = list(self._places).index(piece.note) + 1
            places.append(f"mark-{number}-{len(places) + 1}" if places else f"mark-{number}")
            yield Mark("", number=number, place=places[-1])

    def used(self) -> Iterator[Note]:
        """The footnotes whose marks have come so far, by number."""
        for number, (label, places) in enumerate(self._places.items(), 1):
            yield Note(number, self._texts[label], tuple(places))

    def unused(self) -> Iterator[tuple[str, str]]:
        """Label and text of the footnotes that no mark leads to."""
        for label, text in self._footnotes:
            if label not in self._places or self._texts[label] != text:
                yield label, text
