"""The canonical form keeps every word, is the form that the builder writes, and stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from reading_help import NMUN, UN, drafts, lost_words, tricky_texts

from resolver.files.canonical import canonical
from resolver.files.markdown import read_markdown, write_markdown
from resolver.problems import InputError
from resolver.syntax import read

WHOLE = """---
profile: un-ga
allow:
- W501: the words of the treaty
topic: Fields
---
The General Assembly,

Recalling the work of all member states,[^1]

Measures

1. Urges States:

(a) To clear;

(b) To plant;

and to report;

2. Decides to remain seized.

Annex

A list of fields

[^1]: See the treaty.
"""


@given(drafts())
def test_what_the_builder_writes_is_canonical(draft):
    text = write_markdown(draft, UN)
    assert canonical(read_markdown(text), UN) == text


@given(tricky_texts())
def test_any_text_is_refused_or_keeps_its_words_and_settles(text):
    try:
        written = canonical(read_markdown(text), UN)
    except InputError:
        return
    assert canonical(read_markdown(written), UN) == written


def test_everything_that_a_draft_has_is_kept():
    written = canonical(read_markdown(WHOLE), UN)
    before, after = read(read_markdown(WHOLE), UN).draft, read(read_markdown(written), UN).draft
    assert after.allow == before.allow == ("W501: the words of the treaty",)
    assert after.footnotes == before.footnotes == (("1", "See the treaty."),)
    assert after.annexes == before.annexes != ()
    assert [clause.headings for clause in after.operative] == [("Measures",), ()]
    assert after == before
    assert not lost_words(WHOLE, written)


@pytest.mark.parametrize("line", ["# a note", "unknown: value"])
def test_front_matter_that_a_draft_has_no_place_for(line):
    with pytest.raises(InputError, match=f"“{line.split()[-1]}”"):
        canonical(read_markdown(f"---\nprofile: nmun\n{line}\n---\nThe General Assembly,\n"), NMUN)
