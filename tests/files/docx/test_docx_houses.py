"""A Word file written under a profile has the form that the profile asks for, and its masthead is read as it was."""

from __future__ import annotations

from dataclasses import replace

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


NOT_WRITTEN = {"L906", "L911", "L912", "L917", "L919"}
"""What the writer does not set yet: plain labels, justification, indents, page headers, space between parts."""


@EVERY_PROFILE
def test_word_file_looks_as_its_house_wants(profile):
    report = check(read_docx(write_docx(in_words_of(profile, deep_draft()), profile), "draft.docx"), profile)
    looks = [(item.code, item.message) for item in report.diagnostics if item.code.startswith("L")]
    assert [(code, message) for code, message in looks if code not in NOT_WRITTEN] == []
