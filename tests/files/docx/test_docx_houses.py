"""A Word file written under a profile has the form that the profile asks for, and its masthead is read as it was."""

from __future__ import annotations

from dataclasses import replace

from drafts import FULL
from house_drafts import EVERY_PROFILE, deep_draft, faults_of_form, in_words_of

from resolver.check import check
from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx


@EVERY_PROFILE
def test_word_file_is_clean_in_its_house(profile):
    draft = replace(in_words_of(profile, deep_draft()), profile="")
    report = check(read_docx(write_docx(draft, profile), "draft.docx"), profile)
    assert faults_of_form(report, ends_seized=True) == []
    assert report.reading.draft == draft


@EVERY_PROFILE
def test_word_file_looks_as_its_house_wants(profile):
    draft = replace(deep_draft(), masthead=FULL.masthead, annexes=FULL.annexes, closing=FULL.closing, footnotes=FULL.footnotes)
    report = check(read_docx(write_docx(in_words_of(profile, draft), profile), "draft.docx"), profile)
    assert [(item.code, item.message) for item in report.diagnostics if item.code.startswith("L")] == []
