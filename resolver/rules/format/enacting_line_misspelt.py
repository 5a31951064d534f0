"""F108."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.organ_meant import organ_meant
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.syntax import Reading


class EnactingLineMisspelt(Rule):
    """The enacting line writes the name of its organ as the organ does.

    What it does:
        Reports an enacting line that plainly means an organ and has a slip in its name, small letters where it has capitals or,
        under profiles that want the organ to speak, capitals throughout and words around it: “The General assembly”, “General
        Assembly”, “The UN General Assembly”. Committees and bodies of a conference are not looked at.
    Why it matters:
        It is the first line of the resolution's sentence, and the first that a chair reads.
    Example:
        The General assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the name of the same organ.
    Source:
        Adopted texts without exception.
    """

    code = "F108"
    name = "enacting-line-misspelt"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for placed in reading.places:
            if not placed.role.startswith("enacting"):
                continue
            pieces = reading.pieces[placed.index]
            right = _right(pieces.words, profile)
            if right:
                yield Finding(
                    f"The enacting line has “{pieces.words}”; “{right}” was expected.",
                    placed.index,
                    pieces.start,
                    pieces.end,
                    help=f"Write “{right}”.",
                    remedy=Remedy(f"Write “{right}”", (Replacement(placed.index, pieces.start, pieces.end, right),)),
                )


def _right(typed: str, profile: Profile) -> str:
    """What should stand there; empty where nothing is wrong, or another rule answers."""
    meant = organ_meant(typed)
    if meant is None or not (meant.whole or profile.enacting_names == "organ"):
        return ""
    capitals = profile.enacting_capitals or (typed.isupper() and profile.enacting_names != "organ")
    right = meant.name.upper() if capitals else meant.name
    only_small = profile.enacting_capitals and typed.upper() == right  # F208 answers
    return "" if typed == right or only_small else right
