"""A draft as plain text reads back as the same clauses, wrapped or not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import UN, drafts, lost_words, shape

from resolver.bank.sample import sample_draft
from resolver.draft import Clause, DraftResolution, Masthead
from resolver.files.plain import write_text
from resolver.files.text import read_text
from resolver.profiles import load_profile, profile_ids
from resolver.syntax import read

SMALL = DraftResolution(
    Masthead(committee="Third Committee", topic="Rivers", title="Clean rivers", sponsors=("Brazil", "Italy")),
    "The General Assembly",
    (Clause("Recalling its resolution 64/292 of 28 July 2010[^1]", "Recalling"),),
    (
        Clause("Urges States", "Urges", (Clause("To *clean* rivers"), Clause("To plant trees along rivers"))),
        Clause("Decides to remain seized of the matter", "Decides"),
    ),
    footnotes=(("1", "See the <b>record</b>."),),
)


def again(text):
    return read(read_text(text), UN).draft


def test_what_it_looks_like():
    assert write_text(SMALL, UN) == (
        "Committee: Third Committee\n"
        "Topic: Rivers\n"
        "Sponsors: Brazil, Italy\n"
        "Clean rivers\n"
        "\n"
        "The General Assembly,\n"
        "\n"
        "Recalling its resolution 64/292 of 28 July 2010,[^1]\n"
        "\n"
        "1. Urges States:\n"
        "\n"
        "   (a) To *clean* rivers;\n"
        "\n"
        "   (b) To plant trees along rivers;\n"
        "\n"
        "2. Decides to remain seized of the matter.\n"
        "\n"
        "[^1]: See the <b>record</b>.\n"
    )


def test_wrapped_lines_hang_under_their_words():
    lines = write_text(SMALL, UN, 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[lines.index("   (b) To plant trees along rivers;") + 2] == "2. Decides to remain seized of the"
    assert lines[lines.index("2. Decides to remain seized of the") + 1] == "   matter."


@given(drafts(after=False, depth=3, tail=False, headings=False), st.sampled_from([0, 60, 72, 80, 100]))
def test_clauses_round_trip(draft, width):
    text = write_text(draft, UN, width)
    assert shape(again(text)) == shape(draft)


@given(drafts(), st.sampled_from([0, 72]))
def test_no_word_is_lost(draft, width):
    assert not lost_words(" ".join(write_text(draft, UN).split()), write_text(draft, UN, width))


@pytest.mark.parametrize("profile", [load_profile(name) for name in profile_ids()], ids=profile_ids())
@pytest.mark.parametrize("width", [0, 72])
def test_the_sample_reads_back_in_every_house(profile, width):
    draft = replace(sample_draft(), profile="", enacting=profile.enacting)
    found = read(read_text(write_text(draft, profile, width)), profile).draft
    assert (shape(found), found.masthead) == (shape(draft), draft.masthead)


def test_an_empty_draft_is_an_empty_text():
    assert write_text(DraftResolution(), UN) == ""
