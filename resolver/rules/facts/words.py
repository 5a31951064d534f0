"""How the words of names are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from resolver.rules.facts.lexicon import Lexicon

_KEPT = bytes(
    ord(char.lower()) if char.isalnum() and char.isascii() else ord(" ") for char in (chr(code) for code in range(256))
)
_ISE = r"is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)"

UNITED_NATIONS = ("united", "nation")
"""How the two words are compared; "UN" stands for both."""


def clean(text: str) -> str:
    """A text of the same length in which only small letters and figures are left, the rest being spaces."""
    return text.encode("ascii", "replace").translate(_KEPT).decode("ascii")


def spelt(word: str) -> str:
    """A word in small letters in the spelling of the United Nations: other rules answer for the spelling."""
    return re.sub(_ISE, "iz", word) if "is" in word else "labour" if word == "labor" else word


def normal(word: str, lexicon: Lexicon) -> str:
    """What a word in small letters is compared by; empty where it tells no two names apart."""
    if word in lexicon.small_words:
        return ""
    word = spelt(lexicon.same_words.get(word, word))
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


def key(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a name is found by."""
    return tuple(_key(clean(text).split(), lexicon))


def _key(words: Iterable[str], lexicon: Lexicon) -> Iterable[str]:
    for word in words:
        if word == "un":
            yield from UNITED_NATIONS
        elif part := normal(word, lexicon):
            yield part


def places_of(phrase: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where a phrase in small letters stands in a part of a text, in any letters and as whole words."""
    small = text.lower()
    at = small.find(phrase, start, end) if len(small) == len(text) else -1  # a few letters become two
    while at >= 0:
        after = at + len(phrase)
        if not (_goes_on(small[at - 1 : at]) or _goes_on(small[after : after + 1])):
            yield at
        at = small.find(phrase, after, end)


def _goes_on(char: str) -> bool:
    return char.isalnum() or char in ("-", "_")
