"""Numbers and markers among lines."""

from __future__ import annotations

from collections.abc import Sequence

from resolver.syntax.lines import Line


def plain_number(line: Line) -> int | None:
    """The number of a paragraph that counts 1, 2, 3; None for other markers, `1.1` among them."""
    return line.arabic if line.marker is not None and "." not in line.marker.body else None


def next_marked(lines: Sequence[Line]) -> list[int]:
    """For each paragraph, the index of the next one after it that has a marker; the number of paragraphs if there is none."""
    following = [len(lines)] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        following[index] = index + 1 if lines[index + 1].marker is not None else following[index + 1]
    return following
