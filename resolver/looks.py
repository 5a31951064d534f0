"""How the paragraphs and pages of a Word file look, so far as a conference's source can have something to say about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Literal

import msgspec

LINE_HEIGHT = 1.15
"""A single line beside the size of its letters, in Times New Roman and most fonts for text."""
Alignment = Literal["left", "right", "center", "justified"]


class ParagraphLook(msgspec.Struct, frozen=True, gc=False):
    """The look of one paragraph; units stand in names."""

    font: str
    """The font of most of its characters, without the name of a cut such as Italic."""
    size_pt: float
    """The size of most of its characters."""
    alignment: Alignment = "left"
    line_spacing: float = 1.0
    """1 for single."""
    fixed_spacing: bool = False
    """Whether its line spacing is given in points, so that the number of lines is an estimate."""
    gap_pt: float | None = None
    """What stands between it and the paragraph above, empty paragraphs included; None where that cannot be said."""
    first_line_mm: float | None = None
    """How far its first line stands in from the margin; None for a paragraph in a list, which has its number there."""


class SectionLook(msgspec.Struct, frozen=True, gc=False):
    """The look of the pages of one section; None for what the file does not say."""

    width_mm: float | None = None
    height_mm: float | None = None
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    line_numbers: bool = False
    page_numbers: bool = False
    """Whether a header or footer shows the number of the page."""
    header: str = ""
    """The text at the top of its pages, of one first page too where that is another."""


class PagesLook(msgspec.Struct, frozen=True, gc=False):
    """The look of the pages."""

    sections: tuple[SectionLook, ...] = ()
    count: int | None = None
    """How many pages there are as the word processor counted them when it saved the file; None where it did not say."""


class Looks:
    """The looks of a Word file, worked out when a rule first asks: most who read a file never do."""

    def __init__(self, paragraphs: Callable[[], tuple[ParagraphLook, ...]], pages: Callable[[], PagesLook]) -> None:
        """Take what works them out; it is called once at most, and then let go of with all that it holds."""
        self._paragraphs: Callable[[], tuple[ParagraphLook, ...]] | None = paragraphs
        self._pages: Callable[[], PagesLook] | None = pages

    @cached_property
    def paragraphs(self) -> tuple[ParagraphLook, ...]:
        """One for each paragraph as the file was read; `Paragraph.look` says which is whose."""
        found = self._paragraphs() if self._paragraphs else ()
        self._paragraphs = None
        return found

    @cached_property
    def pages(self) -> PagesLook:
        """The look of the pages."""
        found = self._pages() if self._pages else PagesLook()
        self._pages = None
        return found

    def forget(self) -> None:
        """Let go of the file without working out what nobody has asked for; it counts as nothing then."""
        self._paragraphs = self._pages = None

    def __eq__(self, other: object) -> bool:
        """Looks are equal if they come to the same."""
        return isinstance(other, Looks) and (self.paragraphs, self.pages) == (other.paragraphs, other.pages)

    def __hash__(self) -> int:
        return hash(len(self.paragraphs))
