"""The tree of a draft: paragraphs by their index, under the rules of `grammar/document.lark`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """One paragraph in the tree."""

    type: str
    """Name of the terminal."""
    value: int
    """Index of the paragraph; -1 for one that the repair put in."""


class Tree(NamedTuple):
    """What one rule of the grammar covers."""

    data: str
    """Name of the rule."""
    children: tuple[Tree | Token, ...]

    def tokens(self) -> Iterator[Token]:
        """Every paragraph below, in reading order."""
        for child in self.children:
            if isinstance(child, Token):
                yield child
            else:
                yield from child.tokens()
