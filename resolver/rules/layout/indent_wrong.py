"""L912."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.looks import ParagraphLook
from resolver.profiles import Profile
from resolver.rules.layout.page import about, length, look_at
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading


class IndentWrong(Rule):
    """Preambular clauses begin as far in as the conference wants.

    What it does:
        Reports, once for a Word file, preambular clauses that begin at the margin where the profile wants an indent, or with
        an indent where it wants none. A tab or spaces that are typed count as an indent; how far it goes is not measured.
    Why it matters:
        The conference has one form for all drafts.
    Example:
        {first_line_mm: 0}

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences. For the United Nations, one issued text was measured (A/RES/73/3).
    """

    code = "L912"
    name = "indent-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.first_line_indent_mm
        if wanted is None or reading.document.looks is None:
            return
        indexes = [placed.index for placed, _ in clauses(reading, Part.PREAMBULAR)]
        wrong = [index for index in indexes if _is_wrong(look_at(reading, index), wanted)]
        if not wrong:
            return
        if wanted:
            subject = (
                "This preambular clause begins"
                if len(wrong) == 1
                else f"This and {len(wrong) - 1} more preambular clauses begin"
            )
            message = f"{subject} at the margin; an indent of {length(wanted)} was expected."
            advice = f"Select them, then Home > Paragraph > Special: First line, {length(wanted)}."
        else:
            subject = (
                "This preambular clause is" if len(wrong) == 1 else f"This and {len(wrong) - 1} more preambular clauses are"
            )
            message = f"{subject} indented; a beginning at the margin was expected."
            advice = "Select them, then Home > Paragraph > Indentation 0 and Special: none; take typed tabs away."
        yield about(reading, wrong, message, advice)


_NOT_SEEN = 1.5
"""Millimetres that nobody sees as an indent."""


def _is_wrong(look: ParagraphLook | None, wanted: float) -> bool:
    if look is None or look.first_line_mm is None:
        return False
    return look.first_line_mm < wanted / 2 if wanted else look.first_line_mm > _NOT_SEEN
