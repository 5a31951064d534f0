from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import NMUN, UN, drafts, lost_words, plain_lines, reading_of, shape

from resolver import fix
from resolver.check import check
from resolver.diagnostics import Applicability, Edit, Fix, Severity
from resolver.document import Document, ListNumber, Paragraph, Run, SourceKind, Span
from resolver.draft import Part
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.text import read_text
from resolver.fix import MAX_ROUNDS, apply, chosen_edits, fix_document
from resolver.syntax.openers import lexicon
from resolver.trail import Trail
from resolver.word_edits import document_of, edited_lines, fitting

RIGHT = "The General Assembly,\n\nNoting apples,\n\nRecalling pears,\n\n1. Urges all;\n\n2. Requests funds.\n"
WRONG = "The General Assembly\n\nNoting apples;\n\nRecalling pears.\n\nHereby,\n\n1) Urges all.\n\nRequests funds\n"


def test_fixing_brings_back_the_grammar():
    fixed = fix_document(read_text(WRONG), UN, read_text)
    assert (
        fixed.document.text
        == "The General Assembly,\n\nNoting apples,\n\nRecalling pears,\n\n1. Urges all;\n\n2. Requests funds.\n"
    )
    assert fixed.report.reading.departures == ()
    assert fixed.applied == 8


def test_a_right_text_stays_as_it_is():
    fixed = fix_document(read_text(RIGHT), UN, read_text)
    assert (fixed.document.text, fixed.applied, fixed.report.diagnostics) == (RIGHT, 0, ())


@given(drafts(after=False, depth=2, tail=False, headings=False), st.sampled_from([UN, NMUN]), st.data())
def test_wrong_marks_are_put_right(draft, profile, data):
    """Whatever mark stands at the end of a paragraph: fixing gives the text with the right marks."""
    lines = plain_lines(draft, profile)
    wrong = [line[:-1] + data.draw(st.sampled_from([line[-1], "", ".", ";", ",", ",;", "；", " ,"])) for line in lines]
    right, text = "\n\n".join(lines), "\n\n".join(wrong)
    if shape(reading_of(text, profile).draft) != shape(draft):
        return  # a colon lost may change what the text says
    fixed = fix_document(read_text(text), profile, read_text)
    assert fixed.report.reading.departures == ()
    assert [p.text[-1] for p in fixed.document.paragraphs] == [p.text[-1] for p in read_text(right).paragraphs]


@given(drafts(after=False, depth=2, tail=False, headings=False), st.sampled_from([UN, NMUN]))
def test_a_rendered_draft_has_no_departures_and_keeps_its_clauses_when_fixed(draft, profile):
    text = write_markdown(draft, profile)
    fixed = fix_document(read_markdown(text), profile, read_markdown)
    assert fixed.report.reading.departures == ()
    assert len(fixed.report.reading.draft.operative) == len(draft.operative)
    assert len(fixed.report.reading.draft.preambular) == len(draft.preambular)
    assert not lost_words("\n".join(draft.closing), fixed.document.text)


@pytest.mark.parametrize("part", list(Part))
def test_the_form_that_a_fix_puts_in_is_known(part):
    """“Requests” in the preamble becomes “Requesting”: nothing may be said against the new form."""
    wrong: list[str] = []
    for phrase in lexicon(part).phrases:
        if not phrase.counterpart:
            continue
        line = f"{phrase.text} the apples of the orchard"
        text = (
            f"The General Assembly,\n\nMindful of pears,\n\nConscious of plums,\n\n1. {line};\n\n2. Demands funds.\n"
            if part is Part.PREAMBULAR
            else f"The General Assembly,\n\nMindful of pears,\n\n{line},\n\nConscious of plums,\n\n1. Demands;\n\n2. Acts."
        )
        fixed = fix_document(read_text(text), UN, read_text)
        left = [item for item in fixed.report.diagnostics if item.code.startswith("O3") and item.paragraph in (3, 4)]
        if any(item.code in ("O301", "O302", "O303") and phrase.counterpart in item.message for item in left):
            wrong.append(phrase.counterpart)
    assert wrong == []


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text("xy", max_size=3)), max_size=6))
def test_overlapping_fixes(parts):
    text = "abcdefghijklmnopqrstuvwxyz"
    fixes = [Fix("", (Edit(start, start + size, new),)) for start, size, new in parts]
    edits = chosen_edits(fixes)
    assert all(one.end <= two.start for one, two in pairwise(edits))
    kept = "".join(c for c in apply(text, fixes) if c not in "xy")
    gone = {text[i] for edit in edits for i in range(edit.start, edit.end)}
    assert kept == "".join(c for c in text if c not in gone and c not in "xy")
    assert not fixes or edits[0] in [e for f in fixes for e in f.edits]
    assert not fixes or fixes[0].edits[0] in edits


def test_all_or_none_of_a_fix():
    first = Fix("", (Edit(0, 2, "X"),))
    both = Fix("", (Edit(1, 3, "Y"), Edit(10, 11, "Z")))
    assert apply("abcdefghijklmno", [first, both]) == "Xcdefghijklmno"
    assert apply("abcdefghijklmno", [both, first]) == "aYdefghijZlmno"


def test_two_insertions_at_one_place_are_made_one_after_the_other():
    assert chosen_edits([Fix("", (Edit(3, 3, "x"),)), Fix("", (Edit(3, 3, "y"),))]) == [Edit(3, 3, "x")]


def test_unsafe_fixes_are_left_alone():
    text = "Noting apples,\n\n1. Urges all;\n\n2. Requests funds.\n"
    fixed = fix_document(read_text(text), UN, read_text)
    assert fixed.document.text == text
    assert [item.code for item in fixed.report.diagnostics if item.fix and item.fix.applicability is Applicability.UNSAFE] == [
        "F101"
    ]


def test_rounds_are_bounded(monkeypatch):
    """A rule that never has enough is stopped."""
    rounds: list[int] = []

    def greedy(document, profile):
        report = check(document, profile)
        rounds.append(1)
        bad = report.diagnostics[0]
        return type(report)(
            document,
            profile,
            report.reading,
            (type(bad)(bad.code, bad.name, Severity.ERROR, "more", Span(0, 0), 1, fix=Fix("more", (Edit(0, 0, "x"),))),),
            (),
            0,
        )

    monkeypatch.setattr(fix, "check", greedy)
    fixed = fix_document(read_text(WRONG), UN, read_text)
    assert len(rounds) == MAX_ROUNDS + 1
    assert fixed.applied == MAX_ROUNDS


def _word(*texts: str, runs: tuple[Run, ...] = ()) -> Document:
    paragraphs, start = [], 0
    for number, text in enumerate(texts, 1):
        paragraphs.append(Paragraph(text, ((0, start),), number, runs if number == 2 else ()))
        start += len(text) + 1
    return Document("\n".join(texts), tuple(paragraphs), SourceKind.WORD)


def test_word_documents_are_changed_paragraph_by_paragraph():
    document = _word("The General Assembly", "Noting apples;", "Hereby,", "1. Urges all.", "2. Requests funds")
    fixed = fix_document(document, UN, pytest.fail)
    assert [p.text for p in fixed.document.paragraphs] == [
        "The General Assembly,",
        "Noting apples,",
        "1. Urges all;",
        "2. Requests funds.",
    ]
    assert [p.number for p in fixed.document.paragraphs] == [1, 2, 3, 4]
    for paragraph in fixed.document.paragraphs:
        start = paragraph.source_start(0)
        assert fixed.document.text[start : start + len(paragraph.text)] == paragraph.text


@given(st.text("abc ", min_size=1, max_size=12), st.data())
def test_emphasis_moves_along(text, data):
    text = f"x{text}x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(cut, len(text)))
    new = data.draw(st.sampled_from(["", "y", "yyyy"]))
    document = _word("first", text, runs=(Run(start, end, italic=True),))
    after = document_of(edited_lines(document, [Edit(6 + cut, 6 + stop, new)]), document)
    changed = text[:cut] + new + text[stop:]
    if not changed.strip():
        assert len(after.paragraphs) == 1
        return
    lead = len(changed) - len(changed.lstrip())
    assert after.paragraphs[1].text == changed.strip()
    outside = [i for i in range(start, end) if not cut <= i < stop]
    moved = [i if i < cut else i - stop + cut + len(new) for i in outside]
    covered = {lead + i for run in after.paragraphs[1].runs for i in range(run.start, run.end)}
    assert {i for i in moved if not changed[i].isspace()} <= covered
    assert all(0 <= run.start < run.end <= len(changed.strip()) for run in after.paragraphs[1].runs)


def _edits(document, *edits):
    return fitting(Fix("", tuple(Edit(*edit) for edit in edits)), document)


def test_what_only_a_person_can_do_in_a_word_file():
    document = _word("one two", "three four [^1]", "five")
    document = msgspec.structs.replace(document, solid=(Span(19, 23),))
    assert document.text[19:23] == "[^1]"
    assert _edits(document, (4, 7, "2")) == Fix("", (Edit(4, 7, "2"),))
    assert _edits(document, (4, 13, "2 3")) is None
    assert _edits(document, (7, 8, " ")) is None
    assert _edits(document, (7, 7, "\n")) is None
    assert _edits(document, (18, 20, "")) is None
    assert _edits(document, (20, 20, ",")) is None
    assert _edits(document, (23, 23, ",")) == Fix("", (Edit(23, 23, ","),))
    assert _edits(document, (19, 19, ",")) == Fix("", (Edit(19, 19, ","),))
    assert _edits(document, (0, 3, "[^1]")) is None
    assert _edits(msgspec.structs.replace(document, solid=(Span(0, 3),)), (0, 0, ",")) is None
    assert _edits(document, (0, 3, "1"), (7, 8, " ")) is None


def test_an_edit_is_cut_down_to_the_words_that_it_changes():
    document = _word("The General Assembly: recieves 12")
    assert _edits(document, (0, 21, "The General Assembly,")) == Fix("", (Edit(20, 21, ","),))
    assert _edits(document, (22, 30, "receives")) == Fix("", (Edit(22, 30, "receives"),))
    assert _edits(document, (22, 33, "receives 12")) == Fix("", (Edit(22, 30, "receives"),))


def test_an_automatic_number_is_not_taken_away_with_its_paragraph():
    document = _word("one", "two")
    numbered = msgspec.structs.replace(document.paragraphs[1], list_number=ListNumber("1.", 0))
    document = msgspec.structs.replace(document, paragraphs=(document.paragraphs[0], numbered))
    assert _edits(document, (4, 7, "")) is None
    assert _edits(document, (0, 3, "")) is not None
    assert _edits(document, (4, 6, "")) is not None


@given(st.lists(st.text("ab ;", min_size=1, max_size=8).map(lambda text: f"x{text}x"), min_size=1, max_size=4), st.data())
def test_changes_lead_from_the_first_text_to_the_last(texts, data):
    """Through three rounds of edits: made in the text as it was, the changes give the text as it is."""
    first = document = _word(*texts)
    trail = Trail(document)
    for _ in range(3):
        edits = []
        for paragraph in document.paragraphs:
            start = paragraph.source_start(0)
            one = data.draw(st.integers(0, len(paragraph.text)))
            two = data.draw(st.integers(one, len(paragraph.text)))
            edits.append(Edit(start + one, start + two, data.draw(st.sampled_from(["", "y", "y z", " "]))))
        lines = edited_lines(document, edits)
        trail.follow(lines)
        document = document_of(lines, document)
    changes = list(trail.changes())
    result = []
    for paragraph in first.paragraphs:
        start = paragraph.source_start(0)
        text, position = "", start
        own = [change for change in changes if start <= change.start <= start + len(paragraph.text)]
        for change in own:
            text += first.text[position : change.start] + change.text
            assert len(change.likes) == len(change.text)
            assert all(start <= like < start + len(paragraph.text) for like in change.likes)
            position = change.end
        text += first.text[position : start + len(paragraph.text)]
        assert bool(text) != any(change.whole for change in own)
        result.extend([text] if text else [])
    assert "\n".join(result) == document.text
    for offset, character in enumerate(document.text):
        if character == "x":
            origin = trail.origin(Span(offset, offset + 1))
            assert first.text[origin.start : origin.end] == "x"
