"""The lines above the enacting line: `Committee: …`, `Sponsors: …`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
"""Fields in the order in which they stand, with the labels of profiles that name none of their own."""


def masthead_lines(masthead: Masthead, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Label and value of every line of the masthead except its title; lines of no field come first, without a label."""
    for line in masthead.lines:
        yield "", line
    for name, label in _LABELS.items():
        value = getattr(masthead, name)
        text = value if isinstance(value, str) else ", ".join(value)
        if text:
            yield labels.get(name, label), text
