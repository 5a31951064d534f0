"""Reads plain text: every line that is not empty becomes a paragraph; joining wrapped lines is left to the syntax room."""

from __future__ import annotations

from resolver.document import Document, Paragraph, SourceKind, line_starts

TAB = 4
"""Columns that a tab counts for."""


def read_text(text: str, path: str = "") -> Document:
    """Turn plain text into a document."""
    starts = line_starts(text)
    paragraphs: list[Paragraph] = []
    blank = False
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        line = text[start:end]
        words = line.strip()
        if not words:
            blank = True
            continue
        lead = len(line) - len(line.lstrip())
        paragraphs.append(
            Paragraph(words, ((0, start + lead),), len(paragraphs) + 1, indent=indent(line[:lead]), blank_before=blank)
        )
        blank = False
    return Document(text, tuple(paragraphs), SourceKind.TEXT, path, line_starts=starts)


def indent(space: str) -> int:
    """The width of leading white space in columns."""
    return sum(TAB if character == "\t" else 1 for character in space)
