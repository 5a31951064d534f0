"""A check after an edit looks only at what changed, and reports what a check in a fresh process reports."""

from __future__ import annotations

import pytest
from cache_help import forget_texts
from house_drafts import deep_draft
from hypothesis import given, settings
from hypothesis import strategies as st

from resolver.check import Report, check
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.text import read_text
from resolver.problems import InputError
from resolver.profiles import load_profile
from resolver.rules.registry import rules
from resolver.syntax import read

PROFILES = [load_profile(name) for name in ("un-ga", "un-sc", "nmun")]
PIECES = (
    " ", ",", ";", ":", ".", "\n", "\n\n", "a", "Z", "9", "(a) ", "(i) ", "1. ", "2) ", "UN ", "the ", "Urges ", "Also ",
    "also ", "Recalling ", "IAEA ", "“", '"', "3 states", "organise ", "The General Assembly,\n", "Annex\n",
    "55/25 of 15 November 2000",
    "Deciding ", "United Nations Convention on Transnational Organized Crime ", "resolution 64/293 of 12 August 2010 ",
    "we ", "*", "[^1]", "etc.", "\t", "  ", "II\n", "!", "A/RES/55/25", "Sponsors: Brazil\n",
)  # fmt: skip
EDITS = st.lists(
    st.tuples(
        st.integers(0, 10**6), st.sampled_from(["put in", "take out", "repeat line", "delete line"]), st.sampled_from(PIECES)
    ),
    min_size=1,
    max_size=6,
)


def edited(text: str, place: int, how: str, piece: str) -> str:
    at = place % (len(text) + 1)
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at) % (len(text) + 1) + 1
    if how == "put in":
        return text[:at] + piece + text[at:]
    if how == "take out":
        return text[:at] + text[at + len(piece) :]
    line = text[start:end]
    return text[:start] + (line + line if how == "repeat line" else "") + text[end:]


def told(report: Report) -> tuple[object, ...]:
    reading = report.reading
    return report.diagnostics, report.unplaced_words, reading.kinds, tuple(reading.places), reading.departures, reading.draft


@settings(deadline=None, max_examples=120)
@given(edits=EDITS, profile=st.sampled_from(PROFILES), markdown=st.booleans())
def test_a_check_after_edits_equals_a_full_check(edits, profile, markdown):
    text = write_markdown(deep_draft(), profile)
    reader = read_markdown if markdown else read_text
    if not markdown:
        text = text.split("---\n", 2)[2].replace("*", "")
    forget_texts()
    check(reader(text), profile)
    for place, how, piece in edits:
        text = edited(text, place, how, piece)
        if markdown and not text.startswith("---\nprofile"):
            return
        try:
            document = reader(text)
        except InputError:  # front matter that an edit broke
            return
        again = told(check(document, profile))
        forget_texts()
        assert again == told(check(document, profile))


FAULTY = """The General Assembly,

Recalling Its resolution 55/25 of 15/11/2000 (the UN Convention),

Also noting we don't know,

Recalling the UN Convention on Transnational Organized Crime and its resolution 64/293 of 12 August 2010,

Guided by the Council of Europe Convention on Actions against Trafficking in Human Beings,

1. Urges member states , and 3 states to organise; etc. The end;

2. Demands 20% of 10000 persons, A/RES/55/25, at once!

3. Invites the “UN” to:

(a) Pay $5,000, act, and rest;

(b)Act in 55/25 of 1 May 1990;

4. Also Requests “x” "y".
"""


@pytest.mark.parametrize("code", [code for code, rule in rules().items() if rule.local])
def test_a_local_rule_needs_nothing_but_the_paragraph(code):
    """What it finds in a reading of some paragraphs is what it finds in them in the whole."""
    profile = load_profile("un-ga")
    reading = read(read_text(FAULTY), profile)
    rule = rules()[code]
    whole = list(rule.check(reading, profile))
    for placed in reading.places:
        alone = list(rule.check(reading.only({placed.index}), profile))
        assert alone == [finding for finding in whole if finding.index == placed.index]
    for finding in whole:
        spots = [edit.index for edit in finding.remedy.replacements] if finding.remedy else []
        assert {*spots, *(reason.index for reason in finding.reasons)} <= {finding.index}
