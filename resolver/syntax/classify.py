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
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.levels import operative_kinds, preambular_kinds
from resolver.syntax.lines import Line, is_heading, line_of


def classify(paragraphs: Sequence[Paragraph]) -> tuple[Kind, ...]:
    """The kind of every paragraph."""
    return _kinds(tuple([line_of(paragraph) for paragraph in paragraphs]))


@lru_cache(maxsize=256)
def _kinds(lines: tuple[Line, ...]) -> tuple[Kind, ...]:
    """The kinds of lines; kept, because most keystrokes change no fact of any line."""
    kinds = [Kind.STRAY] * len(lines)
    starts = _enacting_lines(lines)
    body = starts[0] if starts else _body_start(lines)
    for index in range(body):
        kinds[index] = Kind.MASTHEAD
    end = _tail(lines, kinds, body)
    for begin, stop in pairwise([*(starts or [body]), end]):
        if starts:
            kinds[begin] = Kind.ENACTING
        last = _titles(lines, kinds, begin, stop) if stop in starts else stop
        _body(lines, kinds, begin + bool(starts), last)
    if len(starts) > 1 and body and lines[body - 1].part_title:
        kinds[body - 1] = Kind.PART_TITLE
    return tuple(kinds)


def _titles(lines: Sequence[Line], kinds: list[Kind], begin: int, stop: int) -> int:
    """Mark the titles above the enacting line of a further part, its letter and its name; returns where they begin."""
    while stop - 1 > begin and (lines[stop - 1].part_title or lines[stop - 1].operative_heading):
        stop -= 1
        kinds[stop] = Kind.PART_TITLE
    return stop


def enacting_lines(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indexes of the enacting lines."""
    return _enacting_lines([line_of(paragraph) for paragraph in paragraphs])


def _enacting_lines(lines: Sequence[Line]) -> list[int]:
    """Indexes of the enacting lines: more than one in a composite resolution."""
    exact = [index for index, line in enumerate(lines) if line.names_organ]
    if exact:
        return exact
    scored = [(line.names_body, -i) for i, line in enumerate(lines[:80]) if line.names_body >= 3 and _clause_follows(lines, i)]
    return [-max(scored)[1]] if scored else []


def _clause_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether one of the next two paragraphs opens like a clause."""
    return any(line.evidence != 0 or line.preambular or line.operative for line in lines[index + 1 : index + 3])


def _body_start(lines: Sequence[Line]) -> int:
    """Where the clauses begin in a text without an enacting line: the first run of two paragraphs that open like clauses."""
    likely = [_is_clause(line) for line in lines]
    for index, is_clause in enumerate(likely):
        if is_clause and (_is_sure(lines[index]) or index + 1 == len(likely) or any(likely[index + 1 : index + 4])):
            return index
    return next((index for index, is_clause in enumerate(likely) if is_clause), len(lines))


def _is_sure(line: Line) -> bool:
    return line.arabic is not None and line.operative


def _is_clause(line: Line) -> bool:
    if line.arabic is not None or line.legal:
        return True
    return (line.preambular or line.operative) and bool(line.meaning)


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
    for start, stop in pairwise([begin, *starts, end]):
        first = start
        while first < stop and start in starts and (first == start or lines[first].operative_heading):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        if first == start + 1 < stop and start in starts and _says_nothing(lines[first]):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        _section(lines, kinds, first, stop)


def _opens_section(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a number such as "II" on a line of its own begins a section that counts its clauses anew."""
    if not lines[index].part_title:
        return False
    for line in lines[index + 1 : min(end, index + 4)]:
        if line.operative_heading or (line is lines[index + 1] and _says_nothing(line)):
            continue
        marker = line.marker
        return line.arabic == 1 or (marker is None and line.preambular and line.meaning == ",")
    return False


def _says_nothing(line: Line) -> bool:
    """Whether a line below the number of a section can only be its name, however long it is."""
    return line.marker is None and not line.meaning and not line.preambular and not line.operative


def _section(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int) -> None:
    """Sort the paragraphs of one section into preamble and operative part."""
    for index in range(begin, end):
        if lines[index].connecting:
            kinds[index] = Kind.CONNECTING
    clauses = [index for index in range(begin, end) if kinds[index] is not Kind.CONNECTING]
    body = [lines[index] for index in clauses]
    cut = _turning_point(_all_evidence(body))
    while 0 < cut < len(body) and (body[cut - 1].operative_heading or _is_lettered_heading(body, cut - 1)):
        cut -= 1
    for part, indexes in ((Part.PREAMBULAR, clauses[:cut]), (Part.OPERATIVE, clauses[cut:])):
        sort = preambular_kinds if part is Part.PREAMBULAR else operative_kinds
        own = [lines[index] for index in indexes]
        numbered = part is Part.OPERATIVE and any(line.arabic is not None for line in own)
        headings = _headings(own, part, numbered=numbered)
        for index, kind in zip(indexes, _with_inner_headings(sort(own, headings)), strict=True):
            kinds[index] = kind


def _headings(lines: Sequence[Line], part: Part, *, numbered: bool) -> list[bool]:
    """Which lines of one part are headings."""
    found: list[bool] = []
    listed = False
    for place, line in enumerate(lines):
        # nothing stands below the last line, so it is no heading for its brevity
        heading = is_heading(line, part, numbered=numbered and place < len(lines) - 1)
        announced = listed or (place > 0 and lines[place - 1].meaning == ":")
        listed = numbered and heading and announced and line.may_be_listed
        found.append((heading and not listed) or _is_lettered_heading(lines, place))
    return found


def _with_inner_headings(kinds: list[Kind]) -> list[Kind]:
    """Headings above a sub-clause stand within a clause, and go on with it."""
    for index in range(len(kinds) - 2, 0, -1):
        below = kinds[index + 1]
        if kinds[index] is Kind.HEADING and (below in ITEMS or below in GOES_ON):
            kinds[index] = Kind.GOES_ON
    return kinds


def _all_evidence(lines: Sequence[Line]) -> list[int]:
    """The evidence of each paragraph; sub-clauses without labels have none, whatever they begin with."""
    found: list[int] = []
    listed = False
    # where clauses have numbers, what stands above the first of them and ends with a comma belongs to the preamble
    unnumbered = next((place for place, line in enumerate(lines) if line.arabic is not None), 0)
    for place, line in enumerate(lines):
        listed = line.marker is None and place > 0 and (listed or lines[place - 1].meaning == ":")
        evidence = 0 if listed else line.evidence
        if place < unnumbered and line.marker is None and line.meaning == ",":
            evidence = min(evidence, -1)
        found.append(evidence)
        listed = listed and line.meaning in (";", ":")
    return found


def _turning_point(evidence: Sequence[int]) -> int:
    """Index of the first operative paragraph: the cut that agrees with most of the evidence."""
    best, best_cut, balance = 0, 0, 0
    for index, score in enumerate(evidence):
        balance -= score
        if balance > best or (balance == best and score == 0 and best_cut == index):
            best, best_cut = balance, index + 1
    return best_cut


def _is_lettered_heading(lines: Sequence[Line], place: int) -> bool:
    """Whether a line such as "A. Prevention" stands above a numbered clause and is no sub-clause of the clause before."""
    if place + 1 == len(lines) or lines[place + 1].arabic is None or not lines[place].lettered_heading:
        return False
    first = place
    while first > 0 and lines[first - 1].lettered_heading:
        first -= 1
    return first == 0 or lines[first - 1].meaning != ":"
