"""O308."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import Opening


class VerbReserved(Rule):
    """Some houses leave verbs that command to the Security Council.

    What it does:
        Reports an opening phrase that the profile reserves for the Security Council, in a draft of another body. Nothing is
        reported under profiles without such a list: the General Assembly itself decides, demands and condemns.
    Why it matters:
        Only the Council can bind States, and the conference wants the verbs to show it.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Demands that all States cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges all States to cooperate.
    Fix safety:
        There is no fix: the sentence has to be turned.
    Source:
        The source of the profile; `resolver profiles` names it and lists the verbs.
    """

    code = "O308"
    name = "verb-reserved-for-security-council"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.reserved_verbs == type(profile.reserved_verbs)() or _of_security_council(reading, profile):
            return
        for part in Part:
            reserved = {verb.lower() for verb in getattr(profile.reserved_verbs, part)}
            for placed, pieces in clauses(reading, part):
                found = pieces.opening(part)
                if found is None or reserved.isdisjoint(_readings(found)):
                    continue
                typed = pieces.words[: found.end]
                yield Finding(
                    f"“{typed}” is left to the Security Council by {profile.name}; a phrase for every organ was expected.",
                    placed.index,
                    pieces.start,
                    pieces.start + found.end,
                    help="Say it with a phrase that asks, such as “Urges”, “Calls upon” or “Recommends”.",
                )


def _of_security_council(reading: Reading, profile: Profile) -> bool:
    name = landmarks().organs["SC"].removeprefix("The ").lower()
    return profile.organ == "SC" or name in reading.enacting.lower() or name in reading.masthead.committee.lower()


def _readings(opening: Opening) -> set[str]:
    """The phrase with all, with some and with none of the words before it: "strongly condemns" is "condemns" as well."""
    phrase = opening.phrase.text.lower()
    return {" ".join((*opening.before[count:], phrase)) for count in range(len(opening.before) + 1)}
