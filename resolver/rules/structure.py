"""What several rules ask of a reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from resolver.draft import Part
from resolver.markers import Marker, nth
from resolver.profiles import Profile
from resolver.syntax import Reading
from resolver.syntax.openers import Opening, opening
from resolver.syntax.roles import Placed, Places
from resolver.syntax.scan import Pieces, as_marker


@lru_cache(maxsize=4)
def body(reading: Reading) -> Sequence[tuple[int, Pieces]]:
    """Index and pieces of every clause, sub-clause and continuation."""
    pieces = reading.pieces
    return [(placed.index, pieces[placed.index]) for placed in reading.places if not placed.role.startswith("enacting")]


@lru_cache(maxsize=4)
def body_texts(reading: Reading) -> Sequence[str]:
    """The texts of the same paragraphs."""
    return [pieces.text for _, pieces in body(reading)]


def clauses(reading: Reading, part: Part) -> Iterator[tuple[Placed, Pieces]]:
    """Place and pieces of the clauses of one part, without their sub-clauses and continuations."""
    for run in clause_runs(reading, part):
        yield from run


@lru_cache(maxsize=8)
def clause_runs(reading: Reading, part: Part) -> Sequence[Sequence[tuple[Placed, Pieces]]]:
    """The same, a list for each resolution or section of a composite text."""
    return [[(placed, reading.pieces[placed.index]) for placed in run] for run in _runs(reading.places, part)]


@lru_cache(maxsize=8)
def _runs(places: Places, part: Part) -> Sequence[Sequence[Placed]]:
    runs: list[list[Placed]] = []
    run: list[Placed] = []
    series = 0
    for placed in places:
        if placed.series != series:
            runs.append(run)
            run, series = [], placed.series
        if (
            placed.part is part
            and placed.level == 0
            and placed.role
            and not placed.role.startswith(("rest", "preambular_rest", "enacting"))
        ):
            run.append(placed)
    return [*runs, run]


def expected_markers(reading: Reading, profile: Profile) -> dict[int, tuple[str, int]]:
    """For each paragraph that carries a marker: the marker it should have, and its number in its list.

    Numbers begin anew in each resolution and section; labels begin anew under each clause. Where the house lets lists have
    other labels, those of the list decide: the shape that most of them have.
    """
    shown = _shown(reading) if profile.other_labels else ()
    return _expected_markers(reading.places, shown, profile.markers, profile.other_labels)


@lru_cache(maxsize=4)
def _expected_markers(
    places: Places, shown: tuple[str, ...], markers: tuple[str, ...], others: tuple[str, ...]
) -> dict[int, tuple[str, int]]:
    """Kept, because several rules ask, and because what is expected stays the same while a writer edits words.

    Args:
        places: of all paragraphs.
        shown: the marker that each of those has whose place asks for one; empty if the labels of lists decide nothing.
        markers: the first marker at each level.
        others: first labels that are right as well.
    """
    expected: dict[int, tuple[str, int]] = {}
    lists: list[tuple[int, list[int]]] = []
    open_lists: list[list[int]] = [[]]
    series = 0
    for placed in places:
        level = placed.level
        if placed.series != series:
            open_lists, series = [[]], placed.series
        if not placed.marked:
            if level == 0 and placed.part is Part.PREAMBULAR:
                open_lists = [[]]
            continue
        if level + 1 < len(open_lists):
            del open_lists[level + 1 :]
        while len(open_lists) <= level:
            open_lists.append([])
        members = open_lists[level]
        if not members:
            lists.append((level, members))
        members.append(placed.index)
        expected[placed.index] = ("", 0)  # in reading order; what it is can be said when the list is known
    labels = dict(zip(expected, shown, strict=True)) if shown else {}
    for level, members in lists:
        own = markers[min(level, len(markers) - 1)]
        first = _label([labels[index] for index in members], own, others) if level and others else own
        expected.update((index, (nth(first, number), number)) for number, index in enumerate(members, 1))
    return expected


def unexpected_markers(reading: Reading, profile: Profile) -> frozenset[int]:
    """Indexes of the paragraphs that show another marker than `expected_markers` has for them."""
    return _unexpected_markers(reading, profile.markers, profile.other_labels)


@lru_cache(maxsize=2)
def _unexpected_markers(reading: Reading, markers: tuple[str, ...], others: tuple[str, ...]) -> frozenset[int]:
    expected = _expected_markers(reading.places, _shown(reading) if others else (), markers, others)
    pairs = zip(expected.items(), _shown(reading), strict=True)
    return frozenset([index for (index, (right, _)), shown in pairs if shown and shown != right])


@lru_cache(maxsize=4)
def _shown(reading: Reading) -> tuple[str, ...]:
    """The marker of every paragraph whose place asks for one, as the reader of the page sees it; empty where it has none."""
    pieces, paragraphs = reading.pieces, reading.paragraphs
    shown: list[str] = []
    for index in _marked(reading.places):
        typed = pieces[index].marker
        if typed is not None:
            shown.append(typed.text)
        else:
            number = paragraphs[index].list_number
            shown.append(number.marker if number is not None else "")
    return tuple(shown)


@lru_cache(maxsize=4)
def _marked(places: Places) -> tuple[int, ...]:
    return tuple([placed.index for placed in places if placed.marked])


def _label(shown: list[str], own: str, others: tuple[str, ...]) -> str:
    """The first label of a list, in the shape that most of its labels have; of the first one, if that says nothing."""
    first = shown[0] if shown[0] in others else own
    if all(not label or label == nth(first, number) for number, label in enumerate(shown, 1)):
        return first
    typed = [(number, as_marker(label)) for number, label in enumerate(shown, 1) if label]

    def fits(label: str) -> tuple[int, int]:
        exact = sum(marker.text == nth(label, number) for number, marker in typed)
        return exact, sum(marker.is_like(label) for _, marker in typed)

    return max((first, own, *others), key=fits)


def shown_marker(reading: Reading, index: int) -> Marker | None:
    """The marker of a paragraph as the reader of the page sees it: typed, or shown by the word processor."""
    typed = reading.pieces[index].marker
    number = reading.paragraphs[index].list_number
    return typed if typed is not None or number is None else as_marker(number.marker)


def opening_at(reading: Reading, index: int, part: Part) -> Opening | None:
    """The opening phrase of a clause; None if it has none, or if it is misspelt: one message is enough."""
    return None if index in _misspelt(reading) else reading.pieces[index].opening(part)


@lru_cache(maxsize=2)
def _misspelt(reading: Reading) -> frozenset[int]:
    return frozenset(departure.index for departure in reading.departures if departure.found == "MISSPELT")


def has_words(reading: Reading, index: int) -> bool:
    """Whether a paragraph says anything beside its marker and its closing mark."""
    return bool(reading.pieces[index].words.strip())


_BARE_NUMBER = re.compile(r"[0-9]{1,3}[\s.,]+(?=[A-Z])")


def bare_number(pieces: Pieces) -> str:
    """The number with which a clause without marker begins, as typed, in "2 Requests …"; empty if there is none."""
    found = _BARE_NUMBER.match(pieces.words) if pieces.marker is None else None
    return found[0] if found is not None and opening(pieces.words[found.end() :], Part.OPERATIVE) is not None else ""
