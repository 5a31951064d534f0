"""Slips of the pen in opening phrases: one word that is nearly the word that would go on there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from resolver.draft import Part
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import PLAIN, lexicon, near_opening, opening, split_words

SHORT = 4
"""A word of so many letters or fewer is near another only if two of its letters have changed places."""


class Slip(msgspec.Struct, frozen=True):
    """Words that were meant to be others."""

    start: int
    """Where the wrong words begin, counted from the first word of the clause."""
    end: int
    right: str
    """What was meant."""
    opening_end: int
    """Where the opening phrase ends, wrong words included."""


@lru_cache(maxsize=4096)
def find_slip(head: str, part: Part) -> Slip | None:
    """The slip in the opening phrase with which a text begins, or None.

    A text that begins with no phrase at all may have a known wrong form of one, or be near one as a whole. A text that does
    begin with a phrase may go on with a word that is nearly one of the phrase: "Recalling furter", "Expressing cocern".
    """
    if not head.isascii():
        head = head.translate(PLAIN)
    opens = opening(head, part) is not None
    words, ends, pause = split_words(head)
    if not words or words[0] in landmarks().body_words:
        return None  # "Committee" is not meant to be "Committed"
    slip = None if not opens and _is_known_form(words, part) else _word_slip(head, words, ends, pause, part, opens=opens)
    if slip is not None or opens:
        return slip
    near = near_opening(head, part)
    return Slip(0, near[1], near[0].text, near[1]) if near is not None else None


def _is_known_form(words: Sequence[str], part: Part) -> bool:
    wrong = lexicon(part).wrong
    return any(" ".join(words[:count]) in wrong for count in range(1, 5))


def _word_slip(head: str, words: Sequence[str], ends: Sequence[int], pause: int, part: Part, *, opens: bool) -> Slip | None:
    book = lexicon(part)
    at, wanted = book.wanted(words[:pause])
    if at >= pause:
        return None
    word = words[at]
    best: tuple[int, Slip] | None = None
    for right in sorted(meant for meant in wanted if is_slip(word, meant)):
        if opens and word.rstrip("s") == right.rstrip("s"):
            continue  # "Expresses its concerns" is another phrase, not a slip
        found = book.match([*words[:at], right, *words[at + 1 :]], ends, pause)
        if found is None or found.end < ends[at]:
            continue
        rank = book.phrases.index(found.phrase)  # the commoner phrase was meant
        if best is None or rank < best[0]:
            start = ends[at] - len(word)
            typed = head[start : ends[at]]
            best = rank, Slip(start, ends[at], right.capitalize() if typed[:1].isupper() else right, found.end)
    return best[1] if best is not None else None


def is_slip(word: str, meant: str) -> bool:
    """Whether a word is another with one letter left out, put in, changed, or changed places with the next one."""
    if word == meant or word[:1] != meant[:1] or abs(len(word) - len(meant)) > 1:
        return False
    same = 1
    while same < min(len(word), len(meant)) and word[same] == meant[same]:
        same += 1
    rest, meant_rest = word[same:], meant[same:]
    if rest[:2] == meant_rest[1::-1] and len(meant_rest) > 1 and rest[2:] == meant_rest[2:]:
        return True
    if max(len(word), len(meant)) <= SHORT:
        return False
    return rest == meant_rest[1:] or rest[1:] == meant_rest or rest[1:] == meant_rest[1:]
