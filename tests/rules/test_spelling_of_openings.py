"""An opening phrase in the spelling of another house is put into this one's, and is an opening still: one message, one fix."""

from __future__ import annotations

import pytest

from resolver.draft import Part
from resolver.rules.wording.spelling_mixed import misspelt_in
from resolver.syntax.openers import lexicon, opening


@pytest.mark.parametrize("spelling", ["oxford", "american"])
@pytest.mark.parametrize("part", list(Part))
def test_a_phrase_stays_a_phrase_in_the_other_spelling(part, spelling):
    lost = []
    for phrase in lexicon(part).phrases:
        words = right = f"{phrase.text} the work of all"
        for start, end, better in reversed(misspelt_in(words, 0, len(words), spelling)):
            right = right[:start] + better + right[end:]
        if right != words and opening(right, part) is None:
            lost.append((phrase.text, right))
    assert lost == []
