from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.markers import BULLETS, Counting, Marker, letter, nth, roman, roman_value
from resolver.syntax.scan import as_marker

SHAPES = ["1.", "1)", "(1)", "(a)", "a)", "a.", "(i)", "i)", "i.", "(A)", "A.", "I.", "(I)"]


def counting_of(first: str) -> Counting:
    body = first.strip("().")
    return Counting.ARABIC if body == "1" else Counting.ROMAN if body in "iI" else Counting.LETTER


@pytest.mark.parametrize("first", SHAPES)
@pytest.mark.parametrize("number", range(1, 61))
def test_nth_reads_back(first, number):
    marker = as_marker(nth(first, number))
    assert marker.value(counting_of(first)) == number
    assert (marker.before, marker.after) == (first.partition(first.strip("()."))[0], first[-1])
    assert marker.body.isupper() == first.strip("().").isupper()


@given(st.integers(1, 3999))
def test_roman_reads_back(number):
    assert roman_value(roman(number)) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "i"),
        (4, "iv"),
        (9, "ix"),
        (14, "xiv"),
        (19, "xix"),
        (40, "xl"),
        (49, "xlix"),
        (90, "xc"),
        (400, "cd"),
        (1999, "mcmxcix"),
    ],
)
def test_roman(number, text):
    assert roman(number) == text


@pytest.mark.parametrize(("number", "text"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")])
def test_letters_double_beyond_z(number, text):
    assert letter(number) == text


@pytest.mark.parametrize(
    ("body", "readings"),
    [
        ("1", ((Counting.ARABIC, 1),)),
        ("12", ((Counting.ARABIC, 12),)),
        ("1.2", ((Counting.ARABIC, 2),)),
        ("a", ((Counting.LETTER, 1),)),
        ("h", ((Counting.LETTER, 8),)),
        ("i", ((Counting.ROMAN, 1), (Counting.LETTER, 9))),
        ("v", ((Counting.ROMAN, 5), (Counting.LETTER, 22))),
        ("x", ((Counting.ROMAN, 10), (Counting.LETTER, 24))),
        ("c", ((Counting.LETTER, 3), (Counting.ROMAN, 100))),
        ("d", ((Counting.LETTER, 4), (Counting.ROMAN, 500))),
        ("ii", ((Counting.ROMAN, 2), (Counting.LETTER, 35))),
        ("iv", ((Counting.ROMAN, 4),)),
        ("aa", ((Counting.LETTER, 27),)),
        ("IV", ((Counting.ROMAN, 4),)),
        ("ab", ()),
        ("iiii", ()),
        ("ic", ()),
    ],
)
def test_readings(body, readings):
    assert Marker(body, "", body, "").readings == readings


@pytest.mark.parametrize("bullet", BULLETS)
def test_bullets(bullet):
    assert as_marker(bullet).readings == ((Counting.BULLET, 0),)
    assert nth(bullet, 3) == bullet


def test_value_of_another_counting():
    assert as_marker("(b)").value(Counting.ARABIC) is None
    assert as_marker("(b)").value(Counting.LETTER) == 2


@given(st.text(max_size=6))
def test_any_body_has_readings_or_none(body):
    assert all(value >= 0 for _, value in Marker(body, "", body, "").readings)
