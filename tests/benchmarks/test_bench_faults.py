"""Each kind of fault, put into a text of our own: found in its place, under its code, nothing beside, and put right."""

from __future__ import annotations

from random import Random

import corpus
import pytest
from faults.catalogue import faults
from faults.fault import Change, Text, apply
from faults.trial import Original, attempt
from own_text import resolution
from seeded import groups, place_fault

KINDS = faults()


def original() -> Original:
    return Original(Text(corpus.paragraphs(resolution())), corpus.profile_of("GA"))


def test_the_text_itself_is_clean():
    assert not original().findings
    assert original().fixed == original().lines


def test_there_are_many_kinds_each_under_its_own_name():
    assert len(KINDS) >= 50
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_fault_is_found_and_put_right(kind, seed):
    text = original()
    change = place_fault(text, kind, Random(seed), frozenset())
    assert change is not None, "the text has no place for this kind"
    trial = attempt(text, [(kind, change)])
    assert trial.lines != text.lines
    assert trial.outcomes[0].found, trial.lines[trial.at[0]]
    assert [(item.code, item.message) for item in trial.beside] == []
    assert trial.outcomes[0].restored or not kind.restored, trial.fixed[trial.at[0]]


@pytest.mark.parametrize("seed", range(12))
def test_five_at_a_time(seed):
    text = original()
    for group in groups(text, list(KINDS), Random(seed)):
        touched = [index for _, change in group for index in change.lines]
        assert len(touched) == len(set(touched)), "each fault has its own paragraphs"
        trial = attempt(text, group)
        assert len(trial.outcomes) == len(group) == 5


def test_a_change_that_is_no_fault_is_not_found():
    text = original()
    index = 4
    change = Change({index: (text.lines[index].replace("glaciers", "glaciers indeed"),)}, index)
    trial = attempt(text, [(KINDS[0], change)])
    assert not trial.outcomes[0].found
    assert not trial.outcomes[0].restored
    assert not trial.beside


def test_paragraphs_that_go_shift_the_place_of_what_follows():
    text = Text(corpus.paragraphs(resolution()))
    lines, places = apply(text, [Change({0: ()}, 1), Change({3: ("Hereby,", text.lines[3].text)}, 3)])
    assert len(lines) == len(text.lines)
    assert places == [0, 2]
    assert lines[2] == "Hereby,"
