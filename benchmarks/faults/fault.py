"""What a fault is, and what it needs to know of the text it is put into."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from corpus import Line

_CLOSED = re.compile(r"(?P<words>.*?)(?P<mark>[,;.:])(?P<notes>(?:\s?\[\^[^\]\s]+\])*)", re.DOTALL)
_BODY = ("operative", "operative_unnumbered", "body", "heading")


class Place(StrEnum):
    """What a paragraph is, as far as faults differ by it. Paragraphs of other kinds are left alone."""

    ENACTING = "enacting line"
    PREAMBULAR = "preambular clause"
    OPERATIVE = "operative clause"
    LAST = "last operative clause"
    ITEM = "sub-clause"
    LAST_ITEM = "last sub-clause"
    CHAPEAU = "clause that leads into sub-clauses"
    OTHER = ""


CLAUSES = (Place.PREAMBULAR, Place.OPERATIVE, Place.LAST, Place.CHAPEAU)
WORDED = (*CLAUSES, Place.ITEM, Place.LAST_ITEM)


class Text:
    """A resolution as published, paragraph by paragraph."""

    def __init__(self, lines: Sequence[Line], organ: str = "GA") -> None:
        self.lines = tuple(lines)
        self.organ = organ
        self.places = tuple(self._place(index) for index in range(len(self.lines)))

    def _place(self, index: int) -> Place:
        line = self.lines[index]
        following = self.lines[index + 1] if index + 1 < len(self.lines) else Line("", "")
        goes_on = following.role == "body" and following.depth == 0
        if line.role == "formula":
            return Place.ENACTING if following.role == "preamble" else Place.OTHER
        if goes_on or (not line.number and (line.role == "body" or line.depth)):
            return Place.OTHER
        if following.depth > line.depth and following.role in ("body", "preamble"):
            return Place.CHAPEAU if line.depth == 0 and line.role in ("operative", "preamble") else Place.OTHER
        if line.role == "preamble":
            return Place.PREAMBULAR if line.depth == 0 else Place.OTHER
        ends = following.role not in _BODY
        if line.role == "operative" and line.number[:1].isdecimal():
            return Place.LAST if ends else Place.OPERATIVE
        if line.role == "body" and line.depth:
            return Place.LAST_ITEM if ends else Place.ITEM
        return Place.OTHER

    def siblings(self, index: int) -> list[int]:
        """The indexes of the clauses or sub-clauses of the list that a paragraph belongs to, itself included."""
        own = self.lines[index]

        def beyond(line: Line) -> bool:
            if own.role == "operative":
                return line.role not in _BODY
            return line.role != own.role or line.depth < own.depth

        first = index
        while first > 0 and not beyond(self.lines[first - 1]):
            first -= 1
        last = index
        while last + 1 < len(self.lines) and not beyond(self.lines[last + 1]):
            last += 1
        return [
            place
            for place in range(first, last + 1)
            if self.lines[place].role == own.role and self.lines[place].depth == own.depth
        ]


@dataclass(frozen=True, slots=True)
class Change:
    """What a fault does to a text."""

    lines: Mapping[int, tuple[str, ...]]
    """Paragraphs that are replaced, by their index; by nothing where one is taken out."""
    at: int
    """Index of the paragraph in which the fault is to be found."""
    needs: frozenset[int] = field(default=frozenset())
    """Indexes of paragraphs that make this a fault: they must stay as they are."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault."""

    name: str
    codes: frozenset[str]
    """The codes that are right; one of them is enough."""
    restored: bool
    """Whether the right text is certain, so that a safe fix must bring it back."""
    places: tuple[Place, ...]
    inject: Callable[[Text, int, Random], Change | None]
    """The fault in one paragraph, or None where it does not apply."""
    organs: tuple[str, ...]
    """In whose texts it is a fault."""


CATALOGUE: list[Fault] = []
"""Every kind of fault; the modules beside this one fill it."""
ALL_ORGANS = ("GA", "SC", "HRC", "ECOSOC")
NOT_SC = ("GA", "HRC", "ECOSOC")
_Injector = Callable[[Text, int, Random], Change | None]
_Editor = Callable[[str, Random], str | None]


def fault(
    name: str,
    codes: str,
    places: tuple[Place, ...],
    *,
    restored: bool = True,
    organs: tuple[str, ...] = ALL_ORGANS,
) -> Callable[[_Injector], _Injector]:
    """Put a function into the catalogue as a kind of fault."""

    def add(inject: _Injector) -> _Injector:
        CATALOGUE.append(Fault(name, frozenset(codes.split()), restored, places, inject, organs))
        return inject

    return add


def rewritten(edit: _Editor) -> _Injector:
    """A fault that changes the text of one paragraph and nothing else."""

    def inject(text: Text, index: int, rng: Random) -> Change | None:
        changed = edit(text.lines[index].text, rng)
        return None if changed is None else Change({index: (changed,)}, index)

    return inject


def closed(text: str) -> tuple[str, str, str] | None:
    """The words of a paragraph, its closing mark, and the footnote marks after it; None if it ends otherwise."""
    match = _CLOSED.fullmatch(text)
    return (match["words"], match["mark"], match["notes"]) if match and match["words"].strip() else None


def apply(text: Text, changes: Sequence[Change]) -> tuple[list[str], list[int]]:
    """The paragraphs of the faulty text, and for each change the index of the paragraph in which its fault is to be found."""
    merged: dict[int, tuple[str, ...]] = {}
    for change in changes:
        merged.update(change.lines)
    faulty: list[str] = []
    starts: list[int] = []
    for index, line in enumerate(text.lines):
        starts.append(len(faulty))
        faulty.extend(merged.get(index, (line.text,)))
    return faulty, [starts[change.at] for change in changes]
