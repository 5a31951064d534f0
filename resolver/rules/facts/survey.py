"""What the clauses of a reading name and cite, found once for all rules of the family."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from resolver.rules.facts.citations import Cited, cited_in
from resolver.rules.facts.index import Subject, by_number, index, may_name
from resolver.rules.facts.names import Named, names_in
from resolver.rules.references.bodies import organ_named
from resolver.rules.structure import body
from resolver.rules.wording.whole import words_of
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks


class Survey(msgspec.Struct, frozen=True):
    """Names and citations, each with the index of its paragraph, in reading order."""

    names: tuple[tuple[int, Named], ...]
    citations: tuple[tuple[int, Cited], ...]

    def names_of(self, paragraph: int) -> list[Named]:
        """The names in one paragraph."""
        return [named for place, named in self.names if place == paragraph]


@lru_cache(maxsize=4)
def survey(reading: Reading) -> Survey:
    """The survey of a reading."""
    names: list[tuple[int, Named]] = []
    citations: list[tuple[int, Cited]] = []
    for place, pieces in body(reading):
        names.extend((place, found) for found in _names(pieces.text, pieces.start, pieces.end))
        citations.extend((place, cited) for cited in cited_in(pieces.text, pieces.start, pieces.end))
    return Survey(tuple(names), tuple(citations))


@lru_cache(maxsize=16384)
def _names(text: str, start: int, end: int) -> tuple[Named, ...]:
    """The names in a paragraph; most are done with after one look at their words."""
    return names_in(text, start, end) if may_name(words_of(text)) else ()


def subject_of(named: Named) -> Subject | None:
    """Whose name it is, where it belongs to something in the registry."""
    return index().subjects[named.name.owner] if named.name.owner >= 0 else None


def organ_of(cited: Cited, text: str, reading: Reading, house: str) -> str:
    """Code of the organ whose resolution is cited: its own, or that of the house; empty where another body is named."""
    if cited.organ:
        return cited.organ
    named = organ_named(text, cited.start)
    if named is not None:
        return named
    speaking = reading.enacting.lower()
    return next((code for code, name in landmarks().organs.items() if name.lower() == speaking), house)


def adopted_with(cited: Cited, organ: str) -> list[Subject]:
    """What was adopted by a cited resolution, as far as the registry has it."""
    return [subject for code, subject in by_number().get(cited.number, ()) if code == organ]
