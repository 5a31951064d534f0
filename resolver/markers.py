"""Markers of clauses: `1.`, `(a)`, `(ii)`, `aa)`: reading their shape and value, and writing the nth one."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

import msgspec


class Counting(StrEnum):
    """How a marker counts."""

    ARABIC = "arabic"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"


class Marker(msgspec.Struct, frozen=True, gc=False):
    """A marker as it stands: `(c)` has before `(`, body `c`, after `)`."""

    text: str
    before: str
    body: str
    after: str

    @property
    def readings(self) -> tuple[tuple[Counting, int], ...]:
        """Every way to count it, the more common first: `(i)` is roman 1 or letter 9, `(aa)` is letter 27."""
        return _readings(self.body)

    def value(self, counting: Counting) -> int | None:
        """Its number under one way to count; None if it cannot be counted so."""
        return dict(self.readings).get(counting)

    def is_like(self, first: str) -> bool:
        """Whether it stands in a list whose first marker is `first`, at any place; a bullet is like itself only."""
        return self.text == first or any(value and nth(first, value) == self.text for _, value in self.readings)


BULLETS = "•‣◦▪●○■□-–—*·"  # en and em dashes stand for bullets in published texts
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_DIGITS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                 (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@lru_cache(maxsize=4096)
def _readings(body: str) -> tuple[tuple[Counting, int], ...]:
    if body in BULLETS:
        return ((Counting.BULLET, 0),)
    last = body.rsplit(".", 1)[-1]
    if last.isdecimal():
        return ((Counting.ARABIC, int(last)),)
    found: list[tuple[Counting, int]] = []
    lower = body.lower()
    if _ROMAN.fullmatch(lower):
        found.append((Counting.ROMAN, roman_value(lower)))
    if len(set(lower)) == 1 and len(lower) <= 3 and "a" <= lower[0] <= "z":
        letter = (Counting.LETTER, 26 * (len(lower) - 1) + ord(lower[0]) - ord("a") + 1)
        found.insert(0 if lower[0] not in "ivx" else len(found), letter)
    return tuple(found)


def roman_value(text: str) -> int:
    """The value of a well-formed roman numeral in small letters."""
    value = 0
    for number, digits in _ROMAN_DIGITS:
        while text.startswith(digits):
            value += number
            text = text[len(digits) :]
    return value


def roman(number: int) -> str:
    """A roman numeral in small letters."""
    text = ""
    for value, digits in _ROMAN_DIGITS:
        while number >= value:
            text += digits
            number -= value
    return text


def letter(number: int) -> str:
    """The nth letter label: a … z, aa, bb … (United Nations practice doubles the letter)."""
    turns, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (turns + 1)


@lru_cache(maxsize=4096)
def nth(first: str, number: int) -> str:
    """The nth marker of a list whose first marker is `first`, e.g. `nth("(a)", 3)` is `(c)`.

    Args:
        first: the first marker with its punctuation, e.g. `1.`, `(a)`, `i)`.
        number: counted from 1.
    """
    match = re.fullmatch(r"(\W*)(\w+)(\W*)", first)
    if match is None:
        return first
    before, body, after = match.groups()
    if body.isdecimal():
        text = str(number)
    elif body in ("i", "I"):
        text = roman(number)
    else:
        text = letter(number)
    return before + (text.upper() if body.isupper() else text) + after
