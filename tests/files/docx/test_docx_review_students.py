"""What must hold of the reviewed copy of any file that a student sends."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from reading_help import UN
from revision_help import W, anchored, comment_texts, parts
from settling import TRACKED, changes_of, settled, trees, without_comments_of
from student_files import STUDENT_FILES

from resolver.cli.reviewing import commented
from resolver.files.docx.former import withdrawn
from resolver.files.docx.read import Revisions, open_word, read_docx
from resolver.fix import fix_word

FILES = pytest.mark.parametrize("name", STUDENT_FILES)
WITH_CHANGES = True
BOTH = pytest.mark.parametrize("changes", [False, True], ids=["comments", "changes"])


@cache
def sent(name):
    return STUDENT_FILES[name]()


@cache
def copy(name, changes):
    return commented(open_word(sent(name), "x.docx"), UN, changes=changes)


def text_of(data, revisions=Revisions.ACCEPTED):
    return read_docx(data, "x.docx", revisions).text


@FILES
@BOTH
def test_only_what_must_change_changes(name, changes):
    before, after = parts(sent(name)), parts(copy(name, changes).data)
    may = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    may |= {"word/footnotes.xml", "word/endnotes.xml"} if changes else set()
    assert {part for part in before if before[part] != after[part]} <= may
    assert set(after) - set(before) <= {"word/comments.xml"}


@FILES
@BOTH
def test_without_our_comments_and_changes_it_is_what_was_sent(name, changes):
    rejected = settled(copy(name, changes).data, accept=False)
    assert without_comments_of(rejected) == without_comments_of(sent(name))


@FILES
@BOTH
def test_comments_are_the_findings_and_stand_on_their_words(name, changes):
    made = copy(name, changes)
    before = open_word(sent(name), "x.docx").document
    fixed = fix_word(before, UN)
    findings = [*made.report.diagnostics, *(fixed.later if changes else ())]
    ours = {int(ident): text for ident, (author, text) in comment_texts(made.data).items() if author == "Resolver"}
    summary, *rest = sorted(ours)
    assert ours[summary].startswith("Checked by Resolver against ")
    assert len(rest) == len(findings) > 5
    words = anchored(made.data)
    for ident, item in zip(rest, findings, strict=True):
        assert ours[ident].startswith(f"{item.code} ({item.severity}): ")
        span = before.text[item.span.start : item.span.end]
        # Comments stand beside boxes, formulas have other letters, and findings on looks are about whole paragraphs.
        if name not in ("text_boxes", "formulas", "small_marks") and not item.code.startswith("L9"):
            assert words[str(ident)].split() == span.split() or not span
        assert words[str(ident)].strip() or name in ("formulas", "small_marks")


@FILES
def test_accepting_all_is_fixing_and_rejecting_all_is_what_was_sent(name):
    made = copy(name, WITH_CHANGES)
    fixed = fix_word(read_docx(sent(name), "x.docx"), UN)
    assert made.changes > 5
    assert text_of(settled(made.data, accept=True)) == text_of(made.data) == fixed.document.text
    assert text_of(settled(made.data, accept=False)) == text_of(sent(name))
    assert text_of(made.data, Revisions.ORIGINAL) == text_of(sent(name), Revisions.ORIGINAL)


@FILES
def test_each_change_can_be_accepted_or_rejected_alone(name):
    made = copy(name, WITH_CHANGES).data
    changes = list(changes_of(trees(made)))
    assert len(set(changes)) == len(changes)
    accepted, original = text_of(made), text_of(sent(name), Revisions.ORIGINAL)
    for change in changes:
        assert text_of(settled(made, accept=True, only=change)) == accepted
        assert text_of(settled(made, accept=False, only=change), Revisions.ORIGINAL) == original


@FILES
def test_no_number_is_given_twice(name):
    before, after = (
        Counter(one.get(W + "id") for root in trees(data).values() for one in root.iter(*TRACKED, W + "commentRangeStart"))
        for data in (sent(name), copy(name, WITH_CHANGES).data)
    )
    assert all(count == 1 for ident, count in after.items() if ident not in before)


@FILES
@BOTH
def test_comments_of_others_stay(name, changes):
    made = copy(name, changes).data
    assert comments_of(sent(name)).items() <= comments_of(made).items()
    before, after = anchored(sent(name)), anchored(made)
    assert {ident: after[ident] for ident in before} == before


def comments_of(data):
    return comment_texts(data) if "word/comments.xml" in parts(data) else {}


@FILES
@BOTH
def test_the_same_copy_comes_out_again(name, changes):
    """Equal files give equal copies, and a copy that is reviewed again is the same copy once more."""
    made = copy(name, changes).data
    assert commented(open_word(sent(name), "x.docx"), UN, changes=changes).data == made
    again = commented(open_word(withdrawn(made, "x.docx"), "x.docx"), UN, changes=changes).data
    if name == "changed_by_others":  # an insertion of Kim's that was divided has new numbers
        made = commented(open_word(withdrawn(again, "x.docx"), "x.docx"), UN, changes=changes).data
    assert again == made


@FILES
def test_validator_finds_nothing_new(name, tmp_path):
    known = findings(sent(name), tmp_path)
    for changes in (False, True):
        assert not findings(copy(name, changes).data, tmp_path) - known
    assert not findings(settled(copy(name, WITH_CHANGES).data, accept=True), tmp_path) - known


def findings(data, folder):
    path = folder / "x.docx"
    path.write_bytes(data)
    return Counter(error.description for error in OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path).errors)
