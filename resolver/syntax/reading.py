"""Reading a document: never fails, and every word of the input has a place in the result."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from msgspec.structs import replace

from resolver.document import Document, Paragraph, SourceKind
from resolver.draft import DraftResolution, Masthead
from resolver.profiles import Profile
from resolver.syntax.automaton import document_automaton
from resolver.syntax.classify import classify
from resolver.syntax.costs import DOCUMENT_COSTS
from resolver.syntax.departures import Departure, at, clause_departures, house_of
from resolver.syntax.enacting_place import enacting_first
from resolver.syntax.kinds import Kind
from resolver.syntax.masthead import read_masthead
from resolver.syntax.page_lines import page_lines
from resolver.syntax.repair import Action, Step, apply, repair
from resolver.syntax.roles import Places, place
from resolver.syntax.scan import Pieces, scan
from resolver.syntax.transform import Builder, enacting_indexes
from resolver.syntax.tree import Token, Tree
from resolver.syntax.wrapping import join_wrapped


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
    places: Places
    tree: Tree
    """The paragraphs under the rules of the grammar, after the repair."""
    departures: tuple[Departure, ...]
    unplaced: tuple[int, ...]
    """Indexes of paragraphs that have no place in a resolution."""
    page_lines: tuple[Paragraph, ...] = ()
    """Page numbers and running titles of a text copied from pages; they belong to no paragraph."""

    def only(self, indexes: Container[int]) -> Reading:
        """The same reading with the places and departures of some paragraphs only."""
        return Reading(
            self.document,
            self.paragraphs,
            self.pieces,
            self.kinds,
            self.places.only(indexes),
            self.tree,
            tuple([departure for departure in self.departures if departure.index in indexes]),
            self.unplaced,
            self.page_lines,
        )

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
        return read_masthead(self.document.front, above, self.document.header)

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
    pieces = tuple(map(scan, [paragraph.text for paragraph in paragraphs]))
    kinds = classify(paragraphs)
    steps, tree, places = _structure(kinds)
    places = _introductions(places, pieces)
    departures = [_document_departure(step, kinds, paragraphs) for step in steps]
    find = clause_departures(house_of(profile))
    for placed in places:
        if not placed.role:
            continue
        paragraph = paragraphs[placed.index]
        shown = paragraph.list_number.marker if paragraph.list_number else ""
        found = find(paragraph.text, shown, placed.role, placed.level, placed.part, placed.ends_clause)
        if found:
            departures.extend(at(placed.index, found))
    unplaced = tuple(step.index for step in steps if step.action is Action.DELETE)
    return Reading(document, paragraphs, pieces, kinds, places, tree, tuple(departures), unplaced, furniture)


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
def _structure(kinds: tuple[Kind, ...]) -> tuple[tuple[Step, ...], Tree, Places]:
    """Repair a sequence of kinds; it stays the same while a writer edits within paragraphs, so it is kept."""
    automaton = document_automaton()
    names = [str(kind) for kind in kinds]
    steps = repair(automaton, names, DOCUMENT_COSTS)
    tree = automaton.tree(apply(names, steps))
    return steps, tree, Places(place(tree))


def _introductions(places: Places, pieces: Sequence[Pieces]) -> Places:
    """The places, with "recommends … the adoption of the following draft resolution:" as the chapeau of what follows it."""
    if not places or places[-1].series == 1:
        return places
    found = list(places)
    for number, (before, placed) in enumerate(pairwise(places)):
        begins = placed.role.startswith(("enacting", "preambular")) and placed.series != before.series
        if begins and before.role in ("single", "operative_last") and pieces[before.index].mark == ":":
            found[number] = replace(before, role=f"{before.role.removesuffix('_last')}_chapeau")
    return Places(found)


def _document_departure(step: Step, kinds: Sequence[Kind], paragraphs: Sequence[Paragraph]) -> Departure:
    found = str(kinds[step.index]) if step.action is not Action.INSERT else ""
    expected = step.terminal if step.action is not Action.DELETE else ""
    end = len(paragraphs[step.index].text) if step.action is not Action.INSERT else 0
    return Departure(step.action, found, expected, step.index, 0, end)
