"""Finds the names of the registry in a paragraph: right ones first, so that a wrong name inside a right one is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from resolver.rules.facts.index import NAMES, Name, Node, index, starts
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.slips import FEW, Slip, detours
from resolver.rules.facts.words import UNITED_NATIONS, clean, spelt

_BREAKS = frozenset('.;:()[]“”"/')
"""Marks that no name has inside, unless the right one has them."""
_CAPITALS = 0.6
"""The share of capitals of the right name that a wrong one must have to be meant as a name."""
_ALL_CAPITALS = 0.9
"""The same where a word of it is another one."""
_HYPHENS = ("-", "‑")
_SURE = 2
"""Words after which a slip is looked for in the next."""
_LONG = 5
"""Words of a name that can be known although one of them is another."""


class Named(msgspec.Struct, frozen=True):
    """A name in a paragraph."""

    start: int
    end: int
    name: Name
    right: bool


def names_in(text: str, start: int, end: int) -> tuple[Named, ...]:
    """The names in a part of a paragraph's visible text, in reading order; the longest at each place."""
    cleaned = clean(text[start:end])
    words = cleaned.split()
    beginnings = starts()
    places = _Places(words, cleaned, start)
    found: list[Named] = []
    at = 0
    for place, word in enumerate(words):
        if place < at or word not in beginnings:
            continue
        walked = _walk(beginnings[word], words, place + 1)
        if walked is None:
            continue
        last, node, slipped = walked
        first = place
        if place and _begins(node, words[place - 1]) and text[places[place - 1][1] : places[place][0]] in _HYPHENS:
            first -= 1
        named = _judged(text, words[first:last], (places[first][0], places[last - 1][1]), node, slipped=slipped)
        if named is not None:
            found.append(named)
            at = last
    return tuple(found)


class _Places:
    """Where each word begins and ends in the paragraph, worked out as far as it is asked for."""

    __slots__ = ("_at", "_cleaned", "_found", "_start", "_words")

    def __init__(self, words: list[str], cleaned: str, start: int) -> None:
        self._words, self._cleaned, self._start = words, cleaned, start
        self._found: list[tuple[int, int]] = []
        self._at = 0

    def __getitem__(self, number: int) -> tuple[int, int]:
        found = self._found
        while len(found) <= number:
            word = self._words[len(found)]
            begins = self._cleaned.find(word, self._at)
            self._at = begins + len(word)
            found.append((self._start + begins, self._start + self._at))
        return found[number]


def _begins(node: Node, word: str) -> bool:
    """Whether the names that end here begin with this word, which tells nothing apart: "Inter-Agency"."""
    return index().words.get(word) == "" and any(
        clean(index().names[number].meant).split()[:1] == [word] for number in node[NAMES]
    )


def _step(node: Node, word: str | None) -> Node | None:
    if word == "un":
        between = node.get(UNITED_NATIONS[0])
        return between.get(UNITED_NATIONS[1]) if between is not None else None
    return node.get(word) if word else None


_Walked = tuple[int, Node, bool]
"""The place after the last word of a name, its node, and whether a word of it is not the right one."""


def _walk(node: Node, words: list[str], at: int, depth: int = 1, slip: Slip | None = None) -> _Walked | None:
    """Go along the longest name from a node, `depth` words after its beginning; once, a word may be another one."""
    best: _Walked | None = None
    known = index().words
    since = 0
    while True:
        if NAMES in node and (slip is None or since >= slip.value) and (depth >= _LONG or slip in (None, Slip.MISSPELT)):
            best = at, node, slip is not None
        word: str | None = ""
        while word == "" and at < len(words):
            word = known.get(words[at])
            at += 1
        step = _step(node, word)
        if step is None:
            break
        node = step
        depth += 1
        since += 1
    if word == "" or slip is not None or depth < _SURE or len(node) > FEW or (best and _is_right(best[1])):
        return best
    ways = (_walk(way.node, words, way.at, depth + 1, way.slip) for way in detours(node, words, at))
    return max((walked for walked in (best, *ways) if walked), key=_length, default=None)


def _length(walked: _Walked) -> int:
    return walked[0]


def _is_right(node: Node) -> bool:
    return any(index().names[number].ground == "right" for number in node[NAMES])


def _judged(text: str, words: list[str], span: tuple[int, int], node: Node, *, slipped: bool) -> Named | None:
    """Which of the names that are found by the same words it is; None where it is not meant as a name."""
    start, end = span
    names = [index().names[number] for number in node[NAMES]]
    for name in names:
        if name.text and text.startswith(name.text, start) and len(name.text) >= end - start:
            return Named(start, start + len(name.text), name, name.ground == "right")
    typed = _spelt(words)
    for name in names:
        if name.ground == "right" and not slipped and typed == _spelt_words(name.text) and _may_be_small(text[start], name):
            return Named(start, end, name, right=True)
    if not _BREAKS.isdisjoint(text[start:end]) and all(_BREAKS.isdisjoint(name.text or name.meant) for name in names):
        return None
    for name in names:
        if name.ground in ("wrong", "cut") and typed == _spelt_words(name.text) and _as_name(text[start:end], name.text):
            return Named(start, end, name, right=False)
    grounds = ("right", "cut") if slipped else ("right", "other", "wrong")
    meant = next((name for ground in grounds for name in names if name.ground == ground), None)
    if meant is None or meant.owner < 0 or not meant.meant:
        return None
    if (
        not slipped
        and meant.ground == "right"
        and _may_be_small(text[start], meant)
        and not _differs(typed, _spelt_words(meant.text))
    ):
        return Named(start, end, meant, right=True)
    least = _ALL_CAPITALS if slipped or meant.ground == "wrong" else _CAPITALS
    if not _as_name(text[start:end], meant.meant, least) or text.count(",", start, end) > meant.meant.count(","):
        return None
    if meant.text and not slipped and not _same_build(typed, _spelt_words(meant.text)):
        return None
    return Named(start, end, meant, right=False)


@lru_cache(maxsize=4096)
def _spelt_words(text: str) -> list[str]:
    return _spelt(clean(text).split())


def _spelt(words: list[str]) -> list[str]:
    return [part for word in words for part in (("united", "nations") if word == "un" else (spelt(word),))]


def _may_be_small(first: str, name: Name) -> bool:
    """Whether a right name may begin so: the titles of resolutions are ordinary words where they have no capital."""
    if first.isupper() or name.text[:1].islower() or name.owner < 0:
        return True
    return index().subjects[name.owner].kind != "resolution"


def _differs(typed: list[str], right: list[str]) -> bool:
    """Whether words differ in more than what may be meant: two things named at once, or the singular of the last word."""
    if len(typed) != len(right):
        return True
    pairs = list(zip(typed, right, strict=True))
    return any(not _may_stand_for(one, other) for one, other in pairs[:-1]) or typed[-1] not in (
        right[-1],
        right[-1].removesuffix("s"),
    )


def _may_stand_for(typed: str, right: str) -> bool:
    """Whether a word is the right one, or its plural where a text may speak of two: "the Conventions against …"."""
    return typed == right or (typed == right + "s" and right in lexicon().plural_words)


def _same_build(typed: list[str], right: list[str]) -> bool:
    """Whether two names join their words at the same places: one has no preposition or "and" where the other has none."""
    return _joints(typed) == _joints(right)


def _joints(words: list[str]) -> list[tuple[bool, bool]]:
    """For every place between words that tell names apart: whether a preposition stands there, and whether "and" does."""
    joints: list[tuple[bool, bool]] = []
    preposition = link = False
    for word in words:
        if index().words.get(word) != "":
            joints.append((preposition, link))
            preposition = link = False
        elif word in lexicon().links:
            link = True
        elif word not in lexicon().articles:
            preposition = True
    return joints


def _as_name(typed: str, right: str, least: float = _CAPITALS) -> bool:
    """Whether words are meant as a name: in letters as the right one where that is an acronym, else with capitals like it."""
    if len(right.split()) == 1:
        return typed[:1].isupper() == right[:1].isupper() and (not right.isupper() or typed == right)
    if right[:1].isupper() and not typed[:1].isupper():
        return False
    return _capitals(typed) >= least * _capitals(right)


def _capitals(text: str) -> float:
    words = [word for word in _words_of(text) if len(word) > 3 and index().words.get(word.lower()) != ""]
    return sum(word[0].isupper() for word in words) / len(words) if words else 1.0


def _words_of(text: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"[^\W\d_]+", text))
