"""Slips of numbers and labels, every one and every two in one list: what was meant is read all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from reading_help import UN, reading_of, shape

from resolver.check import check
from resolver.files.text import read_text
from resolver.markers import letter, roman

VERBS = ("Urges", "Requests", "Encourages", "Decides", "Invites")
FRUIT = ("apples", "pears", "plums", "grapes", "figs")
NUMBERS = ("{}.", "({})", "{})")
LABELS = ("({})", "{})", "{}.")
Slip = tuple[str, tuple[int | None, ...], tuple[int, ...]]
"""A name, the value of each marker (None where it is left away), and which shape each has."""


def single(count: int) -> Iterator[Slip]:
    right = tuple(range(1, count + 1))
    usual = (0,) * count
    for place in range(count):
        for other in (1, 2):
            yield f"{other + 1}nd shape at {place + 1}", right, tuple(other * (at == place) for at in range(count))
    for place in range(1, count):
        yield f"twice at {place + 1}", tuple(value - (value == place + 1) for value in right), usual
        yield f"left out at {place + 1}", tuple(value + (value > place) for value in right), usual
        yield f"missing at {place + 1}", tuple(None if value == place + 1 else value for value in right), usual
        if place > 1:
            yield f"anew at {place + 1}", tuple(value - place * (value > place) for value in right), usual


def pairs(count: int) -> Iterator[Slip]:
    for (one, first, shapes), (two, second, others) in combinations(single(count), 2):
        values = tuple(
            None if a is None or b is None else a + b - right for right, (a, b) in enumerate(zip(first, second, strict=True), 1)
        )
        missing = sum(value is None for value in values)
        if missing < 2 and all(value is None or value > 0 for value in values):
            yield f"{one}, {two}", values, tuple(a or b for a, b in zip(shapes, others, strict=True))


def marker(shapes: tuple[str, ...], which: int, value: int | None, write: Callable[[int], str] = str) -> str:
    return "" if value is None else shapes[which].format(write(value)) + " "


def numbered(slip: Slip, *, below: bool) -> tuple[str, str]:
    """Numbered clauses, with sub-clauses under the second and fourth."""
    lines = ["The General Assembly,", "Noting apples,"]
    expected = ["E The General Assembly", "P Noting apples"]
    for place, (value, which) in enumerate(zip(slip[1], slip[2], strict=True)):
        words = f"{VERBS[place]} all {FRUIT[place]}"
        chapeau = below and place in (1, 3)
        lines.append(marker(NUMBERS, which, value) + words + (":" if chapeau else ".;"[place < 4]))
        expected.append(f"O {words}")
        if chapeau:
            lines.extend(f"({letter(n)}) Plant {FRUIT[n]};" for n in (1, 2, 3))
            expected.extend(f"  O Plant {FRUIT[n]}" for n in (1, 2, 3))
    return "\n".join(lines), "\n".join(expected)


def led(slip: Slip) -> tuple[str, str]:
    """Numbered sentences under words that lead into them."""
    lines, expected = ["The General Assembly", "Resolves that:"], ["E The General Assembly", "O Resolves that"]
    for place, (value, which) in enumerate(zip(slip[1], slip[2], strict=True)):
        lines.append(f"{marker(NUMBERS, which, value)}The {FRUIT[place]} shall grow{'.;'[place < 4]}")
        expected.append(f"O The {FRUIT[place]} shall grow")
    return "\n".join(lines), "\n".join(expected)


def labelled(slip: Slip, write: Callable[[int], str]) -> tuple[str, str]:
    """Labelled sub-clauses, numerals a level below letters."""
    deep = write is roman
    lines = ["The General Assembly,", "1. Urges all to:", *(["(a) Grow:"] if deep else [])]
    expected = ["E The General Assembly", "O Urges all to", *(["  O Grow"] if deep else [])]
    for place, (value, which) in enumerate(zip(slip[1], slip[2], strict=True)):
        lines.append(f"{marker(LABELS, which, value, write)}Plant {FRUIT[place]};")
        expected.append(f"{'    ' if deep else '  '}O Plant {FRUIT[place]}")
    lines.extend([*(["(b) Eat;"] if deep else []), "2. Requests funds."])
    expected.extend([*(["  O Eat"] if deep else []), "O Requests funds"])
    return "\n".join(lines), "\n".join(expected)


SLIPS = [*single(5), *pairs(5)]
TEXTS = {
    "clauses": lambda slip: numbered(slip, below=False),
    "clauses with sub-clauses": lambda slip: numbered(slip, below=True),
    "clauses that are led into": led,
    "letters": lambda slip: labelled(slip, letter),
    "numerals": lambda slip: labelled(slip, roman),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_one_slip_or_two_change_nothing(kind):
    wrong = []
    for slip in SLIPS:
        if kind == "letters" and slip[1][4] == 1 and slip[2][4]:
            continue  # `a)` after `(d)` may well be a sub-clause of it
        text, expected = TEXTS[kind](slip)
        if shape(reading_of(text).draft) != expected:
            wrong.append(f"{slip[0]}\n{text}")
    assert not wrong, f"{len(wrong)} of {len(SLIPS)}, such as\n{wrong[0]}"


@pytest.mark.parametrize("kind", TEXTS)
def test_one_slip_is_one_finding(kind):
    for slip in single(5):
        text, _ = TEXTS[kind](slip)
        found = [item for item in check(read_text(text), UN).diagnostics if item.code in FORM]
        assert [item.code for item in found] == [code(slip)], f"{slip[0]}\n{text}\n{[item.message for item in found]}"


FORM = {"F104", "F203", "F204", "F205", "N401", "N402", "O301"}


def code(slip: Slip) -> str:
    if None in slip[1]:
        return "F203"
    return "F204" if any(slip[2]) else "N401"
