"""L914."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import length, listed, pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class MarginsWrong(Rule):
    """The margins are as wide as the conference wants.

    What it does:
        Reports, once for a Word file, margins that are wider or narrower than the profile says, by more than a millimetre.
    Why it matters:
        A limit of pages is fair only where the margins are equal; chairs write into them.
    Example:
        {left_mm: 31.8, right_mm: 31.8}

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

    code = "L914"
    name = "margins-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        layout = profile.layout
        sides = layout.side_margin_mm if layout.side_margin_mm is not None else layout.margin_mm
        wanted = {"top": layout.margin_mm, "bottom": layout.margin_mm, "left": sides, "right": sides}
        if all(right is None for right in wanted.values()):
            return
        for section in pages(reading).sections:
            wrong: dict[tuple[float, float], list[str]] = {}
            for side, right in wanted.items():
                found: float | None = getattr(section, f"{side}_mm")
                if right is not None and found is not None and abs(found - right) > _SLACK:
                    wrong.setdefault((round(found, 1), right), []).append(side)
            if wrong:
                told = ", and ".join(
                    f"{length(found)} at the {listed(names)} where {length(right)} was expected"
                    for (found, right), names in wrong.items()
                )
                yield Finding(f"The margin is {told}.", help=f"Layout > Margins > Custom Margins: {_all(wanted)}.")
                return


_SLACK = 1.0
"""Millimetres."""


def _all(wanted: dict[str, float | None]) -> str:
    """What to give for every side, sides of one width together."""
    widths: dict[float, list[str]] = {}
    for side, width in wanted.items():
        if width is not None:
            widths.setdefault(width, []).append(side)
    return "; ".join(f"{listed(sides)} {length(width)}" for width, sides in widths.items())
