"""Where the resolutions of a text begin: at their enacting lines, or where these should stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from resolver.document import Paragraph
from resolver.syntax.evidence import is_clause
from resolver.syntax.lines import Line, line_of

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
    exact = [index for index, line in enumerate(lines) if line.names_organ]
    if exact:
        return dict(sorted({**dict.fromkeys(exact, True), **_unnamed(lines, exact)}.items()))
    likely = _likely(lines[:FAR], lines)
    return {likely: True} if likely >= 0 else {_body_start(lines): False}


def enacting_lines(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indexes of the enacting lines."""
    starts = resolution_starts([line_of(paragraph) for paragraph in paragraphs])
    return [index for index, named in starts.items() if named]


def _likely(among: Sequence[Line], lines: Sequence[Line]) -> int:
    """The index of the line that looks most like an enacting line; -1 if none does."""
    scored = [(score, -index) for index in range(len(among)) if (score := _score(lines, index)) >= LIKELY]
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
        if line.letter != chr(letter):
            continue
        start = _below_names(lines, index + 1, known)
        if start < 0:
            continue
        letter += 1
        is_composite = is_composite or start in known
        if start not in known:
            found[start] = _score(lines, start) >= LIKELY
    return found if is_composite else {}


def _below_names(lines: Sequence[Line], first: int, known: Collection[int]) -> int:
    """The index of the first line below the name of a part that is an enacting line or a clause; -1 if there is none."""
    for index in range(first, min(len(lines), first + NAMES + 1)):
        line = lines[index]
        if index in known or is_clause(line) or _score(lines, index) >= LIKELY:
            return index
        if not line.operative_heading:
            return -1
    return -1


def _introduced(lines: Sequence[Line], known: Collection[int]) -> Starts:
    """A resolution that another one recommends, and the one that recommends it: "the following draft resolution:"."""
    for index, line in enumerate(lines[:-1]):
        if not line.introduction:
            continue
        found: Starts = {}
        following = lines[index + 1]
        named = _score(lines, index + 1) >= LIKELY
        if index + 1 not in known and (named or (following.marker is None and following.preambular)):
            found[index + 1] = named
        if not any(start <= index for start in known):
            likely = _likely(lines[: min(index, FAR)], lines)
            found[likely if likely >= 0 else _body_start(lines[: index + 1])] = likely >= 0
        return found
    return {}


def _score(lines: Sequence[Line], index: int) -> int:
    """How much a line looks like the enacting line of a model conference, which may name any body."""
    return lines[index].names_body if _clause_follows(lines, index) else 0


def _clause_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether one of the next two paragraphs opens like a clause."""
    return any(line.evidence != 0 or line.preambular or line.operative for line in lines[index + 1 : index + 3])


def _body_start(lines: Sequence[Line]) -> int:
    """Where the clauses begin in a text without an enacting line: the first run of two paragraphs that open like clauses."""
    likely = [is_clause(line) for line in lines]
    for index, opens in enumerate(likely):
        if opens and (_is_sure(lines[index]) or index + 1 == len(likely) or any(likely[index + 1 : index + 4])):
            return index
    return next((index for index, opens in enumerate(likely) if opens), len(lines))


def _is_sure(line: Line) -> bool:
    return line.arabic is not None and line.operative
