"""Every rule against its cases.

There is one file for each rule, `tests/cases/rules/CODE.yml`:

    rule: F202
    cases:
      semicolon_in_preamble:
        text: |                   # a draft as a writer would leave it
          The General Assembly,
          …
        fail: [[3, 50, ";"]]      # what the rule reports: line, column (both from 1) and the very characters of the span
        fixed: |                  # the text after this rule's own fixes; absent where there is no fix
          …
        also: [W501]              # codes of the other rules that report something, with a comment that says why
        profile: nmun             # the house rules; un-ga if absent
        house: {marks: …}         # changes of the profile, for house rules that no profile has
        numbers: {3: ["1.", 0]}   # makes it a Word file: the text has one paragraph a line, and here is the number that the
                                  # word processor shows before some of them, with its depth in the list
        word: |                   # in place of the text: a Word file and how it looks, in the notation of `looks_help.py`
          {font: Calibri}
          …
      right_comma: {text: …, pass: true}

A case fails or passes; whatever the rule has to say about its text is in the case, and nothing else may be found.
"""

from __future__ import annotations

import pytest
from rule_cases import FIELDS, Case, all_cases, cases_of, fixed_by, found

from resolver.check import check
from resolver.diagnostics import Applicability, Diagnostic
from resolver.document import Document, SourceKind
from resolver.files.markdown import read_markdown
from resolver.fix import fix_document
from resolver.rules.registry import rules

CASES = all_cases()
FAILING = [case for case in CASES if case.fails]


def _name(case: Case) -> str:
    return f"{case.code}-{case.name}"


def _spot(document: Document, item: Diagnostic) -> list[object]:
    line, column = document.line_and_column(item.span.start)
    return [line, column, document.text[item.span.start : item.span.end]]


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_rule_reports_exactly_this(case):
    document = case.document
    assert [_spot(document, item) for item in found(document, case.profile, case.code)] == case.fields.get("fail", [])


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_one_cause_gives_one_message(case):
    others = {item.code for item in check(case.document, case.profile).diagnostics if item.code != case.code}
    assert others == set(case.fields.get("also", []))


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_message_is_a_sentence_with_advice(case):
    for item in found(case.document, case.profile, case.code):
        assert item.message.endswith(".")
        assert item.message[0].isupper() or item.message[0] == "“"
        assert item.help


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_fix_gives_the_right_text(case):
    document, profile = case.document, case.profile
    has_fix = any(item.fix for item in found(document, profile, case.code))
    assert has_fix == ("fixed" in case.fields), "a case shows its fixed text if and only if there is a fix"
    if has_fix:
        expected = case.fields["fixed"]
        expected = expected.rstrip("\n") if document.kind is SourceKind.WORD else expected
        assert fixed_by(case.code, document, profile).text == expected


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_fixed_text_is_clean(case):
    document, profile = case.document, case.profile
    without_fix = [item for item in found(document, profile, case.code) if item.fix is None]
    fixed = fixed_by(case.code, document, profile)
    left = found(fixed, profile, case.code)
    assert [item.message for item in left] == [item.message for item in without_fix]
    assert fixed_by(case.code, fixed, profile) == fixed


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_fix_brings_no_new_fault(case):
    document, profile = case.document, case.profile
    after = {item.code for item in check(fixed_by(case.code, document, profile), profile).diagnostics}
    assert after - {case.code} <= set(case.fields.get("also", []))


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_fix_stays_near_the_span(case):
    """An edit touches the reported span, or marks of other paragraphs that are written alike: no word outside the span."""
    document = case.document
    for item in found(document, case.profile, case.code):
        for edit in item.fix.edits if item.fix else ():
            gone = document.text[item.span.end : edit.end]  # a paragraph that goes takes the empty lines after it along
            near = item.span.start - 1 <= edit.start and (edit.end <= item.span.end + 1 or not gone.strip())
            line, column = document.line_and_column(edit.start)
            before = document.text[edit.start - column + 1 : edit.start]
            replaced = document.text[edit.start : edit.end]
            is_marker = not before.strip(" *_") and len(replaced.split()) == 1 and not replaced.isalpha()
            is_mark = not any(character.isalnum() for character in replaced + edit.text)
            is_front = (
                item.paragraph is None and edit.end <= document.paragraphs[0].source(0, 1).start
            )  # no clause stands there
            assert near or is_marker or is_mark or is_front, (line, column, replaced)


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_all_safe_fixes_settle_together(case):
    """What `resolver fix` does to the text, it does once and for all."""
    profile = case.profile
    once = fix_document(case.document, profile, read_markdown)
    left = [item.fix for item in once.report.diagnostics if item.fix]
    assert not [fix for fix in left if fix.applicability is Applicability.SAFE]
    assert fix_document(once.document, profile, read_markdown).document == once.document


@pytest.mark.parametrize("code", rules())
def test_rule_has_cases(code):
    cases = cases_of(code)
    assert sum(case.fails for case in cases) >= 3
    assert sum(not case.fails for case in cases) >= 3


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_case_is_well_formed(case):
    assert set(case.fields) <= FIELDS
    assert ("text" in case.fields) != ("word" in case.fields)
    assert case.fails != (case.fields.get("pass") is True)
    assert case.fails or "fixed" not in case.fields
    assert case.code in rules()


@pytest.mark.parametrize("code", rules())
def test_fix_metadata_is_honest(code):
    wanted = rules()[code].fix
    kinds = {
        item.fix.applicability
        for case in cases_of(code)
        for item in found(case.document, case.profile, code)
        if item.fix is not None
    }
    assert kinds == ({wanted} if wanted is not None else set())
