"""Where the resolutions of a text begin: at their enacting lines, or where these should stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.syntax.evidence import evidence, is_clause
from resolver.syntax.headings import is_heading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.line import SMALL_WORDS, Line, is_part_title, plain
from resolver.syntax.scan import scan

FAR = 80
"""An enacting line that names no organ is looked for in so many lines."""
LIKELY = 3
"""From this score on a line is an enacting line, whatever body it names."""
NAMES = 3
"""How many lines the name of a part may have below its letter."""
Starts = dict[int, bool]
"""For each resolution of a text, in reading order: where it begins, and whether its enacting line stands there."""


def resolution_starts(lines: Sequence[Line]) -> Starts:
    """Where the resolutions of a text begin; a composite text has more than one."""
    exact = [index for index, line in enumerate(lines) if _names_organ(line)]
    if exact:
        return dict(sorted({**dict.fromkeys(exact, True), **_unnamed(lines, exact)}.items()))
    likely = _likely(lines[:FAR], lines)
    return {likely: True} if likely >= 0 else {_body_start(lines): False}


def enacting_lines(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indexes of the enacting lines."""
    starts = resolution_starts([Line(paragraph, scan(paragraph.text)) for paragraph in paragraphs])
    return [index for index, named in starts.items() if named]


def _likely(among: Sequence[Line], lines: Sequence[Line]) -> int:
    """The index of the line that looks most like an enacting line; -1 if none does."""
    scored = [(score, -index) for index, line in enumerate(among) if (score := _enacting_score(lines, index, line)) >= LIKELY]
    return -max(scored)[1] if scored else -1


def _unnamed(lines: Sequence[Line], exact: Sequence[int]) -> Starts:
    """Where further resolutions begin whose enacting lines name no organ, or are missing."""
    known = frozenset(exact)
    return {**_lettered(lines, known), **_introduced(lines, known)}


def _lettered(lines: Sequence[Line], known: Collection[int]) -> Starts:
    """Parts below the letters A, B, C, if one of these stands above an enacting line."""
    found: Starts = {}
    letter = ord("A")
    is_composite = False
    for index, line in enumerate(lines):
        if len(line.paragraph.text) > 2 or line.paragraph.text[:1] != chr(letter) or not is_part_title(line):
            continue
        start = _below_names(lines, index + 1, known)
        if start < 0:
            continue
        letter += 1
        is_composite = is_composite or start in known
        if start not in known:
            found[start] = _enacting_score(lines, start, lines[start]) >= LIKELY
    return found if is_composite else {}


def _below_names(lines: Sequence[Line], first: int, known: Collection[int]) -> int:
    """The index of the first line below the name of a part that is an enacting line or a clause; -1 if there is none."""
    for index in range(first, min(len(lines), first + NAMES + 1)):
        line = lines[index]
        if index in known or is_clause(line) or _enacting_score(lines, index, line) >= LIKELY:
            return index
        if not is_heading(line, Part.OPERATIVE):
            return -1
    return -1


def _introduced(lines: Sequence[Line], known: Collection[int]) -> Starts:
    """A resolution that another one recommends, and the one that recommends it: "the following draft resolution:"."""
    for index, line in enumerate(lines[:-1]):
        if line.pieces.meaning != ":" or not landmarks().introduction.search(line.pieces.words):
            continue
        found: Starts = {}
        following = lines[index + 1]
        named = _enacting_score(lines, index + 1, following) >= LIKELY
        if index + 1 not in known and (named or (following.marker is None and following.pieces.preambular is not None)):
            found[index + 1] = named
        if not any(start <= index for start in known):
            likely = _likely(lines[: min(index, FAR)], lines)
            found[likely if likely >= 0 else _body_start(lines[: index + 1])] = likely >= 0
        return found
    return {}


def _names_organ(line: Line) -> bool:
    return line.paragraph.text[:1].isupper() and plain(line) in landmarks().organ_names and line.marker is None


def _enacting_score(lines: Sequence[Line], index: int, line: Line) -> int:
    """How much a line looks like the enacting line of a model conference, which may name any body."""
    text = line.paragraph.text
    words = plain(line).split()
    if not words or len(words) > 14 or line.marker is not None or not _clause_follows(lines, index):
        return 0
    if any(word[:1].islower() and word not in SMALL_WORDS for word in text.split()):
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
        evidence(line) != 0 or line.pieces.preambular is not None or line.pieces.operative is not None
        for line in lines[index + 1 : index + 3]
    )


def _body_start(lines: Sequence[Line]) -> int:
    """Where the clauses begin in a text without an enacting line: the first run of two paragraphs that open like clauses."""
    likely = [is_clause(line) for line in lines]
    for index, opens in enumerate(likely):
        if opens and (_is_sure(lines[index]) or index + 1 == len(likely) or any(likely[index + 1 : index + 4])):
            return index
    return next((index for index, opens in enumerate(likely) if opens), len(lines))


def _is_sure(line: Line) -> bool:
    return line.counts_arabic and line.pieces.operative is not None
