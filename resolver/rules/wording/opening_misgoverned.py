"""W515."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.government import misgoverned
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading


class OpeningMisgoverned(Rule):
    """An opening phrase goes on as its verb asks.

    What it does:
        Reports an opening phrase that goes on with a wrong preposition (“Stresses on the need”), without the one it needs
        (“Appeals States”), with “to” where nobody is named (“Urges to act”), or with “to” for “that” (“Demands States to act”).
    Why it matters:
        “Urges to act” does not say who is urged.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Stresses on the need to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Stresses the need to cooperate.
    Fix safety:
        Safe where one word is put in, taken out or changed; where the writer has to name somebody, there is no fix.
    Source:
        Draft resolutions of student conferences; adopted texts have none of these.
    """

    code = "W515"
    name = "opening-goes-on-wrongly"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for part in Part:
            for placed, pieces in clauses(reading, part):
                found = misgoverned(pieces, part)
                if found is None:
                    continue
                edits = tuple(Replacement(placed.index, *edit) for edit in found.edits)
                yield Finding(
                    found.message,
                    placed.index,
                    found.start,
                    found.end,
                    help=found.advice,
                    remedy=Remedy("Let the phrase go on as it should", edits) if edits else None,
                )
