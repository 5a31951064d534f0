"""F106."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.organ_meant import organ_meant
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.syntax import Reading


class EnactingLineWrong(Rule):
    """The organ speaks, not its committee.

    What it does:
        Reports an enacting line that names no organ, where the profile asks for the organ's name, and one that names a
        committee, where the profile lets other bodies speak in their own name. Nothing is reported under profiles that let a
        committee speak in its own name.
    Why it matters:
        A Main Committee drafts; the General Assembly adopts. A resolution is the Assembly's sentence.
    Example:
        The Disarmament and International Security Committee,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Unsafe: the line that is put in names the organ of the profile, which may not be the one you mean.
    Source:
        Adopted texts without exception: the formula line names the parent organ, never the Main Committee.
    """

    code = "F106"
    name = "enacting-line-wrong"
    severity = Severity.ERROR
    fix = Applicability.UNSAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.enacting_names == "any":
            return
        for placed in reading.places:
            pieces = reading.pieces[placed.index]
            if not placed.role.startswith("enacting") or organ_meant(pieces.words) is not None:
                continue  # F108 answers for a name that is misspelt
            if profile.enacting_names == "no-committee" and not pieces.words.lower().endswith("committee"):
                continue
            right = profile.enacting
            yield Finding(
                f"“{pieces.words}” is not the name of an organ; “{right}” was expected.",
                placed.index,
                pieces.start,
                pieces.end,
                help="Name the organ that adopts the resolution; the committee stands in the masthead.",
                remedy=Remedy(
                    f"Write “{right}”",
                    (Replacement(placed.index, pieces.start, pieces.end, right),),
                    Applicability.UNSAFE,
                ),
            )
