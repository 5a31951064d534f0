"""What a chair sees of the look of a Word file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt


@pytest.fixture
def sent(desk):
    """A Word file as delegates send it: Calibri, wide margins, typed numbers, phrases emphasised in three ways."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Normal"].paragraph_format.space_after = Pt(12)
    document.styles["Normal"].paragraph_format.line_spacing = 1.0
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(31.75)
    section.top_margin = section.bottom_margin = Mm(25.4)
    for text in (
        "Title: Trafficking in persons",
        "Committee: General Assembly Third Committee",
        "Topic: Trafficking in persons",
        "Sponsors: Brazil, Italy",
        "Signatories: Kenya, Nepal",
        "General Assembly Third Committee,",
    ):
        document.add_paragraph(text)
    clause = document.add_paragraph()
    clause.add_run("Recalling").italic = True
    clause.add_run(" its resolution 55/25 of 15 November 2000,")
    clause = document.add_paragraph("1. ")
    clause.add_run("Urges").bold = True
    clause.add_run(" Member States to cooperate;")
    clause = document.add_paragraph("2. ")
    clause.add_run("Requests").underline = True
    clause.add_run(" the Secretary-General to report.")
    document.save("sent.docx")
    return "sent.docx"


def test_check_tells_each_cause_once_and_what_to_click(resolver, sent):
    outcome = resolver("check", sent, "--profile", "kingmun")
    told = [line for line in outcome.out.splitlines() if " L9" in line]
    assert told == [
        "sent.docx warning L914 margins-wrong",
        "sent.docx:paragraph 1 warning L907 font-wrong",
        "sent.docx:paragraph 8 advice L901 numbers-typed",
        "sent.docx:paragraph 8 warning L904 opening-emphasised-otherwise",
    ]
    for words in (
        "The margin is 31.8 mm (1.25 inch) at the left and right where 25.4 mm (1 inch) was expected.",
        "The text is set in Calibri; Times New Roman was expected.",
        "help: Select all (Ctrl+A), then Home > Font > Times New Roman.",
        "The opening phrase “Urges” is in bold; it was expected underlined.",
    ):
        assert words in outcome.out


def test_a_profile_that_states_nothing_asks_for_nothing(resolver, sent):
    outcome = resolver("check", sent, "--profile", "busun", "--format", "concise")
    assert [line.split(" ")[3] for line in outcome.out.splitlines() if " L9" in line] == ["L901"]


def test_a_text_has_no_look(resolver, desk):
    Path("draft.txt").write_text("The General Assembly,\n\nRecalling pears,\n\n1. Urges all;\n\n2. Requests funds.\n", "utf-8")
    assert " L9" not in resolver("check", "draft.txt", "--profile", "hkmun").out


def test_review_puts_what_is_about_the_pages_on_the_first_paragraph(resolver, sent):
    resolver("review", sent, "-o", "back.docx", "--profile", "kingmun", "--changes")
    with zipfile.ZipFile("back.docx") as archive:
        comments, text = archive.read("word/comments.xml").decode(), archive.read("word/document.xml").decode()
    assert "L914 (warning): The margin is" in comments
    assert "L907 (warning): The text is set in Calibri" in comments
    assert "The last of them: “" in comments
    ident = comments.split("L914 (warning)")[0].rsplit('w:id="', 1)[1].split('"', 1)[0]
    first = text.index("</w:p>")
    assert text.index(f'<w:commentRangeStart w:id="{ident}"/>') < first


def test_explain_says_what_braces_mean(resolver, desk):
    out = resolver("explain", "L907").out
    assert "{font: Calibri}" in out
    assert "braces say how the Word file looks" in out
    assert "braces" not in resolver("explain", "F202").out
