"""The enacting line of houses that put it between the preamble and the operative clauses."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.document import Paragraph
from resolver.syntax.scan import scan
from resolver.syntax.starts import enacting_lines


def enacting_first(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with the enacting line above the preamble, where the grammar has it.

    Only the order of reading changes: each paragraph keeps its place in the text.
    """
    lines = enacting_lines(paragraphs)
    if len(lines) != 1:
        return tuple(paragraphs)
    (place,) = lines
    first = next((index for index, paragraph in enumerate(paragraphs[:place]) if _opens_preamble(paragraph)), place)
    return (*paragraphs[:first], paragraphs[place], *paragraphs[first:place], *paragraphs[place + 1 :])


def _opens_preamble(paragraph: Paragraph) -> bool:
    pieces = scan(paragraph.text)
    return pieces.preambular is not None and bool(pieces.mark)
