"""What is written under a profile has the form that the profile asks for, under every profile that ships."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from house_drafts import EVERY_PROFILE, deep_draft, faults_of_form, in_words_of

from resolver.bank.sample import sample_draft
from resolver.check import check
from resolver.draft import Clause, DraftResolution
from resolver.files.markdown import read_markdown, write_markdown
from resolver.markers import nth
from resolver.profiles import load_profile, profile_ids


@EVERY_PROFILE
@pytest.mark.parametrize("draft", [sample_draft(), deep_draft()], ids=["sample", "deep"])
def test_written_under_a_profile_is_clean_in_it(profile, draft):
    written = in_words_of(profile, draft)
    report = check(read_markdown(write_markdown(written, profile)), profile)
    assert faults_of_form(report, ends_seized=draft == deep_draft()) == []
    assert report.reading.draft == written


@EVERY_PROFILE
def test_labels_and_marks_stand_on_the_page(profile):
    """The page itself, seen without the reader: one list of sub-clauses in the operative part."""
    items = (Clause("To cooperate"), Clause("To report"))
    draft = in_words_of(
        profile,
        DraftResolution(
            enacting="x",
            preambular=(Clause("Recalling its duty", "Recalling"),),
            operative=(Clause("Urges all States", "Urges", items), Clause("Requests a report", "Requests")),
        ),
    )
    text = write_markdown(replace(draft, profile=""), profile)
    first, second = (clause.text for clause in draft.operative[0].children)
    label, marks = profile.markers[1], profile.marks
    assert [
        line.strip() for line in text.splitlines() if line.strip() and "Recalling" not in line and profile.enacting not in line
    ] == [
        f"1. *Urges* all States{marks.chapeau}",
        f"{label} {first}{marks.item}",
        f"{nth(label, 2)} {second}{marks.operative}",
        f"2. *Requests* a report{marks.last}",
    ]
    before = text.index("Recalling") < text.index(profile.enacting)
    assert before == (profile.enacting_place == "after-preamble")


@EVERY_PROFILE
def test_a_mark_that_the_house_does_not_want_is_found(profile):
    """A house that reads every mark as right would pass every other test here."""
    draft = in_words_of(profile, sample_draft())
    text = write_markdown(draft, profile)
    wrong = text.replace("\n\n2. ", "!\n\n2. ", 1).replace(f"{profile.marks.operative}!", "!")
    assert wrong != text
    assert "F202" in {item.code for item in check(read_markdown(wrong), profile).diagnostics}


def test_profiles_are_not_all_alike():
    forms = {msgspec.json.encode((house.markers, house.marks)) for house in map(load_profile, profile_ids())}
    assert len(forms) >= 6
