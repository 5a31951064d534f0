"""Finds passages of the background guide: by number, by section, by words, by verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resolver.bank.schema import Guide, Passage
from resolver.problems import InputError, nearest

_NUMBER = re.compile(r"(?:[a-z]+-)?[0-9]{1,2}(?:\.[0-9]*)?")
"""Of a passage or a section; a guide beside the first one puts its topic before it, as in `water-1.2`."""
_WORD = re.compile(r"\w+")


def find_passages(guide: Guide, words: Sequence[str] = (), verdict: str = "") -> tuple[Passage, ...]:
    """The passages that fit, in the order of the guide.

    Args:
        guide: where to look.
        words: a number is that of a passage or a section; any other word begins a word of the passage.
        verdict: only passages with this verdict; empty for any.

    Raises:
        InputError: if a number belongs to no passage and no section, naming the nearest.
    """
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    for number in numbers:
        if not any(_is_at(passage, number) for passage in guide.passages):
            known = [passage.id for passage in guide.passages]
            advice = nearest(number, known) if known else "the guide is empty"
            raise InputError(f"there is no passage '{number}' in the guide; {advice}")
    sought = [part for word in words if word not in numbers for part in _WORD.findall(word.casefold())]
    return tuple(
        passage
        for passage in guide.passages
        if (not verdict or passage.verdict == verdict)
        and (not numbers or any(_is_at(passage, number) for number in numbers))
        and _speaks_of(passage, sought)
    )


def _is_at(passage: Passage, number: str) -> bool:
    """Whether a number is that of a passage or of its section."""
    return passage.id == number or passage.id.startswith(number.rstrip(".") + ".")


def _speaks_of(passage: Passage, sought: Sequence[str]) -> bool:
    """Whether every sought word begins a word of the passage."""
    text = " ".join((passage.says, passage.statement, passage.source, passage.verdict)).casefold()
    found = _WORD.findall(text)
    return all(any(word.startswith(begun) for word in found) for begun in sought)
