"""The text of all clauses at once. Most rules of wording find nothing in most texts; one look at the whole says so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from string import ascii_lowercase

from resolver.rules.structure import body
from resolver.syntax import Reading

_LETTERS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))
"""Leaves small letters and puts a space for every other byte."""


@lru_cache(maxsize=4)
def whole_text(reading: Reading) -> str:
    """The clauses of a reading, a line each."""
    return "\n".join([pieces.text for _, pieces in body(reading)])


@lru_cache(maxsize=4)
def whole_words(reading: Reading) -> frozenset[str]:
    """Every run of letters from a to z in the clauses, in small letters."""
    return words_of(whole_text(reading))


def words_of(text: str) -> frozenset[str]:
    """Every run of letters from a to z in a text, in small letters."""
    return frozenset(text.lower().encode(errors="replace").translate(_LETTERS).decode().split())


def word_sets(phrases: Iterable[str]) -> frozenset[frozenset[str]]:
    """The words of each phrase, for `may_hold`."""
    return frozenset(words_of(phrase) for phrase in phrases)


def may_hold(reading: Reading, phrases: frozenset[frozenset[str]]) -> bool:
    """Whether all words of some phrase stand somewhere in the clauses."""
    known = whole_words(reading)
    return any(phrase <= known for phrase in phrases)
