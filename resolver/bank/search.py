"""Search as you type over a clause bank: every word typed must be found, whole, begun or nearly spelt."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from resolver.bank.load import Bank
from resolver.bank.query import FILTERS, Filter, Phrase, endings, fitting, parse, tokens
from resolver.bank.schema import BLANK, BankClause

SHORT = 3
"""Beginnings up to this length are looked up in a table, because they fit too many words to be gathered at each keystroke."""
NEAR = 74.0
"""How alike, from 0 to 100, a word must be to count as a near miss."""
NEAR_WEIGHT = 0.4
"""What a near miss is worth, against 1 for the whole word."""
WHOLE_BONUS = 1.5
"""What the whole word is worth, against 1 for a word that begins with what was typed."""
PHRASE_WORTH = 6.0
"""What a phrase is worth: more than its words where they stand apart."""

Scores = dict[int, float]
"""Score by position of the clause in the bank."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found."""

    clause: BankClause
    score: float
    """Comparable within one search only; 0 where nothing but filters was asked."""


def search(bank: Bank, query: str) -> list[Hit]:
    """Clauses that fit the query, the best first, equals in the order of the bank.

    Args:
        bank: what to search; its index is built at the first search.
        query: words or their first letters; words in quotation marks must stand together. `theme:`, `part:`, `passage:`,
            `organ:`, `role:`, `strength:` and `instrument:` before a word, or before its first letters, keep only clauses of
            that kind. An empty query gives every clause.
    """
    index = _index(bank)
    asked = parse(query)
    found = [*map(index.lookup, asked.words), *map(index.phrase, asked.phrases)]
    scores = _all_of(found) if found else dict.fromkeys(range(len(index.clauses)), 0.0)
    kept = index.filtered(sorted(scores), asked.filters)
    kept.sort(key=scores.__getitem__, reverse=True)  # equals stay in the order of the bank
    return [Hit(index.clauses[position], scores[position]) for position in kept]


def speaking_of(bank: Bank, query: str) -> frozenset[str]:
    """Ids of the clauses whose own text, or what they cite, has all words of a query, whole or begun.

    Args:
        bank: what to search.
        query: as in `search`, but without near misses, and without what stands about the clause only.
    """
    index = _index(bank)
    asked = parse(query)
    wanted = [f" {word}" for word in asked.words]
    wanted += [f" {phrase.words} " if phrase.closed else f" {phrase.words}" for phrase in asked.phrases]
    if not wanted and not asked.filters:
        return frozenset()
    found = [position for position, words in enumerate(index.running) if all(part in words for part in wanted)]
    return frozenset(index.clauses[position].id for position in index.filtered(found, asked.filters))


def _all_of(found: list[Scores]) -> Scores:
    """What is among all findings, with the sum of its scores."""
    scores, *others = found
    for other in others:
        earlier = scores
        scores = {position: earlier[position] + score for position, score in other.items() if position in earlier}
    return scores


@dataclass(frozen=True, slots=True)
class _Index:
    clauses: tuple[BankClause, ...]
    words: list[str]
    """Every word of the bank, sorted."""
    places: dict[str, Scores]
    """Where each word stands, and how much it counts there."""
    beginnings: dict[str, Scores]
    """What `gather` gives for every beginning of up to `SHORT` letters."""
    by_letter: dict[tuple[int, str], list[str]]
    """Words by their first letter (0) and by their last one (-1): a slip of the pen leaves one of the two alone."""
    running: list[str]
    """The words of each clause in the order in which they stand, between spaces."""
    values: dict[str, tuple[str, ...]]
    """Every value of each filter."""

    def lookup(self, word: str) -> Scores:
        found = self.beginnings.get(word, {}) if len(word) <= SHORT else self.gather(word)
        return found or self._near(word)

    def gather(self, word: str) -> Scores:
        found: Scores = {}
        for known in self.beginning_with(word):
            _add(found, self.places[known], _worth(word, known))
        return found

    def beginning_with(self, word: str) -> Iterator[str]:
        position = bisect_left(self.words, word)
        while position < len(self.words) and self.words[position].startswith(word):
            yield self.words[position]
            position += 1

    def _near(self, word: str) -> Scores:
        found: Scores = {}
        if len(word) <= SHORT:
            return found
        alike = dict.fromkeys((*self.by_letter.get((0, word[0]), ()), *self.by_letter.get((-1, word[-1]), ())))
        for known, likeness, _ in process.extract(word, list(alike), scorer=fuzz.ratio, score_cutoff=NEAR, limit=4):
            _add(found, self.places[known], NEAR_WEIGHT * likeness / 100)
        return found

    def filtered(self, positions: list[int], filters: Iterable[Filter]) -> list[int]:
        for wanted in filters:
            values = FILTERS[wanted.name]
            taken = fitting(wanted, self.values[wanted.name])
            positions = [position for position in positions if not taken.isdisjoint(values(self.clauses[position]))]
        return positions

    def phrase(self, phrase: Phrase) -> Scores:
        wanted = f" {phrase.words} " if phrase.closed else f" {phrase.words}"
        return {position: PHRASE_WORTH for position, words in enumerate(self.running) if wanted in words}


def _worth(word: str, known: str) -> float:
    return WHOLE_BONUS if word == known else 0.5 + 0.5 * len(word) / len(known)


def _add(found: Scores, places: Scores, worth: float) -> None:
    for position, weight in places.items():
        score = weight * worth
        if score > found.get(position, 0.0):
            found[position] = score


@lru_cache(maxsize=4)
def _index(bank: Bank) -> _Index:
    clauses = tuple(bank.clauses.values())
    titles = {file.theme: file.title for file in bank.files}
    places: dict[str, Scores] = defaultdict(dict)
    for position, clause in enumerate(clauses):
        for text, weight in _fields(clause, titles.get(clause.theme, "")):
            for token in tokens(text):
                for word in endings(token):
                    places[word][position] = max(weight, places[word].get(position, 0.0))
    beginnings: dict[str, Scores] = defaultdict(dict)
    for word, found in places.items():
        for length in range(1, min(SHORT, len(word)) + 1):
            _add(beginnings[word[:length]], found, _worth(word[:length], word))
    by_letter: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in places:
        for end in (0, -1):
            by_letter[end, word[end]].append(word)
    return _Index(
        clauses,
        sorted(places),
        dict(places),
        dict(beginnings),
        dict(by_letter),
        [_running(clause) for clause in clauses],
        {name: tuple({value for clause in clauses for value in values(clause)}) for name, values in FILTERS.items()},
    )


def _running(clause: BankClause) -> str:
    """The words of a clause in order; a phrase does not reach from one sub-clause into the next."""
    first, *others = _filled(clause)
    texts = [f"{clause.opener} {first}", *others, *clause.instruments]
    return f" {' | '.join(' '.join(tokens(text)) for text in texts)} "


def _fields(clause: BankClause, title: str) -> Iterator[tuple[str, float]]:
    """The searched texts of a clause, and how much a word in each counts."""
    yield clause.opener, 5
    yield clause.id, 4
    yield " ".join(clause.passages), 4
    yield " ".join(clause.instruments), 3
    yield f"{clause.theme} {title}", 2.5
    for text in _filled(clause):
        yield text, 2


def _filled(clause: BankClause) -> Iterator[str]:
    """The texts of a clause with their blanks as they stand until somebody fills them."""
    defaults = {slot.name: slot.default for slot in clause.slots}
    for _, text in clause.texts():
        yield BLANK.sub(lambda match: defaults.get(match[1], ""), text)
