"""What the clauses of a reading name and cite, found once for all rules of the family."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from resolver.rules.facts.citations import Cited, cited_in
from resolver.rules.facts.index import Subject, by_number, index, telling_words
from resolver.rules.facts.names import Named, names_in
from resolver.rules.references.bodies import organ_named
from resolver.rules.structure import body, body_texts
from resolver.rules.wording.whole import whole_words
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.scan import Pieces


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
    if len(_known) > MOST:
        _known.clear()
    paragraphs = body(reading)
    _look_at(reading, [pieces for _, pieces in paragraphs if pieces.text not in _known])
    names: list[tuple[int, Named]] = []
    citations: list[tuple[int, Cited]] = []
    told = map(_known.__getitem__, body_texts(reading))
    for (place, _), found in zip(paragraphs, told, strict=True):
        if found is not None:
            names.extend([(place, named) for named in found[0]])
            citations.extend([(place, cited) for cited in found[1]])
    return Survey(tuple(names), tuple(citations))


MOST = 20_000
"""Paragraphs whose names and citations are kept; then all are forgotten."""
_known: dict[str, tuple[tuple[Named, ...], tuple[Cited, ...]] | None] = {}
"""Names and citations by the text of their paragraph; None for most, which have neither."""


def _look_at(reading: Reading, unknown: list[Pieces]) -> None:
    """Keep the names and citations of paragraphs; most are done with after one look at the words of them all."""
    if not unknown:
        return
    telling = telling_words(whole_words(reading))
    for pieces in unknown:
        here = pieces.text, pieces.start, pieces.end
        names = names_in(*here) if _may_name(pieces.text.lower(), telling) else ()
        citations = cited_in(*here)
        _known[pieces.text] = (names, citations) if names or citations else None


def _may_name(small: str, telling: list[tuple[str, frozenset[str]]]) -> bool:
    return any(first in small and (not others or any(word in small for word in others)) for first, others in telling)


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
