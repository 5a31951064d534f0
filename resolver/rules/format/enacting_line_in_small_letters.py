"""F208."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.organ_meant import organ_meant
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.syntax import Reading


class EnactingLineInSmallLetters(Rule):
    """Some houses write the enacting line in capitals.

    What it does:
        Reports an enacting line that is not all in capitals, under profiles that ask for it.
    Why it matters:
        The conference shows the line so in its guide. United Nations texts write “The General Assembly”.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        THE GENERAL ASSEMBLY,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the same words in capitals.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "F208"
    name = "enacting-line-in-small-letters"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not profile.enacting_capitals:
            return
        for placed in reading.places:
            pieces = reading.pieces[placed.index]
            right = pieces.words.upper()
            meant = organ_meant(pieces.words)
            misspelt = meant is not None and meant.whole and meant.name.upper() != right  # F108 answers
            if placed.role.startswith("enacting") and pieces.words != right and not misspelt:
                yield Finding(
                    f"The enacting line “{pieces.words}” has small letters; “{right}” was expected by {profile.name}.",
                    placed.index,
                    pieces.start,
                    pieces.end,
                    help=f"Write “{right}”.",
                    remedy=Remedy(f"Write “{right}”", (Replacement(placed.index, pieces.start, pieces.end, right),)),
                )
