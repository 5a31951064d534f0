"""The lexicon of opening phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import WORDS

from resolver.draft import Part
from resolver.syntax.openers import lexicon, near_opening, opening, split_words

PRE, OP = Part.PREAMBULAR, Part.OPERATIVE
PHRASES = [(part, phrase.text) for part in (PRE, OP) for phrase in lexicon(part).phrases]


@pytest.mark.parametrize("part", [PRE, OP])
def test_size_of_the_lexicon(part):
    texts = [phrase.text for phrase in lexicon(part).phrases]
    assert len(texts) >= 150
    assert len({text.lower() for text in texts}) == len(texts)


@pytest.mark.parametrize("part", [PRE, OP])
def test_entries(part):
    for phrase in lexicon(part).phrases:
        assert phrase.text[0].isupper()
        assert phrase.text == " ".join(phrase.text.split())
        assert 1 <= phrase.strength <= 5
        assert phrase.source
        assert set(phrase.organs) <= {"GA", "SC", "ECOSOC", "HRC"}


@pytest.mark.parametrize(("part", "text"), PHRASES)
def test_every_phrase_matches_itself(part, text):
    found = opening(f"{text} the apple", part)
    assert found is not None
    assert found.phrase.text.lower() == text.lower()
    assert (found.start, found.end) == (0, len(text))
    assert opening(text, part).end == len(text)
    assert opening(f"{text}, for one", part).end == len(text)
    assert opening(f"{text.upper()} the apple", part).end == len(text)


@pytest.mark.parametrize(("part", "text"), PHRASES)
def test_every_phrase_with_also_before_it(part, text):
    lower = text[0].lower() + text[1:]
    found = opening(f"Also {lower} the apple", part)
    assert found is not None
    assert found.end == len(f"Also {text}")
    assert f"Also {lower}"[found.start :].lower() == found.phrase.text.lower() or found.start == 0


@pytest.mark.parametrize("more", ["also", "further", "once again", "in this regard"])
@pytest.mark.parametrize(("part", "text"), [item for item in PHRASES if len(item[1].split()) == 1])
def test_single_words_with_a_modifier_after_them(part, text, more):
    found = opening(f"{text} {more} the apple", part)
    assert found.phrase.text == text
    assert found.end == len(f"{text} {more}")
    assert found.after == (more,) or found.phrase.text.endswith(more)


@pytest.mark.parametrize(
    ("part", "text", "italic"),
    [
        (PRE, "Recalling its resolution", "Recalling"),
        (PRE, "Recalling also its resolution", "Recalling also"),
        (PRE, "Further recalling also its resolution", "Further recalling also"),
        (PRE, "Deeply concerned about rivers", "Deeply concerned"),
        (PRE, "Noting with deep concern the river", "Noting with deep concern"),
        (PRE, "Noting with deep and grave words", "Noting"),
        (PRE, "Taking note with appreciation of it", "Taking note with appreciation"),
        (PRE, "Taking note of it", "Taking note"),
        (PRE, "Bearing in mind, however", "Bearing in mind"),
        (PRE, "Once again recalling it", "Once again recalling"),
        (OP, "Calls upon all States", "Calls upon"),
        (OP, "Also calls upon all States", "Also calls upon"),
        (OP, "Strongly condemns all acts", "Strongly condemns"),
        (OP, "Further strongly condemns all acts", "Further strongly condemns"),
        (OP, "Requests once again the Fund", "Requests once again"),
        (OP, "Notes with appreciation the apple", "Notes with appreciation"),
        (OP, "Expresses its appreciation to all", "Expresses its appreciation"),
        (OP, "DECIDES to remain", "DECIDES"),
        (OP, "Decides, therefore, to remain", "Decides"),
    ],
)
def test_longest_match(part, text, italic):
    assert text[: opening(text, part).end] == italic


@pytest.mark.parametrize(
    ("part", "text", "meant", "typed"),
    [
        (PRE, "Recaling its resolution", "Recalling", "Recaling"),
        (PRE, "Reccalling its resolution", "Recalling", "Reccalling"),
        (PRE, "Concerning about the river", "Concerned", "Concerning"),
        (PRE, "Deeply concerning about it", "Deeply concerned", "Deeply concerning"),
        (PRE, "Noticing the river", "Noting", "Noticing"),
        (PRE, "Reafirming its will", "Reaffirming", "Reafirming"),
        (PRE, "Emphasising the river", "Emphasizing", "Emphasising"),
        (PRE, "Bearing in mynd the river", "Bearing in mind", "Bearing in mynd"),
        (OP, "Requets the Fund", "Requests", "Requets"),
        (OP, "Encourges all States", "Encourages", "Encourges"),
        (OP, "Call upon all States", "Calls upon", "Call upon"),
        (OP, "Recomends that States", "Recommends", "Recomends"),
        (OP, "Strongly condems all acts", "Strongly condemns", "Strongly condems"),
    ],
)
def test_near_misses(part, text, meant, typed):
    found = opening(text, part)
    if found is not None:  # some spellings are phrases themselves
        assert found.phrase.text == typed
        return
    phrase, end = near_opening(text, part)
    assert phrase.text == meant
    assert text[:end] == typed


@pytest.mark.parametrize("part", [PRE, OP])
@pytest.mark.parametrize(
    "text",
    [
        "Bananas are good",
        "The river",
        "Committee on apples",
        "Delegates from Peru",
        "Table of contents",
        "Schedule 1 of the treaty",
        "Trafficking in persons",
        "States",
        "Resolution 55/25",
        "(a) one",
        "1",
        "",
        " ",
        ",",
        "Also",
        "Further",
        "Strongly",
    ],
)
def test_other_words_open_nothing(part, text):
    assert opening(text, part) is None
    assert near_opening(text, part) is None


@given(st.text(max_size=200), st.sampled_from([PRE, OP]))
def test_any_text(text, part):
    heads, ends, *_ = split_words(text[:120])
    assert all(text[:end].lower().endswith(word) for word, end in zip(heads, ends, strict=True))
    found, near = opening(text, part), near_opening(text[:120], part)
    assert found is None or 0 <= found.start < found.end <= len(text)
    assert near is None or 0 < near[1] <= len(text)


@given(st.sampled_from(PHRASES), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5))
def test_words_after_a_phrase_do_not_change_it(item, rest):
    part, text = item
    assert opening(f"{text} {' '.join(rest)}", part).end == len(text)


@given(st.sampled_from([item for item in PHRASES if len(item[1]) >= 8]), st.data())
def test_a_dropped_letter_is_still_near(item, data):
    part, text = item
    place = data.draw(st.sampled_from([index for index in range(1, len(text)) if text[index] != " "]))
    wrong = text[:place] + text[place + 1 :]
    head = f"{wrong} apples"
    assert opening(head, part) is not None or near_opening(head, part) is not None


@pytest.mark.parametrize("part", [PRE, OP])
def test_counterparts(part):
    """The form for the other part is itself known there, or at least begins like a phrase there."""
    other = OP if part is PRE else PRE
    unknown = [
        phrase.text for phrase in lexicon(part).phrases if phrase.counterpart and opening(phrase.counterpart, other) is None
    ]
    assert unknown == []


def test_wrong_forms_are_no_phrases():
    book = lexicon(PRE)
    assert book.wrong
    known = {phrase.text.lower() for phrase in book.phrases}
    assert not known & set(book.wrong)
