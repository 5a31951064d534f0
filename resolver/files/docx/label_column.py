"""How wide the column is in which the labels of the masthead stand."""

from __future__ import annotations

from collections.abc import Iterable

_NARROW = frozenset("fijlrtI.,:;-'() ")
_GAP_EM = 1.0


def label_width(labels: Iterable[str], size_pt: float) -> int:
    """Room in twips for the widest of some bold labels and its colon: in a wide font, as one cannot know which is there."""
    widths = [sum(0.45 if mark in _NARROW else 0.9 if mark.isupper() else 0.7 for mark in label) for label in labels]
    return round((max(widths, default=0) + _GAP_EM) * size_pt) * 20
