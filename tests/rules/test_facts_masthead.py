"""Sponsors and signatories: what is offered for a name that is no State, and how they are sorted."""

from __future__ import annotations

import pytest

from resolver.bank.members import shipped_states
from resolver.check import check
from resolver.files.markdown import read_markdown
from resolver.profiles import load_profile

UN = load_profile("un-ga")
BODY = "\n\nThe General Assembly,\n\nRecalling its resolution 64/292 of 28 July 2010,\n\nUrges States to clear fields.\n"


def found(head: str) -> list:
    return list(check(read_markdown(head + BODY), UN).diagnostics)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Republic of Argentina", "Did you mean 'Argentina'?"),
        ("Brazl", "Did you mean 'Brazil'?"),
        ("Xyzzy", "Look it up in the list of Member States."),
    ],
)
def test_the_nearest_state_is_offered(name, offered):
    (finding,) = found(f"Sponsors: {name}")
    assert (finding.code, finding.help) == ("M605", offered)
    assert finding.fix is None


def test_states_are_sorted_by_their_right_names():
    codes = [item.code for item in found("Sponsors: Burma, Nepal")]
    assert codes == ["M606"]
    assert [item.code for item in found("Sponsors: Ivory Coast, Costa Rica")] == ["M604", "M606"]


def test_all_states_together_are_silent():
    names = ", ".join(state.name for state in shipped_states().members)
    assert [item.code for item in found(f"Signatories: {names}")] == []
