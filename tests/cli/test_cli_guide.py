"""`resolver guide`."""

from __future__ import annotations

import pytest


def test_the_whole_guide(resolver):
    outcome = resolver("guide")
    assert outcome.code == 0
    assert "1. General information" in outcome.out
    assert "5.1  wrong" in outcome.out


def test_a_passage_by_its_number(resolver):
    outcome = resolver("guide", "3.5")
    assert outcome.code == 0
    assert "United Nations Voluntary Trust Fund for Victims of Trafficking in" in outcome.out
    assert "3.6" not in outcome.out
    assert "Source: A/RES/64/293" in outcome.out


def test_words_and_a_verdict(resolver):
    outcome = resolver("guide", "protocol", "--verdict", "wrong", "--format", "json")
    value = outcome.json
    assert value["version"] == 1
    assert [passage["id"] for passage in value["passages"]] == ["4.1", "4.3"]
    assert {passage["verdict"] for passage in value["passages"]} == {"wrong"}


def test_nothing_fits(resolver):
    outcome = resolver("guide", "xylophone")
    assert (outcome.code, outcome.out) == (0, "")
    assert "No passage fits" in outcome.err


@pytest.mark.parametrize(
    ("args", "words"),
    [(["9.9"], "there is no passage '9.9' in the guide; "), (["--verdict", "false"], "'false' is not one of 'right'")],
)
def test_what_does_not_exist_is_told_in_one_sentence(refused, args, words):
    assert words in refused("guide", *args)
