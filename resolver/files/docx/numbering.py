"""Automatic numbers: which list a paragraph is in, and what Word would show before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from resolver.document import ListNumber
from resolver.files.docx.number_formats import format_number
from resolver.files.docx.property_values import ParagraphProperties, paragraph_properties
from resolver.files.docx.styles import Style, StyleSheet
from resolver.files.docx.xml import MC, Element, is_on, value_of, w, whole
from resolver.markers import BULLETS
from resolver.problems import InputError

_LEVELS = 9
_LONGEST_MARKER = 255
_MOST_LINKS = 16  # from definition to list style to definition; true files have one
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    format: str
    """A `numFmt`, e.g. `decimal` or `lowerRoman`."""
    pattern: str
    """What is shown, with `%1` for the number at the first level and so on."""
    start: int
    restart: int | None
    """It starts again after a paragraph of one of so many outer levels; 0 for never, None for any outer level."""
    legal: bool
    """Whether every number in the pattern is written in figures."""
    left: int | None
    """Left indent in twips."""


class _Definition:
    """An `abstractNum`; its levels are read when they are asked for, since files define more than they use."""

    def __init__(self, element: Element) -> None:
        self.linked = value_of(element, "numStyleLink")
        """Id of the list style that holds the true definition."""
        self.counts: dict[int, int] = {}
        self._elements = dict(_by_depth(element))
        self._levels: dict[int, Level | None] = {}

    def level(self, depth: int) -> Level | None:
        """One of its levels."""
        if depth not in self._levels:
            element = self._elements.get(depth)
            self._levels[depth] = _level(element) if element is not None else None
        return self._levels[depth]

    @cached_property
    def bound(self) -> dict[str, int]:
        """The level of each paragraph style that is bound to one."""
        styles = ((value_of(element, "pStyle"), depth) for depth, element in self._elements.items())
        return {style: depth for style, depth in styles if style}


@dataclass(frozen=True, slots=True)
class _List:
    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]
    """Levels that this list defines otherwise than its definition."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which list a paragraph stands."""

    list_id: int
    level: int
    direct: bool
    """Whether the paragraph says so itself, and not its style."""


class Numbering:
    """The lists of a document, counted paragraph by paragraph in reading order."""

    def __init__(self, root: Element | None, styles: StyleSheet, path: str) -> None:
        """Read the numbering part; a document without one has no lists. `path` is the file's name for messages."""
        self._path = path
        self._styles = styles
        self._definitions: dict[str, _Definition] = {}
        self._lists: dict[int, _List] = {}
        self._started: set[tuple[int, int]] = set()
        if root is None:
            return
        for element in root.iterchildren(w("abstractNum")):
            self._definitions[element.get(w("abstractNumId"), "")] = _Definition(element)
        for element in root.iterchildren(w("num")):
            list_id = whole(element.get(w("numId")))
            if list_id is not None:
                self._lists[list_id] = _list(element)

    def place(self, properties: ParagraphProperties, chain: tuple[Style, ...]) -> Place | None:
        """The list and level of a paragraph with these properties and styles (nearest first), or None.

        Raises:
            InputError: if the list is defined by itself.
        """
        own_list = list_id = properties.list_id
        if list_id is None:
            list_id = next((style.list_id for style in chain if style.list_id is not None), None)
        if not list_id:
            return None  # numId 0 takes away what a style gives
        level = properties.level
        if level is None:
            level = self._bound_level(list_id, chain)
        if level is None and own_list is None:
            level = next((style.level for style in chain if style.level is not None), None)
        return Place(list_id, level or 0, own_list is not None)

    def level(self, place: Place) -> Level | None:
        """The definition of a place, or None where the document lacks it.

        Raises:
            InputError: if the list is defined by itself.
        """
        numbered = self._lists.get(place.list_id)
        if numbered is None or not 0 <= place.level < _LEVELS:
            return None
        definition = self._definition_of(numbered)
        own = numbered.levels.get(place.level)
        return own or (definition.level(place.level) if definition else None)

    def count(self, place: Place, level: Level) -> ListNumber | None:
        """Count one paragraph at a place of this level; its number as shown, or None where nothing is shown."""
        numbered = self._lists.get(place.list_id)
        definition = self._definition_of(numbered) if numbered else None
        if numbered is None or definition is None:
            return None
        counts = definition.counts
        first = (place.list_id, place.level) not in self._started
        self._started.add((place.list_id, place.level))
        if first and place.level in numbered.starts:
            counts[place.level] = numbered.starts[place.level]
        elif place.level in counts:
            counts[place.level] += 1
        else:
            counts[place.level] = numbered.starts.get(place.level, level.start)
        for deeper in [depth for depth in counts if depth > place.level]:
            below = self.level(Place(place.list_id, deeper, direct=False))
            if below is None or below.restart is None or place.level < below.restart:
                del counts[deeper]
        marker = self._marker(place, level, numbered, counts)
        return ListNumber(marker, place.level) if marker else None

    def _marker(self, place: Place, level: Level, numbered: _List, counts: dict[int, int]) -> str:
        if level.format == "bullet":
            return bullet(level.pattern)

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            shown = self.level(Place(place.list_id, depth, direct=False))
            if shown is None or depth > place.level:
                return ""
            value = counts.get(depth, numbered.starts.get(depth, shown.start))
            return format_number(value, "decimal" if level.legal and shown.format != "none" else shown.format)

        return _PLACEHOLDER.sub(number, level.pattern).strip()

    def _bound_level(self, list_id: int, chain: tuple[Style, ...]) -> int | None:
        numbered = self._lists.get(list_id)
        definition = self._definition_of(numbered) if numbered else None
        if definition is None:
            return None
        return next((definition.bound[style.id] for style in chain if style.id in definition.bound), None)

    def _definition_of(self, numbered: _List) -> _Definition | None:
        """The definition of a list; one that only names a list style stands for the list of that style."""
        definition = self._definitions.get(numbered.definition)
        followed = 0
        while definition is not None and definition.linked:
            if followed == _MOST_LINKS:
                raise InputError(
                    f"{self._path}: a list is defined through its own style in numbering.xml, so its numbers cannot be "
                    "told; open the file in Word and save it anew"
                )
            followed += 1
            ids = (style.list_id for style in self._styles.chain(definition.linked) if style.list_id)
            target = self._lists.get(next(ids, 0))
            definition = self._definitions.get(target.definition) if target else None
        return definition


def bullet(pattern: str) -> str:
    """A bullet as text: dashes and the like as they are, characters of symbol fonts as `•`."""
    shown = pattern.strip()
    return shown if not shown or shown in BULLETS else "•"


def _list(element: Element) -> _List:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in element.iterchildren(w("lvlOverride")):
        depth = whole(override.get(w("ilvl")))
        start = whole(value_of(override, "startOverride"))
        if depth is not None and start is not None:
            starts[depth] = start
        levels.update((depth, _level(element)) for depth, element in _by_depth(override))
    return _List(value_of(element, "abstractNumId") or "", starts, levels)


def _by_depth(parent: Element) -> Iterator[tuple[int, Element]]:
    """The levels that an element defines."""
    for element in parent.iterchildren(_LEVEL):
        depth = whole(element.get(_DEPTH))
        if depth is not None:
            yield depth, element


def _level(element: Element) -> Level:
    found: dict[str, Element] = {}
    for child in element:
        found.setdefault(str(child.tag), child)
    values = {name: found[tag].get(_VALUE) for name, tag in _LEVEL_PARTS.items() if tag in found}
    legal = found.get(_LEGAL)
    # Newer formats stand in an alternative; the fallback is what every Word can show.
    number_format = values.get("numFmt") or value_of(element.find(_FALLBACK), "numFmt")
    start = whole(values.get("start"))
    return Level(
        format=number_format or "decimal",
        pattern=(values.get("lvlText") or "")[:_LONGEST_MARKER],
        start=0 if start is None else start,
        restart=whole(values.get("lvlRestart")),
        legal=legal is not None and is_on(legal),
        left=paragraph_properties(found.get(w("pPr"))).left,
    )


_LEVEL, _DEPTH, _VALUE, _LEGAL = w("lvl"), w("ilvl"), w("val"), w("isLgl")
_LEVEL_PARTS = {name: w(name) for name in ("start", "numFmt", "lvlText", "lvlRestart")}
_FALLBACK = f"{{{MC}}}AlternateContent/{{{MC}}}Fallback"
