"""Makes one paragraph of the lines that a wrapped one has, with the way back to every character."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from resolver.document import Paragraph, Run, Span


def join(group: Sequence[Paragraph], number: int) -> Paragraph:
    """The paragraph that lines make, one space for every line break; `number` is its position, from 1."""
    first = group[0]
    if len(group) == 1:
        return first if first.number == number else replace(first, number=number)
    texts: list[str] = []
    pieces: list[tuple[int, int]] = []
    runs: list[Run] = []
    length = 0
    for line in group:
        if texts:
            # the joining space stands for the line break, so it points at the end of the line before
            length += 1
        texts.append(line.text)
        pieces.extend((visible + length, source) for visible, source in line.pieces)
        runs.extend(Run(run.start + length, run.end + length, run.italic, run.bold, run.underline) for run in line.runs)
        length += len(line.text)
    first_extent, last_extent = first.extent, group[-1].extent
    extent = Span(first_extent.start, last_extent.end) if first_extent and last_extent else None
    return replace(first, text=" ".join(texts), pieces=tuple(pieces), number=number, runs=_bridged(runs), extent=extent)


def _bridged(runs: list[Run]) -> tuple[Run, ...]:
    """Runs of the same kind that only a line break parts become one."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and run.start - last.end <= 1 and run == replace(last, start=run.start, end=run.end):
            merged[-1] = replace(last, end=run.end)
        else:
            merged.append(run)
    return tuple(merged)
