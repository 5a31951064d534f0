"""How clauses go on after their opening phrases, from `grammar/openers/government.yaml`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from resolver.draft import Part
from resolver.shipped import read_shipped
from resolver.syntax.scan import Pieces


class WrongWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that must not follow some phrases."""

    after: tuple[str, ...]
    words: frozenset[str]
    advice: str
    unless: str = ""
    right: str | None = None


class NeededWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that is missing where a noun follows some phrases at once."""

    after: tuple[str, ...]
    before: str
    add: str


class ThatClause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that take "that" and not "to"."""

    after: tuple[str, ...]
    addressee: str
    not_verbs: tuple[str, ...]


class Government(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file; the comments there say what each field is."""

    wrong: tuple[WrongWords, ...]
    needed: tuple[NeededWord, ...]
    that: ThatClause
    deeds: tuple[str, ...]
    doubling: frozenset[str]


class Misgoverned(msgspec.Struct, frozen=True):
    """What is wrong after an opening phrase; offsets count the paragraph's visible text."""

    start: int
    end: int
    message: str
    advice: str
    edits: tuple[tuple[int, int, str], ...] = ()
    """What puts it right, where that is certain."""


@cache
def _government() -> Government:
    return read_shipped("grammar", "openers/government.yaml", Government)


@cache
def _wrong() -> dict[tuple[str, str], WrongWords]:
    """By the phrase's last word or two and the word that follows."""
    return {(verb, word): entry for entry in _government().wrong for verb in entry.after for word in entry.words}


@cache
def _needed() -> dict[str, NeededWord]:
    return {verb: entry for entry in _government().needed for verb in entry.after}


@cache
def _that_clause() -> re.Pattern[str]:
    that = _government().that
    return re.compile(rf"(?P<that>that )?(?P<who>{that.addressee}) (?P<to>to )(?!(?:{'|'.join(that.not_verbs)})\b)[a-z]+\b")


def misgoverned(pieces: Pieces, part: Part) -> Misgoverned | None:
    """What is wrong in how a clause goes on after its opening phrase, or None."""
    opening = pieces.opening(part)
    if opening is None or any(word.startswith("with ") for word in opening.after):
        return None
    at = pieces.start + opening.end + 1
    rest = pieces.text[at : pieces.end]
    if pieces.text[at - 1 : at] != " " or not rest.strip():
        return None
    typed = pieces.text[pieces.start : at - 1]
    next_word = rest.split(None, 1)[0]
    for verb in _governing(opening.phrase.text):
        wrong = _wrong().get((verb, next_word))
        if wrong is not None and not (wrong.unless and re.match(wrong.unless, rest[len(next_word) + 1 :])):
            return _wrong_word(wrong, typed, next_word, at)
        needed = _needed().get(verb)
        if needed is not None and re.match(needed.before, rest):
            return Misgoverned(
                pieces.start,
                at - 1,
                f"“{typed}” goes on without “{needed.add}”; “{typed} {needed.add}” was expected.",
                f"Write “{typed} {needed.add}”.",
                ((at - 1, at - 1, f" {needed.add}"),),
            )
        if verb in _government().that.after:
            return _to_for_that(typed, rest, at)
    return None


@lru_cache(maxsize=1024)
def _governing(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that decide how it goes on."""
    words = phrase.lower().split()
    if "its" in words:
        return (f"its {words[-1]}",)
    if words[1:2] == ["note"]:
        return (" ".join(words[:2]),)  # "Takes note with concern of"
    return (" ".join(words[-2:]), words[-1]) if len(words) > 1 else (words[0],)


def _wrong_word(wrong: WrongWords, typed: str, word: str, at: int) -> Misgoverned:
    end = at + len(word)
    if wrong.right is None:
        return Misgoverned(at, end, f"“{typed}” goes on with “{word}”; it was expected to go on otherwise.", wrong.advice)
    if wrong.right:
        message = f"“{typed}” goes on with “{word}”; “{wrong.right}” was expected."
        return Misgoverned(at, end, message, wrong.advice, ((at, end, wrong.right),))
    message = f"“{typed}” goes on with “{word}”; no preposition was expected."
    return Misgoverned(at, end, message, wrong.advice, ((at, end + 1, ""),))


def _to_for_that(typed: str, rest: str, at: int) -> Misgoverned | None:
    found = _that_clause().match(rest)
    if found is None:
        return None
    start, end = at + found.start("to"), at + found.end("to")
    edits: tuple[tuple[int, int, str], ...] = ((start, end, ""),)
    if not found["that"]:
        edits = ((at, at, "that "), *edits)
    return Misgoverned(
        at + found.start("who"),
        end - 1,
        f"“{typed} … to” is no construction; “{typed} that …” was expected.",
        f"Write “{typed} that {found['who']} …”.",
        edits,
    )


def is_no_verb(word: str) -> bool:
    """Whether a word after "to" begins a name or a noun, as "the" and "all" do."""
    return word in _government().that.not_verbs


def addressee(words: str) -> str:
    """Who is to act, where some words begin with one of the usual names for that; otherwise an empty text."""
    found = _addressee().match(words)
    return found[0] if found is not None else ""


@cache
def _addressee() -> re.Pattern[str]:
    return re.compile(rf"(?:{_government().that.addressee})(?: and other [a-z]+| parties)?\b")


def deed(word: str) -> str:
    """The verb that a clause opens with where the organ seems to act itself, in any of its forms; empty if it is none."""
    return _deeds().get(word.lower(), "")


@cache
def _deeds() -> dict[str, str]:
    government = _government()
    forms: dict[str, str] = {}
    for verb in government.deeds:
        forms.update(dict.fromkeys((verb, _third_person(verb), gerund(verb, doubles=False)), verb))
        if verb in government.doubling:
            forms.update(dict.fromkeys((f"{verb}{verb[-1]}{end}" for end in ("", "s", "ing")), verb))
    return forms


def gerund(verb: str, *, doubles: bool | None = None) -> str:
    """The -ing form of a verb.

    Args:
        verb: as it follows "to".
        doubles: whether it doubles its last letter; None to look it up in the file.
    """
    if doubles or (doubles is None and verb in _government().doubling):
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be"
    return f"{verb[:-1] if silent else verb}ing"


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
