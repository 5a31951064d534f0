"""L906."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.layout.emphasis import wanted_of, within
from resolver.rules.layout.page import Spot, finding, quoted
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading


class BoldUnwanted(Rule):
    """Nothing is bold where the conference says so.

    What it does:
        Reports, once for a Word file, words in bold where the profile says that nothing is bold, the masthead included. An
        opening phrase in bold is L904 where the profile says how these phrases are set.
    Why it matters:
        The conference has one form for all drafts.
    Example:
        **Committee**: General Assembly Third Committee

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        Committee: General Assembly Third Committee

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences: HKMUN has nothing bold.
    """

    code = "L906"
    name = "bold-unwanted"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.layout.bold is not False or reading.document.looks is None:
            return
        openings = {
            placed.index: pieces.start + found.end
            for part in Part
            if wanted_of(profile, part) is not None
            for placed, pieces in clauses(reading, part)
            if (found := pieces.opening(part)) is not None
        }
        spots = [
            Spot(index, run.start, run.end)
            for index, paragraph in enumerate(reading.paragraphs)
            for run in within(paragraph.runs, paragraph.text, openings.get(index, 0), len(paragraph.text))
            if run.bold
        ]
        if spots:
            first = reading.paragraphs[spots[0].at].text[spots[0].start : spots[0].end]
            also = f" and words in {len(spots) - 1} more places are" if len(spots) > 1 else " is"
            message = f"{quoted(first)}{also} in bold; nothing was expected to be."
            yield finding(spots, message, "Select all (Ctrl+A) and press Ctrl+B twice.")
