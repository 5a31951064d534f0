"""Text for the screen. What comes from drafts, banks and files is data: never markup, never control codes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from resolver.compose.render import RenderedParagraph, Role
from resolver.diagnostics import Severity

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset("\u200b\u2060\ufeff\u2028\u2029")

SYMBOLS = {Severity.ERROR: "×", Severity.WARNING: "!", Severity.ADVICE: "·"}
"""A sign for each severity, so that nothing is told by colour alone."""
STYLES = {Severity.ERROR: "bold $text-error", Severity.WARNING: "bold $text-warning", Severity.ADVICE: "$text-accent"}


def clean(text: str) -> str:
    """Text that is safe to show: control characters, surrogates and direction overrides become `�`; line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_clean_one, text))


def _clean_one(char: str) -> str:
    if char in "\t\n\r\x0b\x0c\x85":
        return " "
    if char in _UNSEEN:
        return ""
    return "�" if char in _DIRECTION or unicodedata.category(char) in ("Cc", "Cs") else char


def plain(text: str, style: str = "") -> Content:
    """Data as content: cleaned, and never read as markup."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def clause_words(text: str, opener: str, end: str = "") -> Content:
    """The words of a clause with the opening phrase in italics."""
    if opener and text.startswith(opener):
        return Content.assemble((clean(opener), "italic"), clean(text[len(opener) :] + end))
    return plain(text + end)


_MUTED = {Role.UNPLACED, Role.CLOSING, Role.ANNEX, Role.ANNEX_HEADING, Role.FOOTNOTE}


def paragraph(item: RenderedParagraph, sign: Severity | None) -> Hanging:
    """A paragraph of the draft as it will look, with the sign of its gravest finding in the margin."""
    margin = Content.styled(SYMBOLS[sign], STYLES[sign]) if sign else Content(" ")
    if item.role in _MUTED:
        marker = f"[{clean(item.marker)}] " if item.marker else ""
        return Hanging(margin + Content(" "), plain(marker + item.words, "$text-muted"))
    if item.role is Role.HEADING:
        return Hanging(margin + Content(" "), plain(item.words, "bold"))
    if item.role is Role.ENACTING:
        return Hanging(margin + Content(" "), plain(item.words, "italic"))
    indent = "    " * item.level
    marker = f"{clean(item.marker)} ".ljust(4) if item.marker else ""
    body = clause_words(item.text, item.opener, item.mark + item.notes)
    return Hanging(margin + Content(f" {indent}{marker}"), body)


@dataclass(frozen=True)
class Hanging(Visual):
    """A text with something before its first line; the other lines are indented by as much."""

    lead: Content
    body: Content

    @property
    def plain(self) -> str:
        """The words without their styles."""
        return self.lead.plain + self.body.plain

    def _room(self, width: int) -> int:
        return max(8, width - self.lead.cell_length)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Enough for the text in one line."""
        return self.lead.cell_length + self.body.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines needed at this width."""
        return self.body.get_height(rules, self._room(width))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines."""
        size = cell_len(self.lead.plain)
        strips = self.body.render_strips(self._room(width), height, style, options)
        first = self.lead.render_strips(max(1, size), 1, style, options)
        blank = Strip.blank(size, style.rich_style)
        return [Strip.join([*(first if number == 0 else [blank]), strip]) for number, strip in enumerate(strips)]


@dataclass(frozen=True)
class Stack(Visual):
    """Several texts of that kind, one below the other."""

    rows: tuple[Hanging, ...]

    @property
    def plain(self) -> str:
        """The words without their styles."""
        return "\n".join(row.plain for row in self.rows)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Enough for the longest in one line."""
        return max(row.get_optimal_width(rules, container_width) for row in self.rows)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines needed at this width."""
        return sum(row.get_height(rules, width) for row in self.rows)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines."""
        return [strip for row in self.rows for strip in row.render_strips(width, None, style, options)][:height]
