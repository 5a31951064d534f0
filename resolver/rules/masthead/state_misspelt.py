"""M606."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.masthead.delegations import Delegation, delegations, state_named
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.syntax import Reading

_WHY = {
    "loose": "lists do not take it",
    "wrong": "the State has another name",
    "former": "the name is a former one",
    "letters": "lists have no abbreviations",
}


class StateMisspelt(Rule):
    """Sponsors and signatories are listed by the names that States have in the United Nations.

    What it does:
        Reports former, wrong, shortened and abbreviated names of States among sponsors and signatories. Formal names, such as
        “Czech Republic”, are left alone.
    Why it matters:
        The list is read out, sorted and counted by these names.
    Example:
        Sponsors: Brazil, South Korea

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Sponsors: Brazil, Republic of Korea

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: one State only has the name.
    Source:
        `clause_bank/members.yaml`, after the United Nations list of Member States.
    """

    code = "M606"
    name = "state-not-by-its-name"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for found in delegations(reading):
            state = state_named(found.name)
            if state is not None and state[1] != "right":
                yield _finding(found, *state)


def _finding(found: Delegation, right: str, standing: str) -> Finding:
    return Finding(
        f"“{found.name}” is not the name of the State in lists ({_WHY[standing]}); “{right}” was expected.",
        found.index,
        found.start if found.index is not None else 0,
        found.end if found.index is not None else 0,
        help=f"Write “{right}”.",
        remedy=Remedy(f"Write “{right}”", (Replacement(found.index, found.start, found.end, right),)),
        field=found.field if found.index is None else "",
        value=found.value,
    )
