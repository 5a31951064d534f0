"""A draft resolution and its parts: frozen, no input or output, no spans.

Numbers and closing marks are not part of a draft: they follow from the position of a clause, and are computed when a draft
is written (`compose.render`). Where a part was read from is kept beside it in an `Origin` that equality ignores.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """The two parts of a resolution."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a clause was read: offsets count characters of the visible text of paragraph `index` of the reading."""

    index: int
    marker: str
    """As it stood, e.g. `1)` or `(a)`; empty if there was none."""
    start: int
    """Where the words begin, after the marker."""
    end: int
    """Where the words end, before the closing mark."""
    mark: str
    """The closing mark as it stood; empty if there was none."""
    after: tuple[int, ...] = ()
    """Paragraph indexes of the texts in `Clause.after`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A preambular clause, an operative clause or a sub-clause."""

    text: str
    """Its words, opening phrase included, without marker and closing mark."""
    opener: str = ""
    """The opening phrase at the start of `text`; empty where there is none, as in sub-clauses."""
    children: tuple[Clause, ...] = ()
    after: tuple[str, ...] = ()
    """Text that goes on after the sub-clauses."""
    headings: tuple[str, ...] = ()
    """Headings that stand above it."""
    leads: bool = False
    """Whether it has no number itself and leads into the numbered clauses after it: "Resolves that:"."""
    source: str = field(default="", compare=False)
    """Id of the bank clause it was taken from, for the session only; not written to files."""
    origin: Origin | None = field(default=None, compare=False, repr=False)

    def walk(self) -> Iterator[Clause]:
        """This clause and every sub-clause, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the enacting line."""

    symbol: str = ""
    session: str = ""
    committee: str = ""
    agenda_item: str = ""
    topic: str = ""
    title: str = ""
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Lines that belong to the masthead and to none of the fields, as read."""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex, kept whole: its heading and its paragraphs as read."""

    heading: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftResolution:
    """A whole draft."""

    masthead: Masthead = Masthead()
    enacting: str = ""
    """The enacting line without its comma, e.g. `The General Assembly`; empty where it is missing."""
    preambular: tuple[Clause, ...] = ()
    operative: tuple[Clause, ...] = ()
    closing: tuple[str, ...] = ()
    """Lines after the last clause, e.g. meeting and date."""
    annexes: tuple[Annex, ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    """Label and text of each footnote."""
    unplaced: tuple[str, ...] = ()
    """Paragraphs that have no place in a resolution, as read."""
    profile: str = ""
    """Id of the profile that the draft names; empty if it names none."""
    allow: tuple[str, ...] = ()
    """Findings that the draft allows itself, each with a reason: `W506: the sponsors' own wording`."""

    def part(self, part: Part) -> tuple[Clause, ...]:
        """The clauses of one part."""
        return self.preambular if part is Part.PREAMBULAR else self.operative
