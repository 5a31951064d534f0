"""Names of the registry in running text: right ones stay silent wherever they stand, wrong ones inside them as well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.bank.instruments import shipped_instruments
from resolver.bank.members import shipped_states
from resolver.check import check
from resolver.files.markdown import read_markdown
from resolver.profiles import load_profile
from resolver.rules.facts.compile import work_out, written
from resolver.rules.facts.index import index, kept_path, telling_words
from resolver.rules.facts.names import names_in
from resolver.rules.wording.whole import words_of

UN = load_profile("un-ga")
RIGHT = sorted(
    {
        name
        for entry in shipped_instruments().instruments
        for name in (entry.title, *entry.also, *entry.short)
        if entry.kind != "resolution"
    }
)
LISTED = sorted({(wrong.name, entry.id) for entry in shipped_instruments().instruments for wrong in entry.wrong})
STATES = sorted(name for state in shipped_states().states for name in (state.in_text, *state.right_names, *state.loose))
WRONG_STATES = sorted(name for state in shipped_states().states for name in (*state.wrong, *state.former))


def wrong_in(text: str) -> list[str]:
    """The wrong names that the rules would see in a text."""
    if not telling_words(words_of(text)):
        return []
    return [text[named.start : named.end] for named in names_in(text, 0, len(text)) if not named.right]


def test_the_kept_index_is_that_of_the_registry():
    assert kept_path().read_bytes() == written(work_out()), "run `python -m resolver.rules.facts.compile`"
    assert index() == work_out()


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"check_sum": "other"}'])
def test_a_missing_or_strange_index_is_worked_out(monkeypatch, tmp_path, content):
    path = tmp_path / "index.json"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr("resolver.rules.facts.index.kept_path", lambda: path)
    index.cache_clear()
    try:
        assert index() == work_out()
    finally:
        index.cache_clear()


def test_an_edited_registry_holds_at_once(monkeypatch):
    monkeypatch.setattr("resolver.rules.facts.index.check_sum", lambda: 1)
    index.cache_clear()
    try:
        assert index() == work_out()
    finally:
        index.cache_clear()


@pytest.mark.parametrize("name", RIGHT)
def test_right_names_are_right(name):
    assert wrong_in(f"Recalling the {name} and the work on it") == []


@pytest.mark.parametrize("name", STATES)
def test_right_names_of_states_are_right(name):
    assert wrong_in(f"Thanking {name} for its work") == []


@pytest.mark.parametrize(("name", "entry"), LISTED)
def test_listed_wrong_names_are_found(name, entry):
    text = f"Recalling the {name} once more"
    assert wrong_in(text) == [name]


@pytest.mark.parametrize("name", WRONG_STATES)
def test_wrong_names_of_states_are_found(name):
    assert wrong_in(f"Thanking {name} once more") == [name]


@given(st.lists(st.sampled_from(RIGHT), min_size=1, max_size=4), st.sampled_from([", ", " and the ", "; ", " (", " on the "]))
def test_right_names_together_are_right(names, joint):
    assert wrong_in("Recalling the " + joint.join(names)) == []


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text):
    for named in names_in(text, 0, len(text)):
        assert 0 <= named.start < named.end <= len(text)


@given(st.lists(st.sampled_from(sorted(index().words)), max_size=30))
def test_words_of_names_in_any_order_can_be_searched(words):
    text = " ".join(word.capitalize() for word in words)
    for named in names_in(text, 0, len(text)):
        assert not named.right or text[named.start : named.end]


@given(st.sampled_from(LISTED), st.sampled_from(["", "the annex to the ", "chapter II of the "]))
def test_what_stands_before_does_not_hide_a_wrong_name(listed, before):
    assert wrong_in(f"Taking note of {before}{listed[0]}, once more") == [listed[0]]


@given(st.integers(0, 400))
def test_time_is_linear(count):
    text = "United Nations Convention against " * count
    assert len(names_in(text, 0, len(text))) <= count


def test_one_finding_for_one_wrong_title():
    text = (
        "The General Assembly,\n\nRecalling the Protocol on the Rights of the Child of 20 November 1989,\n\n"
        "Urges Member States to cooperate.\n"
    )
    assert [item.code for item in check(read_markdown(text), UN).diagnostics] == ["C801"]
