"""The same resolution as other people would type it: other markers, other widths, pages, indents.

Each form must be read into the same clauses and the same nesting as the plain text.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus import Line, Resolution, paragraphs

PAGE = 46
"""Lines of a page."""
_NUMBER = re.compile(r"\d+\.")
_LABEL = re.compile(r"\([a-z]+\)")
_LISTED = ("preamble", "operative", "body")
_Lines = list[Line]


def marked(*shapes: str) -> Callable[[Resolution], str]:
    """One paragraph a line, with markers of other shapes: for clauses, and for sub-clauses by level."""
    return lambda resolution: "\n".join(line.text for line in _marked(paragraphs(resolution), shapes))


def _marked(lines: _Lines, shapes: tuple[str, ...]) -> Iterator[Line]:
    for line in lines:
        usual = _LABEL if line.depth else _NUMBER
        if line.role not in _LISTED or line.depth >= len(shapes) or not usual.fullmatch(line.number):
            yield line
            continue
        marker = shapes[line.depth].format(line.number.strip("()."))
        yield replace(line, text=f"{marker} {line.words}".lstrip(), number=marker)


def spaced(resolution: Resolution) -> str:
    """One paragraph a line, with empty lines between them."""
    return "\n\n".join(line.text for line in paragraphs(resolution))


def wrapped(width: int, gap: str) -> Callable[[Resolution], str]:
    """Hard-wrapped at a width."""
    return lambda resolution: gap.join("\n".join(lines) for lines in _broken(paragraphs(resolution), width))


def indented(gap: str) -> Callable[[Resolution], str]:
    """Hard-wrapped at 80 columns, with sub-clauses set in."""

    def text(resolution: Resolution) -> str:
        return gap.join(
            textwrap.indent("\n".join(lines), "    " * line.depth)
            for line, lines in zip(paragraphs(resolution), _broken(paragraphs(resolution), 80), strict=True)
        )

    return text


def paged(gap: str) -> Callable[[Resolution], str]:
    """Hard-wrapped at 80 columns and cut into pages, each with a running title and a number."""

    def text(resolution: Resolution) -> str:
        lines = wrapped(80, gap)(resolution).split("\n")
        pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
        return "\n".join(
            "\n".join([*page, "", f"{number}/{len(pages)}", "", resolution["symbol"], ""])
            if number < len(pages)
            else "\n".join(page)
            for number, page in enumerate(pages, 1)
        )

    return text


def _broken(lines: _Lines, width: int) -> Iterator[list[str]]:
    wrap = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return (wrap.wrap(line.text) or [""] for line in lines)


def respaced(resolution: Resolution) -> str:
    """One paragraph a line, with straight quotes and a space that does not break after each marker."""
    found = []
    for line in paragraphs(resolution):
        text = f"{line.number}\u00a0{line.words}" if line.number and line.role in _LISTED else line.text
        found.append(text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}))
    return "\n".join(found)


VARIANTS: dict[str, Callable[[Resolution], str]] = {
    "1) a) i)": marked("{})", "{})", "{})"),
    "(1) (a) (i)": marked("({})", "({})", "({})"),
    "1. a. i.": marked("{}.", "{}.", "{}."),
    "1. a) i)": marked("{}.", "{})", "{})"),
    "1. • –": marked("{}.", "•", "–"),
    "clauses without numbers": marked(""),
    "empty lines": spaced,
    "straight quotes, spaces that do not break": respaced,
    **{f"wrapped at {width}": wrapped(width, "\n") for width in (60, 70, 90, 100)},
    **{f"wrapped at {width}, empty lines": wrapped(width, "\n\n") for width in (60, 70, 90, 100)},
    "indented": indented("\n"),
    "indented, empty lines": indented("\n\n"),
    "pages": paged("\n"),
    "pages, empty lines": paged("\n\n"),
}
