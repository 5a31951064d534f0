"""How the page of a resolution looks: what a conference states, and what a file is written with where it states nothing."""

from __future__ import annotations

from typing import Literal

import msgspec

Emphasis = Literal["italic", "underline", "bold", "none"]
Paper = Literal["a4", "letter"]


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a profile's source states of the page; None is not stated, and then nothing is asked for. Units stand in names."""

    font: str | None = None
    size_pt: float | None = None
    page: Paper | None = None
    margin_mm: float | None = None
    """At all four sides."""
    side_margin_mm: float | None = None
    """Left and right, where these are otherwise than above and below."""
    line_spacing: float | None = None
    """1 for single."""
    line_spacing_max: float | None = None
    """The widest that is right as well, where the source gives a range."""
    space_after_pt: float | None = None
    """Between paragraphs."""
    line_between_clauses: bool | None = None
    """Whether an empty line, or as much space, stands between clauses."""
    lines_above_enacting: int | None = None
    lines_above_operative: int | None = None
    """Empty lines, or as much space, above the enacting line and the first operative clause."""
    justified: bool | None = None
    first_line_indent_mm: float | None = None
    """Of preambular clauses and of the numbers of operative ones."""
    preambular_opener: Emphasis | None = None
    operative_opener: Emphasis | None = None
    whole_opener: bool | None = None
    """True where all words of the opening phrase stand out, not the first one only."""
    bold: bool | None = None
    """False where nothing may be bold."""
    emphasis_in_text: bool | None = None
    """False where words beyond the opening phrase may carry no emphasis."""
    title_centred: bool | None = None
    line_numbers: bool | None = None
    line_numbers_from: Literal["top", "enacting line"] | None = None
    page_numbers: bool | None = None
    pages_max: int | None = None
    pages_max_council: int | None = None
    """In the Security Council, where that may have more."""
    header: tuple[str, ...] | None = None
    """Fields of the masthead that stand at the top of every page."""
    header_text: str | None = None
    """A line that stands there in the place of the fields."""


class PageLook(msgspec.Struct, frozen=True):
    """A whole look, for a file to be written with."""

    font: str = "Times New Roman"
    size_pt: float = 12
    page: Paper = "a4"
    margin_mm: float = 25.4
    side_margin_mm: float = 25.4
    line_spacing: float = 1.0
    space_after_pt: float = 6
    lines_above_enacting: int = 1
    lines_above_operative: int = 0
    justified: bool = False
    first_line_indent_mm: float = 0
    preambular_opener: Emphasis = "italic"
    operative_opener: Emphasis = "italic"
    bold: bool = True
    """Whether the title and headings are bold."""
    title_centred: bool = True
    line_numbers: bool = False
    line_numbers_from: Literal["top", "enacting line"] = "top"
    page_numbers: bool = True
    header: tuple[str, ...] = ()
    header_text: str = ""

    @property
    def line_pt(self) -> float:
        """How high a line is, with the room that fonts keep above their letters."""
        return self.size_pt * self.line_spacing * 1.15


def page_look(layout: Layout) -> PageLook:
    """The look that a layout asks for, with what is usual where it states nothing."""
    stated = {name: value for name in PageLook.__struct_fields__ if (value := getattr(layout, name)) is not None}
    if layout.side_margin_mm is None and layout.margin_mm is not None:
        stated["side_margin_mm"] = layout.margin_mm
    if layout.line_between_clauses and layout.space_after_pt is None:
        size, spacing = stated.get("size_pt", PageLook().size_pt), stated.get("line_spacing", PageLook().line_spacing)
        stated["space_after_pt"] = size * spacing
    return PageLook(**stated)
