"""How each paragraph of a Word file looks: font and size of most of its characters, alignment, spacing, indent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from resolver.document import Paragraph
from resolver.files.docx.look_values import Letters, LookSheet, ParagraphValues, half_points_of_mark, paragraph_values
from resolver.files.docx.package import Package
from resolver.files.docx.pages import pages_look
from resolver.files.docx.places import Line
from resolver.files.docx.styles import Style, StyleSheet
from resolver.files.docx.xml import Element, w
from resolver.looks import LINE_HEIGHT, Alignment, Looks, ParagraphLook

_PARAGRAPH, _PROPERTIES, _RUN_PROPERTIES = w("p"), w("pPr"), w("rPr")
_TEXTS = (w("t"), w("delText"))
"""What makes a paragraph more than an empty line, or more than one that a tracked change took away."""
_MM_PER_TWIP = 25.4 / 1440
_MM_PER_COLUMN = 1.3
"""What a typed space is wide, about; a tab counts as four."""
_TWIPS_PER_COLUMN = 120
_ALIGNMENTS: dict[str, Alignment] = {
    "both": "justified",
    "distribute": "justified",
    "center": "center",
    "right": "right",
    "end": "right",
}
_CUTS = (" bold italic", " italic", " bold", ",italic", ",bold", "-italic", "-bold")
"""Ends of names of fonts that are cuts of one."""


def looks_of(
    package: Package,
    body: Element,
    styles: StyleSheet,
    style_root: Element | None,
    lines: Sequence[Line],
    paragraphs: Sequence[Paragraph],
) -> Looks:
    """The looks of a file that was read; nothing is worked out before it is asked for.

    Args:
        package: the file.
        body: its text.
        styles: its styles.
        style_root: the part that they stand in.
        lines: where the paragraphs stand.
        paragraphs: the paragraphs, parallel to `lines`.
    """

    def paragraph_looks() -> tuple[ParagraphLook, ...]:
        sheet = _Sheet(LookSheet(styles, style_root, package))
        gaps = _gaps(body, sheet, lines, paragraphs)
        return tuple(_look(sheet, line, paragraph, gap) for line, paragraph, gap in zip(lines, paragraphs, gaps, strict=True))

    return Looks(paragraph_looks, partial(pages_look, package, body))


class _Facts(NamedTuple):
    """What holds for a `w:p` as a whole."""

    properties: Element | None
    chain: tuple[Style, ...]
    values: ParagraphValues


class _Sheet:
    """The styles, and what is known of paragraphs by now."""

    def __init__(self, sheet: LookSheet) -> None:
        self.letters = sheet.run
        self._sheet = sheet
        self._known: dict[Element | None, _Facts] = {}

    def facts(self, element: Element | None) -> _Facts:
        """What holds for a `w:p`; None stands for one that says nothing."""
        known = self._known.get(element)
        if known is None:
            properties = element.find(_PROPERTIES) if element is not None else None
            chain = self._sheet.style_of(properties)
            usual = self._sheet.paragraph(chain)
            own = paragraph_values(properties)
            known = self._known[element] = _Facts(properties, chain, {**usual, **own} if own else usual)
        return known


def _look(sheet: _Sheet, line: Line, paragraph: Paragraph, gap: float | None) -> ParagraphLook:
    _, chain, values = sheet.facts(line.source if line.source is not None else _first_of_note(line))
    font, half_points = _letters(sheet, chain, line)
    size = half_points / 2
    spacing, fixed = _spacing(values, size)
    return ParagraphLook(
        _family(font),
        size,
        _ALIGNMENTS.get(values["alignment"], "left"),
        spacing,
        fixed,
        gap,
        None if paragraph.list_number else _first_line(values, paragraph),
    )


def _letters(sheet: _Sheet, chain: tuple[Style, ...], line: Line) -> Letters:
    """Font and size, each as most characters of a line have it."""
    found = [
        (sheet.letters(chain, chunk.run.find(_RUN_PROPERTIES)), length)
        for length, chunk, _ in line.chunks
        if chunk.run is not None
    ]
    if not found:
        return sheet.letters(chain, None)
    first = found[0][0]
    if all(letters is first for letters, _ in found):
        return first
    fonts, sizes = Counter[str](), Counter[int]()
    for letters, length in found:
        fonts[letters.font] += length
        sizes[letters.half_points] += length
    return Letters(fonts.most_common(1)[0][0], sizes.most_common(1)[0][0])


def _first_of_note(line: Line) -> Element | None:
    """The first `w:p` of a footnote that has text."""
    element = next((chunk.element for _, chunk, _ in line.chunks if chunk.element is not None), None)
    return next(element.iterancestors(_PARAGRAPH), None) if element is not None else None


@lru_cache(maxsize=256)
def _family(font: str) -> str:
    """The name of a font without that of its cut."""
    small = font.lower()
    return next((font[: -len(cut)] for cut in _CUTS if small.endswith(cut)), font)


def _spacing(values: ParagraphValues, size: float) -> tuple[float, bool]:
    """Line spacing in lines, and whether it was given in points."""
    if values["rule"] == "auto":
        return values["line"] / 240, False
    lines = values["line"] / 20 / (size * LINE_HEIGHT)
    if values["rule"] == "atLeast":
        return (lines, True) if lines > 1 else (1.0, False)
    return lines, True


def _first_line(values: ParagraphValues, paragraph: Paragraph) -> float:
    typed = paragraph.indent - max(values["left"], 0) // _TWIPS_PER_COLUMN
    return (values["left"] + values["first"]) * _MM_PER_TWIP + max(typed, 0) * _MM_PER_COLUMN


def _gaps(body: Element, sheet: _Sheet, lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> Iterator[float | None]:
    """What stands above each line, in points; None for the first and where something else stands in between."""
    elements = list(body.iter(_PARAGRAPH))
    at = {element: number for number, element in enumerate(elements)}
    yield from [None] * bool(lines)
    for (one, two), below in zip(pairwise(lines), paragraphs[1:], strict=True):
        if one.source is None or two.source is None:
            yield None
        elif one.source is two.source:
            # A line break within a paragraph; two of them leave a line empty.
            yield _height(sheet, one.source) if below.blank_before else 0.0
        elif one.source.getparent() is not two.source.getparent() or one.source not in at or two.source not in at:
            yield None
        else:
            yield _gap(sheet, elements[at[one.source] : at[two.source] + 1])


def _gap(sheet: _Sheet, elements: Sequence[Element]) -> float:
    """From the first of some paragraphs to the last, those between them being empty."""
    if len(elements) == 2:
        return _space(sheet, *elements)
    place = elements[0].getparent()
    empty = (one for one in elements[1:-1] if one.getparent() is place and next(one.iter(*_TEXTS), None) is None)
    chain = [elements[0], *empty, elements[-1]]
    return sum(_space(sheet, *both) for both in pairwise(chain)) + sum(_height(sheet, one) for one in chain[1:-1])


def _space(sheet: _Sheet, above: Element, below: Element) -> float:
    """The larger of the space after one paragraph and before the next, in points."""
    first, second = sheet.facts(above), sheet.facts(below)
    alike = first.chain[:1] == second.chain[:1]
    after = 0 if first.values["joined"] and alike else first.values["after"]
    before = 0 if second.values["joined"] and alike else second.values["before"]
    return max(after, before) / 20


def _height(sheet: _Sheet, element: Element) -> float:
    """How high a line of a paragraph is that has no text, in points."""
    properties, chain, values = sheet.facts(element)
    if values["rule"] == "exact":
        return values["line"] / 20
    size = (half_points_of_mark(properties) or sheet.letters(chain, None).half_points) / 2
    return size * LINE_HEIGHT * (values["line"] / 240 if values["rule"] == "auto" else 1)
