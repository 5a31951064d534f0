"""Puts faults into a text and looks at what the checker makes of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from faults.fault import Change, Fault, Text, apply
from resolver.check import Report, check
from resolver.diagnostics import Diagnostic
from resolver.files.text import read_text
from resolver.fix import fix_document
from resolver.profiles import Profile

_Key = tuple[str, str]
"""Code of a finding and text of its paragraph: findings keep it while other paragraphs come and go."""


class Original:
    """A text without the faults, checked."""

    def __init__(self, text: Text, profile: Profile) -> None:
        self.text = text
        self.profile = profile

    @cached_property
    def lines(self) -> list[str]:
        """The text, one paragraph a line."""
        return [line.text for line in self.text.lines]

    @cached_property
    def _report(self) -> Report:
        return check(read_text("\n".join(self.lines)), self.profile)

    @cached_property
    def findings(self) -> Counter[_Key]:
        """What is found in it before anything is done to it."""
        return Counter(_key(item, self.lines) for item in self._report.diagnostics)

    @cached_property
    def fixed(self) -> list[str]:
        """The text after safe fixes."""
        return _fixed(self.lines, self.profile)

    @cached_property
    def clean(self) -> frozenset[int]:
        """Indexes of the paragraphs in which nothing is found and that no fix would change."""
        document = self._report.document
        touched = {item.paragraph - 1 for item in self._report.diagnostics if item.paragraph}
        for item in self._report.diagnostics:
            for edit in item.fix.edits if item.fix else ():
                touched.add(document.text.count("\n", 0, edit.start))
        return frozenset(range(len(self.lines))) - touched


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one fault."""

    found: bool
    """Whether it was found in the right paragraph with the right code."""
    restored: bool
    """Whether safe fixes brought the text back to what it was."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of the faults put into one text at once."""

    lines: list[str]
    fixed: list[str]
    outcomes: tuple[Outcome, ...]
    """Parallel to the faults."""
    beside: tuple[Diagnostic, ...]
    """Findings that the original has not, and that are none of the right ones."""
    at: list[int]
    """For each fault, the index of its paragraph."""


def attempt(original: Original, faults: list[tuple[Fault, Change]]) -> Trial:
    """Check and fix a text with faults in it."""
    lines, places = apply(original.text, [change for _, change in faults])
    report = check(read_text("\n".join(lines)), original.profile)
    fixed = _fixed(lines, original.profile)
    rest = list(report.diagnostics)
    found: list[bool] = []
    for (kind, _), place in zip(faults, places, strict=True):
        right = next((item for item in rest if item.code in kind.codes and item.paragraph == place + 1), None)
        found.append(right is not None)
        if right is not None:
            rest.remove(right)
    known = original.findings.copy()
    beside: list[Diagnostic] = []
    for item in rest:
        key = _key(item, lines)
        if known[key]:
            known[key] -= 1
        else:
            beside.append(item)
    back = [fixed == original.fixed if len(faults) == 1 else _stands_again(original, change, fixed) for _, change in faults]
    outcomes = tuple(Outcome(*pair) for pair in zip(found, back, strict=True))
    return Trial(lines, fixed, outcomes, tuple(beside), places)


def _stands_again(original: Original, change: Change, fixed: list[str]) -> bool:
    """Whether the paragraphs of one fault among several are as they were, and nothing is left of the fault."""
    wanted = Counter(original.fixed)
    there = Counter(fixed)
    faulty = [line for lines in change.lines.values() for line in lines]
    return all(there[original.lines[index]] >= wanted[original.lines[index]] for index in change.lines) and all(
        there[line] <= wanted[line] for line in faulty
    )


def _fixed(lines: list[str], profile: Profile) -> list[str]:
    return fix_document(read_text("\n".join(lines)), profile, read_text).document.text.split("\n")


def _key(item: Diagnostic, lines: list[str]) -> _Key:
    return item.code, lines[item.paragraph - 1] if item.paragraph else ""
