"""The field `allow` of a draft's front matter: findings that the writer means to leave, each with a reason.

allow:
  - W506: the sponsors' own wording
  - O305 clause 3: the repetition is meant
  - W501 preambular clause 2: a quotation
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from resolver.document import ALLOW, FrontField
from resolver.draft import Clause, Part
from resolver.syntax import Reading

_ENTRY = re.compile(
    r"(?P<code>[A-Za-z][0-9]{3})(?: (?P<part>preambular )?clause (?P<number>[0-9]{1,4}))?\s*:\s+(?P<reason>\S.*)", re.DOTALL
)


class Suppression(msgspec.Struct, frozen=True):
    """One entry of the field."""

    value: int
    """Which value of the field it is, from 0."""
    text: str
    code: str
    paragraphs: frozenset[int] | None
    """Numbers of the paragraphs it holds for; None for the whole draft."""


def allow_field(front: Sequence[FrontField]) -> FrontField | None:
    """The field, or None if the draft has none."""
    return next((field for field in front if field.name == ALLOW), None)


def suppressions(reading: Reading) -> tuple[tuple[Suppression, ...], tuple[int, ...]]:
    """The entries that are written as they should be, and which values of the field are not."""
    field = allow_field(reading.document.front)
    found: list[Suppression] = []
    malformed: list[int] = []
    for value, text in enumerate(field.values if field else ()):
        entry = _ENTRY.fullmatch(text)
        if entry is None:
            malformed.append(value)
            continue
        paragraphs = None
        if entry["number"]:
            part = Part.PREAMBULAR if entry["part"] else Part.OPERATIVE
            paragraphs = _paragraphs(reading, part, int(entry["number"]))
        found.append(Suppression(value, text, entry["code"].upper(), paragraphs))
    return tuple(found), tuple(malformed)


def _paragraphs(reading: Reading, part: Part, number: int) -> frozenset[int]:
    """Numbers of the paragraphs of a clause, its sub-clauses included; none if there is no such clause."""
    clauses: tuple[Clause, ...] = tuple(clause for clause in reading.draft.part(part) if not clause.leads)
    if not 0 < number <= len(clauses):
        return frozenset()
    origins = [clause.origin for clause in clauses[number - 1].walk() if clause.origin is not None]
    indexes = (index for origin in origins for index in (origin.index, *origin.after))
    return frozenset(reading.paragraphs[index].number for index in indexes)
