"""What each paragraph is. Evidence is added up; no single feature decides.

A resolution has few turning points: the enacting line, the first operative clause, the end of the last one. They are found
first, each by the evidence of all paragraphs around it, so that one slip (a misspelt opening, a missing number, a wrong mark)
cannot move them. Within a part, `levels` sorts the sub-clauses by their markers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.syntax.evidence import all_evidence, turning_point
from resolver.syntax.headings import headings, is_lettered_heading, with_inner_headings
from resolver.syntax.kinds import Kind
from resolver.syntax.levels import operative_kinds, preambular_kinds
from resolver.syntax.lines import Line, line_of
from resolver.syntax.starts import resolution_starts


def classify(paragraphs: Sequence[Paragraph]) -> tuple[Kind, ...]:
    """The kind of every paragraph."""
    return _kinds(tuple([line_of(paragraph) for paragraph in paragraphs]))


@lru_cache(maxsize=256)
def _kinds(lines: tuple[Line, ...]) -> tuple[Kind, ...]:
    """The kinds of lines; kept, because most keystrokes change no fact of any line."""
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
    if len(begins) > 1 and body and lines[body - 1].part_title:
        kinds[body - 1] = Kind.PART_TITLE
    return tuple(kinds)


def _titles(lines: Sequence[Line], kinds: list[Kind], begin: int, stop: int) -> int:
    """Mark the titles above the enacting line of a further part, its letter and its name; returns where they begin."""
    while stop - 1 > begin and (lines[stop - 1].part_title or lines[stop - 1].operative_heading):
        stop -= 1
        kinds[stop] = Kind.PART_TITLE
    return stop


def _tail(lines: Sequence[Line], kinds: list[Kind], body: int) -> int:
    """Mark everything after the last clause; returns where the clauses end."""
    end = len(lines)
    while end > body and lines[end - 1].footnote:
        end -= 1
        kinds[end] = Kind.FOOTNOTE
    notes = end
    for index in range(body + 1, end):
        if lines[index].annex and not lines[index].typed:
            end = index
            break
    closed = end
    while end > body + 1 and lines[end - 1].closing and lines[end - 1].marker is None:
        end -= 1
        kinds[end] = Kind.CLOSING
    if end == closed:
        end = _closing_inside(lines, kinds, body, end)
    for index in range(closed, notes):
        kinds[index] = Kind.ANNEX_TITLE if lines[index].annex else Kind.ANNEX
    return end


def _closing_inside(lines: Sequence[Line], kinds: list[Kind], body: int, end: int) -> int:
    """Closing lines with unknown text after them: the list of a vote, or an annex without a title."""
    for index in range(body + 1, end):
        if lines[index].meeting and lines[index].closing and _closes(lines, index):
            open_brackets = 0
            for later in range(index, end):
                kinds[later] = Kind.CLOSING if open_brackets > 0 or lines[later].closing else Kind.ANNEX
                open_brackets += lines[later].brackets
            return index
    return end


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Whether the line of a meeting closes the text: after a full stop, or with its date below."""
    return lines[index - 1].meaning == "." or (index + 1 < len(lines) and lines[index + 1].closing)


def _body(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int) -> None:
    """Sort the paragraphs between an enacting line and the end of its clauses, section by section."""
    starts = [index for index in range(begin, end) if _opens_section(lines, index, end)]
    for number, (start, stop) in enumerate(pairwise([begin, *starts, end])):
        first = start
        while first < stop and number and (first == start or lines[first].operative_heading):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        if number and first == start + 1 < stop and _says_nothing(lines[first]):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        _section(lines, kinds, first, stop, above_section=stop < end)


def _opens_section(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a number such as "II" on a line of its own begins a section that counts its clauses anew."""
    if not lines[index].part_title:
        return False
    for line in lines[index + 1 : min(end, index + 4)]:
        if line.operative_heading or (line is lines[index + 1] and _says_nothing(line)):
            continue
        marker = line.marker
        return line.arabic == 1 or (marker is None and line.preambular and line.meaning in (",", ";"))
    return False


def _says_nothing(line: Line) -> bool:
    """Whether a line below the number of a section can only be its name, however long it is."""
    return line.marker is None and not line.meaning and not line.preambular and not line.operative


def _section(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int, *, above_section: bool) -> None:
    """Sort the paragraphs of one section into preamble and operative part."""
    for index in range(begin, end):
        if lines[index].connecting and not lines[index].unplaced:
            kinds[index] = Kind.CONNECTING
    clauses = [index for index in range(begin, end) if kinds[index] is not Kind.CONNECTING and not lines[index].unplaced]
    body = [lines[index] for index in clauses]
    cut = turning_point(all_evidence(body, above_section=above_section))
    while 0 < cut < len(body) and (body[cut - 1].operative_heading or is_lettered_heading(body, cut - 1)):
        cut -= 1
    for part, indexes in ((Part.PREAMBULAR, clauses[:cut]), (Part.OPERATIVE, clauses[cut:])):
        sort = preambular_kinds if part is Part.PREAMBULAR else operative_kinds
        own = [lines[index] for index in indexes]
        numbered = part is Part.OPERATIVE and any(line.arabic is not None for line in own)
        kinds_of_own = sort(own, headings(own, part, numbered=numbered))
        for index, kind in zip(indexes, with_inner_headings(kinds_of_own), strict=True):
            kinds[index] = kind
