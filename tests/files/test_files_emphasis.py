from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.document import Paragraph, Run
from resolver.files.emphasis import escape, strip_emphasis

BITS = st.sampled_from(
    [
        "word",
        "two words",
        " ",
        "*it*",
        "**bold**",
        "***both***",
        "_under_",
        "__strong__",
        "\\*",
        "\\_",
        "\\\\",
        "\\",
        "*",
        "**",
        "_",
        "a*b*c",
        "a_b_c",
        "`",
        "x",
        "É",
        "*open",
        "close*",
        "* spaced *",
        "(",
        ")",
        "\u2028",
        "[^1]",
    ]
)


def stripped(line: str, offset: int = 0) -> Paragraph:
    text, pieces, runs = strip_emphasis(line, offset)
    return Paragraph(text, pieces, 1, runs)


@given(st.lists(BITS, max_size=12).map("".join), st.integers(0, 50))
def test_every_visible_character_stands_at_its_source(line, offset):
    paragraph = stripped(line, offset)
    for index, character in enumerate(paragraph.text):
        assert line[paragraph.source_start(index) - offset] == character
    assert [piece[0] for piece in paragraph.pieces] == sorted({piece[0] for piece in paragraph.pieces})
    assert paragraph.pieces[0][0] == 0
    assert all(0 <= run.start <= run.end <= len(paragraph.text) for run in paragraph.runs)
    assert set(line) >= set(paragraph.text)


@given(st.text(max_size=40) | st.lists(BITS, max_size=12).map("".join))
def test_only_marks_and_backslashes_vanish(line):
    text = stripped(line).text
    assert [c for c in text if c not in "*_\\"] == [c for c in line if c not in "*_\\"]


@given(st.text(max_size=40) | st.lists(BITS, max_size=12).map("".join))
def test_escaped_text_reads_back(text):
    paragraph = stripped(escape(text))
    assert paragraph.text == text
    assert paragraph.runs == ()


@given(st.lists(st.sampled_from(["one", "a*b", "_c_", "\\", "d"]), min_size=1, max_size=4).map(" ".join))
def test_emphasis_round_an_escaped_text(text):
    paragraph = stripped(f"*{escape(text)}* rest")
    assert paragraph.text == f"{text} rest"
    assert paragraph.runs == (Run(0, len(text), italic=True),)


@pytest.mark.parametrize(
    ("line", "text", "runs"),
    [
        ("*Recalling* its", "Recalling its", (Run(0, 9, italic=True),)),
        ("_Recalling_ its", "Recalling its", (Run(0, 9, italic=True),)),
        ("**Recalling** its", "Recalling its", (Run(0, 9, bold=True),)),
        ("***Recalling*** its", "Recalling its", (Run(0, 9, italic=True, bold=True),)),
        ("**bold *both* bold**", "bold both bold", (Run(0, 14, bold=True), Run(5, 9, italic=True))),
        ("1. *Urges* all", "1. Urges all", (Run(3, 8, italic=True),)),
        ("snake_case_word", "snake_case_word", ()),
        ("2 * 3 * 4", "2 * 3 * 4", ()),
        ("* item", "* item", ()),
        ("*open", "*open", ()),
        ("a\\*b", "a*b", ()),
        ("a\\b", "a\\b", ()),
        ("\\\\*x*", "\\x", (Run(1, 2, italic=True),)),
        ("*a* and *b*", "a and b", (Run(0, 1, italic=True), Run(6, 7, italic=True))),
        ("", "", ()),
    ],
)
def test_emphasis(line, text, runs):
    paragraph = stripped(line)
    assert paragraph.text == text
    assert paragraph.runs == runs


@pytest.mark.parametrize("bit", ["*", "*a ", "a* ", "*a* ", "_a", "\\*", "**a*", "a*"])
def test_long_lines_are_fast(bit):
    line = bit * (60_000 // len(bit))
    started = time.perf_counter()
    text = stripped(line).text
    assert time.perf_counter() - started < 2
    assert text.count("a") == line.count("a")


def test_a_line_of_marks_stays_visible():
    """Marks around nothing are no emphasis: the line must not vanish."""
    for line in ("****", "*****", "******", "____ ____", "*" * 12, "a **** b", "******a"):
        assert stripped(line).text == line
