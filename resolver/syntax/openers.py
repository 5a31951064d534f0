"""The lexicon of opening phrases: longest match, with the modifiers that combine with every phrase."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from resolver.draft import Part
from resolver.shipped import read_shipped
from resolver.syntax.landmarks import landmarks

HEAD = 120
"""How many characters of a text are looked at for its opening phrase."""
MOST_WORDS = 12
"""How many words of them."""
NEAR = 82.0
"""How alike (0 to 100) a word must be to a phrase to count as a slip of the pen."""


class PreambularEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `grammar/openers/preambular.yaml`."""

    strength: int
    source: str
    organs: str = ""
    finite: str = ""
    wrong: tuple[str, ...] = ()


class OperativeEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `grammar/openers/operative.yaml`."""

    strength: int
    source: str
    participle: str
    organs: str = ""


class Modifiers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `grammar/openers/modifiers.yaml`."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    further_before: tuple[str, ...]
    repetition: tuple[str, str]
    variation: tuple[str, ...]
    feelings: tuple[str, ...]
    degrees: tuple[str, ...]
    small: tuple[str, ...]


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """An opening phrase of the lexicon."""

    text: str
    part: Part
    organs: tuple[str, ...]
    strength: int
    source: str
    counterpart: str
    """The same verb in the form that the other part needs; empty where there is none."""


class Opening(msgspec.Struct, frozen=True, gc=False):
    """An opening phrase found at the start of a text."""

    phrase: Phrase
    end: int
    """Offset after its last word, modifiers included: the end of the italic span."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Modifiers as they stand around the phrase, in small letters."""
    start: int = 0
    """Offset of the phrase itself, after the modifiers before it."""


_Words = tuple[str, ...]
PLAIN = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u2010": "-", "\u2011": "-"})
"""Spaces and hyphens that do not break, and what they are to a reader."""


class Lexicon:
    """All phrases of one part, ready for longest match."""

    def __init__(self, phrases: list[Phrase], modifiers: Modifiers, wrong: dict[str, Phrase]) -> None:
        self.phrases = tuple(phrases)
        self.wrong = wrong
        self._by_first: dict[str, list[tuple[_Words, Phrase]]] = {}
        for phrase in phrases:
            words = tuple(phrase.text.lower().split())
            self._by_first.setdefault(words[0], []).append((words, phrase))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._next: dict[_Words, set[str]] = {}
        for words in (tuple(phrase.text.lower().split()) for phrase in phrases):
            for count in range(1, len(words)):
                self._next.setdefault(words[:count], set()).add(words[count])
        self._before = _by_first_word(modifiers.before)
        self._after = _by_first_word(modifiers.after)
        self._further_before = frozenset(modifiers.further_before) if phrases[0].part is Part.OPERATIVE else None
        """What follows "further" where it repeats a verb; None in the preamble, where nearly anything does."""
        self.firsts = frozenset((*self._by_first, *self._before))
        """Words in small letters with which an opening phrase can begin."""
        self._feelings = frozenset(modifiers.feelings)
        self._degrees = frozenset(modifiers.degrees)

    def match(self, words: Sequence[str], ends: Sequence[int], pause: int) -> Opening | None:
        """The longest phrase at the start of a text.

        Args:
            words: the first words in small letters, without commas.
            ends: the offset at which each ends.
            pause: how many of them stand before the first comma; only "In this regard, urges" goes on after it.
        """
        reach = words
        words = reach[:pause]
        skipped = 0
        best: tuple[int, Phrase, int] | None = None
        while skipped < min(6, len(words)):
            found = self._phrase_at(words, skipped)
            if found is not None and (best is None or skipped + found[0] > best[0]):
                best = (skipped + found[0], found[1], skipped)
            modifier = _longest(self._before, words, skipped)
            if not modifier:
                break
            skipped += modifier
            if skipped == pause:
                words = reach
        if best is None:
            return None
        count, phrase, start = best
        leading = tuple(words[:start])
        after: list[str] = []
        while count < len(words):
            more = _longest(self._after, words, count) or self._feeling_at(words, count)
            if not more or (words[count] == "further" and self._asks_for_more(words, count)):
                break
            after.append(" ".join(words[count : count + more]))
            count += more
        begin = ends[start - 1] + (2 if start == pause else 1) if start else 0
        return Opening(phrase, ends[count - 1], leading, tuple(after), begin)

    def wanted(self, words: Sequence[str]) -> tuple[int, frozenset[str]]:
        """How many of the first words can begin an opening phrase, and the words that could go on from there."""
        at = 0
        while modifier := _longest(self._before, words, at):
            at += modifier
        start = at
        if at < len(words) and words[at] in self._by_first:
            at += 1
            while at < len(words) and words[at] in self._next.get(tuple(words[start:at]), ()):
                at += 1
        if at == start:
            return at, self.firsts
        more = frozenset(self._next.get(tuple(words[start:at]), ()))
        tail = at
        while words[tail - 1] in self._degrees and tail > start:
            tail -= 1
        if words[tail - 1] == "with":
            return at, more | self._feelings | self._degrees
        while modifier := _longest(self._after, words, at) or (self._feeling_at(words, at) if at < len(words) else 0):
            at, more = at + modifier, frozenset()
        if at < len(words) and words[at] == "with":
            at += 1
            while at < len(words) and words[at] in self._degrees:
                at += 1
            return at, self._feelings | self._degrees
        return at, more | self._after.keys()

    def _phrase_at(self, words: Sequence[str], start: int) -> tuple[int, Phrase] | None:
        for candidate, phrase in self._by_first.get(words[start], ()):
            count = len(candidate)
            if count == 1 or tuple(words[start : start + count]) == candidate:
                return count, phrase
        return None

    def _asks_for_more(self, words: Sequence[str], at: int) -> bool:
        """Whether "further" belongs to the noun after it, as in "Encourages further efforts"."""
        following = words[at + 1] if at + 1 < len(words) else ""
        return self._further_before is not None and bool(following) and following not in self._further_before

    def _feeling_at(self, words: Sequence[str], start: int) -> int:
        """How many words a tail such as "with deep concern" has here; 0 if there is none."""
        if words[start] != "with":
            return 0
        end = start + 1
        while end < len(words) and words[end] in self._degrees:
            end += 1
        return end + 1 - start if end < len(words) and words[end] in self._feelings else 0


def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[_Words]]:
    table: dict[str, list[_Words]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    for entries in table.values():
        entries.sort(key=len, reverse=True)
    return table


def _longest(table: dict[str, list[_Words]], words: Sequence[str], start: int) -> int:
    for candidate in table.get(words[start], ()) if start < len(words) else ():
        if tuple(words[start : start + len(candidate)]) == candidate:
            return len(candidate)
    return 0


@cache
def modifiers() -> Modifiers:
    """The words that combine with every phrase."""
    return read_shipped("grammar", "openers/modifiers.yaml", Modifiers)


@cache
def lexicon(part: Part) -> Lexicon:
    """The phrases that open clauses of one part.

    Raises:
        InputError: if the data file breaks the schema.
    """
    phrases: list[Phrase] = []
    wrong: dict[str, Phrase] = {}
    if part is Part.PREAMBULAR:
        for text, entry in read_shipped("grammar", "openers/preambular.yaml", dict[str, PreambularEntry]).items():
            phrase = Phrase(text, part, tuple(entry.organs.split()), entry.strength, entry.source, entry.finite)
            phrases.append(phrase)
            wrong.update((form.lower(), phrase) for form in entry.wrong)
        known = {phrase.text for phrase in phrases}
        # rare, but participles all the same: "Requesting" is no word for the operative part
        phrases.extend(
            Phrase(other.counterpart, part, (), other.strength, "derived", other.text)
            for other in lexicon(Part.OPERATIVE).phrases
            if other.counterpart not in known
        )
    else:
        for text, verb in read_shipped("grammar", "openers/operative.yaml", dict[str, OperativeEntry]).items():
            phrases.append(Phrase(text, part, tuple(verb.organs.split()), verb.strength, verb.source, verb.participle))
    return Lexicon(phrases, modifiers(), wrong)


@lru_cache(maxsize=4096)
def openings(head: str) -> tuple[Opening | None, Opening | None]:
    """The opening phrases of the preamble and of the operative part at the start of a text.

    Args:
        head: the text, or its first `HEAD` characters.
    """
    if not head.isascii():
        head = head.translate(PLAIN)
    preambular, operative = lexicon(Part.PREAMBULAR), lexicon(Part.OPERATIVE)
    first = head.partition(" ")[0].partition(",")[0].rstrip(":;").lower()
    known = first in preambular.firsts, first in operative.firsts
    if not any(known):
        return None, None
    words, ends, pause = split_words(head)
    return (
        preambular.match(words, ends, pause) if known[0] else None,
        operative.match(words, ends, pause) if known[1] else None,
    )


def opening(text: str, part: Part) -> Opening | None:
    """The opening phrase of one part at the start of a text, or None."""
    return openings(text[:HEAD])[part is Part.OPERATIVE]


def opens_clause(text: str) -> bool:
    """Whether a text begins with a capital and an opening phrase of either part."""
    return text[:1].isupper() and any(openings(text[:HEAD]))


@lru_cache(maxsize=4096)
def split_words(head: str) -> tuple[tuple[str, ...], tuple[int, ...], int]:
    """The first words in small letters, the offset at which each ends, and how many stand before the first comma."""
    words: list[str] = []
    ends: list[int] = []
    pause = 0
    position = -1
    for piece in head.split(" ", MOST_WORDS)[:MOST_WORDS]:
        position += len(piece) + 1
        if piece[-1:] in _PAUSES:
            word = piece.rstrip(",:;")
            if piece:
                words.append(word.lower())
                ends.append(position + len(word) - len(piece))
                pause = pause or len(words)
        else:
            words.append(piece.lower())
            ends.append(position)
    return tuple(words), tuple(ends), pause or len(words)


_PAUSES = ("", ",", ":", ";")


@lru_cache(maxsize=1024)
def near_opening(head: str, part: Part) -> tuple[Phrase, int] | None:
    """The phrase that the first words were probably meant to be, and the offset at which they end.

    Known wrong forms come first, then phrases that differ by a slip of the pen.
    """
    if not head.isascii():
        head = head.translate(PLAIN)
    words, ends, pause = split_words(head)
    words = words[:pause]
    if words and words[0] in landmarks().body_words:
        return None  # "Committee" is not meant to be "Committed"
    book = lexicon(part)
    for count in range(min(4, len(words)), 0, -1):
        phrase = book.wrong.get(" ".join(words[:count]))
        if phrase is not None:
            # "Concerning about" is wrong by its "about", which stays: only as many words go as the right phrase has
            return phrase, ends[min(count, len(phrase.text.split())) - 1]
    return _slip(words, ends, part) or _slip_of_modifier(head, words, ends, part)


def _slip(words: Sequence[str], ends: Sequence[int], part: Part) -> tuple[Phrase, int] | None:
    from rapidfuzz import fuzz, process

    best: tuple[float, Phrase, int] | None = None
    for count in range(1, min(4, len(words)) + 1):
        text = " ".join(words[:count])
        if len(text) < 4:
            continue
        table = _phrases_of_length(part, count)
        found = process.extractOne(text, table.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        if found is not None and (best is None or found[1] >= best[0]) and text[0] == found[0][0]:
            best = (found[1], table[found[0]], ends[count - 1])
    return (best[1], best[2]) if best else None


def _slip_of_modifier(head: str, words: Sequence[str], ends: Sequence[int], part: Part) -> tuple[Phrase, int] | None:
    """A misspelt word before a right phrase, as in "Aso decides"."""
    from rapidfuzz import fuzz, process

    if len(words) < 2 or opening(head[ends[0] + 1 :], part) is None:
        return None
    single = [word for word in modifiers().before if " " not in word]
    found = process.extractOne(words[0], single, scorer=fuzz.ratio, score_cutoff=NEAR)
    return (Phrase(found[0].capitalize(), part, (), 0, "modifiers", ""), ends[0]) if found is not None else None


@cache
def _phrases_of_length(part: Part, count: int) -> dict[str, Phrase]:
    return {phrase.text.lower(): phrase for phrase in lexicon(part).phrases if len(phrase.text.split()) == count}
