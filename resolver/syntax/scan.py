"""One paragraph cut into its pieces: marker, words, closing mark."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from resolver.draft import Part
from resolver.markers import BULLETS, Marker
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import HEAD, Opening, openings

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters of no width: marks of direction and joiners that word processors leave behind."""
_BEFORE_MARK = " \t\u00a0,;，；"
_NO_SPACE = re.compile(r"\S+")


class Pieces(msgspec.Struct, frozen=True, gc=False):
    """The pieces of a paragraph's visible text; offsets count its characters."""

    text: str
    marker: Marker | None
    start: int
    """Where the words begin, after the marker."""
    end: int
    """Where the words end, before the closing mark."""
    mark: str
    """The closing mark as typed; empty if there is none."""
    mark_start: int
    mark_end: int
    preambular: Opening | None
    operative: Opening | None
    """Opening phrases; offsets count from `start`."""

    def opening(self, part: Part) -> Opening | None:
        """The opening phrase of one part, or None."""
        return self.preambular if part is Part.PREAMBULAR else self.operative

    @property
    def meaning(self) -> str:
        """Which of `, ; . :` the closing mark stands for; empty if there is none."""
        return landmarks().closing.get(self.mark, "")

    @property
    def words(self) -> str:
        """The words without marker and closing mark."""
        return self.text[self.start : self.end]


@lru_cache(maxsize=16384)
def scan(text: str) -> Pieces:
    """Cut one paragraph into its pieces."""
    marks = landmarks()
    marker, start = leading_marker(text), 0
    if marker is not None:
        start = len(marker.text)
        while start < len(text) and text[start].isspace():
            start += 1
    mark, words_end, mark_start, mark_end = _closing(text)
    if mark_start < start:
        mark_end = max(start, mark_end)
        mark, words_end, mark_start = "", mark_end, mark_end
    elif len(mark) > 1 and mark[0] == "." and marks.abbreviation.search(text, max(start, words_end - 8), words_end):
        words_end = mark_start = words_end + 1
        mark = mark[1:]
    preambular, operative = openings(text[start : min(words_end, start + HEAD)])
    return Pieces(text, marker, start, words_end, mark, mark_start, mark_end, preambular, operative)


@lru_cache(maxsize=16384)
def leading_marker(text: str) -> Marker | None:
    """The marker that a text begins with, or None."""
    marks = landmarks()
    found = marks.marker.match(text)
    if found is None or is_table_row(text) or (found[0] in BULLETS and marks.divider.match(text)):
        return None
    marker = as_marker(found[0])
    return marker if marker.readings else None


def is_table_row(text: str) -> bool:
    """Whether a paragraph is a row of a table, its cells parted by bars."""
    return "|" in text and landmarks().table_row.match(text) is not None


def closing_meaning(text: str) -> str:
    """Which of `, ; . :` the closing mark of a text stands for; empty if there is none."""
    return landmarks().closing.get(_closing(text)[0], "")


def _closing(text: str) -> tuple[str, int, int, int]:
    """The closing mark as typed, where the words before it end, where it begins, and where it ends before footnote marks."""
    marks = landmarks()
    end = _before_notes(text)
    last = text[end - 1 : end]
    if last not in marks.closing_ends or (last.isalnum() and not text.endswith(marks.closing_words, 0, end)):
        return "", end, end, end
    closing = marks.closing_mark.search(text, max(0, end - 14), end)
    if closing is None:
        return "", end, end, end
    # however much white space and however many marks stand before the mark, all of it goes
    return closing[1], len(text[: closing.start()].rstrip().rstrip(_BEFORE_MARK)), closing.start(1), end


def _before_notes(text: str) -> int:
    """Where a text ends without the footnote marks after it, such as `[^1][^2]`."""
    end = len(text)
    while end and text[end - 1] in INVISIBLE:
        end -= 1
    while text[end - 1 : end] == "]":
        at = text.rfind("[^", 0, end)
        label = text[at + 2 : end - 1] if at >= 0 else ""
        if not label or "]" in label or not _NO_SPACE.fullmatch(label):
            break
        end = at - 1 if text[at - 1 : at].isspace() else at
    return end


@lru_cache(maxsize=1024)
def as_marker(text: str) -> Marker:
    """The parts of a marker such as `(a)`, `1.` or a bullet."""
    if text in BULLETS:
        return Marker(text, "", text, "")
    body = text.strip("().")
    before, _, after = text.partition(body)
    return Marker(text, before, body, after)
