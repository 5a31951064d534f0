"""What the classifier sees of a paragraph: a few facts, and not its words.

Most keystrokes of a writer change the words and none of the facts, so that the kinds of all paragraphs stay what they were.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.markers import Counting, Marker
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import near_opening
from resolver.syntax.scan import Pieces, as_marker, is_table_row, scan
from resolver.syntax.styles import CONTINUATIONS, UNPLACED

SMALL_WORDS = frozenset({"of", "and", "the", "for", "on", "in", "to", "against"})
"""Words that have no capital in the name of a body."""
HEADING_WORDS = {Part.PREAMBULAR: 14, Part.OPERATIVE: 30}
"""A longer line is no heading. Among numbered clauses a line without number or mark can hardly be anything else."""
HEADING_NAME = 3
"""Among numbered clauses so short a line without mark is a heading even if it begins like a clause: "Sanctions"."""
HEADING_TITLE = 10
"""So many words may a heading have that begins like a clause and is written like a title: "Sanctions Committee"."""
LEAD_WORDS = 10
"""More words than these are a clause of their own, and what is numbered below it are its sub-clauses."""
_NAME = 240
"""A longer paragraph is no name of a body and no connecting line."""
_NAME_WORDS = 14
"""More words than these are no name of a body."""
_TELLING = (*CONTINUATIONS, UNPLACED)
"""Styles that say what a paragraph is; others tell nothing here."""


class Line(msgspec.Struct, frozen=True, eq=False):
    """The facts of one paragraph. Lines with the same facts are one object, so that they are quickly compared."""

    marker: Marker | None
    """The marker that was typed, or else the one that the word processor shows."""
    typed: bool
    """Whether it was typed."""
    arabic: int | None
    """The number of a marker that counts 1, 2, 3."""
    indent: int
    meaning: str
    """Which of `, ; . :` the closing mark stands for; empty if there is none."""
    preambular: bool
    """Whether it opens with a phrase of the preamble."""
    operative: bool
    """Whether it opens with a phrase of the operative part."""
    small: bool
    """Whether its words begin with a small letter."""
    capital: bool
    """Whether they begin with a capital."""
    evidence: int
    """How much it looks operative (above 0) or preambular (below 0); 0 for the name of an organ."""
    names_organ: bool
    """Whether it is nothing but the name of an organ."""
    names_body: int
    """How much it looks like the enacting line of a model conference, which may name any body."""
    connecting: bool
    """Whether it is nothing but a connecting word such as "Hereby,"."""
    legal: bool
    """Whether it opens like a recital of a contract: "Whereas"."""
    preambular_heading: bool
    """Whether it would be a heading in the preamble."""
    operative_heading: bool
    """Whether it would be one in the operative part."""
    heading_among_numbers: bool
    """Whether it would be one where clauses have numbers."""
    numbered_heading: bool
    lettered_heading: bool
    may_be_listed: bool
    """Whether what looks like a heading may be what a chapeau announces, such as a name with its country."""
    short: bool
    """Whether it is short enough to do no more than lead into numbered clauses."""
    lead: int
    """How much it looks like words that do no more than lead into numbered clauses: "Resolves that:"."""
    introduction: bool
    """Whether it introduces a resolution that it recommends."""
    quotes: bool
    """Whether it opens with a quotation mark, or has no words."""
    table_row: bool
    part_title: bool
    letter: str
    """The letter of a part of a composite resolution, if it is nothing else."""
    annex: bool
    footnote: bool
    closing: bool
    """Whether it is a line such as the date of adoption."""
    meeting: bool
    """Whether it names a meeting."""
    brackets: int
    """How many brackets it opens and leaves open."""
    goes_on: int | None
    """The level of the clause that it goes on with, if its style says so."""
    unplaced: bool
    """Whether its style says that it has no place."""


def is_heading(line: Line, part: Part, *, numbered: bool = False) -> bool:
    """Whether a line would be a heading in one part; `numbered` says that clauses have numbers there."""
    if part is Part.PREAMBULAR:
        return line.preambular_heading
    return line.heading_among_numbers if numbered else line.operative_heading


def line_of(paragraph: Paragraph) -> Line:
    """The facts of a paragraph."""
    number = paragraph.list_number
    shown = number.marker if number is not None else ""
    style = paragraph.style if paragraph.style in _TELLING else ""
    return _line(paragraph.text, paragraph.indent, shown, style)


@lru_cache(maxsize=16384)
def _line(text: str, indent: int, shown: str, style: str) -> Line:
    marks = landmarks()
    pieces = scan(text)
    goes_on = CONTINUATIONS.get(style)
    marker = pieces.marker if pieces.marker is not None or not shown else as_marker(shown)
    arabic = marker.value(Counting.ARABIC) if marker is not None else None
    meaning = pieces.meaning
    first_word = pieces.words.split(" ", 1)[0]
    plain = " ".join(pieces.words.split()).rstrip(",:; ").lower() if len(text) <= _NAME else ""
    names_organ = marker is None and text[:1].isupper() and plain in marks.organ_names
    numbered_heading = not meaning and marks.numbered_heading.match(text) is not None
    heading = _NEVER if goes_on is not None else _ALWAYS if numbered_heading else _headings(text, pieces, marker)
    line = Line(
        marker=marker,
        typed=pieces.marker is not None,
        arabic=arabic,
        indent=indent,
        meaning=meaning,
        preambular=pieces.preambular is not None,
        operative=pieces.operative is not None,
        small=first_word[:1].islower(),
        capital=first_word[:1].isupper(),
        evidence=0 if names_organ else _evidence(pieces, marker, arabic),
        names_organ=names_organ,
        names_body=_names_body(text, plain, pieces) if marker is None and plain else 0,
        connecting=plain != "" and _connects(plain.rstrip(".")),
        legal=first_word in marks.legal_openings,
        preambular_heading=heading[0],
        operative_heading=heading[1],
        heading_among_numbers=heading[2],
        numbered_heading=numbered_heading,
        lettered_heading=not meaning and pieces.operative is None and marks.lettered_heading.match(text) is not None,
        may_be_listed=any(heading) and not numbered_heading and _may_be_listed(text),
        short=len(pieces.words.split(None, LEAD_WORDS)) <= LEAD_WORDS,
        lead=_lead(pieces) if marker is None else 0,
        introduction=meaning == ":" and marks.introduction.search(pieces.words) is not None,
        quotes=first_word[:1] in '“«"',
        table_row=is_table_row(text),
        part_title=marks.part_title.match(text) is not None,
        letter=text[0] if marks.part_title.match(text) is not None and len(text.rstrip(".")) == 1 else "",
        annex=marks.annex.match(text) is not None,
        footnote=marks.footnote.match(text) is not None,
        closing=marks.closing_line.match(text) is not None,
        meeting="meeting" in text,
        brackets=text.count("[") - text.count("]"),
        goes_on=goes_on,
        unplaced=style == UNPLACED,
    )
    if len(_lines) > _MOST:
        _lines.clear()
    return _lines.setdefault(msgspec.structs.astuple(line), line)


_lines: dict[tuple[object, ...], Line] = {}
"""Every line by its facts."""
_MOST = 16384


def _evidence(pieces: Pieces, marker: Marker | None, arabic: int | None) -> int:
    score = 0
    if arabic is not None:
        score += 3
    elif marker is not None:
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


def _names_body(text: str, plain: str, pieces: Pieces) -> int:
    words = plain.split(" ", _NAME_WORDS)
    if not words[0] or len(words) > _NAME_WORDS or pieces.preambular is not None or pieces.operative is not None:
        return 0
    if any(word[:1].islower() and word not in SMALL_WORDS for word in text.split()):
        return 0
    body_named = any(word.strip("(),") in landmarks().body_words for word in words)
    label = text.partition(":")[0].strip().lower()
    score = 2 * body_named + 2 * (words[0] == "the") + (pieces.meaning == ",") + text.isupper()
    return score - (4 if ":" in text and label in landmarks().labels else 0)


def _lead(pieces: Pieces) -> int:
    """It opens like a clause, and announces something."""
    words = pieces.words
    if len(words.split(None, LEAD_WORDS)) > LEAD_WORDS or words.endswith((" to", " by")):
        return 0
    announces = 2 * (pieces.meaning == ":" or words.endswith(" that")) + (" following " in f" {words} ")
    if pieces.operative is not None:
        return 2 + announces
    return announces and announces + 2 * (near_opening(words, Part.OPERATIVE) is not None)


def _connects(plain: str) -> bool:
    return plain in landmarks().connecting or landmarks().connecting_line.match(plain) is not None


_ALWAYS, _NEVER = (True, True, True), (False, False, False)


def _headings(text: str, pieces: Pieces, marker: Marker | None) -> tuple[bool, bool, bool]:
    """Whether a paragraph would be a heading in the preamble, in the operative part, and among numbered clauses."""
    if landmarks().divider.match(text):
        return _ALWAYS
    if marker is not None or (pieces.meaning and not text.endswith("?")) or not text[:1].isupper() or is_table_row(text):
        return _NEVER
    words = text.split()
    opens = pieces.preambular is not None or pieces.operative is not None
    named = words[-1] != "that" and (len(words) <= HEADING_NAME or (len(words) <= HEADING_TITLE and _is_title(words)))
    operative = len(words) <= HEADING_WORDS[Part.OPERATIVE]
    preambular = len(words) <= HEADING_WORDS[Part.PREAMBULAR]
    return preambular and not opens, operative and not opens, operative and (not opens or named)


def _may_be_listed(text: str) -> bool:
    words = text.split()
    return not (_is_title(words) and ")" not in words[-1])


def _is_title(words: list[str]) -> bool:
    """Whether all words but the small ones have capitals, as in a title and in no clause."""
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words)
