"""Keeps clauses from opening alike: a phrase that repeats the one before it takes "also" or "further", as the house has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resolver.draft import Clause, DraftResolution, Part
from resolver.profiles import Profile
from resolver.syntax.openers import Opening, modifiers, opening


def tell_apart(draft: DraftResolution, part: Part, index: int, profile: Profile) -> DraftResolution:
    """Give a clause the word that its opening phrase needs beside its neighbours; other clauses keep theirs.

    Where the house counts repetitions ("Recalling", "Recalling also", "Recalling further"), the row of clauses that open alike
    is counted anew from the clause on, because those after it have moved on by one. Where it lets no two clauses open alike,
    the clause takes the first word that makes another phrase of its own.
    """
    clauses = draft.part(part)
    if profile.repeated_opener == "also-further":
        changed = _counted(clauses, index, part)
    elif profile.repeated_opener == "never":
        changed = (*clauses[:index], _unlike_others(clauses, index, part), *clauses[index + 1 :])
    else:
        changed = clauses
    return replace(draft, preambular=changed) if part is Part.PREAMBULAR else replace(draft, operative=changed)


def begin_anew(draft: DraftResolution, part: Part, index: int, profile: Profile) -> DraftResolution:
    """Take "also" or "further" from a clause that repeats the one before it no longer, and count those after it anew."""
    clauses = draft.part(part)
    if profile.repeated_opener != "also-further" or index >= len(clauses):
        return draft
    if index > 0 and _alike(clauses[index - 1], clauses[index], part):
        return draft
    row = (*clauses[:index], _with_word(clauses[index], "", part), *clauses[index + 1 :])
    changed = _counted(row, index + 1, part)
    return replace(draft, preambular=changed) if part is Part.PREAMBULAR else replace(draft, operative=changed)


def repeats(draft: DraftResolution, part: Part, index: int) -> bool:
    """Whether a clause opens like the one before it."""
    clauses = draft.part(part)
    return 0 < index < len(clauses) and _alike(clauses[index - 1], clauses[index], part)


def _counted(clauses: tuple[Clause, ...], index: int, part: Part) -> tuple[Clause, ...]:
    """The clauses with the row of equal openings from this clause on counted anew."""
    row = list(clauses)
    for at in range(max(index, 1), len(row)):
        if not _alike(row[at - 1], row[at], part):
            if at > index:
                break
            continue
        row[at] = _with_word(row[at], _next_word(row[at - 1], part), part)
    return tuple(row)


def _alike(before: Clause, clause: Clause, part: Part) -> bool:
    """Whether two clauses open with the same phrase and, in the operative part, speak to the same addressee."""
    first, second = opening(before.text, part), opening(clause.text, part)
    if first is None or second is None or _plain(first) != _plain(second):
        return False
    return part is Part.PREAMBULAR or _addressee(before, first) == _addressee(clause, second)


def _plain(found: Opening) -> tuple[str, tuple[str, ...]]:
    """The phrase and its modifiers, without the words of repetition."""
    return found.phrase.text, tuple(word for word in (*found.before, *found.after) if word not in modifiers().repetition)


def _addressee(clause: Clause, found: Opening) -> list[str]:
    """The first two words after the opening phrase, as the rule on repeated openings compares them."""
    return clause.text[found.end :].lower().split()[:2]


def _next_word(before: Clause, part: Part) -> str:
    """The word of repetition that follows in a row; empty where the row begins anew after its last word."""
    found = opening(before.text, part)
    second, third = modifiers().repetition
    said = (*found.before, *found.after) if found else ()
    return "" if third in said else third if second in said else second


def _unlike_others(clauses: tuple[Clause, ...], index: int, part: Part) -> Clause:
    """The clause with the first word that sets its opening phrase apart from all others; as it is where none does."""
    others = {_key(clause, part) for at, clause in enumerate(clauses) if at != index}
    candidates = (clauses[index], *_variants(clauses[index], part))
    return next((clause for clause in candidates if _key(clause, part) not in others), clauses[index])


def _key(clause: Clause, part: Part) -> tuple[str, frozenset[str]] | None:
    found = opening(clause.text, part)
    return (found.phrase.text, frozenset((*found.before, *found.after))) if found else None


def _variants(clause: Clause, part: Part) -> Iterator[Clause]:
    for word in (*modifiers().repetition, *modifiers().variation):
        yield _with_word(clause, word, part)


def _with_word(clause: Clause, word: str, part: Part) -> Clause:
    """The clause with this word at its opening phrase and no word of repetition beside it.

    "Also" and "further" stand after the phrase in the preamble and before it in the operative part; other words always before.
    """
    found = opening(clause.text, part)
    if found is None:
        return clause
    repetition = modifiers().repetition
    typed = clause.text[found.start : found.start + len(found.phrase.text)]
    before = [other for other in found.before if other not in repetition]
    after = [other for other in found.after if other not in repetition]
    if word in repetition and part is Part.PREAMBULAR:
        after.append(word)
    elif word:
        before.insert(0, word)
    opener = " ".join([*before, typed[0].lower() + typed[1:], *after])
    opener = opener[0].upper() + opener[1:]
    return replace(clause, text=opener + clause.text[found.end :], opener=opener)
