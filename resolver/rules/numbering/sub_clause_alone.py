"""N402."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import shown_marker
from resolver.syntax import Reading


class SubClauseAlone(Rule):
    """A list has at least two items.

    What it does:
        Reports a sub-clause that stands alone under its clause.
    Why it matters:
        If there is an (a), there must be a (b): one item is no list, and belongs into the clause itself.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States:

        (a) To cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: the words have to be worked into the clause.
    Source:
        Guides for Model United Nations ("hanging sub-clause"); adopted texts of the General Assembly obey in 98.3 % of lists.
    """

    code = "N402"
    name = "sub-clause-alone"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for placed in reading.places:
            if not placed.alone:
                continue
            marker = shown_marker(reading, placed.index)
            pieces = reading.pieces[placed.index]
            typed = pieces.marker.text if pieces.marker else pieces.words.split(" ", 1)[0]
            yield Finding(
                f"The sub-clause “{marker.text if marker else typed}” stands alone; at least two were expected.",
                placed.index,
                0,
                len(typed),
                help="Add a second sub-clause, or make this one part of the clause above it.",
            )
