from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import TRICKY_LINES, drafts

from resolver.document import SourceKind
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.open import read_bytes
from resolver.problems import InputError
from resolver.profiles import load_profile

UN = load_profile("un-ga")
DRAFT = """---
profile: nmun
topic: "Apples: a question"
sponsors: [Brazil, Italy]
signatories: Kenya and Nepal
empty:
---
The General Assembly,

*Recalling* its resolution,

1. *Urges* States to:

   (a) cooperate;
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "bom"])
def test_line_ends_and_byte_order_mark(end, mark):
    document = read_bytes(mark + DRAFT.replace("\n", end).encode(), "draft.md", ".md")
    assert [(p.text, p.indent, p.blank_before) for p in document.paragraphs] == [
        ("The General Assembly,", 0, False),
        ("Recalling its resolution,", 0, True),
        ("1. Urges States to:", 0, True),
        ("(a) cooperate;", 3, True),
    ]
    assert [(field.name, field.values, field.listed) for field in document.front] == [
        ("profile", ("nmun",), False),
        ("topic", ("Apples: a question",), False),
        ("sponsors", ("Brazil", "Italy"), True),
        ("signatories", ("Kenya and Nepal",), False),
        ("empty", (), False),
    ]
    for paragraph in document.paragraphs:
        for index, character in enumerate(paragraph.text):
            assert document.text[paragraph.source_start(index)] == character
    spans = [document.text[field.span.start : field.span.end] for field in document.front]
    assert spans[0] == "profile: nmun"
    assert spans[1] == 'topic: "Apples: a question"'
    assert spans[2] == "sponsors: [Brazil, Italy]"


def test_spans_of_front_matter_after_odd_characters():
    document = read_markdown("---\ntopic: É 中 😀 ü\ncommittee: Third\n---\nThe General Assembly,\n")
    assert [document.text[f.span.start : f.span.end] for f in document.front] == ["topic: É 中 😀 ü", "committee: Third"]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("topic: [a\n", "d.md, line 3: "),
        ("a: b: c\n", "d.md, line 2: "),
        ("topic: x\n\tb: y\n", "d.md, line 3: "),
        ("- a\n- b\n", "d.md, line 2: the front matter is no list of 'key: value' lines"),
        ("just words\n", "d.md, line 2: the front matter is no list of 'key: value' lines"),
        ("topic: x\nsponsors: {a: b}\n", "d.md, line 3: 'sponsors' holds neither a text nor a list of texts"),
        ("topic: x\nsponsors: [[a]]\n", "d.md, line 3: 'sponsors' holds neither a text nor a list of texts"),
        ("topic: x\n[a]: b\n", "d.md, line 3: "),
        ("topic: *x\n", "d.md, line 2: "),
        ("[" * 5000 + "\n", "d.md, line "),
    ],
)
def test_broken_front_matter_names_file_and_line(front, message):
    with pytest.raises(InputError) as caught:
        read_markdown(f"---\n{front}---\ntext\n", "d.md")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_open_front_matter():
    with pytest.raises(InputError, match=r"^d.md, line 1: the front matter is not closed"):
        read_markdown("---\ntopic: x\n\nThe General Assembly,\n", "d.md")


@given(st.text(max_size=60))
def test_any_front_matter_is_read_or_refused_in_one_sentence(front):
    try:
        document = read_markdown(f"---\n{front}\n---\nwords\n", "d.md")
    except InputError as error:
        message = str(error)
    else:
        message = "d.md, line "
        assert document.paragraphs[-1].text == "words"
        for field in document.front:
            assert 0 <= field.span.start <= field.span.end <= len(document.text)
    assert message.startswith("d.md, line ")


def test_empty_front_matter():
    assert read_markdown("---\n---\nwords").paragraphs[0].text == "words"
    assert read_markdown("---\n# nothing\n---\nwords").front == ()


def test_headings_lose_their_hashes():
    document = read_markdown("## A heading\n\n#hash\n\n#\n\n# *It* too")
    assert [(p.text, p.style) for p in document.paragraphs] == [
        ("A heading", "Heading"),
        ("#hash", ""),
        ("#", ""),
        ("It too", "Heading"),
    ]
    assert [document.text[p.source_start(0)] for p in document.paragraphs] == ["A", "#", "#", "I"]


@given(st.lists(st.sampled_from(TRICKY_LINES) | st.text(max_size=20), max_size=8), st.sampled_from(["\n", "\r\n", "\r"]))
def test_visible_characters_stand_at_their_source(lines, end):
    text = end.join(["start", *lines])
    document = read_markdown(text)
    assert document.kind is SourceKind.MARKDOWN
    for number, paragraph in enumerate(document.paragraphs, 1):
        assert paragraph.number == number
        assert paragraph.text == paragraph.text.strip()
        assert paragraph.text
        assert all(text[paragraph.source_start(i)] == character for i, character in enumerate(paragraph.text))
        assert all(run.start < run.end <= len(paragraph.text) for run in paragraph.runs)


@given(drafts(after=False))
def test_writing_what_was_written_changes_nothing(draft):
    """Equal drafts give equal files, and the file ends with one line end."""
    text = write_markdown(draft, UN)
    assert text == write_markdown(draft, UN)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_written_draft():
    document = read_markdown(DRAFT)
    assert document.text == DRAFT
