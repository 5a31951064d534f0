"""F204."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import expected_markers, shown_marker, unexpected_markers
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class MarkerShape(Rule):
    """Each level has its own shape of marker.

    What it does:
        Reports a number or label of another shape than the profile gives its level, such as “1)” for “1.” or “a.” for
        “(a)”. Where most of a level or of a list has one other shape, it is reported once.
    Why it matters:
        The shape alone tells the reader how deep a sub-clause stands.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1) Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        Safe: level and place decide the marker.
    Source:
        United Nations Editorial Manual, "Paragraphs and subparagraphs": 1., then (a), then (i).
    """

    code = "F204"
    name = "marker-shape-wrong"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        """One finding for each marker; one for all of a level or of a list that the draft marks in one other shape."""
        found = [one for one in reading.departures if one.action is Action.SUBSTITUTE and one.expected in ("NUMBER", "LABEL")]
        wrong = sorted((*found, *_look_alikes(reading, profile)), key=lambda one: one.index)
        if not wrong:
            return
        levels: dict[int, int] = {}
        for placed in reading.places:
            if placed.marked and shown_marker(reading, placed.index):
                levels[placed.level] = levels.get(placed.level, 0) + 1
        left: list[Departure] = []
        for group in _groups(wrong, lambda one: (one.level, _shape(reading, one))):
            if len(group) > 1 and 2 * len(group) > levels[group[0].level]:
                yield _together(group, levels[group[0].level], reading, profile)
            else:
                left.extend(group)
        lists, sizes = _lists(reading, profile) if len(left) > 1 else ({}, {})
        for group in _groups(left, lambda one: (lists.get(one.index), _shape(reading, one))):
            size = sizes.get(lists.get(group[0].index, -1), 0)
            if len(group) > 1 and 2 * len(group) > size:
                yield _together(group, size, reading, profile)
            else:
                yield from (_finding(departure, reading, profile) for departure in group)


def _groups(departures: list[Departure], key: Callable[[Departure], object]) -> list[list[Departure]]:
    """Departures that have the same key, in reading order."""
    found: dict[object, list[Departure]] = {}
    for departure in departures:
        found.setdefault(key(departure), []).append(departure)
    return list(found.values())


def _shape(reading: Reading, departure: Departure) -> tuple[str, str, bool, bool] | None:
    """What stands around the number or letter of a marker, and which of the two it is."""
    marker = shown_marker(reading, departure.index)
    return (marker.before, marker.after, marker.body.isupper(), marker.body[-1:].isdecimal()) if marker is not None else None


def _lists(reading: Reading, profile: Profile) -> tuple[dict[int, int], dict[int, int]]:
    """For each paragraph with a marker the first paragraph of its list, and for each of these how many the list has."""
    levels = {placed.index: placed.level for placed in reading.places}
    first: dict[int, int] = {}
    begun: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for index, (_, number) in expected_markers(reading, profile).items():
        if number == 1:
            begun[levels[index]] = index
        if shown_marker(reading, index) is not None:
            first[index] = begun[levels[index]]
            sizes[first[index]] = sizes.get(first[index], 0) + 1
    return first, sizes


def _look_alikes(reading: Reading, profile: Profile) -> Iterator[Departure]:
    """Labels that have the right shape by chance: `(i)` for `(a)` is the ninth letter, but was meant as the first number."""
    unexpected = unexpected_markers(reading, profile)
    if not unexpected:
        return
    expected = expected_markers(reading, profile)
    for placed in reading.places:
        marker = shown_marker(reading, placed.index)
        if placed.level == 0 or marker is None or placed.index not in unexpected:
            continue
        _, number = expected[placed.index]
        first = profile.markers[min(placed.level, len(profile.markers) - 1)]
        counts = [value for _, value in marker.readings if value]
        known = any(marker.is_like(label) for label in (first, *profile.other_labels))
        if number in counts and known:
            typed = reading.pieces[placed.index].marker
            end = len(typed.text) if typed is not None else 0
            yield Departure(Action.SUBSTITUTE, "LABEL", "LABEL", placed.index, 0, end, placed.role, placed.level, placed.part)


def _finding(departure: Departure, reading: Reading, profile: Profile) -> Finding:
    right = expected_markers(reading, profile)[departure.index][0]
    shown = shown_marker(reading, departure.index)
    typed = reading.pieces[departure.index].marker
    return Finding(
        f"The marker “{shown.text if shown else ''}” has the wrong shape for {_level(departure)}; “{right}” was expected.",
        departure.index,
        departure.start,
        departure.end,
        help=f"Write “{right}”." if typed else _IN_WORD,
        remedy=Remedy(f"Write “{right}”", (Replacement(departure.index, departure.start, departure.end, right),))
        if typed
        else None,
    )


def _together(departures: list[Departure], among: int, reading: Reading, profile: Profile) -> Finding:
    """A writer who marks many paragraphs in one other way made one mistake, not twenty."""
    first = departures[0]
    count = len(departures)
    expected = expected_markers(reading, profile)
    right = expected[first.index][0]
    shown = shown_marker(reading, first.index)
    typed = [departure for departure in departures if reading.pieces[departure.index].marker is not None]
    edits = tuple(Replacement(one.index, one.start, one.end, expected[one.index][0]) for one in typed)
    who = f"{count} of {among}" if count < among else "Both" if count == 2 else f"All {count}"
    return Finding(
        f"{who} {_level(first)} are marked like “{shown.text if shown else ''}”; “{right}” was expected.",
        first.index,
        first.start,
        first.end,
        help=f"Mark them “{right}” and so on." if typed else _IN_WORD,
        remedy=Remedy(f"Mark them all like “{right}”", edits) if edits else None,
    )


_IN_WORD = "Change the number format of the list in the word processor."


def _level(departure: Departure) -> str:
    return "operative clauses" if departure.level == 0 else f"sub-clauses at level {departure.level}"
