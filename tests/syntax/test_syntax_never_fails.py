"""Any input becomes a reading in which every word has a place, and every finding points into the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading_help import NMUN, TRICKY_LINES, UN, lost_words, tricky_texts, visible_text

from resolver.check import check
from resolver.diagnostics import Applicability
from resolver.files.markdown import read_markdown
from resolver.files.text import read_text
from resolver.fix import apply as apply_fixes
from resolver.fix import fix_document
from resolver.problems import InputError
from resolver.report.outline import outline, outline_text
from resolver.syntax.automaton import clause_automaton, document_automaton
from resolver.syntax.departures import _terminals, house_of
from resolver.syntax.kinds import Kind
from resolver.syntax.repair import accepted
from resolver.syntax.scan import is_table_row

TEXTS = tricky_texts() | st.text(max_size=200)
PROFILES = st.sampled_from([UN, NMUN])
READERS = st.sampled_from([read_text, read_markdown])


def opened(reader, text):
    """The document; markdown that begins with a broken front matter is refused, which is not the concern here."""
    try:
        return reader(text)
    except InputError:
        return read_text(text)


def holds(document, profile):
    report = check(document, profile)
    reading = report.reading
    value = outline(reading)
    assert not lost_words(visible_text(document), value)
    for line in outline_text(reading, 80):
        assert len(line) <= 80
    size = len(document.text)
    for item in report.diagnostics:
        spans = [item.span, *(label.span for label in item.labels)]
        assert all(0 <= span.start <= span.end <= size for span in spans)
        assert item.message
        assert item.paragraph is None or 1 <= item.paragraph <= len(reading.paragraphs)
        if item.fix:
            edits = item.fix.edits
            assert edits
            assert all(0 <= edit.start <= edit.end <= size for edit in edits)
            ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
            assert all(one.end <= two.start for one, two in pairwise(ordered))
    for paragraph in reading.paragraphs:
        for index, character in enumerate(paragraph.text):
            source = document.text[paragraph.source_start(index)] if paragraph.source_start(index) < size else ""
            assert source == character or (character == " " and not source.strip()) or _joining(paragraph, index)
    wrong_order = [departure for departure in reading.departures if not departure.role]
    assert accepted(document_automaton(), [str(kind) for kind in reading.kinds]) == (not wrong_order)
    for placed in reading.places:
        if placed.role and placed.index >= 0 and not is_table_row(reading.pieces[placed.index].text):
            number = reading.paragraphs[placed.index].list_number
            terminals = _terminals(placed, reading.pieces[placed.index], number.marker if number else "", house_of(profile))
            right = accepted(clause_automaton(placed.role), [name for name, _, _ in terminals])
            assert right == (not [d for d in reading.departures if d.role and d.index == placed.index])
    return report


def _joining(paragraph, index):
    """Whether a visible character is the space that joins two wrapped lines."""
    return paragraph.text[index] == " " and any(piece[0] == index + 1 for piece in paragraph.pieces)


@given(TEXTS, READERS, PROFILES)
@example("The General Assembly,\n\nUrges all.\n\nThe General Assembly,\n", read_text, UN)
@example("The General Assembly,\n\nA heading\n", read_text, UN)
@example("The General Assembly,\nRecalling one,\nA heading\n(a) one;\n", read_text, UN)
@example("A\nThe General Assembly,\nUrges all.\nB\nThe General Assembly,\nB\n", read_text, UN)
@example("[^1]: note\n[^1]", read_text, UN)
@example("Sponsors: Brazil and Italy", read_text, UN)
@example("1.\n2.\n3.", read_text, UN)
@example("(a)\n(b)", read_text, UN)
@example("Hereby,", read_text, UN)
@example("(²) Urges", read_text, UN)
@example("x" * 3000, read_text, UN)
def test_any_text_becomes_a_report(text, reader, profile):
    holds(opened(reader, text), profile)


@pytest.mark.parametrize("reader", [read_text, read_markdown])
@pytest.mark.parametrize("line", TRICKY_LINES, ids=range(len(TRICKY_LINES)))
def test_every_tricky_line_in_every_place(line, reader):
    body = ["The General Assembly,", "Recalling its river,", "1. Urges States to:", "(a) act;", "2. Requests funds."]
    for place in range(len(body) + 1):
        holds(opened(reader, "\n\n".join([*body[:place], line, *body[place:]])), UN)
    holds(opened(reader, line), UN)
    holds(opened(reader, f"{line}\n{line}\n{line}"), UN)


@given(tricky_texts(10), READERS, PROFILES)
@example(
    "2. *Decides* to remain seized.\n*Noting* the river;\n*Noting* the river;\n*Noting* the river;\n1. Urges States to:\n"
    "The Committee on Apples,\n",
    read_text,
    UN,
)
def test_fixes_settle(text, reader, profile):
    document = opened(reader, text)
    again = read_text if document.kind == "text" else read_markdown
    fixed = fix_document(document, profile, again)
    left = [item.fix for item in fixed.report.diagnostics if item.fix and item.fix.applicability is Applicability.SAFE]
    assert not left
    twice = fix_document(fixed.document, profile, again)
    assert twice.document.text == fixed.document.text
    assert twice.applied == 0
    holds(fixed.document, profile)


@given(tricky_texts(10), READERS, PROFILES)
def test_a_fix_removes_or_changes_its_finding(text, reader, profile):
    document = opened(reader, text)
    again = read_text if document.kind == "text" else read_markdown
    for item in check(document, profile).diagnostics:
        if item.fix is None or item.fix.applicability is not Applicability.SAFE:
            continue
        after = check(again(apply_fixes(document.text, [item.fix])), profile)
        same = [
            other
            for other in after.diagnostics
            if (other.code, other.span, other.message, other.fix) == (item.code, item.span, item.message, item.fix)
        ]
        assert not same


LONG = {
    "one line of words": "word " * 40_000,
    "one line without spaces": "x" * 200_000,
    "one line of marks": ",;" * 100_000,
    "one line of stars": "*a " * 66_000,
    "one line of brackets": "[^1]" * 50_000,
    "one line after an opener": "Urges " + "all States " * 18_000,
    "one line of spaces": "a" + " " * 200_000 + ";",
    "words": "word\n" * 20_000,
    "capitals": "Word\n" * 20_000,
    "enacting lines": "The General Assembly,\n" * 20_000,
    "enacting and clauses": "The General Assembly,\nUrges all.\n" * 10_000,
    "clauses": "The General Assembly,\n" + "1. Urges all;\n" * 20_000,
    "unnumbered clauses": "The General Assembly,\n" + "Urges all;\n" * 20_000,
    "preambular clauses": "The General Assembly,\n" + "Recalling all,\n" * 20_000,
    "items": "The General Assembly,\n1. Urges States to:\n" + "(a) act;\n" * 20_000,
    "romans": "The General Assembly,\n1. Urges States to:\n" + "(i) act;\n" * 20_000,
    "chapeaux": "The General Assembly,\n1. Urges States to:\n" + "(a) act:\n(i) go:\n" * 10_000,
    "bullets": "The General Assembly,\n1. Urges States to:\n" + "- act;\n" * 20_000,
    "headings": "The General Assembly,\nUrges all;\n" + "A heading\n" * 20_000,
    "connecting lines": "The General Assembly,\n" + "Hereby,\n" * 20_000 + "Urges all.",
    "closing lines": "The General Assembly,\nUrges all.\n" + "46th plenary meeting\n" * 20_000,
    "annexes": "The General Assembly,\nUrges all.\n" + "Annex\n" * 20_000,
    "footnotes": "The General Assembly,\nUrges all.\n" + "[^1]: note\n" * 20_000,
    "sponsors": "Sponsors: Brazil\n" * 20_000,
    "labels": "Topic:\n" * 20_000,
    "marker and heading by turns": "The General Assembly,\n1. Urges:\n" + "(a) x;\nHeading\n" * 10_000,
    "meeting lines inside": "The General Assembly,\nUrges all.\n" + "46th meeting\nwords of it.\n" * 10_000,
    "misspelt clauses": "The General Assembly,\n" + "".join(f"{n}. Urgess all number {n};\n" for n in range(20_000)),
    "wrapped lines": ("word " * 12 + "\n") * 20_000,
    "going on": "The General Assembly,\n1. Urges:\n(a) x;\n" + "and more;\n" * 20_000,
}


def seconds(text: str) -> float:
    document = read_text(text)
    started = time.process_time()
    report = check(document, UN)
    took = time.process_time() - started
    assert len(report.reading.kinds) == len(report.reading.paragraphs)
    assert set(report.reading.kinds) <= set(Kind)
    return took


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_fast(name):
    """Eight times the text takes eight times as long, give or take; a square of the length would take sixty-four times."""
    text = LONG[name]
    short = seconds(text[: len(text) // 8])
    assert short < 2  # so that what grows too fast fails soon
    assert seconds(text) < 24 * short + 1
