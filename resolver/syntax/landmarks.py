"""What the lines of a resolution look like, from `grammar/landmarks.yaml`."""

from __future__ import annotations

import re
from functools import cache, cached_property

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


class _Compiled:
    """A pattern of the file, compiled when it is first asked for: most texts need half of them."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, marks: Landmarks, owner: type) -> re.Pattern[str]:
        found = _pattern(getattr(marks.file, self._name))
        marks.__dict__[self._name] = found  # the next look finds it there
        return found


class Landmarks:
    """The same, compiled."""

    amendment = _Compiled()
    connecting_line = _Compiled()
    annex = _Compiled()
    footnote = _Compiled()
    part_title = _Compiled()
    numbered_heading = _Compiled()
    lettered_heading = _Compiled()
    introduction = _Compiled()
    divider = _Compiled()
    table_row = _Compiled()
    symbol = _Compiled()
    session_line = _Compiled()
    agenda_line = _Compiled()
    committee_line = _Compiled()
    sponsors_line = _Compiled()
    plain_line = _Compiled()
    page_number = _Compiled()
    title_line = _Compiled()

    def __init__(self, file: LandmarkFile) -> None:
        self.file = file
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
        self.legal_openings = frozenset(file.legal_openings)
        self.closing_line = _any(file.closing_lines)
        self.names_with_and = file.names_with_and
        self.labels = {label: field for field, labels in file.masthead.items() for label in labels}

    @cached_property
    def whole_lines(self) -> tuple[re.Pattern[str], ...]:
        """Lines of a masthead that are paragraphs of their own wherever they stand."""
        return self.symbol, self.session_line, self.agenda_line, self.sponsors_line


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
