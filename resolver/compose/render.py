"""From a draft to the paragraphs of a page: numbers and closing marks are computed here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from resolver.draft import Clause, DraftResolution, Part
from resolver.markers import nth
from resolver.profiles import Profile

Path = tuple[Part | int, ...]
"""Address of a clause in a draft: its part, its index, then the index of each sub-clause, e.g. `(Part.OPERATIVE, 2, 0)`."""


class Role(StrEnum):
    """What a rendered paragraph is."""

    ENACTING = "enacting"
    HEADING = "heading"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUB_CLAUSE = "sub-clause"
    CONTINUATION = "continuation"
    UNPLACED = "unplaced"
    CLOSING = "closing"
    ANNEX_HEADING = "annex-heading"
    ANNEX = "annex"
    FOOTNOTE = "footnote"


class RenderedParagraph(msgspec.Struct, frozen=True):
    """One paragraph as it will stand on the page."""

    role: Role
    text: str
    """The words, opening phrase included, without marker and closing mark; footnote marks at the end are in `notes`."""
    marker: str = ""
    opener: str = ""
    """The opening phrase at the start of `text`, to be set in italics."""
    mark: str = ""
    notes: str = ""
    """Footnote marks that stand after the closing mark, e.g. `[^1]`."""
    level: int = 0
    """0 for clauses, 1 and more for sub-clauses; a continuation has the level of the clause it goes on with."""
    part: Part | None = None
    path: Path = ()
    """Address of the clause it belongs to; empty outside clauses."""

    @property
    def words(self) -> str:
        """Text, closing mark and notes, without the marker."""
        return self.text + self.mark + self.notes


_NOTES = re.compile(r"((?:\s?\[\^[^\]\s]+\])+)$")


def render(draft: DraftResolution, profile: Profile) -> tuple[RenderedParagraph, ...]:
    """The body of a draft from the enacting line on, with numbers and closing marks as the profile has them.

    The masthead is left to the writers, because each format has its own.
    """
    return tuple(_paragraphs(draft, profile))


def _paragraphs(draft: DraftResolution, profile: Profile) -> Iterator[RenderedParagraph]:
    enacting = (
        [RenderedParagraph(Role.ENACTING, draft.enacting, mark="," if draft.preambular else "")] if draft.enacting else []
    )
    marks = profile.marks
    if profile.enacting_place == "first":
        yield from enacting
    for index, clause in enumerate(draft.preambular):
        yield from _clause(clause, (Part.PREAMBULAR, index), "", marks.preambular, profile)
    if profile.enacting_place == "after-preamble":
        yield from enacting
    last = len(draft.operative) - 1
    led = last > 0 and draft.operative[0].leads
    for index, clause in enumerate(draft.operative):
        if led and index == 0:
            yield from _clause(clause, (Part.OPERATIVE, index), "", marks.chapeau, profile)
            continue
        marker = nth(profile.markers[0], index + 1 - led) if last > 0 else ""
        final = marks.last if index == last else marks.operative
        yield from _clause(clause, (Part.OPERATIVE, index), marker, final, profile)
    for text in draft.unplaced:
        yield RenderedParagraph(Role.UNPLACED, text)
    for text in draft.closing:
        yield RenderedParagraph(Role.CLOSING, text)
    for annex in draft.annexes:
        yield RenderedParagraph(Role.ANNEX_HEADING, annex.heading)
        for text in annex.paragraphs:
            yield RenderedParagraph(Role.ANNEX, text)
    for label, text in draft.footnotes:
        yield RenderedParagraph(Role.FOOTNOTE, text, marker=label)


def _clause(clause: Clause, path: Path, marker: str, final: str, profile: Profile) -> Iterator[RenderedParagraph]:
    part, level = Part(str(path[0])), len(path) - 2
    for heading in clause.headings:
        yield RenderedParagraph(Role.HEADING, heading, part=part, path=path)
    role = Role.SUB_CLAUSE if level else Role.PREAMBULAR if part is Part.PREAMBULAR else Role.OPERATIVE
    goes_on = bool(clause.children or clause.after)
    own = profile.marks.chapeau if goes_on else final
    text, notes = split_notes(clause.text)
    yield RenderedParagraph(role, text, marker, clause.opener, own, notes, level, part, path)
    item = profile.marks.preambular_item if part is Part.PREAMBULAR else profile.marks.item
    labels = profile.markers[min(level + 1, len(profile.markers) - 1)]
    for index, child in enumerate(clause.children):
        ends_clause = index == len(clause.children) - 1 and not clause.after
        yield from _clause(child, (*path, index), nth(labels, index + 1), final if ends_clause else item, profile)
    for index, more in enumerate(clause.after):
        mark = final if index == len(clause.after) - 1 else item
        text, notes = split_notes(more)
        yield RenderedParagraph(Role.CONTINUATION, text, mark=mark, notes=notes, level=level, part=part, path=path)


def split_notes(text: str) -> tuple[str, str]:
    """Cut the footnote marks off the end of a text."""
    match = _NOTES.search(text)
    return (text[: match.start()], match[1]) if match else (text, "")
