"""F107."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading


class EnactingLineOutOfPlace(Rule):
    """Some houses name the committee between the preamble and the operative clauses.

    What it does:
        Reports an enacting line above the preamble, under profiles that put it below.
    Why it matters:
        The conference shows the line there in its guide, and its chairs look for it there.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        Recalling its resolution 55/25 of 15 November 2000,

        The General Assembly,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        There is no fix: move the line.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "F107"
    name = "enacting-line-out-of-place"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.enacting_place != "after-preamble":
            return
        first = next((placed.index for placed, _ in clauses(reading, Part.PREAMBULAR)), None)
        for placed in reading.places:
            if not placed.role.startswith("enacting") or first is None:
                continue
            if reading.paragraphs[placed.index].number < reading.paragraphs[first].number:
                pieces = reading.pieces[placed.index]
                yield Finding(
                    "The enacting line stands above the preamble; it was expected below.",
                    placed.index,
                    pieces.start,
                    pieces.end,
                    help="Move it between the preamble and the first operative clause.",
                )
