"""What paragraph and run properties say about looks: the nearest wins, from the run over its styles to the file's defaults."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple, TypedDict

from resolver.files.docx.package import Package
from resolver.files.docx.styles import Style, StyleSheet
from resolver.files.docx.xml import Element, is_on, twips, value_of, w, whole


class RunValues(TypedDict, total=False):
    """What is said about a run; what is not said is not there."""

    font: str
    theme: str
    """The place of its font in the theme; empty where a nearer font takes that away."""
    half_points: int


class Letters(NamedTuple):
    """What a run looks like."""

    font: str
    half_points: int


class ParagraphValues(TypedDict, total=False):
    """What is said about a paragraph, lengths in twips; what is not said is not there."""

    alignment: str
    before: int
    after: int
    line: int
    rule: str
    joined: bool
    """Whether no space stands between it and paragraphs of the same style."""
    left: int
    first: int
    """Of its first line beyond the left indent; less than nothing where that hangs out."""


FILE_RUN: RunValues = {"font": "Times New Roman", "theme": "", "half_points": 20}
"""What Word takes where a file says nothing."""
FILE_PARAGRAPH: ParagraphValues = {
    "alignment": "left",
    "before": 0,
    "after": 0,
    "line": 240,
    "rule": "auto",
    "joined": False,
    "left": 0,
    "first": 0,
}
_NOTHING: RunValues = {}
_AUTO_SPACE = 280
"""The space that web pages have between paragraphs, and Word between those that say so."""
_THEME_FONTS = {"major": "majorFont", "minor": "minorFont"}
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FONTS, _SIZE = w("rFonts"), w("sz")
_SPACING, _INDENT, _ALIGNMENT, _JOINED = w("spacing"), w("ind"), w("jc"), w("contextualSpacing")


class LookSheet:
    """What the styles of a file come to, worked out once for each."""

    def __init__(self, styles: StyleSheet, root: Element | None, package: Package) -> None:
        """Take the styles, the part they stand in, and the file, for the fonts of its theme."""
        self._styles = styles
        self._package = package
        self._elements = {} if root is None else {one.get(w("styleId"), ""): one for one in root.iterchildren(w("style"))}
        named = self._elements.items()
        usual = [name for name, one in named if one.get(w("default")) in _ON and one.get(w("type")) == "paragraph"]
        self._default = usual[-1] if usual else None
        defaults = root.find(w("docDefaults")) if root is not None else None
        self._run_default: RunValues = {**FILE_RUN, **run_values(_below(defaults, "rPrDefault", "rPr"))}
        self._paragraph_default: ParagraphValues = {
            **FILE_PARAGRAPH,
            **paragraph_values(_below(defaults, "pPrDefault", "pPr")),
        }
        self._paragraphs: dict[str, ParagraphValues] = {}
        self._letters: dict[tuple[str, str | None, str | None, str | None, int | None], Letters] = {}

    def style_of(self, properties: Element | None) -> tuple[Style, ...]:
        """The style of a paragraph and all that it builds on, nearest first."""
        style = value_of(properties, "pStyle")
        return self._styles.chain(style if style in self._elements else self._default)

    def paragraph(self, chain: tuple[Style, ...]) -> ParagraphValues:
        """What a paragraph of these styles looks like, if it says nothing itself."""
        key = chain[0].id if chain else ""
        known = self._paragraphs.get(key)
        if known is None:
            known = self._paragraph_default.copy()
            for style in reversed(chain):
                known.update(paragraph_values(_below(self._elements.get(style.id), "pPr")))
            self._paragraphs[key] = known
        return known

    def run(self, chain: tuple[Style, ...], properties: Element | None) -> Letters:
        """What a run with these properties looks like in a paragraph of these styles."""
        paragraph = chain[0].id if chain else ""
        own = run_values(properties) if properties is not None else _NOTHING
        character = value_of(properties, "rStyle") if properties is not None else None
        key = paragraph, character, own.get("font"), own.get("theme"), own.get("half_points")
        known = self._letters.get(key)
        if known is None:
            known = self._letters[key] = self._resolved(chain, character, own)
        return known

    def _resolved(self, chain: tuple[Style, ...], character: str | None, own: RunValues) -> Letters:
        values: RunValues = {**self._run_default, **self._said(chain), **self._said(self._styles.chain(character)), **own}
        place = values["theme"]
        return Letters((place and self._theme.get(place[:5], "")) or values["font"], values["half_points"])

    def _said(self, chain: tuple[Style, ...]) -> RunValues:
        said: RunValues = {}
        for style in reversed(chain):
            said.update(run_values(_below(self._elements.get(style.id), "rPr")))
        return said

    @cached_property
    def _theme(self) -> dict[str, str]:
        """The Latin fonts of the theme, for headings (major) and for text (minor)."""
        root = self._package.intact(self._package.name_of("theme"))
        fonts = {}
        for place, name in _THEME_FONTS.items():
            latin = root.find(f".//{{{_DRAWING}}}{name}/{{{_DRAWING}}}latin") if root is not None else None
            if latin is not None and latin.get("typeface"):
                fonts[place] = latin.get("typeface", "")
        return fonts


def run_values(properties: Element | None) -> RunValues:
    """What a `w:rPr` says about font and size."""
    values: RunValues = {}
    for child in properties if properties is not None else ():
        if child.tag == _FONTS:
            theme, font = child.get(w("asciiTheme")), child.get(w("ascii")) or child.get(w("hAnsi"))
            if theme or font:
                values["theme"] = theme or ""
            if font:
                values["font"] = font
        elif child.tag == _SIZE:
            size = _half_points(child.get(w("val")))
            if size:
                values["half_points"] = size
    return values


def paragraph_values(properties: Element | None) -> ParagraphValues:
    """What a `w:pPr` says about alignment, spacing and indents."""
    values: ParagraphValues = {}
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == _SPACING:
            _take_spacing(child, values)
        elif tag == _INDENT:
            _take_indent(child, values)
        elif tag == _ALIGNMENT:
            values["alignment"] = child.get(w("val"), "left")
        elif tag == _JOINED:
            values["joined"] = is_on(child)
    return values


def _take_spacing(element: Element, values: ParagraphValues) -> None:
    before, after, line = (twips(element.get(w(name))) for name in ("before", "after", "line"))
    if element.get(w("beforeAutospacing")) in _ON:
        before = _AUTO_SPACE
    if element.get(w("afterAutospacing")) in _ON:
        after = _AUTO_SPACE
    if before is not None:
        values["before"] = before
    if after is not None:
        values["after"] = after
    if line is not None and line > 0:
        values["line"] = line
        values["rule"] = element.get(w("lineRule"), "auto")


_ON = ("1", "true", "on")


def _take_indent(element: Element, values: ParagraphValues) -> None:
    left = twips(element.get(w("left")) or element.get(w("start")))
    first, hanging = twips(element.get(w("firstLine"))), twips(element.get(w("hanging")))
    if left is not None:
        values["left"] = left
    if hanging is not None:
        values["first"] = -hanging  # where both are given, Word takes what hangs
    elif first is not None:
        values["first"] = first


def _below(element: Element | None, *names: str) -> Element | None:
    for name in names:
        element = element.find(w(name)) if element is not None else None
    return element


def half_points_of_mark(properties: Element | None) -> int | None:
    """The size of a paragraph's closing mark, which an empty paragraph is as high as."""
    return _half_points(value_of(_below(properties, "rPr"), "sz"))


def _half_points(value: str | None) -> int | None:
    """A size from a bare number of half points or, in Strict files, a number with its unit."""
    bare = whole(value)
    if bare is not None:
        return bare if bare > 0 else None
    length = twips(value)
    return round(length / 10) if length is not None and length > 0 else None
