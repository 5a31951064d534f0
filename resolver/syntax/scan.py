"""One paragraph cut into its pieces: marker, words, closing mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from resolver.draft import Part
from resolver.markers import BULLETS, Marker
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import Opening, opening

_NOTES = re.compile(r"(?:\s?\[\^[^\]\s]+\])+$")


@dataclass(frozen=True, slots=True)
class Pieces:
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
    marker, start = None, 0
    found = marks.marker.match(text)
    if found is not None:
        marker = as_marker(found[0])
        if marker.readings:
            start = found.end()
            while start < len(text) and text[start].isspace():
                start += 1
        else:
            marker = None
    end = len(text)
    notes = _NOTES.search(text, start)
    mark_end = notes.start() if notes else end
    closing = marks.closing_mark.search(text, max(start, mark_end - 14), mark_end)
    if closing is None:
        mark, words_end, mark_start = "", mark_end, mark_end
    else:
        mark, words_end, mark_start = closing[1], closing.start(), closing.start(1)
        if mark_start < start:
            mark, words_end, mark_start = "", mark_end, mark_end
        elif len(mark) > 1 and mark[0] == "." and marks.abbreviation.search(text, max(start, words_end - 8), words_end):
            words_end = mark_start = words_end + 1
            mark = mark[1:]
    head = text[start : min(words_end, start + 120)]
    preambular, operative = opening(head, Part.PREAMBULAR), opening(head, Part.OPERATIVE)
    return Pieces(text, marker, start, words_end, mark, mark_start, mark_end, preambular, operative)


@lru_cache(maxsize=1024)
def as_marker(text: str) -> Marker:
    """The parts of a marker such as `(a)`, `1.` or a bullet."""
    if text in BULLETS:
        return Marker(text, "", text, "")
    body = text.strip("().")
    before, _, after = text.partition(body)
    return Marker(text, before, body, after)
