"""The draft format: Markdown with YAML front matter, read and written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from resolver.compose.render import RenderedParagraph, Role, render
from resolver.document import Document, FrontField, Paragraph, Run, SourceKind, Span, line_starts
from resolver.draft import DraftResolution
from resolver.files.emphasis import escape, strip_emphasis
from resolver.files.text import indent
from resolver.profiles import Profile

FENCE = "---"
"""The line above and below front matter."""
_HEADING = re.compile(r"#{1,6}\s+")
_LINE_START = re.compile(r"(#{1,6}\s|---|[-+>]\s)")


def read_markdown(text: str, path: str = "") -> Document:
    """Turn a draft into a document.

    Raises:
        InputError: naming file and line, if the front matter is no plain YAML mapping.
    """
    starts = line_starts(text)
    front: tuple[FrontField, ...] = ()
    body = 0
    if text.startswith(FENCE):
        from resolver.files.front_matter import read_front_matter

        front, body = read_front_matter(text, starts, path or "the draft")
    paragraphs: list[Paragraph] = []
    blank = False
    number = 0
    for start, end in zip(starts[body:], (*starts[body + 1 :], len(text)), strict=True):
        line = _read_line(text[start:end])
        if line is None:
            blank = True
            continue
        visible, pieces, runs, lead, length, columns, style = line
        number += 1
        shifted = tuple([(offset, start + source) for offset, source in pieces])
        extent = Span(start + lead, start + length)
        paragraphs.append(Paragraph(visible, shifted, number, runs, columns, None, style, blank, extent))
        blank = False
    return Document(text, tuple(paragraphs), SourceKind.MARKDOWN, path, front, starts)


class _Line(NamedTuple):
    """A line as it is read, wherever it stands in the text: offsets count from its beginning."""

    visible: str
    pieces: tuple[tuple[int, int], ...]
    runs: tuple[Run, ...]
    start: int
    end: int
    indent: int
    style: str


@lru_cache(maxsize=16384)
def _read_line(line: str) -> _Line | None:
    """One line, or None if it is empty; kept, because a writer changes one line at a time."""
    words = line.strip()
    if not words:
        return None
    lead = len(line) - len(line.lstrip())
    heading = _HEADING.match(words)
    skip = heading.end() if heading and heading.end() < len(words) else 0
    visible, pieces, runs = strip_emphasis(words[skip:], lead + skip)
    return _Line(visible, pieces, runs, lead, lead + len(words), indent(line[:lead]), "Heading" if skip else "")


def write_markdown(draft: DraftResolution, profile: Profile) -> str:
    """A draft as Markdown; numbers and closing marks are computed."""
    blocks = [write_paragraph(paragraph) for paragraph in render(draft, profile)]
    from resolver.files.front_matter import write_front_matter

    return write_front_matter(draft) + "\n\n".join(blocks) + ("\n" if blocks else "")


def write_paragraph(paragraph: RenderedParagraph) -> str:
    """One paragraph of the body as Markdown."""
    opener, rest = paragraph.opener, paragraph.text[len(paragraph.opener) :]
    text = (f"*{escape(opener)}*" if opener else "") + escape(rest) + paragraph.mark + paragraph.notes
    if paragraph.role is Role.FOOTNOTE:
        return f"[^{paragraph.marker}]: {text}"
    if not paragraph.marker and not opener and _LINE_START.match(text):
        text = "\\" + text
    lead = f"{paragraph.marker} " if paragraph.marker else ""
    # a sub-clause stands under the words of its clause; so does text that goes on
    level = paragraph.level + (1 if paragraph.role is Role.CONTINUATION else 0)
    return "   " * level + lead + text
