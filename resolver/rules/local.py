"""What the local rules find, kept by paragraph: a re-check after an edit looks again only at the paragraphs that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading

_Key = tuple[str, str, str, int, bool, bool]
"""Text, list number, role, level, and whether it belongs to the preamble and asks for a marker."""
_Found = tuple[tuple[Rule, Finding], ...]

MOST = 20_000
"""Paragraphs that are kept; then all are forgotten."""


class LocalFindings:
    """What some rules found under one profile, in texts of one organ and committee, by paragraph."""

    def __init__(self, rules: Sequence[Rule], profile: Profile) -> None:
        self._rules = rules
        self._profile = profile
        self._known: dict[_Key, _Found] = {}

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Finding]]:
        """Everything the rules find in a reading, paragraph by paragraph."""
        keys = _keys(reading)
        known = self._known
        unknown = {index: key for index, key in keys if key not in known}
        if unknown:
            if len(known) > MOST:
                known.clear()
                unknown = dict(keys)
            # a reading as a whole shares what the other rules ask of it
            self._look_at(reading if len(unknown) == len(keys) else reading.only(unknown), unknown)
        for index, key in keys:
            found = known[key]
            if found:
                yield from ((rule, _moved(finding, index)) for rule, finding in found)

    def _look_at(self, reading: Reading, keys: dict[int, _Key]) -> None:
        found: dict[_Key, list[tuple[Rule, Finding]]] = {key: [] for key in keys.values()}
        first = {key: index for index, key in reversed(keys.items())}
        for rule in self._rules:
            for finding in rule.check(reading, self._profile):
                if finding.index is not None and first[keys[finding.index]] == finding.index:
                    found[keys[finding.index]].append((rule, finding))
        self._known.update((key, tuple(pairs)) for key, pairs in found.items())


def _keys(reading: Reading) -> list[tuple[int, _Key]]:
    """Index and key of every paragraph that has a place."""
    paragraphs = reading.paragraphs
    keys: list[tuple[int, _Key]] = []
    for placed in reading.places:
        paragraph = paragraphs[placed.index]
        shown = paragraph.list_number.marker if paragraph.list_number else ""
        preambular = placed.part is Part.PREAMBULAR
        keys.append((placed.index, (paragraph.text, shown, placed.role, placed.level, preambular, placed.marked)))
    return keys


def _moved(finding: Finding, index: int) -> Finding:
    """The same finding in another paragraph."""
    if finding.index == index:
        return finding
    remedy = finding.remedy
    if remedy is not None:
        remedy = replace(remedy, replacements=tuple(replace(edit, index=index) for edit in remedy.replacements))
    return replace(finding, index=index, remedy=remedy, reasons=tuple(replace(one, index=index) for one in finding.reasons))
