"""Where single clauses depart from the grammar, and the cheapest edit that brings each back.

What is found in a clause depends on its text, its place and a few house rules, and on nothing else. So it is kept: a writer
changes one paragraph at a time.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Protocol

import msgspec
from msgspec.structs import replace

from resolver.draft import Part
from resolver.markers import BULLETS, Counting, Marker, nth
from resolver.profiles import Marks, OtherMarks, Profile
from resolver.syntax.automaton import clause_automaton
from resolver.syntax.costs import CLAUSE_COSTS
from resolver.syntax.openers import HEAD, opening
from resolver.syntax.repair import Action, Step, repair
from resolver.syntax.roles import Placed
from resolver.syntax.scan import Pieces, as_marker, is_table_row, scan
from resolver.syntax.slips import find_slip


class Departure(msgspec.Struct, frozen=True, gc=False):
    """Where a text departs from the grammar, and the cheapest edit that brings it back."""

    action: Action
    found: str
    """The terminal that stands there; for an insertion, empty."""
    expected: str
    """The terminal that should stand there; for a deletion, empty."""
    index: int
    """Index of the paragraph in the reading; for a missing paragraph, of the one it comes before."""
    start: int
    end: int
    """Range in the paragraph's visible text; empty where something is missing."""
    role: str = ""
    """The role of the paragraph; empty for departures from the order of paragraphs."""
    level: int = 0
    part: Part = Part.OPERATIVE
    ends_clause: bool = False
    """As `Placed.ends_clause`."""


class House(NamedTuple):
    """The house rules that single clauses are held against."""

    markers: tuple[str, ...]
    other_labels: tuple[str, ...]
    marks: Marks
    other_marks: OtherMarks


def house_of(profile: Profile) -> House:
    """The house rules of a profile that single clauses are held against."""
    return House(profile.markers, profile.other_labels, profile.marks, profile.other_marks)


class ClauseDepartures(Protocol):
    """Finds the departures of one paragraph; where it stands is for the caller to say."""

    def __call__(self, text: str, shown: str, role: str, level: int, part: Part, ends_clause: bool, /) -> tuple[Departure, ...]:
        """The departures of a paragraph with this visible text, list number and place, as if it were the first."""


@lru_cache(maxsize=8)
def clause_departures(house: House) -> ClauseDepartures:
    """How to find the departures of a paragraph under some house rules."""

    @lru_cache(maxsize=16384)
    def found(text: str, shown: str, role: str, level: int, part: Part, ends_clause: bool) -> tuple[Departure, ...]:
        placed = Placed(0, role, level, part, ends_clause=ends_clause)
        return tuple(_departures(placed, scan(text), shown, house))

    return found


def at(index: int, departures: tuple[Departure, ...]) -> list[Departure]:
    """Departures of the paragraph with this index."""
    return [replace(departure, index=index) for departure in departures]


def _departures(placed: Placed, pieces: Pieces, shown: str, house: House) -> list[Departure]:
    if is_table_row(pieces.text):
        return []
    terminals = _terminals(placed, pieces, shown, house)
    steps = _clause_steps(placed.role, tuple(name for name, _, _ in terminals))
    departures: list[Departure] = []
    for step in steps:
        if step.action is Action.INSERT:
            place_at = terminals[step.index][1] if step.index < len(terminals) else pieces.mark_end
            found, expected, start, end = "", step.terminal, place_at, place_at
        else:
            found, start, end = terminals[step.index]
            expected = step.terminal if step.action is Action.SUBSTITUTE else ""
        departures.append(
            Departure(
                step.action,
                found,
                expected,
                placed.index,
                start,
                end,
                placed.role,
                placed.level,
                placed.part,
                placed.ends_clause,
            )
        )
    return departures


@lru_cache(maxsize=4096)
def _clause_steps(role: str, terminals: tuple[str, ...]) -> tuple[Step, ...]:
    return repair(clause_automaton(role), terminals, CLAUSE_COSTS)


LEAD = 300
"""How many characters may come before the verb of an operative clause that opens with a participle."""
_MARK_NAMES = {",": "COMMA", ";": "SEMICOLON", ":": "COLON", ".": "STOP"}


def _terminals(placed: Placed, pieces: Pieces, shown: str, house: House) -> list[tuple[str, int, int]]:
    """The terminals of one paragraph, each with its range in the visible text."""
    found: list[tuple[str, int, int]] = []
    if placed.role.startswith("enacting"):
        found.append(("ORGAN", pieces.start, pieces.end))
        return [*found, *_mark(placed, pieces, house)]
    marker = pieces.marker
    if marker is not None and "rest" not in placed.role:
        found.append((_marker_name(marker, placed, house), 0, len(marker.text)))
    elif shown and marker is None:
        found.append((_marker_name(as_marker(shown), placed, house), 0, 0))
    start = pieces.start
    if placed.level == 0 and "rest" not in placed.role and not placed.role.startswith("led"):
        name, length = _opener(pieces, placed.part)
        if name:
            found.append((name, start, start + length))
            start += length
    if pieces.text[start : pieces.end].strip():
        found.append(("WORDS", start, pieces.end))
    return [*found, *_mark(placed, pieces, house)]


def _marker_name(marker: Marker, placed: Placed, house: House) -> str:
    """NUMBER or LABEL if the marker has the shape that the profile gives its level, else OTHER_MARKER."""
    level = min(placed.level, len(house.markers) - 1)
    if level == 0:
        value = marker.value(Counting.ARABIC)
        return "NUMBER" if value and nth(house.markers[0], value) == marker.text else "OTHER_MARKER"
    right = any(marker.is_like(first) for first in (house.markers[level], *house.other_labels))
    return "LABEL" if right else "OTHER_MARKER"


def _opener(pieces: Pieces, part: Part) -> tuple[str, int]:
    """The terminal of the opening phrase and its length; an empty name if nothing like one stands there."""
    preambular = part is Part.PREAMBULAR
    own, other = (pieces.preambular, pieces.operative) if preambular else (pieces.operative, pieces.preambular)
    slip = find_slip(pieces.words[:HEAD], part) if own is not None or other is None else None
    if slip is not None:
        return "MISSPELT", slip.opening_end
    if own is not None:
        return ("PARTICIPLE" if preambular else "VERB"), own.end
    if other is None:
        return "", 0
    # "Requesting …, and invites" has the wrong form; "Acting under Chapter VII …, decides" and "While noting …, urges" have not
    introduces = not other.phrase.counterpart or "while" in other.before
    verb = _verb_after_participle(pieces) if introduces and not preambular else 0
    return ("VERB", verb) if verb else ("OTHER_FORM", other.end)


def _verb_after_participle(pieces: Pieces) -> int:
    """Where the verb ends in "Acting under Chapter VII of the Charter, decides to …"; 0 if the clause has none."""
    words = pieces.words
    comma = words.find(", ", 0, LEAD)
    while comma >= 0:
        found = opening(words[comma + 2 :], Part.OPERATIVE)
        if found is not None and words[comma + 2].islower():
            return comma + 2 + found.end
        comma = words.find(", ", comma + 2, LEAD)
    return 0


def _mark(placed: Placed, pieces: Pieces, house: House) -> list[tuple[str, int, int]]:
    slot = _slot(placed.role, ends_clause=placed.ends_clause)
    official, own = closing_marks(placed.role, house.marks, ends_clause=placed.ends_clause)
    span = (pieces.end, pieces.mark_end)
    if official and _is_other_mark(slot, pieces, house):
        return [(_MARK_NAMES[official], *span)]
    if not pieces.mark:
        # a house may want no mark at all, where the grammar has one
        return [(_MARK_NAMES[official], *span)] if official and not own else []
    meaning = pieces.meaning
    if pieces.mark != meaning or pieces.end != pieces.mark_start:
        return [("OTHER_MARK", *span)]
    if meaning == own:
        meaning = official
    elif meaning == official:
        return [("OTHER_MARK", *span)]
    return [(_MARK_NAMES[meaning], *span)]


def _is_other_mark(slot: str, pieces: Pieces, house: House) -> bool:
    """Whether a paragraph ends with a mark that the house lets stand as well; "; and" is a mark with its word."""
    others = house.other_marks
    allowed: tuple[str, ...] = getattr(others, slot, ())
    if others.bullet and pieces.marker is not None and pieces.marker.body in BULLETS:
        allowed = (*allowed, *others.bullet)
    if not allowed or pieces.end != pieces.mark_start:
        return False
    if pieces.mark in allowed:
        return True
    return any(" " in mark and pieces.text.endswith(mark, pieces.start, pieces.mark_end) for mark in allowed)


def closing_marks(role: str, marks: Marks, *, ends_clause: bool = False) -> tuple[str, str]:
    """The mark that the grammar gives a role, and the one that the profile puts in its place.

    Args:
        role: a start symbol of `grammar/clause.lark`.
        marks: those of the house.
        ends_clause: whether a sub-clause is the end of its clause.
    """
    slot = _slot(role, ends_clause=ends_clause)
    if not slot:
        return ("", "") if role == "enacting_alone" else (",", ",")
    name = _SHARED.get(slot, slot)
    return str(getattr(_OFFICIAL, name)), str(getattr(marks, name))


_OFFICIAL = Marks()
_SHARED = {"item_last": "operative", "item_chapeau": "chapeau"}
"""Places that have the mark of another place, but other marks of their own that may stand as well."""


def _slot(role: str, *, ends_clause: bool) -> str:
    """The place of a closing mark: a field of `Marks` or `OtherMarks`; empty for enacting lines."""
    if role.startswith("enacting"):
        return ""
    if role.endswith("_last") or role == "single":
        return "last"
    if role.endswith(("chapeau", "continued", "lead")):
        return "item_chapeau" if "item" in role else "chapeau"
    if role.startswith("preambular"):
        return "preambular_item" if role == "preambular_item" and not ends_clause else "preambular"
    if role == "item":
        return "item_last" if ends_clause else "item"
    return "operative"


def expected_mark(departure: Departure, marks: Marks) -> str:
    """The closing mark that the paragraph of a departure has under the house."""
    return closing_marks(departure.role, marks, ends_clause=departure.ends_clause)[1]
