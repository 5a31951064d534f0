"""Emphasis in Markdown: from `*Recalling*` to visible text with a run, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resolver.document import Run

_DELIMITER = re.compile(r"\\[!-/:-@\[-`{-~]|(?P<mark>\*{1,3}|_{1,3})")
_SPECIAL = re.compile(r"([\\*_`])")


@dataclass(slots=True)
class _Mark:
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
    marks: list[_Mark] = []
    for match in _DELIMITER.finditer(line):
        if match["mark"] is None:
            ranges.append((match.start(), match.start() + 1, None))
            continue
        mark = _Mark(match.start(), match.end())
        _pair(line, mark, marks)
        marks.append(mark)
    ranges.extend((mark.start, mark.end, mark) for mark in marks if mark.partner >= 0)
    return sorted(ranges, key=lambda found: found[0])


def _pair(line: str, closer: _Mark, marks: list[_Mark]) -> None:
    """Pair a mark with the nearest earlier one of its kind that can open; marks between them stay visible."""
    text = line[closer.start : closer.end]
    before, after = line[closer.start - 1 : closer.start], line[closer.end : closer.end + 1]
    if not before.strip() or (text[0] == "_" and after.isalnum()):
        return
    for opener in reversed(marks):
        if opener.partner >= 0:
            if not opener.opens:
                return
            continue
        follows = line[opener.end : opener.end + 1]
        leads = line[opener.start - 1 : opener.start] if opener.start else ""
        can_open = bool(follows.strip()) and not (text[0] == "_" and leads.isalnum())
        if can_open and line[opener.start : opener.end] == text:
            opener.partner, opener.opens, closer.partner = closer.start, True, opener.start
            return


def escape(text: str) -> str:
    """Text in which no character is taken for Markdown."""
    return _SPECIAL.sub(r"\\\1", text)
