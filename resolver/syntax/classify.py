"""What each paragraph is. Evidence is added up; no single feature decides.

A resolution has few turning points: the enacting line, the first operative clause, the end of the last one. They are found
first, each by the evidence of all paragraphs around it, so that one slip (a misspelt opening, a missing number, a wrong mark)
cannot move them. Within a part, `levels` sorts the sub-clauses by their markers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.markers import Counting
from resolver.syntax.evidence import all_evidence, turning_point
from resolver.syntax.headings import headings, is_heading, is_lettered_heading, with_inner_headings
from resolver.syntax.kinds import Kind
from resolver.syntax.landmarks import landmarks
from resolver.syntax.levels import operative_kinds, preambular_kinds
from resolver.syntax.line import Line, is_part_title, plain
from resolver.syntax.scan import scan
from resolver.syntax.starts import resolution_starts


def classify(paragraphs: Sequence[Paragraph]) -> list[Kind]:
    """The kind of every paragraph."""
    lines = [Line(paragraph, scan(paragraph.text)) for paragraph in paragraphs]
    kinds = [Kind.STRAY] * len(lines)
    starts = resolution_starts(lines)
    body = next(iter(starts))
    for index in range(body):
        kinds[index] = Kind.MASTHEAD
    end = _tail(lines, kinds, body)
    # what begins after the last clause stands in an annex
    begins = [start for start in starts if start < end or start == body]
    for begin, stop in pairwise([*begins, end]):
        named = starts[begin]
        if named:
            kinds[begin] = Kind.ENACTING
        last = _titles(lines, kinds, begin, stop) if stop != end else stop
        _body(lines, kinds, begin + named, last)
    if len(begins) > 1 and body and is_part_title(lines[body - 1]):
        kinds[body - 1] = Kind.PART_TITLE
    return kinds


def _titles(lines: Sequence[Line], kinds: list[Kind], begin: int, stop: int) -> int:
    """Mark the titles above the enacting line of a further part, its letter and its name; returns where they begin."""
    while stop - 1 > begin and (is_part_title(lines[stop - 1]) or is_heading(lines[stop - 1], Part.OPERATIVE)):
        stop -= 1
        kinds[stop] = Kind.PART_TITLE
    return stop


def _tail(lines: Sequence[Line], kinds: list[Kind], body: int) -> int:
    """Mark everything after the last clause; returns where the clauses end."""
    marks = landmarks()
    end = len(lines)
    while end > body and marks.footnote.match(lines[end - 1].paragraph.text):
        end -= 1
        kinds[end] = Kind.FOOTNOTE
    notes = end
    for index in range(body + 1, end):
        text = lines[index].paragraph.text
        if marks.annex.match(text) and lines[index].pieces.marker is None:
            end = index
            break
    closed = end
    while end > body + 1 and marks.closing_line.match(lines[end - 1].paragraph.text) and lines[end - 1].marker is None:
        end -= 1
        kinds[end] = Kind.CLOSING
    if end == closed:
        end = _closing_inside(lines, kinds, body, end)
    for index in range(closed, notes):
        kinds[index] = Kind.ANNEX_TITLE if marks.annex.match(lines[index].paragraph.text) else Kind.ANNEX
    return end


def _closing_inside(lines: Sequence[Line], kinds: list[Kind], body: int, end: int) -> int:
    """Closing lines with unknown text after them: the list of a vote, or an annex without a title."""
    marks = landmarks()
    for index in range(body + 1, end):
        text = lines[index].paragraph.text
        if "meeting" in text and marks.closing_line.match(text) and _closes(lines, index):
            open_brackets = 0
            for later in range(index, end):
                closing = lines[later].paragraph.text
                kinds[later] = Kind.CLOSING if open_brackets > 0 or marks.closing_line.match(closing) else Kind.ANNEX
                open_brackets += closing.count("[") - closing.count("]")
            return index
    return end


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Whether the line of a meeting closes the text: after a full stop, or with its date below."""
    below = lines[index + 1].paragraph.text if index + 1 < len(lines) else ""
    return lines[index - 1].pieces.meaning == "." or landmarks().closing_line.match(below) is not None


def _body(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int) -> None:
    """Sort the paragraphs between an enacting line and the end of its clauses, section by section."""
    starts = [index for index in range(begin, end) if _opens_section(lines, index, end)]
    for number, (start, stop) in enumerate(pairwise([begin, *starts, end])):
        first = start
        while first < stop and number and (first == start or is_heading(lines[first], Part.OPERATIVE)):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        if number and first == start + 1 < stop and _says_nothing(lines[first]):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        _section(lines, kinds, first, stop, above_section=stop < end)


def _opens_section(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a number such as "II" on a line of its own begins a section that counts its clauses anew."""
    if not is_part_title(lines[index]):
        return False
    for line in lines[index + 1 : min(end, index + 4)]:
        if is_heading(line, Part.OPERATIVE) or (line is lines[index + 1] and _says_nothing(line)):
            continue
        marker = line.marker
        return (marker is not None and marker.value(Counting.ARABIC) == 1) or (
            marker is None and line.pieces.preambular is not None and line.pieces.meaning in (",", ";")
        )
    return False


def _says_nothing(line: Line) -> bool:
    """Whether a line below the number of a section can only be its name, however long it is."""
    pieces = line.pieces
    return line.marker is None and not pieces.meaning and pieces.preambular is None and pieces.operative is None


def _section(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int, *, above_section: bool) -> None:
    """Sort the paragraphs of one section into preamble and operative part."""
    for index in range(begin, end):
        if is_connecting(lines[index]):
            kinds[index] = Kind.CONNECTING
    clauses = [index for index in range(begin, end) if kinds[index] is not Kind.CONNECTING]
    body = [lines[index] for index in clauses]
    cut = turning_point(all_evidence(body, above_section=above_section))
    while 0 < cut < len(body) and (is_heading(body[cut - 1], Part.OPERATIVE) or is_lettered_heading(body, cut - 1)):
        cut -= 1
    for part, indexes in ((Part.PREAMBULAR, clauses[:cut]), (Part.OPERATIVE, clauses[cut:])):
        sort = preambular_kinds if part is Part.PREAMBULAR else operative_kinds
        own = [lines[index] for index in indexes]
        numbered = part is Part.OPERATIVE and any(line.counts_arabic for line in own)
        kinds_of_own = sort(own, headings(own, part, numbered=numbered))
        for index, kind in zip(indexes, with_inner_headings(kinds_of_own), strict=True):
            kinds[index] = kind


def is_connecting(line: Line) -> bool:
    """Whether a paragraph is nothing but a connecting word such as "Hereby,"."""
    words = plain(line).rstrip(".")
    return words in landmarks().connecting or landmarks().connecting_line.match(words) is not None
