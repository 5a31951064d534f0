"""Editing commands: pure functions from one draft to the next.

Every command takes a draft and gives a new one. An address that leads nowhere, or a change that cannot be made there, raises
`ValueError` with a sentence that can be shown as it is. Texts are tidied on the way in: white space is collapsed and closing
marks are cut off, because marks follow from the position of a clause and are computed when the draft is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from resolver.compose.render import Path, split_notes
from resolver.draft import Clause, DraftResolution, Masthead, Part

MASTHEAD_LISTS = ("sponsors", "signatories", "lines")
"""Fields of the masthead that hold several values."""
MASTHEAD_FIELDS = ("symbol", "session", "committee", "agenda_item", "topic", "title", *MASTHEAD_LISTS)

_CLOSING_MARKS = re.compile(r"[\s,;:.]+$")
_SPACE_BEFORE_NOTE = re.compile(r"\s+(?=\[\^)")


def tidy(text: str) -> str:
    """Collapse white space and cut off closing marks; footnote marks at the end stay."""
    words, notes = split_notes(" ".join(text.split()))
    return _CLOSING_MARKS.sub("", words) + _SPACE_BEFORE_NOTE.sub("", notes)


def clause_at(draft: DraftResolution, path: Path) -> Clause:
    """The clause or sub-clause at an address.

    Raises:
        ValueError: if nothing stands there.
    """
    siblings, index = _siblings(draft, path)
    return siblings[index]


def addresses(draft: DraftResolution) -> Iterator[Path]:
    """The address of every clause and sub-clause, in reading order."""
    for part in Part:
        yield from _addresses(draft.part(part), (part,))


def _addresses(clauses: tuple[Clause, ...], parent: Path) -> Iterator[Path]:
    for index, clause in enumerate(clauses):
        yield (*parent, index)
        yield from _addresses(clause.children, (*parent, index))


def insert_clause(draft: DraftResolution, part: Part, index: int, clause: Clause) -> DraftResolution:
    """Put a clause before the clause that now has this index, or at the end of the part."""
    clauses = draft.part(part)
    if not 0 <= index <= len(clauses):
        raise ValueError(f"the {part} part has {len(clauses)} clauses, so none can be put at place {index + 1}")
    return _with_part(draft, part, (*clauses[:index], _tidied(clause), *clauses[index:]))


def replace_text(draft: DraftResolution, path: Path, text: str) -> DraftResolution:
    """Give a clause other words; it keeps its opening phrase if the new words still begin with it."""
    words = _words(text)
    return _update(draft, path, lambda clause: replace(clause, text=words, opener=_kept(clause.opener, words)))


def replace_clause(draft: DraftResolution, path: Path, clause: Clause) -> DraftResolution:
    """Put another clause in the place of one, as it is."""
    return _update(draft, path, lambda _: clause)


def set_opener(draft: DraftResolution, path: Path, opener: str) -> DraftResolution:
    """Say how far the opening phrase of a clause goes; empty if it has none that is known."""
    if not clause_at(draft, path).text.startswith(opener):
        raise ValueError(f"the clause does not begin with '{opener}'")
    return _update(draft, path, lambda clause: replace(clause, opener=opener))


def add_sub_clause(draft: DraftResolution, path: Path, text: str, index: int | None = None) -> DraftResolution:
    """Add a sub-clause to a clause, at the end or before the sub-clause that now has this index."""
    words = _words(text)

    def add(clause: Clause) -> Clause:
        place = len(clause.children) if index is None else index
        if not 0 <= place <= len(clause.children):
            raise ValueError(f"the clause has {len(clause.children)} sub-clauses, so none can be put at place {place + 1}")
        return replace(clause, children=(*clause.children[:place], Clause(words), *clause.children[place:]))

    return _update(draft, path, add)


def delete(draft: DraftResolution, path: Path) -> DraftResolution:
    """Take a clause out, with its sub-clauses."""
    siblings, index = _siblings(draft, path)
    return _with_siblings(draft, path, (*siblings[:index], *siblings[index + 1 :]))


def move(draft: DraftResolution, path: Path, by: int) -> tuple[DraftResolution, Path]:
    """Move a clause among its neighbours of the same level: -1 is one up, +1 one down."""
    siblings, index = _siblings(draft, path)
    place = index + by
    if place < 0:
        raise ValueError("it is the first already; it cannot move up")
    if place >= len(siblings):
        raise ValueError("it is the last already; it cannot move down")
    others = (*siblings[:index], *siblings[index + 1 :])
    moved = (*others[:place], siblings[index], *others[place:])
    return _with_siblings(draft, path, moved), (*path[:-1], place)


def indent(draft: DraftResolution, path: Path) -> tuple[DraftResolution, Path]:
    """Make a clause the last sub-clause of the one before it."""
    siblings, index = _siblings(draft, path)
    if index == 0:
        raise ValueError("there is no clause before it that it could belong to")
    before = siblings[index - 1]
    if before.after:
        raise ValueError("the clause before it goes on after its sub-clauses; edit its text first")
    # An opening phrase belongs to clauses only: as a sub-clause the same words are plain text.
    child = replace(siblings[index], opener="")
    grown = replace(before, children=(*before.children, child))
    changed = _with_siblings(draft, path, (*siblings[: index - 1], grown, *siblings[index + 1 :]))
    return changed, (*path[:-1], index - 1, len(before.children))


def outdent(draft: DraftResolution, path: Path) -> tuple[DraftResolution, Path]:
    """Move a sub-clause up one level: it comes to stand right after the clause it belonged to."""
    _siblings(draft, path)
    if len(path) < 3:
        raise ValueError("it is a clause already; only sub-clauses can move up a level")
    parent_path = path[:-1]
    child = clause_at(draft, path)
    without = delete(draft, path)
    uncles, index = _siblings(without, parent_path)
    grown = (*uncles[: index + 1], child, *uncles[index + 1 :])
    return _with_siblings(without, parent_path, grown), (*parent_path[:-1], index + 1)


def set_masthead(draft: DraftResolution, field: str, value: str | Iterable[str]) -> DraftResolution:
    """Set a field of the masthead; a text given for a list is cut at semicolons and new lines, or else at commas."""
    if field not in MASTHEAD_FIELDS:
        raise ValueError(f"the masthead has no field '{field}'; it has {', '.join(MASTHEAD_FIELDS)}")
    if field in MASTHEAD_LISTS:
        items = _split_list(value) if isinstance(value, str) else value
        return replace(draft, masthead=_masthead_with(draft.masthead, field, tuple(filter(None, map(_spaced, items)))))
    if not isinstance(value, str):
        raise ValueError(f"the field '{field}' of the masthead holds one text, not a list")
    return replace(draft, masthead=_masthead_with(draft.masthead, field, _spaced(value)))


def set_enacting(draft: DraftResolution, text: str) -> DraftResolution:
    """Set the enacting line; an empty text takes it away."""
    return replace(draft, enacting=tidy(text))


def set_profile(draft: DraftResolution, profile_id: str) -> DraftResolution:
    """Name the profile whose house rules the draft follows."""
    return replace(draft, profile=profile_id.strip())


def adopt(draft: DraftResolution, read: DraftResolution) -> DraftResolution:
    """Take the opening phrases from a reading of the draft: the same clauses with the same words at the same places.

    Whoever types a clause does not say where its opening phrase ends; the reader finds out.
    """
    preambular = _adopt(draft.preambular, read.preambular)
    operative = _adopt(draft.operative, read.operative)
    if preambular is draft.preambular and operative is draft.operative:
        return draft
    return replace(draft, preambular=preambular, operative=operative)


def _adopt(clauses: tuple[Clause, ...], read: tuple[Clause, ...]) -> tuple[Clause, ...]:
    if len(clauses) != len(read):
        return clauses
    adopted = tuple(map(_adopt_one, clauses, read))
    return adopted if any(new is not old for new, old in zip(adopted, clauses, strict=True)) else clauses


def _adopt_one(clause: Clause, read: Clause) -> Clause:
    children = _adopt(clause.children, read.children)
    opener = read.opener if clause.text == read.text else clause.opener
    if children is clause.children and opener == clause.opener:
        return clause
    return replace(clause, opener=opener, children=children)


def keep_sources(draft: DraftResolution, before: DraftResolution) -> DraftResolution:
    """Give clauses that were read back from text the ids of the bank clauses they came from, by place."""
    return replace(
        draft,
        preambular=_keep_sources(draft.preambular, before.preambular),
        operative=_keep_sources(draft.operative, before.operative),
    )


def _keep_sources(clauses: tuple[Clause, ...], before: tuple[Clause, ...]) -> tuple[Clause, ...]:
    if len(clauses) != len(before):
        return clauses
    return tuple(replace(clause, source=old.source) for clause, old in zip(clauses, before, strict=True))


def _words(text: str) -> str:
    words = tidy(text)
    if not words:
        raise ValueError("a clause needs words")
    return words


def _kept(opener: str, words: str) -> str:
    follows = words[len(opener) : len(opener) + 1]
    return opener if words.startswith(opener) and not follows.isalnum() else ""


def _tidied(clause: Clause) -> Clause:
    words = _words(clause.text)
    return replace(
        clause,
        text=words,
        opener=_kept(clause.opener, words),
        children=tuple(map(_tidied, clause.children)),
        after=tuple(filter(None, map(tidy, clause.after))),
    )


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _split_list(text: str) -> list[str]:
    # "Korea, Republic of; Brazil" must stay two names, so a comma divides only where nothing stronger does.
    strong = re.split(r"[;\n]", text)
    return strong if len(strong) > 1 else text.split(",")


def _masthead_with(masthead: Masthead, field: str, value: str | tuple[str, ...]) -> Masthead:
    changes: dict[str, Any] = {field: value}
    return replace(masthead, **changes)


def _start(path: Path) -> tuple[Part, list[int]]:
    if len(path) < 2 or not isinstance(path[0], Part) or not all(type(index) is int for index in path[1:]):
        raise ValueError("no clause is meant: an address is a part and at least one number")
    return path[0], [int(index) for index in path[1:]]


def _siblings(draft: DraftResolution, path: Path) -> tuple[tuple[Clause, ...], int]:
    """The clauses of the same level under the same parent, and the place of this one among them."""
    part, indexes = _start(path)
    clauses = draft.part(part)
    for depth, index in enumerate(indexes):
        if not 0 <= index < len(clauses):
            raise ValueError(f"there is no {part} {'sub-' if depth else ''}clause {index + 1} here")
        if depth < len(indexes) - 1:
            clauses = clauses[index].children
    return clauses, indexes[-1]


def _with_part(draft: DraftResolution, part: Part, clauses: tuple[Clause, ...]) -> DraftResolution:
    if part is Part.PREAMBULAR:
        return replace(draft, preambular=clauses)
    return replace(draft, operative=clauses)


def _with_siblings(draft: DraftResolution, path: Path, siblings: tuple[Clause, ...]) -> DraftResolution:
    part, indexes = _start(path)
    if len(indexes) == 1:
        return _with_part(draft, part, siblings)
    return _update(draft, path[:-1], lambda parent: replace(parent, children=siblings))


def _update(draft: DraftResolution, path: Path, change: Callable[[Clause], Clause]) -> DraftResolution:
    siblings, index = _siblings(draft, path)
    changed = (*siblings[:index], change(siblings[index]), *siblings[index + 1 :])
    return _with_siblings(draft, path, changed)
