"""The lines above the enacting line: `Committee: …`, `Sponsors: …`."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.draft import Masthead
from resolver.profiles import MastheadRules

_LABELS = {
    "symbol": "Symbol",
    "session": "Session",
    "committee": "Committee",
    "agenda_item": "Agenda item",
    "topic": "Topic",
    "sponsors": "Sponsors",
    "signatories": "Signatories",
}
"""Fields in the order in which they stand where the house names no order, with labels for houses that name none."""
_NARROW = frozenset("fijlrtI.,:;-'() ")
_GAP_EM = 0.9


def masthead_lines(masthead: Masthead, rules: MastheadRules) -> Iterator[tuple[str, str]]:
    """Label and value of every line of the masthead except its title; lines of no field come first, without a label.

    Fields that a house asks for stand in its order. What else there is stands where it usually does.
    """
    for line in masthead.lines:
        yield "", line
    for name in _in_order(rules.required):
        text = field_text(masthead, name)
        if text:
            yield label_of(name, rules), text


def field_text(masthead: Masthead, name: str) -> str:
    """The words of a field; names of States are set apart by commas."""
    value = getattr(masthead, name)
    return value if isinstance(value, str) else ", ".join(value)


def label_of(name: str, rules: MastheadRules) -> str:
    """How a house writes the label of a field."""
    return rules.labels.get(name, _LABELS[name])


def label_width(labels: list[str], size_pt: float) -> int:
    """Room in twips for the widest of some bold labels and its colon, in a wide font, as one cannot know which is there."""
    widths = [sum(0.4 if mark in _NARROW else 0.82 if mark.isupper() else 0.62 for mark in label) for label in labels]
    return round((max(widths, default=0) + _GAP_EM) * size_pt) * 20


def _in_order(required: tuple[str, ...]) -> list[str]:
    """All fields: those that a house asks for take the places of these in its own order."""
    asked = iter([name for name in required if name in _LABELS])
    return [next(asked) if name in required else name for name in _LABELS]
