"""Joins hard-wrapped lines into paragraphs.

A line break is *forced* if the next word would not have fitted on the line; a writer who breaks earlier means it. So one
width tells wrapped text from text with one paragraph a line, and no mode has to be set. Where a break was forced, the line
that follows still begins a paragraph if it looks like one: a marker that continues the count, or an opening phrase after a
closing mark.
"""

from __future__ import annotations

import re
from dataclasses import replace

from resolver.document import Document, Paragraph, Run, SourceKind, Span
from resolver.draft import Part
from resolver.markers import Counting, Marker, letter, roman
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import near_opening
from resolver.syntax.scan import Pieces, scan

MAX_WIDTH = 132
"""Text with longer lines than this is not wrapped: nobody reads lines of that length on paper."""
MIN_WIDTH = 40
SLACK = 0.14
"""How much shorter than the widest a full line may be: in print, letters differ in width."""
SPACED = 0.8
"""From this share of clauses after an empty line on, empty lines are how the writer parts paragraphs."""
_ENDS_OPEN = re.compile(r"[\w)”’\"'\]%,/–—-]$")


def join_wrapped(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of a document, with the lines of wrapped paragraphs joined by one space.

    Paragraphs of a Word file are what the writer made them, and stay as they are.
    """
    lines = document.paragraphs
    if document.kind is SourceKind.WORD or len(lines) < 2:
        return lines
    pages = document.kind is SourceKind.TEXT and not _is_spaced(lines)
    width = max(_columns(line) for line in lines)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return lines
    surely = any(line.text[:1].islower() for line in lines)
    joined: list[Paragraph] = []
    group: list[Paragraph] = [lines[0]]
    for line in lines[1:]:
        if _goes_on(group, line, width, surely=surely, pages=pages):
            group.append(line)
        else:
            joined.append(_join(group, len(joined) + 1))
            group = [line]
    joined.append(_join(group, len(joined) + 1))
    return tuple(joined)


def _is_spaced(lines: tuple[Paragraph, ...]) -> bool:
    """Whether clauses stand apart by empty lines, so that an empty line always ends a paragraph."""
    starts = [line.blank_before for line in lines[1:] if _begins(scan(line.text))]
    return sum(starts) >= SPACED * len(starts)


def _begins(pieces: Pieces) -> bool:
    known = pieces.preambular is not None or pieces.operative is not None
    return pieces.marker is not None or (known and pieces.words[:1].isupper())


def _columns(line: Paragraph) -> int:
    return line.indent + len(line.text)


def _goes_on(group: list[Paragraph], line: Paragraph, width: int, *, surely: bool, pages: bool) -> bool:
    """Whether `line` goes on with the paragraph that `group` has so far.

    Args:
        group: the lines of the paragraph.
        line: the line after them.
        width: of the widest line, in columns.
        surely: whether the text is known to be wrapped, because a line begins with a small letter; if not, an opening phrase
            begins a clause even where the mark before it is missing.
        pages: whether an empty line may be the end of a page, and not of a paragraph.
    """
    before = group[-1]
    first = line.text.split(" ", 1)[0]
    forced = _columns(before) + 1 + len(first) > width * (1 - SLACK)
    pieces = scan(line.text)
    mark = scan(before.text).meaning
    if line.blank_before:
        # a page break may split a sentence: small letter, nothing closed before it
        open_before = not mark or (mark == "," and forced and scan(group[0].text).marker is None)
        return (
            pages
            and open_before
            and _ENDS_OPEN.search(before.text) is not None
            and line.text[:1].islower()
            and pieces.marker is None
        )
    if not forced:
        return False
    if _is_landmark(line.text) or (_is_landmark(before.text) and not _is_field(before.text)):
        return False
    if pieces.marker is not None and _counts_within(group, pieces.marker):
        return True
    if pieces.marker is not None and (mark or before.text.endswith(("and", "or"))):
        return False
    if pieces.marker is not None and (line.indent > group[0].indent or _is_list_start(pieces)):
        return False
    return not ((mark or not surely) and _opens_clause(pieces))


def _is_list_start(pieces: Pieces) -> bool:
    """Whether a marker stands before a capital letter, as at the start of a clause and hardly within one."""
    marker = pieces.marker
    if marker is None or not pieces.words[:1].isupper():
        return False
    return marker.value(Counting.BULLET) is None and "." not in marker.body


def _opens_clause(pieces: Pieces) -> bool:
    """Whether a line opens like a clause, be the opening phrase misspelt."""
    if not pieces.words[:1].isupper():
        return False
    if pieces.preambular is not None or pieces.operative is not None:
        return True
    head = pieces.words[:120]
    return any(near_opening(head, part) is not None for part in Part)


def _counts_within(group: list[Paragraph], marker: Marker) -> bool:
    """Whether a marker goes on counting within a sentence: "(i) the parties, and (ii) the Council"."""
    for counting, value in marker.readings:
        if value > 1 and counting is not Counting.ARABIC:
            earlier = marker.before + (letter(value - 1) if counting is Counting.LETTER else roman(value - 1)) + marker.after
            if any(earlier in line.text[1:] for line in group):
                return True
    return False


def _is_field(text: str) -> bool:
    """Whether a line is a field of the masthead, such as `Sponsors: …`, whose value may go on."""
    label, colon, value = text.partition(":")
    return bool(colon and value.strip()) and " ".join(label.lower().split()) in landmarks().labels


def _is_landmark(text: str) -> bool:
    if _is_field(text):
        return True
    marks = landmarks()
    if any(pattern.match(text) for pattern in (marks.symbol, marks.session_line, marks.agenda_line, marks.sponsors_line)):
        return True
    plain = text.rstrip(",:; ").lower()
    return plain in marks.organ_names or plain in marks.connecting or marks.annex.match(text) is not None


def _join(group: list[Paragraph], number: int) -> Paragraph:
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
