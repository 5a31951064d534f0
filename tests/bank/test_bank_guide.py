"""The guide as it ships, and how its passages are found."""

from __future__ import annotations

import pytest

from resolver.bank.guide import find_passages
from resolver.bank.load import load_bank
from resolver.problems import InputError

COUNTS = {"1": 9, "2": 3, "3": 9, "4": 8, "5": 4}
"""How many statements the guide makes in each section."""


@pytest.fixture(scope="module")
def guide():
    return load_bank().guide


def ids(passages):
    return [passage.id for passage in passages]


def test_every_statement_of_the_guide_has_its_passage(guide):
    own = [name for name in ids(guide.passages) if name[0].isdigit()]
    assert own == [f"{section}.{number}" for section, count in COUNTS.items() for number in range(1, count + 1)]


def test_every_passage_is_judged_and_put_right(guide):
    for passage in guide.passages:
        assert passage.says
        assert passage.statement.endswith(".")
        assert passage.source


def test_without_words_all_are_found(guide):
    assert find_passages(guide) == guide.passages


@pytest.mark.parametrize(
    ("words", "verdict", "found"),
    [
        (["3.5"], "", ["3.5"]),
        (["2"], "", ["2.1", "2.2", "2.3"]),
        (["2."], "", ["2.1", "2.2", "2.3"]),
        (["2.1", "5.4"], "", ["2.1", "5.4"]),
        (["water-1.1"], "", ["water-1.1"]),
        (["trust", "fund"], "", ["3.5"]),
        (["TRUST", "Fund"], "", ["3.5"]),
        (["trus", "fun"], "", ["3.5"]),
        (["4"], "outdated", ["4.8"]),
        (["4", "osce"], "", []),
        (["billion"], "right", []),
        (["negligible"], "", ["1.6"]),
    ],
)
def test_passages_are_found(guide, words, verdict, found):
    assert ids(find_passages(guide, words, verdict)) == found


def test_verdicts_part_the_guide(guide):
    verdicts = ("right", "imprecise", "outdated", "wrong", "not-a-fact")
    assert sum(len(find_passages(guide, verdict=verdict)) for verdict in verdicts) == len(guide.passages)


def test_an_unknown_number_names_the_nearest(guide):
    with pytest.raises(InputError) as caught:
        find_passages(guide, ["3.55"])
    assert str(caught.value) == "there is no passage '3.55' in the guide; did you mean '3.5'?"
