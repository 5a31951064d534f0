"""Text with hard line breaks reads into the same clauses as text without."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reading_help import UN, drafts, plain_lines, reading_of, shape

from resolver.files.text import read_text
from resolver.syntax.wrapping import MIN_WIDTH, join_wrapped


def wrap(lines: list[str], width: int, gap: str) -> str:
    return gap.join("\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) for line in lines)


def assert_mapped(text: str) -> None:
    for paragraph in join_wrapped(read_text(text).paragraphs, pages=True):
        for index, character in enumerate(paragraph.text):
            place = paragraph.source_start(index)
            if character == " " and text[place : place + 1] != " ":
                # the space that stands for a line break points right after the word before it
                assert text[place - 1] == paragraph.text[index - 1]
                assert text[place : place + 1] in ("\n", "\r")
            else:
                assert text[place] == character


@given(drafts(after=False, depth=2, long=60, most=3, tail=False, headings=False), st.integers(50, 100))
def test_wrapped_text_without_blank_lines(draft, width):
    text = wrap(plain_lines(draft), width, "\n")
    assume(max(map(len, text.split("\n"))) >= MIN_WIDTH)  # what is narrower is not taken for wrapped text
    assert shape(reading_of(text).draft) == shape(draft)
    assert_mapped(text)


@given(drafts(after=True, depth=2, long=60, most=3, tail=False), st.integers(50, 100))
def test_wrapped_text_with_blank_lines(draft, width):
    text = wrap(plain_lines(draft), width, "\n\n")
    assume(max(map(len, text.split("\n"))) >= MIN_WIDTH)  # what is narrower is not taken for wrapped text
    assert shape(reading_of(text).draft) == shape(draft)
    assert_mapped(text)


@given(drafts(after=False, depth=2, long=60, most=3, tail=False, headings=False), st.integers(50, 100), st.integers(1, 8))
def test_wrapped_text_with_hanging_lines(draft, width, hang):
    """Sub-clauses are set in, and the lines after the first stand under its words."""
    lines = plain_lines(draft)
    text = "\n".join(
        "\n".join(textwrap.wrap(line, width, subsequent_indent=" " * hang, break_long_words=False, break_on_hyphens=False))
        for line in lines
    )
    assume(max(map(len, text.split("\n"))) >= MIN_WIDTH)  # what is narrower is not taken for wrapped text
    assert shape(reading_of(text).draft) == shape(draft)
    assert_mapped(text)


LONG = "Recalling its resolution on the safety of all of the children who live on the banks of the river near the border,"


@pytest.mark.parametrize("width", range(50, 101, 5))
def test_one_long_clause(width):
    text = "The General Assembly,\n" + wrap([LONG, "1. Urges all States to act;", "2. Requests funds."], width, "\n")
    assert shape(reading_of(text).draft) == (
        f"E The General Assembly\nP {LONG[:-1]}\nO Urges all States to act\nO Requests funds"
    )


def test_short_lines_are_meant():
    text = "The General Assembly,\nNoting apples,\nNoting pears,\n1. Urges all;\n2. Requests funds."
    assert len(join_wrapped(read_text(text).paragraphs, pages=True)) == 5


def test_line_ends_of_other_systems():
    text = f"The General Assembly,\r\n{wrap([LONG], 60, '')}\r\nUrges all.".replace("\r\n", "\n").replace("\n", "\r\n")
    assert [p.text for p in join_wrapped(read_text(text).paragraphs, pages=True)] == [
        "The General Assembly,",
        LONG,
        "Urges all.",
    ]
    assert_mapped(text)


@pytest.mark.parametrize(
    "number", ["resolution 55/25 of\n(a) the first and (b) the second session", "paragraph\n12. of it"], ids=["label", "number"]
)
def test_markers_at_the_start_of_a_line_within_a_sentence(number):
    """A marker where a line happens to break is part of the sentence if the line was full and nothing was closed."""
    filler = "Recalling the many decisions on the safety of children at " + number.split("\n")[0]
    last = "Urges all States to act on the safety of every child near the river."
    text = f"The General Assembly,\n{filler}\n{number.split(chr(10))[1]},\n{last}"
    reading = reading_of(text, UN)
    assert len(reading.draft.preambular) == 1


def test_paragraphs_are_numbered_anew():
    text = f"The General Assembly,\n{wrap([LONG], 60, '')}\nUrges all."
    assert [p.number for p in join_wrapped(read_text(text).paragraphs, pages=True)] == [1, 2, 3]


WITHIN = {
    "numerals of old resolutions": "1. Urges all States in the region to act upon the resolution numbered 1514\n"
    "    (XV) of the year 1960, and to report to it upon the outcome of what they did\n    in the year.",
    "a paragraph of an article": "1. Urges all States in the region to act upon what is said in Article 13, number 1\n"
    "    (a), of the Charter, and to report to it upon the outcome of what they did\n    in the year.",
    "a title in quotation marks": "1. Urges all States in the region to act upon the principles that are named “Protect,\n"
    "Respect and Remedy”, and to report to it upon the outcome of what they did in\nthe year.",
    "a title with a colon": "1. Urges all States in the region to act upon the well-known Declaration of Apples:\n"
    "Investing in Trees, and to report to it upon the outcome of what they did in the\nyear.",
    "labels in a row": "1. Urges all States in the region to act upon what is said in its sub-paragraphs (o),\n"
    "(r) and (t) of paragraph 12, and to report to it upon the outcome of what they did\nin the year.",
    "labels within a sentence": "1. Urges all States in the region to act upon what is said in the treaty, namely:\n"
    "(a) to plant, (b) to water and (c) to pick, and to report to it upon the outcome\nof it.",
    "parties to a case": "1. Urges all States in the region to act upon the order in the case (South Africa\n"
    "v. Israel), and to report to it upon the outcome of what they did in the region in\nthe year.",
    "an initial": "1. Urges all States in the region to act upon the fishes named Pterois miles and\n"
    "P. volitans, and to report to it upon the outcome of what they did in\nthe year.",
}


@pytest.mark.parametrize("name", WITHIN)
def test_what_only_looks_like_a_beginning_stays_within_its_clause(name):
    text = f"The General Assembly,\n{WITHIN[name]}\n2. Requests the Secretary-General to report to it on what became\nof them."
    draft = reading_of(text).draft
    assert [clause.opener for clause in draft.operative] == ["Urges", "Requests"]
    assert not draft.operative[0].children
    assert not draft.operative[0].after


def test_names_in_a_masthead_go_on():
    text = (
        "Committee: The Garden Council\nSponsors: Republic of Argentina, The Commonwealth of Australia, the\n"
        "Federative Republic of Brazil, the Republic of Colombia, the Republic of Italy, Kingdom of\nSweden\n"
        "The Garden Council,\nRecalling its resolution on the safety of all of the children who live on the banks\n"
        "of the river,\n1. Urges all States to act."
    )
    assert reading_of(text).draft.masthead.sponsors == (
        "Republic of Argentina", "The Commonwealth of Australia", "the Federative Republic of Brazil",
        "the Republic of Colombia", "the Republic of Italy", "Kingdom of Sweden",
    )  # fmt: skip


def test_clauses_below_a_page_number_are_no_running_title():
    text = "The General Assembly,\n\n1. Urges all to plant;\n\n2/9\n\n2. Urges all to water\n\n3/9\n\n3. Urges all to water\n"
    assert [clause.text for clause in reading_of(text).draft.operative] == [
        "Urges all to plant", "Urges all to water", "Urges all to water",
    ]  # fmt: skip


def test_numbers_within_a_paragraph_where_empty_lines_part_all_of_them():
    """Wherever the lines break, a number at the start of one begins no paragraph if no other paragraph begins so."""
    clause = (
        "Recommends that all adopt: 1. Urges all to plant apples; 2. Requests funds for the pears; 3. Decides to meet again."
    )
    noting = [f"Noting the very many {fruit} of the gardens by the river, and all who water them," for fruit in FRUIT]
    texts = ["The General Assembly,", *noting, clause]
    for width in range(40, 76):
        wrapped = "\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in texts)
        assert [paragraph.text for paragraph in reading_of(wrapped).paragraphs] == texts, width


FRUIT = ("apples", "pears", "plums", "cherries", "figs", "limes")


def test_a_label_after_and_goes_on_with_its_list():
    lines = [
        "The General Assembly,",
        "1. Urges all of the States of the region and of the world to:",
        "(a) plant as many apples as they can in the gardens by the river and",
        "(b) water them;",
        "2. Requests funds for the pears and the apples of all of the gardens.",
    ]
    assert [len(clause.children) for clause in reading_of("\n".join(lines)).draft.operative] == [2, 0]


def test_the_name_of_a_section_ends_above_its_first_clause():
    name = "Strategic plan for the apples and pears and plums of the gardens by the river"
    lines = [
        "The General Assembly,",
        "I",
        name,
        "Recalling its resolution on the apples and pears and plums of the gardens which",
        "lie by the river,",
        "1. Urges all to act;",
        "2. Requests funds for the apples and pears and plums of the gardens which lie by",
        "the river.",
    ]
    assert reading_of("\n".join(lines)).draft.operative[0].headings[:2] == ("I", name)


def test_a_capital_goes_on_where_a_clause_has_no_mark_and_a_slip_in_a_modifier_begins_a_clause():
    lines = [
        "The General Assembly,",
        "Recalling the work of the gardens on apples and pears, which all of the States of",
        "the region know,",
        "Recalling also the decisions on the plums of the year and on those",  # a narrow line, as student files have them
        "Cherries 6 and 7 of the garden by the river that all of the States look after,",
        "While notnig the apples of the gardens,",
        "1. Urges all of the States of the region and of the world to plant as many of the",
        "apples as they can.",
    ]
    assert [clause.text.split()[0] for clause in reading_of("\n".join(lines)).draft.preambular] == [
        "Recalling", "Recalling", "While",
    ]  # fmt: skip
