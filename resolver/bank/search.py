"""Search as you type over a clause bank: every word typed must be found, whole, begun or nearly spelt."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from resolver.bank.load import Bank
from resolver.bank.schema import BankClause

SHORT = 3
"""Beginnings up to this length are looked up in a table, because they fit too many words to be gathered at each keystroke."""
NEAR = 74.0
"""How alike, from 0 to 100, a word must be to count as a near miss."""
NEAR_WEIGHT = 0.4
"""What a near miss is worth, against 1 for the whole word."""
WHOLE_BONUS = 1.5
"""What the whole word is worth, against 1 for a word that begins with what was typed."""

_TOKEN = re.compile(r"[^\W_]+(?:[./][^\W_]+)*")

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
        query: words or their first letters. `theme:`, `part:`, `passage:`, `organ:`, `role:` and `strength:` before a word, or
            before its first letters, keep only clauses of that kind. An empty query gives every clause.
    """
    index = _index(bank)
    words, filters = _parse(query)
    scores: Scores | None = None
    for word in words:
        found = index.lookup(word)
        if scores is None:
            scores = found
        else:
            earlier = scores
            scores = {position: earlier[position] + score for position, score in found.items() if position in earlier}
    if scores is None:
        scores = dict.fromkeys(range(len(index.clauses)), 0.0)
    kept = [(-score, position) for position, score in scores.items()]
    for fits in filters:
        kept = [(score, position) for score, position in kept if fits(index.clauses[position])]
    return [Hit(index.clauses[position], -score) for score, position in sorted(kept)]


def _parse(query: str) -> tuple[list[str], list[Callable[[BankClause], bool]]]:
    words: list[str] = []
    filters: list[Callable[[BankClause], bool]] = []
    for piece in query.split():
        name, colon, value = piece.partition(":")
        if colon and name.lower() in _FILTERS:
            if value:
                filters.append(_filter(name.lower(), value.lower()))
        else:
            words += _tokens(piece)
    return words, filters


_FILTERS: Mapping[str, Callable[[BankClause], tuple[str, ...]]] = {
    "theme": lambda clause: (clause.theme,),
    "part": lambda clause: (clause.part.value,),
    "passage": lambda clause: clause.passages,
    "organ": lambda clause: clause.organs,
    "role": lambda clause: clause.roles,
    "strength": lambda clause: (str(clause.strength),),
}


def _filter(name: str, value: str) -> Callable[[BankClause], bool]:
    values = _FILTERS[name]
    if name == "passage":
        # Passage 3.1 is not the beginning of 3.10, but section 3 is the beginning of both.
        number = value.rstrip(".")
        return lambda clause: any(item == number or item.startswith(number + ".") for item in values(clause))
    return lambda clause: any(item.lower().startswith(value) for item in values(clause))


@dataclass(frozen=True, slots=True)
class _Index:
    clauses: tuple[BankClause, ...]
    words: list[str]
    """Every word of the bank, sorted."""
    places: dict[str, Scores]
    """Where each word stands, and how much it counts there."""
    beginnings: dict[str, Scores]
    """What `gather` gives for every beginning of up to `SHORT` letters."""

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
        for known, likeness, _ in process.extract(word, self.words, scorer=fuzz.ratio, score_cutoff=NEAR, limit=4):
            _add(found, self.places[known], NEAR_WEIGHT * likeness / 100)
        return found


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
            for token in _tokens(text):
                for word in _endings(token):
                    places[word][position] = max(weight, places[word].get(position, 0.0))
    beginnings: dict[str, Scores] = defaultdict(dict)
    for word, found in places.items():
        for length in range(1, min(SHORT, len(word)) + 1):
            _add(beginnings[word[:length]], found, _worth(word[:length], word))
    return _Index(clauses, sorted(places), dict(places), dict(beginnings))


def _fields(clause: BankClause, title: str) -> Iterator[tuple[str, float]]:
    """The searched texts of a clause, and how much a word in each counts."""
    yield clause.opener, 5
    yield clause.id, 4
    yield " ".join(clause.passages), 4
    yield " ".join(clause.instruments), 3
    yield f"{clause.theme} {title}", 2.5
    for _, text in clause.texts():
        yield text, 2


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _TOKEN.findall("".join(char for char in plain if not unicodedata.combining(char)))


def _endings(token: str) -> Iterator[str]:
    """A compound and what it ends with: `a/res/64/293` is also found as `64/293` and as `293`."""
    yield token
    for match in re.finditer(r"[./]", token):
        yield token[match.end() :]
    if "." in token or "/" in token:
        yield from re.split(r"[./]", token)[:-1]
