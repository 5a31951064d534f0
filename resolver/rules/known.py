"""What follows from the text of a paragraph alone, kept by that text: after an edit it is worked out for what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from resolver.rules.structure import body, body_texts
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces

MOST = 16_384
"""Paragraphs whose facts are kept; then all are forgotten."""

Fact = TypeVar("Fact")


class KnownByText(Generic[Fact]):
    """A fact of paragraphs, such as the acronyms in them. Most have nothing to tell: then it is empty, and never None."""

    def __init__(self, find: Callable[[Pieces], Fact]) -> None:
        self._find = find
        self._known: dict[str, Fact] = {}

    def of(self, reading: Reading) -> list[tuple[int, Pieces, Fact]]:
        """Index, pieces and fact of every paragraph of the clauses that has something to tell."""
        texts, known = body_texts(reading), self._known
        found = list(map(known.get, texts))
        if None in found:
            if len(known) > MOST:
                known.clear()
            for number, (_, pieces) in enumerate(body(reading)):
                if found[number] is None:
                    found[number] = known[pieces.text] = self._find(pieces)
        return [(index, pieces, fact) for (index, pieces), fact in zip(body(reading), found, strict=True) if fact]

    def forget(self) -> None:
        """Forget all facts."""
        self._known.clear()
