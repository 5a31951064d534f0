"""L913."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class PaperWrong(Rule):
    """The paper is the one that the conference wants.

    What it does:
        Reports, once for a Word file, pages of another size than the profile says, or pages that lie on their side.
    Why it matters:
        A draft that is made for other paper is printed with other pages than its writer saw.
    Example:
        {width_mm: 215.9, height_mm: 279.4}

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

    code = "L913"
    name = "paper-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.page
        if wanted is None:
            return
        for section in pages(reading).sections:
            if section.width_mm is None or section.height_mm is None:
                continue
            paper = _paper(section.width_mm, section.height_mm)
            if paper != _NAMES[wanted]:
                yield Finding(
                    f"The paper is {paper}; {_NAMES[wanted]} was expected.",
                    help=f"Layout > Size > {_NAMES[wanted]}, and Layout > Orientation > Portrait.",
                )
                return


_SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4), "Legal": (215.9, 355.6), "A5": (148.0, 210.0)}
_NAMES = {"a4": "A4", "letter": "Letter"}
_SLACK = 1.0
"""Millimetres."""


def _paper(width: float, height: float) -> str:
    """The name of a paper, or its measures."""
    for name, (across, down) in _SIZES.items():
        if abs(width - across) <= _SLACK and abs(height - down) <= _SLACK:
            return name
        if abs(width - down) <= _SLACK and abs(height - across) <= _SLACK:
            return f"{name} on its side"
    return f"{width:.0f} by {height:.0f} mm"
