"""F207."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import shown_marker
from resolver.syntax import Reading


class SubClausesInPreamble(Rule):
    """Some houses keep sub-clauses out of the preamble.

    What it does:
        Reports the first sub-clause of a preambular clause, under profiles that forbid them.
    Why it matters:
        The conference sends such drafts back. United Nations practice allows sub-clauses in the preamble.
    Example:
        The General Assembly,

        Recalling its resolutions:

        (a) 55/25 of 15 November 2000,

        (b) 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolutions 55/25 of 15 November 2000 and 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: the writer has to make one sentence of it, or several clauses.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "F207"
    name = "sub-clauses-in-preamble"
    severity = Severity.ERROR

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.sub_clauses.in_preamble != "forbidden":
            return
        inside = False
        for placed in reading.places:
            if placed.part is not Part.PREAMBULAR or placed.level == 0:
                inside = False
            elif placed.marked and not inside:
                inside = True
                typed = reading.pieces[placed.index].marker
                shown = shown_marker(reading, placed.index)
                yield Finding(
                    f"The sub-clause{f' “{shown.text}”' if shown else ''} stands in the preamble; none was expected there by "
                    f"{profile.name}.",
                    placed.index,
                    0,
                    len(typed.text) if typed else 0,
                    help="Make one sentence of the clause, or a preambular clause of each sub-clause.",
                )
