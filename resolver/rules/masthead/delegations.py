"""The names among sponsors and signatories: where each stands, and which State it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from resolver.bank.folding import folded
from resolver.document import FrontField, Span
from resolver.rules.facts.index import index
from resolver.rules.masthead.place import field_place
from resolver.syntax import Reading

LISTS = ("sponsors", "signatories")


class Delegation(msgspec.Struct, frozen=True):
    """One name in one list."""

    field: str
    """`sponsors` or `signatories`."""
    name: str
    """As typed."""
    index: int | None
    """Paragraph of the reading; None for front matter."""
    start: int
    end: int
    """In the paragraph's visible text; in the text as read for front matter."""
    value: int | None = None
    """Which value of the front matter field it is, where the field is a list."""


def delegations(reading: Reading) -> Iterator[Delegation]:
    """Every name that can be found again in the text, in reading order."""
    masthead = reading.masthead
    for field in LISTS:
        names: tuple[str, ...] = getattr(masthead, field)
        if not names:
            continue
        front = next((item for item in reading.document.front if item.name == field), None)
        if front is not None:
            yield from _in_front(field, names, front, reading.document.text)
            continue
        place = field_place(reading, field)
        if place.index is None:
            continue
        text = reading.paragraphs[place.index].text
        at = text.find(":") + 1
        for name in names:
            found = text.find(name, at)
            if found >= 0:
                at = _end(text, found, name)
                yield Delegation(field, text[found:at], place.index, found, at)


def _end(text: str, start: int, name: str) -> int:
    """Where a name ends; lists are read without the full stop after "U.K."."""
    end = start + len(name)
    return end + 1 if "." in name and text.startswith(".", end) else end


def _in_front(field: str, names: tuple[str, ...], front: FrontField, text: str) -> Iterator[Delegation]:
    at = 0
    for number, name in enumerate(names):
        span = front.value_spans[number] if front.listed else Span(front.value_spans[0].start + at, front.value_spans[-1].end)
        found = text.find(name, span.start, span.end)
        if found >= 0:
            yield Delegation(field, name, None, found, found + len(name), number if front.listed else None)
            if not front.listed:
                at = found + len(name) - front.value_spans[0].start


def state_named(name: str) -> tuple[str, str] | None:
    """The name for lists of the State that is meant, and how the given name stands to it; None if it is no State."""
    return index().states.get(folded(name))


def right_name(name: str) -> str:
    """The name for lists of a State, or the name as it is if it is none."""
    found = state_named(name)
    return found[0] if found is not None else name
