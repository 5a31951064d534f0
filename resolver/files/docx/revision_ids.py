"""Numbers for comments and tracked changes, none of them used twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from resolver.files.docx.xml import Element, w, whole

_COUNTED = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))


def unused_ids(roots: Iterable[Element]) -> Iterator[int]:
    """Numbers, from 0, that nothing in these parts has as its `w:id`."""
    used = {whole(element.get(w("id"))) for root in roots for element in root.iter("*")}
    return (number for number in count() if number not in used)


def number_copies(root: Element, ids: Iterator[int]) -> None:
    """Give a number to every tracked change that has none, because it is the copy of another."""
    for element in root.iter(*_COUNTED):
        if element.get(w("id")) is None:
            element.set(w("id"), str(next(ids)))
