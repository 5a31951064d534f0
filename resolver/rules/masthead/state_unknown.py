"""M605."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.problems import nearest
from resolver.profiles import Profile
from resolver.rules.facts.index import index
from resolver.rules.masthead.delegations import delegations, state_named
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class StateUnknown(Rule):
    """Sponsors and signatories are States.

    What it does:
        Reports a name among sponsors and signatories that is neither a Member State nor an observer State, by any of its names,
        and offers the nearest one.
    Why it matters:
        The dais counts delegations; a name that is none does not count.
    Example:
        Sponsors: Brazil, Itly

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Sponsors: Brazil, Italy

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: only the writer knows which delegation is meant.
    Source:
        `clause_bank/members.yaml`, after the United Nations list of Member States.
    """

    code = "M605"
    name = "state-unknown"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for found in delegations(reading):
            if state_named(found.name) is not None:
                continue
            advice = _advice(found.name)
            yield Finding(
                f"“{found.name}” is no Member State and no observer State; a State was expected among the {found.field}.",
                found.index,
                found.start if found.index is not None else 0,
                found.end if found.index is not None else 0,
                help=advice,
                field=found.field if found.index is None else "",
                value=found.value,
            )


def _advice(name: str) -> str:
    """The State that may be meant: the one that "Republic of …" names, or the nearest."""
    meant = state_named(name.rpartition(" of ")[2])
    if meant is not None:
        return f"Did you mean '{meant[0]}'?"
    near = nearest(name, sorted({known for known, _ in index().states.values()}))
    return "Did" + near.removeprefix("did") if near.startswith("did") else "Look it up in the list of Member States."
