"""The word lists of `grammar/wording.yaml`, and the walk that the rules of wording share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

import msgspec

from resolver.rules.known import KnownByText
from resolver.rules.wording.whole import may_hold, whole_text
from resolver.shipped import read_shipped
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces

What = TypeVar("What")

_SHORTLY = 60
"""In characters; a look over the whole paragraph for every match would take time that grows with the square of its length."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs and words by which a sum of money is known."""

    signs: tuple[str, ...]
    codes: tuple[str, ...]
    currencies: tuple[str, ...]
    scales: tuple[str, ...]


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file; the comments there say what each field is."""

    contractions: dict[str, str]
    first_person: tuple[str, ...]
    open_lists: tuple[str, ...]
    un_names: tuple[str, ...]
    full_width: dict[str, str]
    months: tuple[str, ...]
    small_numbers: dict[str, str]
    numbered: frozenset[str]
    figures_before: tuple[str, ...]
    plural_nouns: tuple[str, ...]
    long_numbers: frozenset[str]
    counted: tuple[str, ...]
    names: tuple[str, ...]
    not_names_after: frozenset[str]
    money: Money
    seized: tuple[str, ...]
    set_phrases: dict[str, str]
    common_words: frozenset[str]
    known_acronyms: frozenset[str]
    old_resolutions: dict[str, str]
    council_resolutions: dict[str, str]


@cache
def wording() -> Wording:
    """The word lists that ship."""
    return read_shipped("grammar", "wording.yaml", Wording)


def occurrences(
    reading: Reading,
    pattern: re.Pattern[str] | Callable[[], re.Pattern[str]],
    *needles: str,
    phrases: frozenset[frozenset[str]] = frozenset(),
    hint: re.Pattern[str] | None = None,
    with_mark: bool = False,
) -> Iterator[tuple[int, re.Match[str]]]:
    """Every match of a pattern in the words of clauses, outside quotations.

    Args:
        reading: what to search.
        pattern: the pattern, or what makes it when it is first needed.
        needles: the pattern cannot match without one of them; saves most searches.
        phrases: the same for phrases, as `word_sets` has them.
        hint: the same for a pattern that is found more quickly, because it begins with a character or a set of them.
        with_mark: whether to search the closing mark as well.
    """
    if phrases and not may_hold(reading, phrases):
        return
    whole = whole_text(reading)
    if needles and not any(needle in whole for needle in needles):
        return
    if hint is not None and hint.search(whole) is None:
        return
    search = pattern if isinstance(pattern, re.Pattern) else pattern()
    entry = _matches.get((id(search), with_mark))
    if entry is None:

        def matches(pieces: Pieces) -> tuple[re.Match[str], ...]:
            text = pieces.text
            if (needles and not any(needle in text for needle in needles)) or (hint and hint.search(text) is None):
                return ()
            found = search.finditer(text, pieces.start, pieces.mark_end if with_mark else pieces.end)
            return tuple([match for match, _ in outside_quotations(text, [(match, None) for match in found])])

        entry = _matches[id(search), with_mark] = search, KnownByText(matches)
    for index, _, found in entry[1].of(reading):
        for match in found:
            yield index, match


_matches: dict[tuple[int, bool], tuple[re.Pattern[str], KnownByText[tuple[re.Match[str], ...]]]] = {}
"""By the identity of the pattern, which is kept beside it: a pattern's own hash takes as long as a search."""


def outside_quotations(text: str, found: list[tuple[re.Match[str], What]]) -> list[tuple[re.Match[str], What]]:
    """Of matches, each with something that was said of it, those that begin outside quotations."""
    if not found:
        return found
    quoted = [quotation.span() for quotation in _QUOTED.finditer(text)]
    if not quoted:
        return found
    starts = [first for first, _ in quoted]
    return [pair for pair in found if not _within(pair[0].start(), starts, quoted)]


def _within(place: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    nearest = bisect_right(starts, place) - 1
    return nearest >= 0 and place < spans[nearest][1]


def words_before(text: str, place: int) -> list[str]:
    """The words that stand shortly before a place."""
    return text[max(0, place - _SHORTLY) : place].split()
