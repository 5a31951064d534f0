"""The registry as the rules look things up in it, kept as plain data beside this module.

Reading the registry takes longer than all the rest of a check. The index is worked out once, by
`python -m resolver.rules.facts.compile`, and kept with a check sum of the files that it was made from. Where one of them has
changed since, it is worked out anew.
"""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from resolver.resources import data_folder
from resolver.rules.facts.lexicon import lexicon_path
from resolver.rules.facts.words import UNITED_NATIONS

Ground = Literal["right", "wrong", "cut", "other"]
"""Why a name is known: it is right, it is wrong, it breaks off, or it says another thing than the right one by a usual slip."""


FORMER = "the name is a former one"
"""The reason of names that States no longer have."""


class Name(msgspec.Struct, frozen=True, array_like=True):
    """A name that may stand in a text."""

    text: str
    """As the registry has it; empty for slips, which stand in no registry."""
    ground: Ground
    meant: str
    """What should stand there; empty where that is not certain."""
    reason: str
    owner: int
    """Whose name it is: index among the subjects; -1 for names that belong to nothing here."""


class Subject(msgspec.Struct, frozen=True, array_like=True):
    """What has the names: an instrument or a State."""

    id: str
    kind: str
    """The kind of an instrument, or `state`."""
    title: str
    numbers: tuple[tuple[str, str], ...] = ()
    """Organ and number of the resolutions by which it was adopted, as running text cites them."""
    annex: str = ""
    """In which annex it stands, in Roman figures."""
    adopted: str = ""
    in_force: str = ""
    distributed: str = ""
    also_dated: tuple[str, ...] = ()
    ended: str = ""
    renamed: int = 0
    """The year from which a State has its name."""
    source: str = ""
    """Where this was read, for the reader of a finding."""


Node = dict[str, Any]
"""A step on the way to a name: the next steps by what their words are compared by, and under NAMES the names that end here."""
NAMES = ""


class Index(msgspec.Struct, frozen=True):
    """Everything that rules look up."""

    check_sum: int
    words: dict[str, str]
    """Every word of every name in small letters, with what it is compared by; empty for words that tell nothing apart."""
    pairs: dict[str, tuple[str, ...]]
    """The least common word of every name, with the next one of each name that has it; an empty one for names of one word."""
    names: tuple[Name, ...]
    tree: Node
    """The names by the words that they are found by, word by word."""
    subjects: tuple[Subject, ...]
    states: dict[str, tuple[str, str]]
    """Every name of a State, folded, with the one for lists and how it stands to that."""


def sources() -> tuple[Path, ...]:
    """The files from which the index is worked out."""
    bank = data_folder("clause_bank")
    return bank / "instruments.yaml", bank / "members.yaml", lexicon_path()


def check_sum() -> int:
    """Of the files from which the index is worked out."""
    value = 0
    for path in sources():
        value = zlib.crc32(path.read_bytes().replace(b"\r\n", b"\n"), value)
    return value


def kept_path() -> Path:
    """Where the index is kept."""
    return Path(__file__).with_name("kept") / "index.json"


@cache
def index() -> Index:
    """The index."""
    kept = _kept()
    if kept is not None and kept.check_sum == check_sum():
        return kept
    from resolver.rules.facts.compile import work_out

    return work_out()


def _kept() -> Index | None:
    """What is kept; None if it is missing or of another version."""
    try:
        return msgspec.json.decode(kept_path().read_bytes(), type=Index)
    except (OSError, msgspec.MsgspecError):
        return None


@cache
def word_pairs() -> dict[str, frozenset[str]]:
    """Words of which a text holds at least one if it holds a name, each with the words of which it holds one then as well.

    All words are in small letters, as they stand in the text. Beside a name of one word there is none.
    """
    forms: dict[str, list[str]] = {}
    for form, word in index().words.items():
        forms.setdefault(UNITED_NATIONS[0] if word == "un" else word, []).append(form)
    return {
        form: frozenset() if "" in seconds else frozenset(other for second in seconds for other in forms[second])
        for first, seconds in index().pairs.items()
        for form in forms[first]
    }


@cache
def first_words() -> frozenset[str]:
    """The first words of the pairs."""
    return frozenset(word_pairs())


def telling_words(words: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    """Of the words of a text, those of which every name in it has one, each with those of which it has one as well.

    Beside a name of one word there is none. Nothing is left if the text holds no name of the registry.
    """
    pairs = word_pairs()
    return [
        (first, pairs[first] & words)
        for first in words & first_words()
        if not pairs[first] or not pairs[first].isdisjoint(words)
    ]


@cache
def starts() -> dict[str, Node]:
    """The first steps of the names by the words as they stand in a text, in small letters."""
    root = index().tree
    found = {form: root[word] for form, word in index().words.items() if word in root}
    first, second = UNITED_NATIONS
    return found | {"un": root[first][second]}


@cache
def by_number() -> dict[str, tuple[tuple[str, Subject], ...]]:
    """Organ and subject of every resolution of the registry by its number, e.g. `55/25`."""
    found: dict[str, list[tuple[str, Subject]]] = {}
    for subject in index().subjects:
        for organ, number in subject.numbers:
            found.setdefault(number, []).append((organ, subject))
    return {number: tuple(pairs) for number, pairs in found.items()}
