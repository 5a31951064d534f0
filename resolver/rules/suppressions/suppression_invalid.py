"""S801."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from resolver.diagnostics import Severity
from resolver.document import ALLOW
from resolver.problems import nearest
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.suppression import suppressions
from resolver.syntax import Reading


class SuppressionInvalid(Rule):
    """An exception that a draft allows itself names a rule and gives a reason.

    What it does:
        Reports an entry of the field `allow` that has no reason, names no rule that there is, or cannot be read.
    Why it matters:
        An exception without a reason is a mistake that nobody will find; one that cannot be read allows nothing.
    Example:
        ---
        allow:
          - W501
        ---
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        ---
        profile: un-ga
        ---
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: the reason is for the writer to give.
    Source:
        A habit of tools that check programs: an exception is written where it holds, with its reason.
    """

    code = "S801"
    name = "suppression-invalid"
    severity = Severity.WARNING

    def __init__(self, codes: Collection[str] = ()) -> None:
        self.codes = codes
        """Codes of all rules, which the registry knows."""

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        found, malformed = suppressions(reading)
        for value in malformed:
            yield Finding(
                "This exception cannot be read; a code, a colon and a reason were expected.",
                help="Write it like “W506: the sponsors' own wording” or “O305 clause 3: the repetition is meant”.",
                field=ALLOW,
                value=value,
            )
        for entry in found:
            if entry.code not in self.codes:
                yield Finding(
                    f"There is no rule “{entry.code}”; the code of a rule was expected.",
                    help=f"{nearest(entry.code, list(self.codes)).capitalize()}.",
                    field=ALLOW,
                    value=entry.value,
                )
