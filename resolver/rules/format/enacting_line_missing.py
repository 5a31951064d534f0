"""F101."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.syntax import Departure, Reading


class EnactingLineMissing(DepartureRule):
    """A draft begins with the name of the organ that speaks.

    What it does:
        Reports clauses with no enacting line above them.
    Why it matters:
        Preamble and operative part are one long sentence. The enacting line is its subject: without it nobody speaks.
    Example:
        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Unsafe: the line that is put in names the organ of the profile, which may not be the one you mean.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C (order of elements).
    """

    code = "F101"
    name = "enacting-line-missing"
    severity = Severity.ERROR
    fix = Applicability.UNSAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.expected != "ENACTING":
            return None
        last = len(reading.paragraphs) - 1
        index = min(departure.index, last)
        line = profile.enacting + ("," if reading.draft.preambular else "")
        remedy = Remedy(f"Put in “{line}”", (Replacement(index, 0, 0, f"{line}\n\n"),), Applicability.UNSAFE)
        return Finding(
            f"The enacting line is missing; “{profile.enacting},” was expected before the first clause.",
            index if last >= 0 else None,
            help="Write the name of the organ on a line of its own, above the first clause.",
            remedy=remedy if departure.index <= last else None,
        )
