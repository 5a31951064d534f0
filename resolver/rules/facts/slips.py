"""How a name goes on where a word of it is misspelt, another one, missing, too many, or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import msgspec

from resolver.rules.facts.index import NAMES, Node, index

FEW = 4
"""Names may go on in so many ways for a slip to be told from another name."""


class Slip(Enum):
    """What happened to a word, with how many words must go on rightly after it for the rest to be the name."""

    MISSPELT = 0
    MOVED = 1
    OTHER = 2


class Detour(msgspec.Struct, frozen=True):
    """Where to go on in the text and among the names."""

    at: int
    node: Node
    slip: Slip


def detours(node: Node, words: list[str], at: int) -> Iterator[Detour]:
    """The ways in which a name may go on although the word before `at` is none of its next ones, the likeliest first."""
    ways = [(word, step) for word, step in node.items() if word != NAMES]
    typed = (words[at - 1], words[at - 1].removesuffix("s"))
    word = index().words.get(words[at - 1])
    if word is None:
        yield from (Detour(at, step, Slip.MISSPELT) for other, step in ways if any(near(form, other) for form in typed))
    after, place = _next(words, at)
    if word and after in node and word in node[after]:
        yield Detour(place, node[after][word], Slip.MOVED)
    if word:
        yield from (Detour(at - 1, step, Slip.OTHER) for _, step in ways if word in step)  # one is missing
    if after:
        yield from (Detour(at, step, Slip.OTHER) for _, step in ways if after in step)  # another one stands there
    if after in node:
        yield Detour(at, node, Slip.OTHER)  # one is too many


def _next(words: list[str], at: int) -> tuple[str, int]:
    """The next word that tells names apart, and the place after it; empty if none is left or known."""
    while at < len(words) and index().words.get(words[at]) == "":
        at += 1
    return (index().words.get(words[at]) or "", at + 1) if at < len(words) else ("", at)


def near(typed: str, word: str) -> bool:
    """Whether a word is another one with a letter too many, too few, wrong, or in the wrong place."""
    if len(word) < 5 or abs(len(typed) - len(word)) > 2:
        return False
    while typed and word and typed[0] == word[0]:
        typed, word = typed[1:], word[1:]
    while typed and word and typed[-1] == word[-1]:
        typed, word = typed[:-1], word[:-1]
    return len(typed) + len(word) <= 2 or (len(typed) == len(word) == 2 and typed == word[::-1])
