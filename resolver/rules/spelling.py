"""The spelling of `grammar/spelling.yaml`: for each word in the wrong spelling, the right one."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from resolver.shipped import read_shipped

Spelling = Literal["oxford", "american"]

_ISE = ("e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able")
_YSE = ("e", "es", "ed", "ing", "er", "ers")
_DOUBLED = ("ed", "ing", "er", "ers")


class OurWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Stems before -our, and the endings that may follow."""

    stems: tuple[str, ...]
    endings: tuple[str, ...]


class SpellingFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file; the comments there say what each field is."""

    ize: tuple[str, ...]
    yse: tuple[str, ...]
    our: OurWords
    re: tuple[str, ...]
    doubled: tuple[str, ...]
    words: dict[str, str]
    everywhere: dict[str, str]
    names: tuple[str, ...]


@cache
def spelling_file() -> SpellingFile:
    """The spelling that ships."""
    return read_shipped("grammar", "spelling.yaml", SpellingFile)


@cache
def wrong_words(spelling: Spelling) -> dict[str, str]:
    """Words in small letters that are wrong in a spelling, each with the right one."""
    file = spelling_file()
    wrong = {f"{stem}is{end}": f"{stem}iz{end}" for stem in file.ize for end in _ISE}
    british = _british_by_american(file)
    wrong.update(british if spelling == "oxford" else {right: word for word, right in british.items()})
    wrong.update(file.everywhere)
    return wrong


def respelt(phrase: str, spelling: Spelling) -> str:
    """A phrase with every word in a spelling."""
    table = wrong_words(spelling)
    return " ".join(with_capitals(word, table[word.lower()]) if word.lower() in table else word for word in phrase.split(" "))


def with_capitals(typed: str, right: str) -> str:
    """The right word with the capitals of the word as typed."""
    if typed.isupper() and len(typed) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if typed[0].isupper() else right


def _british_by_american(file: SpellingFile) -> dict[str, str]:
    words = {f"{stem}yz{end}": f"{stem}ys{end}" for stem in file.yse for end in _YSE}
    words.update({f"{stem}or{end}": f"{stem}our{end}" for stem in file.our.stems for end in file.our.endings})
    for stem in file.re:
        words.update({f"{stem}er": f"{stem}re", f"{stem}ers": f"{stem}res"})
        words.update({f"{stem}ered": f"{stem}red", f"{stem}ering": f"{stem}ring"})
    words.update({f"{stem}{end}": f"{stem}{stem[-1]}{end}" for stem in file.doubled for end in _DOUBLED})
    words.update(file.words)
    return words
