"""What the lines of a resolution look like, from `grammar/landmarks.yaml`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from resolver.shipped import read_shipped


class LandmarkFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file; the comments there say what each field is."""

    markers: tuple[str, ...]
    closing: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...]
    organs: dict[str, str]
    body_words: tuple[str, ...]
    connecting: tuple[str, ...]
    connecting_line: str
    legal_openings: tuple[str, ...]
    amendment: str
    closing_lines: tuple[str, ...]
    annex: str
    footnote: str
    part_title: str
    numbered_heading: str
    lettered_heading: str
    introduction: str
    divider: str
    table_row: str
    masthead: dict[str, tuple[str, ...]]
    symbol: str
    session_line: str
    agenda_line: str
    committee_line: str
    sponsors_line: str
    plain_line: str
    title_line: str
    page_number: str
    names_with_and: tuple[str, ...]


class Landmarks:
    """The same, compiled."""

    def __init__(self, file: LandmarkFile) -> None:
        self.organs = file.organs
        self.organ_names = {name.lower(): code for code, name in file.organs.items()}
        self.marker = _any(file.markers)
        self.closing = {variant: mark for mark, variants in file.closing.items() for variant in variants}
        alternatives = sorted(self.closing, key=len, reverse=True)
        self.closing_mark = re.compile(r"\s*(" + "|".join(map(re.escape, alternatives)) + ")$")
        self.closing_ends = frozenset(variant[-1] for variant in alternatives)
        self.closing_words = tuple(variant for variant in alternatives if variant[-1].isalnum())
        short_forms = "|".join(map(re.escape, file.abbreviations))
        self.abbreviation = re.compile(rf"(?:\b[A-Za-z]|\b(?:{short_forms}))$")
        self.body_words = frozenset(word.lower() for word in file.body_words)
        self.connecting = frozenset(line.lower() for line in file.connecting)
        self.amendment = _pattern(file.amendment)
        self.connecting_line = _pattern(file.connecting_line)
        self.legal_openings = frozenset(file.legal_openings)
        self.closing_line = _any(file.closing_lines)
        self.annex = _pattern(file.annex)
        self.footnote = _pattern(file.footnote)
        self.part_title = _pattern(file.part_title)
        self.numbered_heading = _pattern(file.numbered_heading)
        self.lettered_heading = _pattern(file.lettered_heading)
        self.introduction = _pattern(file.introduction)
        self.divider = _pattern(file.divider)
        self.table_row = _pattern(file.table_row)
        self.symbol = _pattern(file.symbol)
        self.session_line = _pattern(file.session_line)
        self.agenda_line = _pattern(file.agenda_line)
        self.committee_line = _pattern(file.committee_line)
        self.sponsors_line = _pattern(file.sponsors_line)
        self.plain_line = _pattern(file.plain_line)
        self.page_number = _pattern(file.page_number)
        self.title_line = _pattern(file.title_line)
        self.whole_lines = (self.symbol, self.session_line, self.agenda_line, self.sponsors_line)
        """Lines of a masthead that are paragraphs of their own wherever they stand."""
        self.names_with_and = file.names_with_and
        self.labels = {label: field for field, labels in file.masthead.items() for label in labels}


def _pattern(text: str) -> re.Pattern[str]:
    """A pattern of the file; a space in it stands for any white space, such as one that does not break."""
    return re.compile(text.replace(" ", r"\s"))


def _any(texts: tuple[str, ...]) -> re.Pattern[str]:
    return _pattern("|".join(f"(?:{text})" for text in texts))


@cache
def landmarks() -> Landmarks:
    """The landmarks that ship.

    Raises:
        InputError: if the data file breaks the schema.
    """
    return Landmarks(read_shipped("grammar", "landmarks.yaml", LandmarkFile))
