"""What somebody types into a search field: words, phrases in quotation marks, and filters such as `theme:protocol`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from resolver.bank.schema import STRENGTHS, BankClause

NEAR_NAME = 80.0
"""How alike, from 0 to 100, a word before a colon must be to the name of a filter."""
NEAR_VALUE = 70.0
"""How alike a value must be to one that there is, where none begins so."""

_PIECE = re.compile(r'(?:([^\W\d_]+):)?(?:"([^"]*)("?)|(\S+)|(?<=:))')
_TOKEN = re.compile(r"[^\W_]+(?:[./][^\W_]+)*")
_STEP = re.compile(r"([0-5])([+-])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand together."""

    words: str
    closed: bool
    """Whether the last word is whole; while one types, it may go on."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Clauses of one kind only."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Query:
    """A query in its parts."""

    words: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    filters: tuple[Filter, ...]


FILTERS: dict[str, Callable[[BankClause], tuple[str, ...]]] = {
    "theme": lambda clause: (clause.theme,),
    "part": lambda clause: (clause.part.value,),
    "passage": lambda clause: clause.passages,
    "organ": lambda clause: clause.organs,
    "role": lambda clause: clause.roles,
    "strength": lambda clause: (str(clause.strength),),
    "instrument": lambda clause: clause.instruments,
}
"""Name of each filter, and what of a clause it looks at."""


def parse(query: str) -> Query:
    """Take a query apart; nothing is an error, because it is read at every keystroke."""
    words: list[str] = []
    phrases: list[Phrase] = []
    filters: list[Filter] = []
    for match in _PIECE.finditer(re.sub("[“”„«»]", '"', query)):
        name, quoted, closing, bare = match.groups()
        value = quoted if quoted is not None else bare or ""
        known = _filter_name(name) if name else ""
        if known:
            if value.strip():
                filters.append(Filter(known, value.strip().lower()))
        elif quoted is not None:
            words += tokens(name or "")
            if found := " ".join(tokens(quoted)):
                phrases.append(Phrase(found, bool(closing)))
        else:
            words += tokens(match[0])
    return Query(tuple(words), tuple(phrases), tuple(filters))


def _filter_name(typed: str) -> str:
    name = typed.lower()
    if name in FILTERS or len(name) < 4:
        return name if name in FILTERS else ""
    near = process.extractOne(name, FILTERS.keys(), scorer=fuzz.ratio, score_cutoff=NEAR_NAME)
    return near[0] if near else ""


def fitting(wanted: Filter, values: Iterable[str]) -> frozenset[str]:
    """Those of some values that a filter takes: what begins so, or else what is nearest."""
    known = sorted(set(values))
    taken = frozenset(value for value in known if _FITS.get(wanted.name, _begins)(wanted.value, value))
    if taken or wanted.name in ("strength", "passage"):
        return taken
    near = process.extractOne(wanted.value, known, scorer=fuzz.WRatio, score_cutoff=NEAR_VALUE, processor=str.lower)
    return frozenset((near[0],)) if near else taken


def _begins(typed: str, value: str) -> bool:
    return value.lower().startswith(typed)


def _passage(typed: str, value: str) -> bool:
    # passage 3.1 is not the beginning of 3.10, but section 3 is the beginning of both
    number = typed.rstrip(".")
    return value.lower() == number or value.lower().startswith(number + ".")


def _strength(typed: str, value: str) -> bool:
    step = _STEP.fullmatch(typed)
    if step is not None:
        return int(value) >= int(step[1]) if step[2] == "+" else 0 < int(value) <= int(step[1])
    return value == typed or (not typed.isdigit() and STRENGTHS[int(value)].startswith(typed))


def _instrument(typed: str, value: str) -> bool:
    words = [ending for token in tokens(value) for ending in endings(token)]
    return all(any(word.startswith(part) for word in words) for part in tokens(typed))


_FITS = {"passage": _passage, "strength": _strength, "instrument": _instrument}


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters and without accents; a symbol such as 64/293 is one word."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _TOKEN.findall("".join(char for char in plain if not unicodedata.combining(char)))


def endings(token: str) -> Iterator[str]:
    """A compound and what it ends with: `a/res/64/293` is also found as `64/293` and as `293`."""
    yield token
    for match in re.finditer(r"[./]", token):
        yield token[match.end() :]
    if "." in token or "/" in token:
        yield from re.split(r"[./]", token)[:-1]
