"""How far in each level stands, in twips."""

from __future__ import annotations

from resolver.files.docx.xml import twips
from resolver.layout import PageLook

STEP = 600
"""By which each level stands further in; room for "100." in the usual size."""
_NARROWEST = 440
"""Room for "10." and a space."""


class Indents:
    """Indents of the levels of a draft, 0 for clauses.

    Either every number hangs before its text, or, where the house indents first lines, clauses run back to the margin as in
    documents of the United Nations, and only their sub-clauses hang.
    """

    def __init__(self, look: PageLook) -> None:
        self.first_line = twips(f"{look.first_line_indent_mm:.2f}mm") or 0
        """By which the first lines of clauses stand in."""
        self.step = max(self.first_line, _NARROWEST) if self.first_line else STEP

    def of_number(self, level: int) -> dict[str, int]:
        """The attributes of `w:ind` for a numbered paragraph."""
        if self.first_line and level == 0:
            return {"left": 0, "firstLine": self.first_line}
        return {"left": self.of_text(level), "hanging": self.step}

    def of_text(self, level: int) -> int:
        """Where the lines after the first begin."""
        if self.first_line:
            return self.first_line + self.step * (level + 1) if level else 0
        return self.step * (level + 1)

    @property
    def first_tab(self) -> int | None:
        """Where the words of a clause begin whose lines run back to the margin; None where numbers hang."""
        return self.first_line + self.step if self.first_line else None
