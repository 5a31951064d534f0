"""L919."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.looks import LINE_HEIGHT
from resolver.profiles import Profile
from resolver.rules.layout.page import about, look_at
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SpaceBetweenParts(Rule):
    """The parts of a draft stand as far apart as the conference wants.

    What it does:
        Reports a Word file with fewer empty lines above the enacting line, or above the first operative clause, than the
        profile says. Space that is set counts like empty lines.
    Why it matters:
        A reader sees at a glance where the masthead ends and where the organ begins to act.
    Example:
        Committee: General Assembly Third Committee

        {gap_pt: 0} The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        Committee: General Assembly Third Committee

        {gap_pt: 28} The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences: HKMUN has two blank lines above the enacting line, High Tech High three above the operative
        part.
    """

    code = "L919"
    name = "space-between-parts-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        layout = profile.layout
        if reading.document.looks is None:
            return
        enacting = next((placed.index for placed in reading.places if placed.role.startswith("enacting")), None)
        yield from _too_close(reading, enacting, layout.lines_above_enacting, "the enacting line")
        operative = next((placed.index for placed in reading.places if placed.part is Part.OPERATIVE and placed.role), None)
        yield from _too_close(reading, operative, layout.lines_above_operative, "the first operative clause")


_NEARLY = 0.3
"""How much of a line may be missing: the points of the letters, without the room above them, are enough."""


def _too_close(reading: Reading, index: int | None, lines: int | None, what: str) -> Iterator[Finding]:
    if index is None or lines is None:
        return  # before any look is worked out
    look = look_at(reading, index)
    if look is None or look.gap_pt is None:
        return
    line = look.size_pt * LINE_HEIGHT
    if look.gap_pt < (lines * (1 - _NEARLY)) * line:
        some = "an empty line" if lines == 1 else f"{lines} empty lines"
        yield about(
            reading,
            [index],
            f"The space above {what} is less than {some}; so much was expected.",
            f"Place the cursor in it, then Layout > Spacing > Before: {round(lines * line)} pt.",
        )
