"""What the properties of paragraphs and runs say, so far as reading needs it; each set is gone through once."""

from __future__ import annotations

from typing import NamedTuple

from resolver.files.docx.xml import Element, is_on, twips, w, whole
from resolver.files.revisions import Revisions


class ParagraphProperties(NamedTuple):
    """What one place (a paragraph, a style, a level of a list) says about paragraphs; None where it says nothing."""

    style: str | None = None
    list_id: int | None = None
    """The `numId`; 0 takes a number away."""
    level: int | None = None
    left: int | None = None
    """Left indent in twips."""
    runs_on: bool = False
    """Whether the mark at the end of the paragraph was deleted (or, in the original, inserted)."""


class LookProperties(NamedTuple):
    """What one place (a run, a style, the defaults) says about looks; None where it says nothing."""

    italic: bool | None = None
    bold: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    """Empty for the font of the theme."""
    style: str | None = None


GONE = {
    Revisions.ACCEPTED: frozenset((w("del"), w("moveFrom"))),
    Revisions.ORIGINAL: frozenset((w("ins"), w("moveTo"))),
}
"""What holds text that is not there; in the looks of the mark at a paragraph's end, that the mark is not there."""
NO_PARAGRAPH = ParagraphProperties()
NO_LOOK = LookProperties()
_VALUE = w("val")
_PROPERTIES, _LOOKS = w("pPr"), w("rPr")
_STYLE, _LIST, _LIST_ID, _LEVEL = w("pStyle"), w("numPr"), w("numId"), w("ilvl")
_INDENT, _LEFT, _START = w("ind"), w("left"), w("start")
_PARAGRAPH_BEFORE, _LOOK_BEFORE = w("pPrChange"), w("rPrChange")
_ITALIC, _BOLD, _UNDERLINE, _HIDDEN = w("i"), w("b"), w("u"), w("vanish")
_FONTS, _RUN_STYLE = w("rFonts"), w("rStyle")
_SEEN = (_ITALIC, _BOLD, _UNDERLINE, _HIDDEN, _FONTS, _RUN_STYLE)


def paragraph_properties(properties: Element | None, revisions: Revisions = Revisions.ACCEPTED) -> ParagraphProperties:
    """What a `w:pPr` says; of several elements of a kind the first holds."""
    if properties is None:
        return NO_PARAGRAPH
    style: str | None = None
    list_id: int | None = None
    level: int | None = None
    left: int | None = None
    runs_on = False
    for child in properties:
        tag = child.tag
        if tag == _STYLE:
            style = style or child.get(_VALUE)
        elif tag == _LIST:
            for part in child:
                if part.tag == _LIST_ID and list_id is None:
                    list_id = whole(part.get(_VALUE))
                elif part.tag == _LEVEL and level is None:
                    level = whole(part.get(_VALUE))
        elif tag == _INDENT and left is None:
            left = twips(child.get(_LEFT) or child.get(_START))
        elif tag == _LOOKS:
            runs_on = any(mark.tag in GONE[revisions] for mark in child)
        elif tag == _PARAGRAPH_BEFORE and revisions is Revisions.ORIGINAL:
            return paragraph_properties(child.find(_PROPERTIES))._replace(runs_on=runs_on)
    return ParagraphProperties(style, list_id, level, left, runs_on)


def look_properties(properties: Element | None, revisions: Revisions = Revisions.ACCEPTED) -> LookProperties:
    """What a `w:rPr` says; of several elements of a kind the first holds."""
    if properties is None:
        return NO_LOOK
    if revisions is Revisions.ORIGINAL:
        before = properties.find(f"{_LOOK_BEFORE}/{_LOOKS}")
        properties = before if before is not None else properties
    italic: bool | None = None
    bold: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    style: str | None = None
    for child in properties.iterchildren(*_SEEN):
        tag = child.tag
        if tag == _ITALIC:
            italic = is_on(child) if italic is None else italic
        elif tag == _BOLD:
            bold = is_on(child) if bold is None else bold
        elif tag == _UNDERLINE:
            underline = child.get(_VALUE, "single") != "none" if underline is None else underline
        elif tag == _HIDDEN:
            hidden = is_on(child) if hidden is None else hidden
        elif tag == _FONTS:
            font = _font(child) if font is None else font
        elif tag == _RUN_STYLE:
            style = style or child.get(_VALUE)
    return LookProperties(italic, bold, underline, hidden, font, style)


_THEME_FONTS = (w("asciiTheme"), w("hAnsiTheme"))
_NAMED_FONTS = (w("ascii"), w("hAnsi"))


def _font(fonts: Element) -> str | None:
    """The font of Latin letters; one of the theme outweighs one that is named beside it."""
    for theme, named in zip(_THEME_FONTS, _NAMED_FONTS, strict=True):
        if fonts.get(theme) is not None:
            return ""
        name = fonts.get(named)
        if name:
            return name
    return None
