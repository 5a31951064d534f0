"""What a draft allows itself: what is counted and not reported, and that no way through the program loses it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reading_help import NMUN, UN, drafts

from resolver.check import check
from resolver.diagnostics import Severity
from resolver.draft import DraftResolution
from resolver.files.markdown import read_markdown, write_markdown
from resolver.report.as_text import summary
from resolver.syntax import read
from resolver.tui.engine import check_draft, fix_safe

BODY = """The General Assembly,

Recalling its resolution 64/292 of 28 July 2010,

1. Urges all member states to clear fields;

2. Encouraging the Secretary-General to report.
"""

REASONS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=30).map(str.strip).filter(bool)
)
ENTRIES = st.builds("{}{}: {}".format, st.sampled_from(["W501", "O303"]), st.sampled_from(["", " clause 2"]), REASONS)


def with_entries(*entries: str) -> str:
    return "---\nallow:\n" + "".join(f"  - {entry}\n" for entry in entries) + "---\n" + BODY


def codes(text: str) -> list[str]:
    return [item.code for item in check(read_markdown(text), UN).diagnostics]


def test_errors_are_allowed_as_well():
    assert codes(BODY) == ["W501", "O303"]
    report = check(read_markdown(with_entries("O303: the committee's own words", "W501: a quotation")), UN)
    assert report.diagnostics == ()
    assert [item.code for item in report.allowed] == ["W501", "O303"] or len(report.allowed) == 2
    assert report.count(Severity.ERROR) == 0
    assert summary([report]) == "No other findings in 1 file. 2 findings allowed by the draft."


def test_a_clause_that_is_named_and_no_other():
    assert codes(with_entries("W501 clause 1: a quotation")) == ["O303"]
    assert codes(with_entries("O303 clause 1: a quotation")) == ["S802", "W501", "O303"]
    assert codes(with_entries("W501 clause 9: a quotation")) == ["S802", "W501", "O303"]


def test_what_is_allowed_is_not_fixed():
    text = with_entries("W501: a quotation")
    fixed = fix_safe(read(read_markdown(text), UN).draft)
    assert "member states" in fixed.operative[0].text
    assert fixed.operative[1].text.startswith("Encourages")


@given(drafts(), st.lists(ENTRIES, max_size=4).map(tuple))
def test_exceptions_survive_write_and_read(draft, allow):
    draft = DraftResolution(**{name: getattr(draft, name) for name in draft.__dataclass_fields__} | {"allow": allow})
    again = read(read_markdown(write_markdown(draft, NMUN)), NMUN).draft
    assert again.allow == allow
    assert again.masthead == draft.masthead
    assert check_draft(draft).read.allow == allow
