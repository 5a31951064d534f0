"""Whatever the classifier says, every paragraph has a place in the draft."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import UN, lost_words

from resolver.check import check
from resolver.files.text import read_text
from resolver.report.outline import outline
from resolver.syntax import reading as reading_module
from resolver.syntax.kinds import Kind


def lost(kinds: list[Kind]) -> list[str]:
    text = "\n\n".join(f"word{index}" for index in range(len(kinds)))
    with patch.object(reading_module, "classify", lambda _: tuple(kinds)):
        report = check(read_text(text), UN)
    return sorted(lost_words(text, outline(report.reading)))


@given(st.lists(st.sampled_from(list(Kind)), max_size=12))
def test_every_paragraph_has_a_place(kinds):
    assert lost(kinds) == []


@pytest.mark.parametrize(
    "kinds",
    [
        "ENACTING PREAMBULAR HEADING",
        "ENACTING HEADING",
        "HEADING PREAMBULAR",
        "ENACTING OPERATIVE ENACTING",
        "ENACTING OPERATIVE PART_TITLE ENACTING",
        "PART_TITLE ENACTING PREAMBULAR",
        "ENACTING PREAMBULAR OPERATIVE ENACTING PREAMBULAR",
        "HEADING ITEM_1",
        "ENACTING HEADING ITEM_1 ITEM_2 GOES_ON",
        "MASTHEAD CLOSING ANNEX FOOTNOTE",
        "ITEM_4 GOES_ON_4 ITEM_1",
        "ANNEX_TITLE ANNEX",
    ],
)
def test_broken_orders(kinds):
    assert lost([Kind(name) for name in kinds.split()]) == []
