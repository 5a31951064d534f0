"""Faults of numbers and labels."""

from __future__ import annotations

import re
from random import Random

from faults.fault import Change, Place, Text, fault

CLAUSE = (Place.OPERATIVE, Place.LAST, Place.CHAPEAU)
ITEM = (Place.ITEM, Place.LAST_ITEM)
_NUMBER = re.compile(r"(\d+)\.")
_LABEL = re.compile(r"\(([a-z])\)")


def number_of(text: Text, index: int) -> int:
    """The number of an operative clause; 0 if it has none of the usual shape."""
    match = _NUMBER.fullmatch(text.lines[index].number)
    return int(match[1]) if match and text.lines[index].role == "operative" else 0


def label_of(text: Text, index: int) -> str:
    """The letter of a sub-clause at the first level; empty if it has none of the usual shape."""
    line = text.lines[index]
    match = _LABEL.fullmatch(line.number)
    return match[1] if match and line.role == "body" and line.depth == 1 else ""


def marked(text: Text, index: int, marker: str, space: str = " ") -> tuple[str, ...]:
    """A paragraph with another marker."""
    words = text.lines[index].words
    return (f"{marker}{space}{words}" if marker else words,)


def _numbered(text: Text, index: int) -> list[int]:
    """The operative clauses of the resolution if all are numbered from 1; otherwise none."""
    own = text.siblings(index)
    return own if len(own) > 1 and [number_of(text, one) for one in own] == list(range(1, len(own) + 1)) else []


def _labelled(text: Text, index: int) -> list[int]:
    """The sub-clauses of the list if all are labelled from (a); otherwise none."""
    own = text.siblings(index)
    letters = "".join(label_of(text, one) for one in own)
    return own if len(own) > 1 and "abcdefghijklmnopqrstuvwxyz".startswith(letters) and len(letters) == len(own) else []


def _shaped(shape: str, space: str = " "):  # noqa: ANN202 - an injector of faults
    def inject(text: Text, index: int, _: Random) -> Change | None:
        body = str(number_of(text, index) or "") if text.lines[index].role == "operative" else label_of(text, index)
        own = _numbered(text, index) or _labelled(text, index)
        # a label in another shape is certain only beside others: "i." alone may be a number of the level below
        return Change({index: marked(text, index, shape.format(body), space)}, index) if body and len(own) > 2 else None

    return inject


fault("number missing", "F203", CLAUSE)(_shaped("", ""))
fault("number as 1)", "F204", CLAUSE)(_shaped("{})"))
fault("number as (1)", "F204", CLAUSE)(_shaped("({})"))
fault("no space after the number", "W509", CLAUSE)(_shaped("{}.", ""))
fault("label as a)", "F204", ITEM)(_shaped("{})"))
fault("label as a.", "F204", ITEM)(_shaped("{}."))


@fault("all numbers as 1)", "F204", CLAUSE)
def _all_numbers(text: Text, index: int, _: Random) -> Change | None:
    own = _numbered(text, index)
    return Change({one: marked(text, one, f"{number_of(text, one)})") for one in own}, own[0]) if own else None


def _renumbered(least: int, shift_from: int | None):  # noqa: ANN202 - an injector of faults
    """A fault from the clause with the number `least` on: those that follow are shifted, or only this one goes back by one."""

    def inject(text: Text, index: int, _: Random) -> Change | None:
        own = _numbered(text, index)
        place = own.index(index) if own else 0
        if place < least:
            return None
        if shift_from is None:
            return Change({index: marked(text, index, f"{number_of(text, index) - 1}.")}, index)
        start = shift_from or number_of(text, index) + 1
        lines = {one: marked(text, one, f"{start + step}.") for step, one in enumerate(own[place:])}
        return Change(lines, index)

    return inject


fault("number given twice", "N401", CLAUSE)(_renumbered(1, None))
fault("number left out", "N401", CLAUSE)(_renumbered(1, 0))
fault("numbers begin anew", "N401", CLAUSE)(_renumbered(2, 1))


@fault("label given twice", "N401", ITEM)
def _label_twice(text: Text, index: int, _: Random) -> Change | None:
    own = _labelled(text, index)
    place = own.index(index) if own else 0
    return Change({index: marked(text, index, f"({label_of(text, own[place - 1])})")}, index) if place else None


@fault("label left out", "N401", ITEM)
def _label_left_out(text: Text, index: int, _: Random) -> Change | None:
    own = _labelled(text, index)
    place = own.index(index) if own else 0
    if not place or label_of(text, own[-1]) == "z":
        return None
    return Change({one: marked(text, one, f"({chr(ord(label_of(text, one)) + 1)})") for one in own[place:]}, index)


@fault("number before a preambular clause", "F205", (Place.PREAMBULAR,))
def _numbered_preamble(text: Text, index: int, rng: Random) -> Change:
    return Change({index: (f"{rng.choice(['1.', '(a)', '•'])} {text.lines[index].text}",)}, index)
