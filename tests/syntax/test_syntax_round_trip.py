"""One truth for both users: what the builder writes is what the reader reads."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_help import NMUN, ODD_WORDS, UN, drafts, mastheads, plain_lines, shape

from resolver.draft import Annex, Clause, DraftResolution, Masthead
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.text import read_text
from resolver.profiles import Marks
from resolver.syntax import read

PROFILES = st.sampled_from([UN, NMUN])


def again(draft, profile):
    return read(read_markdown(write_markdown(draft, profile)), profile)


@given(drafts(after=False), PROFILES)
def test_draft_round_trip(draft, profile):
    reading = again(draft, profile)
    assert reading.draft == draft
    assert not reading.departures


@given(drafts(after=True, depth=1, tail=False, headings=False), PROFILES)
def test_draft_with_text_after_sub_clauses(draft, profile):
    reading = again(draft, profile)
    assert shape(reading.draft) == shape(draft)
    assert not reading.departures


@given(drafts(after=True, depth=4, tail=False, headings=False), PROFILES)
def test_draft_with_text_after_deep_sub_clauses(draft, profile):
    reading = again(draft, profile)
    assert shape(reading.draft) == shape(draft)


@given(drafts(pool=ODD_WORDS, after=False, tail=False, headings=False), PROFILES)
def test_draft_with_odd_words(draft, profile):
    assert shape(again(draft, profile).draft) == shape(draft)


@given(mastheads(), PROFILES)
def test_masthead_round_trip(masthead, profile):
    draft = DraftResolution(masthead, "The General Assembly", operative=(Clause("Urges all States to act", "Urges"),))
    reading = again(draft, profile)
    assert reading.draft.masthead == masthead
    assert reading.draft == draft


@given(drafts(after=False, depth=3, tail=False, headings=False))
def test_plain_text_reads_like_markdown(draft):
    """Emphasis helps nobody but the eye: the same text without it reads into the same clauses."""
    assert shape(read(read_text("\n".join(plain_lines(draft))), UN).draft) == shape(draft)
    assert shape(read(read_text("\n\n".join(plain_lines(draft))), UN).draft) == shape(draft)


def test_masthead_lines_round_trip():
    draft = DraftResolution(
        Masthead(lines=("Distr.: Limited", "An odd line")), "The General Assembly", operative=(Clause("Urges all", "Urges"),)
    )
    assert again(draft, UN).draft == draft


@pytest.mark.parametrize(
    "draft",
    [
        DraftResolution(),
        DraftResolution(Masthead(topic="Apples")),
        DraftResolution(enacting="The General Assembly"),
        DraftResolution(enacting="The General Assembly", preambular=(Clause("Recalling its resolution 55/25", "Recalling"),)),
        DraftResolution(
            enacting="The General Assembly",
            preambular=(Clause("Recalling one", "Recalling"), Clause("Alarmed by two", "Alarmed")),
        ),
        DraftResolution(enacting="The General Assembly", operative=(Clause("Urges all", "Urges"),), annexes=(Annex("Annex"),)),
        DraftResolution(
            enacting="The Third Committee", operative=(Clause("Urges all", "Urges"), Clause("Requests funds", "Requests"))
        ),
    ],
    ids=["empty", "masthead", "enacting", "one-preambular", "two-preambular", "empty-annex", "committee"],
)
def test_small_drafts(draft):
    assert again(draft, UN).draft == draft


def test_text_that_goes_on_with_a_sub_clause():
    inner = Clause("ratify the treaty and", children=(Clause("sign it"), Clause("keep it")), after=("without delay",))
    draft = DraftResolution(
        enacting="The General Assembly",
        operative=(Clause("Urges States to", "Urges", (inner, Clause("report"))), Clause("Requests funds", "Requests")),
    )
    assert shape(again(draft, UN).draft) == shape(draft)


def test_preambular_text_that_goes_on_after_sub_clauses():
    long = "the very many apples of the gardens by the river"
    draft = DraftResolution(
        enacting="The General Assembly",
        preambular=(Clause("Recalling", "Recalling", (Clause(long), Clause(long)), ("all of them grown by children",)),),
        operative=(Clause("Urges all", "Urges"),),
    )
    assert shape(again(draft, UN).draft) == shape(draft)


HOUSES = {
    "commas": msgspec.structs.replace(UN, marks=Marks(item=",", preambular_item=";")),
    "semicolons": msgspec.structs.replace(UN, marks=Marks(preambular=";", operative=",")),
    "letters": msgspec.structs.replace(UN, markers=("1)", "a)", "i)", "1.", "A.")),
    "romans": msgspec.structs.replace(UN, markers=("(1)", "(i)", "(a)", "1.", "a.")),
    "commas before sub-clauses": msgspec.structs.replace(UN, marks=Marks(chapeau=",")),
}


@pytest.mark.parametrize("house", HOUSES)
@given(drafts(after=False, depth=3, tail=False, headings=False, most=3))
@settings(max_examples=25)
def test_other_house_rules_round_trip(house, draft):
    """What is written under a profile has no departures under the same profile."""
    profile = HOUSES[house]
    reading = again(draft, profile)
    assert shape(reading.draft) == shape(draft)
    assert not reading.departures
