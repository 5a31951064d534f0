"""N404."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.scan import Pieces


def amendment_left(pieces: Pieces) -> re.Match[str] | None:
    """The instruction of an amendment that a paragraph begins with, or None."""
    if pieces.preambular is not None or pieces.operative is not None:
        return None
    return landmarks().amendment.match(pieces.text, pieces.start, pieces.end)


class AmendmentLeft(Rule):
    """An amendment is carried out, not copied.

    What it does:
        Reports a clause that tells what to do with the draft: “Strike clause 2 (e)”, “Insert a new clause”.
    Why it matters:
        A draft is what the organ will have said. Whoever reads the resolution later does not know the draft that was amended.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Strike clause 4 of draft resolution 1.1;

        3. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        There is no fix: somebody has to carry the amendment out.
    Source:
        Adopted resolutions of student conferences; no adopted text of the United Nations has one.
    """

    code = "N404"
    name = "amendment-left-inside"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for part in Part:
            for placed, pieces in clauses(reading, part):
                match = amendment_left(pieces)
                if match is not None:
                    yield Finding(
                        f"“{match[0]}” is an instruction to change the draft; a clause was expected.",
                        placed.index,
                        match.start(),
                        match.end(),
                        help="Carry the amendment out, and delete this paragraph.",
                    )
