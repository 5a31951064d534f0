"""F204."""

from __future__ import annotations

from collections.abc import Iterator

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
        “(a)”. Where all of a level has another shape, it is reported once.
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
        """One finding for each marker; one for a whole level if the draft marks all of it in another shape."""
        wrong: dict[int, list[Departure]] = {}
        found = [one for one in reading.departures if one.action is Action.SUBSTITUTE and one.expected in ("NUMBER", "LABEL")]
        for departure in sorted((*found, *_look_alikes(reading, profile)), key=lambda one: one.index):
            wrong.setdefault(departure.level, []).append(departure)
        for level, departures in wrong.items():
            marked = [place for place in reading.places if place.level == level and shown_marker(reading, place.index)]
            if 1 < len(departures) == len(marked):
                yield _for_level(departures, reading, profile)
            else:
                yield from (_finding(departure, reading, profile) for departure in departures)


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


def _for_level(departures: list[Departure], reading: Reading, profile: Profile) -> Finding:
    """A writer who marks a whole level in another way made one mistake, not twenty."""
    first = departures[0]
    expected = expected_markers(reading, profile)
    right = expected[first.index][0]
    shown = shown_marker(reading, first.index)
    typed = [departure for departure in departures if reading.pieces[departure.index].marker is not None]
    edits = tuple(Replacement(one.index, one.start, one.end, expected[one.index][0]) for one in typed)
    all_of_them = "Both" if len(departures) == 2 else f"All {len(departures)}"
    return Finding(
        f"{all_of_them} {_level(first)} are marked like “{shown.text if shown else ''}”; “{right}” was expected.",
        first.index,
        first.start,
        first.end,
        help=f"Mark them “{right}” and so on." if typed else _IN_WORD,
        remedy=Remedy(f"Mark them all like “{right}”", edits) if edits else None,
    )


_IN_WORD = "Change the number format of the list in the word processor."


def _level(departure: Departure) -> str:
    return "operative clauses" if departure.level == 0 else f"sub-clauses at level {departure.level}"
