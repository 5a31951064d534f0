"""The ladders of opening phrases, from `grammar/openers/ladder.yaml`: which says the same more mildly or more strongly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from resolver.draft import Part
from resolver.rules.government import deed, gerund
from resolver.shipped import read_shipped

Takes = Literal["who to", "that who", "what"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An opening phrase and how it goes on; the comments in the file say what each field is."""

    verb: str
    takes: Takes
    link: tuple[str, ...] = ()
    no_that: bool = False


class Step(Verb, frozen=True, forbid_unknown_fields=True):
    """One step of a ladder: the phrase that a clause gets there."""

    same: tuple[Verb, ...] = ()
    consider: bool = False
    officers: str = ""
    organs: tuple[str, ...] = ()
    binding: bool = False


class Ladder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Steps from the mildest to the strongest."""

    name: str
    steps: tuple[Step, ...]


class Ladders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file; the comments there say what each field is."""

    operative: tuple[Ladder, ...]
    preambular: tuple[Ladder, ...]
    sovereign: frozenset[str]
    voluntary: frozenset[str]
    officers: tuple[str, ...]
    things: frozenset[str]
    before_names: frozenset[str]
    verbs: frozenset[str]
    doubling: frozenset[str]

    def part(self, part: Part) -> tuple[Ladder, ...]:
        """The ladders of one part of a resolution."""
        return self.preambular if part is Part.PREAMBULAR else self.operative


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a phrase stands."""

    ladder: Ladder
    step: int
    verb: Verb
    """The phrase itself, which need not be the one that the step gives."""


@cache
def ladders() -> Ladders:
    """All ladders.

    Raises:
        InputError: if the data file breaks the schema.
    """
    return read_shipped("grammar", "openers/ladder.yaml", Ladders)


@cache
def _standings(part: Part) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    for ladder in ladders().part(part):
        for index, step in enumerate(ladder.steps):
            for verb in (step, *step.same):
                # the upper of two steps with the same phrase: only a look at the words tells them apart
                found[verb.verb.lower()] = Standing(ladder, index, verb)
    return found


def standing(phrase: str, part: Part) -> Standing | None:
    """Where an opening phrase stands; None if it stands on no ladder."""
    return _standings(part).get(phrase.lower())


def base_verb(word: str) -> str:
    """The verb, if the word is one in the form that follows "to"; otherwise an empty text."""
    return word if word in ladders().verbs or deed(word) == word else ""


def gerund_of(verb: str) -> str:
    """The -ing form of a known verb."""
    return gerund(verb, doubles=True if verb in ladders().doubling else None)


def verb_of(ing: str) -> str:
    """The known verb that has this -ing form; empty if there is none."""
    return _by_gerund().get(ing) or (deed(ing) if ing.endswith("ing") else "")


@cache
def _by_gerund() -> dict[str, str]:
    return {gerund_of(verb): verb for verb in ladders().verbs}


@cache
def _officers() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, ladders().officers)))


def is_officer(words: str) -> bool:
    """Whether the name at the start of some words is that of somebody who works for the organ."""
    return _officers().match(words) is not None
