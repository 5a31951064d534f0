"""Emphasis in Markdown: from `*Recalling*` to visible text with a run, and back."""

from __future__ import annotations

import re

import msgspec

from resolver.document import Run

_DELIMITER = re.compile(r"\\[!-/:-@\[-`{-~]|(?P<mark>\*{1,3}|_{1,3})")
_SPECIAL = re.compile(r"([\\*_`])")


class _Mark(msgspec.Struct):
    start: int
    end: int
    partner: int = -1
    opens: bool = False


def strip_emphasis(line: str, offset: int) -> tuple[str, tuple[tuple[int, int], ...], tuple[Run, ...]]:
    """The visible text of a line, where its characters stand, and its emphasis.

    Args:
        line: one line of Markdown.
        offset: where it stands in the text as read.

    Returns:
        visible text; `Paragraph.pieces`; runs.
    """
    if not any(mark in line for mark in "*_\\"):
        return line, ((0, offset),), ()
    skipped = _find_marks(line)
    visible: list[str] = []
    pieces: list[tuple[int, int]] = []
    open_at: dict[int, int] = {}
    runs: list[Run] = []
    position, length = 0, 0
    for start, end, mark in [*skipped, (len(line), len(line), None)]:
        if start > position or not pieces:
            pieces.append((length, offset + position))
            visible.append(line[position:start])
            length += start - position
        position = end
        if mark is None:
            continue
        if mark.opens:
            open_at[mark.partner] = length
        else:
            size = mark.end - mark.start
            runs.append(Run(open_at[mark.start], length, italic=size != 2, bold=size > 1))
    merged = [piece for index, piece in enumerate(pieces) if index + 1 == len(pieces) or pieces[index + 1][0] > piece[0]]
    runs.sort(key=lambda run: (run.start, -run.end))
    return "".join(visible), tuple(merged), tuple(runs)


def _find_marks(line: str) -> list[tuple[int, int, _Mark | None]]:
    """The ranges of a line that are not visible: escaping backslashes, and the marks of emphasis that have a partner."""
    ranges: list[tuple[int, int, _Mark | None]] = []
    waiting: list[_Mark] = []
    places: dict[str, list[int]] = {}
    for match in _DELIMITER.finditer(line):
        if match["mark"] is None:
            ranges.append((match.start(), match.start() + 1, None))
            continue
        mark = _Mark(match.start(), match.end())
        same = places.setdefault(match["mark"], [])
        while same and (same[-1] >= len(waiting) or line[waiting[same[-1]].start : waiting[same[-1]].end] != match["mark"]):
            same.pop()
        if same and _can_close(line, mark) and waiting[same[-1]].end < mark.start:
            opener = waiting[same[-1]]
            opener.partner, opener.opens, mark.partner = mark.start, True, opener.start
            ranges.extend(((opener.start, opener.end, opener), (mark.start, mark.end, mark)))
            del waiting[same.pop() :]  # marks in between have no partner and stay visible
        elif _can_open(line, mark):
            same.append(len(waiting))
            waiting.append(mark)
    return sorted(ranges, key=lambda found: found[0])


def _can_open(line: str, mark: _Mark) -> bool:
    """Whether a mark stands at the beginning of words."""
    within = line[mark.start] == "_" and mark.start > 0 and line[mark.start - 1].isalnum()
    return bool(line[mark.end : mark.end + 1].strip()) and not within


def _can_close(line: str, mark: _Mark) -> bool:
    """Whether a mark stands at the end of words."""
    within = line[mark.start] == "_" and line[mark.end : mark.end + 1].isalnum()
    return mark.start > 0 and bool(line[mark.start - 1].strip()) and not within


def escape(text: str) -> str:
    """Text in which no character is taken for Markdown."""
    return _SPECIAL.sub(r"\\\1", text)
