"""The content of `grammar/facts.yaml`: how names are compared, and what clauses say of facts that do not hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from resolver.resources import data_folder
from resolver.shipped import read_shipped


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The comments in the file say what each field is."""

    small_words: frozenset[str]
    articles: frozenset[str]
    links: frozenset[str]
    same_words: dict[str, str]
    same_phrases: tuple[tuple[str, ...], ...]
    treaty_words: tuple[str, ...]
    plural_words: frozenset[str]
    common_words: frozenset[str]
    name_to_resolution: str
    resolution_to_name: str
    name_to_adoption: str
    name_to_force: str
    founding: tuple[str, ...]
    topics: frozenset[str]
    stands_alone: str
    other_end: str
    going_on: tuple[str, ...]
    gone_by: tuple[str, ...]
    merged_terms: dict[str, str]


def lexicon_path() -> Path:
    """Where the file stands."""
    return data_folder("grammar") / "facts.yaml"


@cache
def lexicon() -> Lexicon:
    """The file that ships."""
    return read_shipped("grammar", "facts.yaml", Lexicon)
