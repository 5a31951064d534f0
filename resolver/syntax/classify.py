"""What each paragraph is. Evidence is added up; no single feature decides.

A resolution has few turning points: the enacting line, the first operative clause, the end of the last one. They are found
first, each by the evidence of all paragraphs around it, so that one slip (a misspelt opening, a missing number, a wrong mark)
cannot move them. Within a part, `levels` sorts the sub-clauses by their markers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.markers import Counting, Marker
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.landmarks import landmarks
from resolver.syntax.levels import operative_kinds, preambular_kinds
from resolver.syntax.openers import near_opening
from resolver.syntax.scan import Pieces, as_marker, is_table_row, scan

_SMALL_WORDS = frozenset({"of", "and", "the", "for", "on", "in", "to", "against"})
"""Words that have no capital in the name of a body."""
HEADING_WORDS = {Part.PREAMBULAR: 14, Part.OPERATIVE: 30}
"""A longer line is no heading. Among numbered clauses a line without number or mark can hardly be anything else."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its pieces, as the classifier sees it."""

    paragraph: Paragraph
    pieces: Pieces

    @property
    def marker(self) -> Marker | None:
        """The marker that was typed, or else the one that the word processor shows."""
        if self.pieces.marker is not None:
            return self.pieces.marker
        number = self.paragraph.list_number
        return as_marker(number.marker) if number is not None else None

    @property
    def counts_arabic(self) -> bool:
        """Whether its marker counts 1, 2, 3."""
        marker = self.marker
        return marker is not None and marker.value(Counting.ARABIC) is not None


HEADING_NAME = 3
"""Among numbered clauses so short a line without mark is a heading even if it begins like a clause: "Sanctions"."""
HEADING_TITLE = 10
"""So many words may a heading have that begins like a clause and is written like a title: "Sanctions Committee"."""


def classify(paragraphs: Sequence[Paragraph]) -> list[Kind]:
    """The kind of every paragraph."""
    lines = [Line(paragraph, scan(paragraph.text)) for paragraph in paragraphs]
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
    if len(starts) > 1 and body and _is_part_title(lines[body - 1]):
        kinds[body - 1] = Kind.PART_TITLE
    return kinds


def _titles(lines: Sequence[Line], kinds: list[Kind], begin: int, stop: int) -> int:
    """Mark the titles above the enacting line of a further part, its letter and its name; returns where they begin."""
    while stop - 1 > begin and (_is_part_title(lines[stop - 1]) or _is_heading(lines[stop - 1], Part.OPERATIVE)):
        stop -= 1
        kinds[stop] = Kind.PART_TITLE
    return stop


def _is_part_title(line: Line) -> bool:
    return landmarks().part_title.match(line.paragraph.text) is not None


def enacting_lines(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indexes of the enacting lines."""
    return _enacting_lines([Line(paragraph, scan(paragraph.text)) for paragraph in paragraphs])


def _enacting_lines(lines: Sequence[Line]) -> list[int]:
    """Indexes of the enacting lines: more than one in a composite resolution."""
    exact = [index for index, line in enumerate(lines) if _names_organ(line)]
    if exact:
        return exact
    scored = [(score, -i) for i, line in enumerate(lines[:80]) if (score := _enacting_score(lines, i, line)) >= 3]
    return [-max(scored)[1]] if scored else []


def _plain(line: Line) -> str:
    return " ".join(line.pieces.words.split()).rstrip(",:; ").lower()


def _names_organ(line: Line) -> bool:
    return line.paragraph.text[:1].isupper() and _plain(line) in landmarks().organ_names and line.marker is None


def _enacting_score(lines: Sequence[Line], index: int, line: Line) -> int:
    """How much a line looks like the enacting line of a model conference, which may name any body."""
    text = line.paragraph.text
    words = _plain(line).split()
    if not words or len(words) > 14 or line.marker is not None or not _clause_follows(lines, index):
        return 0
    if any(word[:1].islower() and word not in _SMALL_WORDS for word in text.split()):
        return 0
    if line.pieces.preambular is not None or line.pieces.operative is not None:
        return 0
    body_named = any(word.strip("(),") in landmarks().body_words for word in words)
    label = text.partition(":")[0].strip().lower()
    score = 2 * body_named + 2 * (words[0] == "the") + (line.pieces.meaning == ",") + text.isupper()
    return score - (4 if ":" in text and label in landmarks().labels else 0)


def _clause_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether one of the next two paragraphs opens like a clause."""
    return any(
        _evidence(line) != 0 or line.pieces.preambular is not None or line.pieces.operative is not None
        for line in lines[index + 1 : index + 3]
    )


def _body_start(lines: Sequence[Line]) -> int:
    """Where the clauses begin in a text without an enacting line: the first run of two paragraphs that open like clauses."""
    likely = [_is_clause(line) for line in lines]
    for index, is_clause in enumerate(likely):
        if is_clause and (_is_sure(lines[index]) or index + 1 == len(likely) or any(likely[index + 1 : index + 4])):
            return index
    return next((index for index, is_clause in enumerate(likely) if is_clause), len(lines))


def _is_sure(line: Line) -> bool:
    return line.counts_arabic and line.pieces.operative is not None


def _is_clause(line: Line) -> bool:
    pieces = line.pieces
    if line.counts_arabic or pieces.words.split(" ", 1)[0] in landmarks().legal_openings:
        return True
    return (pieces.preambular is not None or pieces.operative is not None) and bool(pieces.meaning)


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


def _evidence(line: Line) -> int:
    """How much a paragraph looks operative (above 0) or preambular (below 0)."""
    pieces = line.pieces
    score = 0
    if line.counts_arabic:
        score += 3
    elif line.marker is not None:
        # "I. Urges": whatever the marker, no preamble has such a verb; "(a) Noting" may stand in either part
        return 2 if pieces.operative is not None and pieces.preambular is None else 0
    if pieces.operative is not None:
        score += 3
    if pieces.preambular is not None:
        score -= 3
    if pieces.operative is None and pieces.preambular is None and pieces.words[:1].isupper():
        score += _guess(pieces)
    return score + {",": -1, ";": 1, ".": 1}.get(pieces.meaning, 0)


def _guess(pieces: Pieces) -> int:
    """Evidence of an unknown first word: its ending, or the phrase it resembles."""
    head = pieces.words[:120]
    first = head.split(" ", 1)[0]
    if first.endswith("ing") or first in landmarks().legal_openings:
        return -1
    if first.endswith("s") and not first.endswith("ss") and len(first) > 4 and near_opening(head, Part.OPERATIVE) is not None:
        return 1
    if near_opening(head, Part.PREAMBULAR) is not None:
        return -1
    return 0


def _body(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int) -> None:
    """Sort the paragraphs between an enacting line and the end of its clauses, section by section."""
    starts = [index for index in range(begin, end) if _opens_section(lines, index, end)]
    for start, stop in pairwise([begin, *starts, end]):
        first = start
        while first < stop and start in starts and (first == start or _is_heading(lines[first], Part.OPERATIVE)):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        if first == start + 1 < stop and start in starts and _says_nothing(lines[first]):
            kinds[first] = Kind.SECTION_TITLE
            first += 1
        _section(lines, kinds, first, stop)


def _opens_section(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a number such as "II" on a line of its own begins a section that counts its clauses anew."""
    if not _is_part_title(lines[index]):
        return False
    for line in lines[index + 1 : min(end, index + 4)]:
        if _is_heading(line, Part.OPERATIVE) or (line is lines[index + 1] and _says_nothing(line)):
            continue
        marker = line.marker
        return (marker is not None and marker.value(Counting.ARABIC) == 1) or (
            marker is None and line.pieces.preambular is not None and line.pieces.meaning == ","
        )
    return False


def _says_nothing(line: Line) -> bool:
    """Whether a line below the number of a section can only be its name, however long it is."""
    pieces = line.pieces
    return line.marker is None and not pieces.meaning and pieces.preambular is None and pieces.operative is None


def _section(lines: Sequence[Line], kinds: list[Kind], begin: int, end: int) -> None:
    """Sort the paragraphs of one section into preamble and operative part."""
    for index in range(begin, end):
        if is_connecting(lines[index]):
            kinds[index] = Kind.CONNECTING
    clauses = [index for index in range(begin, end) if kinds[index] is not Kind.CONNECTING]
    body = [lines[index] for index in clauses]
    cut = _turning_point(_all_evidence(body))
    while 0 < cut < len(body) and (_is_heading(body[cut - 1], Part.OPERATIVE) or _is_lettered_heading(body, cut - 1)):
        cut -= 1
    for part, indexes in ((Part.PREAMBULAR, clauses[:cut]), (Part.OPERATIVE, clauses[cut:])):
        sort = preambular_kinds if part is Part.PREAMBULAR else operative_kinds
        own = [lines[index] for index in indexes]
        numbered = part is Part.OPERATIVE and any(line.counts_arabic for line in own)
        headings = _headings(own, part, numbered=numbered)
        for index, kind in zip(indexes, _with_inner_headings(sort(own, headings)), strict=True):
            kinds[index] = kind


def _headings(lines: Sequence[Line], part: Part, *, numbered: bool) -> list[bool]:
    """Which lines of one part are headings."""
    found: list[bool] = []
    listed = False
    for place, line in enumerate(lines):
        # nothing stands below the last line, so it is no heading for its brevity
        heading = _is_heading(line, part, numbered=numbered and place < len(lines) - 1)
        announced = listed or (place > 0 and lines[place - 1].pieces.meaning == ":")
        listed = numbered and heading and announced and _may_be_listed(line)
        found.append((heading and not listed) or _is_lettered_heading(lines, place))
    return found


def _with_inner_headings(kinds: list[Kind]) -> list[Kind]:
    """Headings above a sub-clause stand within a clause, and go on with it."""
    for index in range(len(kinds) - 2, 0, -1):
        below = kinds[index + 1]
        if kinds[index] is Kind.HEADING and (below in ITEMS or below in GOES_ON):
            kinds[index] = Kind.GOES_ON
    return kinds


def is_connecting(line: Line) -> bool:
    """Whether a paragraph is nothing but a connecting word such as "Hereby,"."""
    plain = _plain(line).rstrip(".")
    return plain in landmarks().connecting or landmarks().connecting_line.match(plain) is not None


def _all_evidence(lines: Sequence[Line]) -> list[int]:
    """The evidence of each paragraph; sub-clauses without labels have none, whatever they begin with."""
    found: list[int] = []
    listed = False
    # where clauses have numbers, what stands above the first of them and ends with a comma belongs to the preamble
    unnumbered = next((place for place, line in enumerate(lines) if line.counts_arabic), 0)
    for place, line in enumerate(lines):
        listed = line.marker is None and place > 0 and (listed or lines[place - 1].pieces.meaning == ":")
        evidence = 0 if listed else _evidence(line)
        if place < unnumbered and line.marker is None and line.pieces.meaning == ",":
            evidence = min(evidence, -1)
        found.append(evidence)
        listed = listed and line.pieces.meaning in (";", ":")
    return found


def _turning_point(evidence: Sequence[int]) -> int:
    """Index of the first operative paragraph: the cut that agrees with most of the evidence."""
    best, best_cut, balance = 0, 0, 0
    for index, score in enumerate(evidence):
        balance -= score
        if balance > best or (balance == best and score == 0 and best_cut == index):
            best, best_cut = balance, index + 1
    return best_cut


def _is_numbered_heading(line: Line) -> bool:
    return landmarks().numbered_heading.match(line.paragraph.text) is not None and not line.pieces.meaning


def _is_lettered_heading(lines: Sequence[Line], place: int) -> bool:
    """Whether a line such as "A. Prevention" stands above a numbered clause and is no sub-clause of the clause before."""
    if place + 1 == len(lines) or not lines[place + 1].counts_arabic or not _has_letter(lines[place]):
        return False
    first = place
    while first > 0 and _has_letter(lines[first - 1]):
        first -= 1
    return first == 0 or lines[first - 1].pieces.meaning != ":"


def _has_letter(line: Line) -> bool:
    pieces = line.pieces
    return (
        not pieces.meaning and pieces.operative is None and landmarks().lettered_heading.match(line.paragraph.text) is not None
    )


def _is_heading(line: Line, part: Part, *, numbered: bool = False) -> bool:
    pieces = line.pieces
    text = line.paragraph.text
    marks = landmarks()
    if _is_numbered_heading(line) or marks.divider.match(text):
        return True
    if is_table_row(text):
        return False
    if pieces.marker is not None or line.paragraph.list_number is not None or (pieces.meaning and not text.endswith("?")):
        return False
    words = text.split()
    if len(words) > HEADING_WORDS[part] or not text[:1].isupper():
        return False
    if pieces.preambular is None and pieces.operative is None:
        return True
    return numbered and words[-1] != "that" and (len(words) <= HEADING_NAME or (len(words) <= HEADING_TITLE and _is_title(words)))


def _may_be_listed(line: Line) -> bool:
    """Whether a line after a chapeau may be what the chapeau announces, such as a name with its country, and no heading."""
    words = line.paragraph.text.split()
    return not _is_numbered_heading(line) and not (_is_title(words) and ")" not in words[-1])


def _is_title(words: Sequence[str]) -> bool:
    """Whether all words but the small ones have capitals, as in a title and in no clause."""
    return all(word[:1].isupper() or word in _SMALL_WORDS for word in words)
