from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from resolver.document import Document, Paragraph, SourceKind, Span, line_starts

LINES = st.lists(st.tuples(st.text("ab \u2028\x0b\x0c\x85é", max_size=4), st.sampled_from(["\n", "\r\n", "\r"])), max_size=8)


@given(LINES, st.text("ab\u2028", max_size=3))
def test_line_starts_know_three_line_ends(lines, tail):
    text = "".join(words + end for words, end in lines) + tail
    starts = line_starts(text)
    expected, position = [0], 0
    for words, end in lines:
        position += len(words) + len(end)
        expected.append(position)
    merged = [start for start in expected if not (0 < start < len(text) and text[start - 1 : start + 1] == "\r\n")]
    assert list(starts) == merged


def test_line_and_column():
    text = "one\ntwo\r\nthree\rfour"
    document = Document(text, (), SourceKind.TEXT, line_starts=line_starts(text))
    places = {word: document.line_and_column(text.index(word)) for word in ("one", "two", "three", "four")}
    assert places == {"one": (1, 1), "two": (2, 1), "three": (3, 1), "four": (4, 1)}
    assert document.line_and_column(len(text)) == (4, 5)
    assert document.line_and_column(5) == (2, 2)


def test_source_of_one_piece():
    paragraph = Paragraph("words", ((0, 10),), 1)
    assert paragraph.source(0, 5) == Span(10, 15)
    assert paragraph.source(2, 2) == Span(12, 12)


def test_source_of_many_pieces():
    """`*Recalling* its` as read: the stars are not visible."""
    paragraph = Paragraph("Recalling its", ((0, 1), (9, 11)), 1)
    assert paragraph.source(0, 9) == Span(1, 10)
    assert paragraph.source(9, 13) == Span(11, 15)
    assert paragraph.source(0, 13) == Span(1, 15)
    assert paragraph.source(9, 9) == Span(10, 10)  # to insert right after the phrase, within the stars
    assert paragraph.source(0, 0) == Span(1, 1)
    assert paragraph.source(13, 13) == Span(15, 15)
