"""The registry of instruments and the list of States: what ships, and how bad files are refused."""

from __future__ import annotations

import pytest

from resolver.bank.folding import folded
from resolver.bank.instruments import load_instruments, shipped_instruments
from resolver.bank.members import load_states, shipped_names, shipped_states
from resolver.problems import InputError
from resolver.syntax.references import read_symbol

ENTRY = """\
instruments:
  - id: treaty
    kind: treaty
    title: Convention on Water
    adopted: "2000-11-15"
    sources: [A book]
"""
STATES = """\
members:
  - name: Nepal
    official: Nepal
observers: []
"""


def refused(tmp_path, load, text):
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path))
    return message.removeprefix(str(path))


def test_the_registry_is_whole():
    entries = {entry.id: entry for entry in shipped_instruments().instruments}
    assert len(entries) == 203
    protocol = entries["trafficking-protocol"]
    assert protocol.symbols == ("A/RES/55/25",)
    assert (protocol.place, protocol.adopted, protocol.in_force) == ("annex II", "2000-11-15", "2003-12-25")
    assert all(entry.sources or entry.general_knowledge for entry in entries.values())
    assert all(set(entry.verified).isdisjoint(entry.general_knowledge) for entry in entries.values())


def test_symbols_of_resolutions_are_symbols():
    for entry in shipped_instruments().instruments:
        for symbol in entry.symbols:
            if "/RES/" in symbol:
                found = read_symbol(symbol)
                assert found is not None, symbol
                assert found.organ, symbol


def test_no_number_is_given_that_was_not_seen():
    entries = {entry.id: entry for entry in shipped_instruments().instruments}
    assert not [symbol for entry in entries.values() for symbol in entry.symbols if symbol.startswith("A/RES/80/")]
    assert not entries["coord-80"].symbols


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("2000-11-15", "2000-13-15"), 5, "'2000-13-15' is no date; write it like 2000-11-15"),
        (("2000-11-15", "15 November 2000"), 5, "is no date"),
        (("    sources: [A book]\n", ""), 2, "has no source"),
        (("kind: treaty", "kind: tract"), 3, "Invalid enum value 'tract'"),
        (("    sources", "    colour: red\n    sources"), 2, "unknown field `colour`"),
        (("Convention on Water", "''"), 4, "has no title; write it down"),
        (("    sources", "    wrong:\n      - name: Water Convention\n        reason: ''\n    sources"), 8, "has no reason"),
        (
            ("    sources", "    short: [Water]\n    wrong:\n      - {name: Water, reason: short}\n    sources"),
            8,
            "is among its right names as well",
        ),
        (
            ("    sources", "    verified: [title]\n    general_knowledge: [title]\n    sources"),
            7,
            "'title' is both verified and general knowledge; choose",
        ),
    ],
)
def test_a_bad_registry_is_refused_with_its_line(tmp_path, change, line, words):
    message = refused(tmp_path, load_instruments, ENTRY.replace(*change))
    assert message.startswith(f", line {line}: ")
    assert words in message


def test_an_id_that_stands_twice_is_refused(tmp_path):
    twice = ENTRY + ENTRY.removeprefix("instruments:\n")
    assert refused(tmp_path, load_instruments, twice).startswith(", line 7: the id 'treaty' stands here a second time")


@pytest.mark.parametrize("text", ["instruments: !!python/object:os.system {}\n", "instruments: *a\n", "instruments: [\n", ""])
def test_no_objects_no_aliases_no_rubble(tmp_path, text):
    refused(tmp_path, load_instruments, text)
    refused(tmp_path, load_states, text)


def test_states_are_all_there():
    states = shipped_states()
    assert len(states.members) == 193
    assert [state.name for state in states.observers] == ["Holy See", "State of Palestine"]
    names = [state.name for state in states.members]
    assert len(set(names)) == 193
    assert {"Côte d’Ivoire", "Türkiye", "Eswatini", "North Macedonia", "Viet Nam", "Netherlands (Kingdom of the)"} <= set(names)


def test_members_stand_in_alphabetical_order():
    plain = {ord("ô"): "o", ord("ü"): "u", ord("’"): " "}
    names = [state.name.translate(plain).casefold() for state in shipped_states().members]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("typed", "name", "standing"),
    [
        ("Burma", "Myanmar", "former"),
        ("usa", "United States of America", "letters"),
        ("U.S.A.", "United States of America", "letters"),
        ("the Gambia", "Gambia", "right"),
        ("Republic of Kenya", "Kenya", "right"),
        ("Cote d'Ivoire", "Côte d’Ivoire", "wrong"),
        ("united kingdom", "United Kingdom of Great Britain and Northern Ireland", "loose"),
    ],
)
def test_names_lead_to_their_states(typed, name, standing):
    state, found = shipped_names()[folded(typed)]
    assert (state.name, found) == (name, standing)


def test_every_state_is_found_by_its_right_names():
    for state in shipped_states().states:
        for name in state.right_names:
            assert shipped_names()[folded(name)] == (state, "right"), name


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (STATES.replace("observers: []", "observers:\n  - name: Nepal\n    official: Nepal"), 5, "second time"),
        (
            STATES.replace("observers: []", "  - name: Peru\n    official: Peru\n    wrong: [Nepal]\nobservers: []"),
            4,
            "second time",
        ),
        (STATES.replace("official: Nepal", "official: ''"), 2, "has no name or no official name"),
        (STATES.replace("    official: Nepal\n", ""), 2, "missing required field `official`"),
        (STATES.replace("official: Nepal", "official: Nepal\n    renamed: soon"), 4, "Expected `int`"),
    ],
)
def test_a_bad_list_of_states_is_refused_with_its_line(tmp_path, text, line, words):
    message = refused(tmp_path, load_states, text)
    assert message.startswith(f", line {line}: ")
    assert words in message
