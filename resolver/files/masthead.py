"""The fields above the enacting line, in their order and with the labels of the house."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from resolver.draft import Masthead

_LABELS = {
    "symbol": "Symbol",
    "session": "Session",
    "committee": "Committee",
    "agenda_item": "Agenda item",
    "topic": "Topic",
    "sponsors": "Sponsors",
    "signatories": "Signatories",
}
"""Fields in the order in which they usually stand, with the labels of profiles that name none of their own."""


class MastheadField(NamedTuple):
    """One field of the masthead."""

    name: str
    """Its name in `Masthead`; `lines` for a line of no field."""
    label: str
    """What stands before it; empty for a line of no field."""
    values: tuple[str, ...]
    """One value, or the names of a list."""


def masthead_fields(masthead: Masthead, labels: Mapping[str, str], order: Sequence[str] = ()) -> Iterator[MastheadField]:
    """Every field that is filled in, except the title; lines of no field come first.

    Args:
        masthead: what stands above the enacting line.
        labels: how the house writes the labels of fields.
        order: fields in the order of the house; they share the places that they usually have among the others.
    """
    for line in masthead.lines:
        yield MastheadField("lines", "", (line,))
    ordered = iter([name for name in order if name in _LABELS])
    for usual in _LABELS:
        name = next(ordered) if usual in order else usual
        value = getattr(masthead, name)
        if value:
            yield MastheadField(name, labels.get(name, _LABELS[name]), (value,) if isinstance(value, str) else value)


def masthead_lines(masthead: Masthead, labels: Mapping[str, str], order: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Label and text of every line of the masthead except its title; `order` as in `masthead_fields`."""
    for field in masthead_fields(masthead, labels, order):
        if text := ", ".join(field.values):
            yield field.label, text
