"""Reading a document: never fails, and every word of the input has a place in the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import msgspec
from msgspec.structs import replace

from resolver.document import Document, Paragraph, SourceKind
from resolver.draft import DraftResolution, Masthead, Part
from resolver.markers import BULLETS, Counting, Marker, nth
from resolver.profiles import Marks, Profile
from resolver.syntax.automaton import clause_automaton, document_automaton
from resolver.syntax.classify import classify
from resolver.syntax.costs import CLAUSE_COSTS, DOCUMENT_COSTS
from resolver.syntax.enacting_place import enacting_first
from resolver.syntax.kinds import Kind
from resolver.syntax.masthead import read_masthead
from resolver.syntax.openers import HEAD, opening
from resolver.syntax.page_lines import page_lines
from resolver.syntax.repair import Action, Step, apply, repair
from resolver.syntax.roles import Placed, place
from resolver.syntax.scan import Pieces, as_marker, is_table_row, scan
from resolver.syntax.slips import find_slip
from resolver.syntax.transform import Builder, enacting_indexes
from resolver.syntax.tree import Token, Tree
from resolver.syntax.wrapping import join_wrapped


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


@dataclass(frozen=True, eq=False)
class Reading:
    """A document read: its paragraphs, what each is, the draft they make up, and every departure.

    Two readings are never equal, so that what is worked out from one can be kept by it.
    """

    document: Document
    paragraphs: tuple[Paragraph, ...]
    """Wrapped lines joined, the enacting line above the preamble, wherever the house puts it."""
    pieces: tuple[Pieces, ...]
    """Parallel to `paragraphs`."""
    kinds: tuple[Kind, ...]
    """Parallel to `paragraphs`."""
    places: tuple[Placed, ...]
    tree: Tree
    """The paragraphs under the rules of the grammar, after the repair."""
    departures: tuple[Departure, ...]
    unplaced: tuple[int, ...]
    """Indexes of paragraphs that have no place in a resolution."""
    page_lines: tuple[Paragraph, ...] = ()
    """Page numbers and running titles of a text copied from pages; they belong to no paragraph."""

    @cached_property
    def draft(self) -> DraftResolution:
        """The draft that the paragraphs make up."""
        return Builder(self.document, self.paragraphs, self.pieces).draft(
            self.tree, self.masthead, self.enacting, self.unplaced
        )

    @cached_property
    def masthead(self) -> Masthead:
        """What stands above the enacting line, front matter included."""
        above = [
            self.paragraphs[child.value]
            for child in self.tree.children
            if isinstance(child, Token) and child.type == "MASTHEAD"
        ]
        return read_masthead(self.document.front, above)

    @cached_property
    def enacting(self) -> str:
        """The first enacting line without its comma; empty if there is none."""
        resolutions = (child for child in self.tree.children if isinstance(child, Tree))
        indexes = (index for resolution in resolutions for index in enacting_indexes(resolution))
        return next((self.pieces[index].words.rstrip(",: ") for index in indexes), "")


def read(document: Document, profile: Profile) -> Reading:
    """Read a document as the grammar and the profile's marks and markers have it."""
    paragraphs, furniture = _paragraphs(document)
    if profile.enacting_place == "after-preamble":
        paragraphs = enacting_first(paragraphs)
    pieces = tuple(scan(paragraph.text) for paragraph in paragraphs)
    kinds = classify(paragraphs)
    steps, tree, places = _structure(tuple(kinds))
    places = _introductions(places, pieces)
    departures = [_document_departure(step, kinds, paragraphs) for step in steps]
    for placed in places:
        departures.extend(_clause_departures(placed, paragraphs[placed.index], pieces[placed.index], profile))
    unplaced = tuple(step.index for step in steps if step.action is Action.DELETE)
    return Reading(document, paragraphs, pieces, tuple(kinds), places, tree, tuple(departures), unplaced, furniture)


def _paragraphs(document: Document) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraphs of a document, and the lines that belong to its pages.

    Paragraphs of a Word file are what the writer made them, and stay as they are.
    """
    lines = document.paragraphs
    if document.kind is SourceKind.WORD:
        return lines, ()
    if document.kind is not SourceKind.TEXT:
        return join_wrapped(lines, pages=False), ()
    aside = page_lines(lines)
    if not aside:
        return join_wrapped(lines, pages=True), ()
    kept: list[Paragraph] = []
    page_starts: set[int] = set()
    for index, line in enumerate(lines):
        if index not in aside:
            if index - 1 in aside:
                page_starts.add(len(kept))
            kept.append(line)
    return join_wrapped(kept, pages=True, page_starts=page_starts), tuple(lines[index] for index in sorted(aside))


@lru_cache(maxsize=256)
def _structure(kinds: tuple[Kind, ...]) -> tuple[tuple[Step, ...], Tree, tuple[Placed, ...]]:
    """Repair a sequence of kinds; it stays the same while a writer edits within paragraphs, so it is kept."""
    automaton = document_automaton()
    names = [str(kind) for kind in kinds]
    steps = repair(automaton, names, DOCUMENT_COSTS)
    tree = automaton.tree(apply(names, steps))
    return steps, tree, tuple(place(tree))


def _introductions(places: tuple[Placed, ...], pieces: Sequence[Pieces]) -> tuple[Placed, ...]:
    """The places, with "recommends … the adoption of the following draft resolution:" as the chapeau of what follows it."""
    enacting = [number for number, placed in enumerate(places) if placed.role.startswith("enacting")]
    found = list(places)
    for number in enacting[1:]:
        before = found[number - 1]
        if before.role in ("single", "operative_last") and pieces[before.index].mark == ":":
            found[number - 1] = replace(before, role=f"{before.role.removesuffix('_last')}_chapeau")
    return tuple(found)


def _document_departure(step: Step, kinds: Sequence[Kind], paragraphs: Sequence[Paragraph]) -> Departure:
    found = str(kinds[step.index]) if step.action is not Action.INSERT else ""
    expected = step.terminal if step.action is not Action.DELETE else ""
    end = len(paragraphs[step.index].text) if step.action is not Action.INSERT else 0
    return Departure(step.action, found, expected, step.index, 0, end)


def _clause_departures(placed: Placed, paragraph: Paragraph, pieces: Pieces, profile: Profile) -> list[Departure]:
    if not placed.role or is_table_row(pieces.text):
        return []
    terminals = _terminals(placed, paragraph, pieces, profile)
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


def _terminals(placed: Placed, paragraph: Paragraph, pieces: Pieces, profile: Profile) -> list[tuple[str, int, int]]:
    """The terminals of one paragraph, each with its range in the visible text."""
    found: list[tuple[str, int, int]] = []
    if placed.role.startswith("enacting"):
        found.append(("ORGAN", pieces.start, pieces.end))
        return [*found, *_mark(placed, pieces, profile)]
    marker = pieces.marker
    shown = paragraph.list_number.marker if paragraph.list_number and marker is None else ""
    if marker is not None and "rest" not in placed.role:
        found.append((_marker_name(marker, placed, profile), 0, len(marker.text)))
    elif shown:
        found.append((_marker_name(as_marker(shown), placed, profile), 0, 0))
    start = pieces.start
    if placed.level == 0 and "rest" not in placed.role and not placed.role.startswith("led"):
        name, length = _opener(pieces, placed.part)
        if name:
            found.append((name, start, start + length))
            start += length
    if pieces.text[start : pieces.end].strip():
        found.append(("WORDS", start, pieces.end))
    return [*found, *_mark(placed, pieces, profile)]


def _marker_name(marker: Marker, placed: Placed, profile: Profile) -> str:
    """NUMBER or LABEL if the marker has the shape that the profile gives its level, else OTHER_MARKER."""
    level = min(placed.level, len(profile.markers) - 1)
    if level == 0:
        value = marker.value(Counting.ARABIC)
        return "NUMBER" if value and nth(profile.markers[0], value) == marker.text else "OTHER_MARKER"
    right = any(marker.is_like(first) for first in (profile.markers[level], *profile.other_labels))
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


def _mark(placed: Placed, pieces: Pieces, profile: Profile) -> list[tuple[str, int, int]]:
    slot = _slot(placed.role, ends_clause=placed.ends_clause)
    official, own = closing_marks(placed.role, profile, ends_clause=placed.ends_clause)
    span = (pieces.end, pieces.mark_end)
    if official and _is_other_mark(slot, pieces, profile):
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


def _is_other_mark(slot: str, pieces: Pieces, profile: Profile) -> bool:
    """Whether a paragraph ends with a mark that the house lets stand as well; "; and" is a mark with its word."""
    others = profile.other_marks
    allowed: tuple[str, ...] = getattr(others, slot, ())
    if others.bullet and pieces.marker is not None and pieces.marker.body in BULLETS:
        allowed = (*allowed, *others.bullet)
    if not allowed or pieces.end != pieces.mark_start:
        return False
    if pieces.mark in allowed:
        return True
    return any(" " in mark and pieces.text.endswith(mark, pieces.start, pieces.mark_end) for mark in allowed)


def closing_marks(role: str, profile: Profile, *, ends_clause: bool = False) -> tuple[str, str]:
    """The mark that the grammar gives a role, and the one that the profile puts in its place.

    Args:
        role: a start symbol of `grammar/clause.lark`.
        profile: the house rules.
        ends_clause: whether a sub-clause is the end of its clause.
    """
    slot = _slot(role, ends_clause=ends_clause)
    if not slot:
        return ("", "") if role == "enacting_alone" else (",", ",")
    name = _SHARED.get(slot, slot)
    return str(getattr(_OFFICIAL, name)), str(getattr(profile.marks, name))


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


def expected_mark(departure: Departure, profile: Profile) -> str:
    """The closing mark that the paragraph of a departure has under the profile."""
    return closing_marks(departure.role, profile, ends_clause=departure.ends_clause)[1]
