"""Applies fixes until nothing changes."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from resolver.check import Report, check
from resolver.diagnostics import Applicability, Diagnostic, Edit, Fix
from resolver.document import Document, SourceKind, Span
from resolver.profiles import Profile
from resolver.trail import Change, Trail
from resolver.word_edits import document_of, edited_lines, fitting

MAX_ROUNDS = 20
"""Fixes settle in two or three rounds; the bound only keeps a wrong rule from running for ever."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The outcome of fixing a document."""

    document: Document
    report: Report
    """What is left."""
    applied: int
    """How many fixes were applied."""


@dataclass(frozen=True, slots=True)
class FixedWord(Fixed):
    """The outcome of fixing a Word document, with the way that led to it."""

    first: Report
    """What was found before anything was fixed."""
    changes: tuple[Change, ...]
    """All that changed, in terms of the text as it was."""
    later: tuple[Diagnostic, ...]
    """What was found and fixed only after other fixes, and not at first; its spans are in terms of the text as it was."""


def apply(text: str, fixes: Sequence[Fix]) -> str:
    """Apply fixes to a text. Of fixes that overlap, the earlier one wins and the other is left for the next round."""
    return _edited(text, chosen_edits(fixes))


def chosen_edits(fixes: Sequence[Fix]) -> list[Edit]:
    """The edits of all fixes that do not overlap with an earlier one, in the order of the text."""
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_overlaps_neighbour(edit, taken) for edit in fix.edits):
            for edit in fix.edits:
                insort(taken, edit, key=_place)
    return taken


def _overlaps_neighbour(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit overlaps with any that was taken; as these are apart, only the nearest two can be it."""
    index = bisect_right(taken, edit.start, key=_start)
    return any(_overlap(edit, other) for other in taken[max(index - 1, 0) : index + 1])


def _start(edit: Edit) -> int:
    return edit.start


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == other.start or one.start < other.start < one.end or other.start < one.start < other.end
    return one.start < other.end and other.start < one.end


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts.extend((text[position : edit.start], edit.text))
        position = edit.end
    return "".join((*parts, text[position:]))


def fix_document(document: Document, profile: Profile, reread: Callable[[str], Document]) -> Fixed:
    """Apply all safe fixes, check again, and so on until no safe fix is left.

    Args:
        document: what to fix; a Word document is changed paragraph by paragraph, keeping its list numbers and emphasis.
        profile: the house rules.
        reread: reads a changed text again, in the document's own format; not called for Word documents.
    """
    if document.kind is SourceKind.WORD:
        return fix_word(document, profile)
    applied = 0
    report = check(document, profile)
    for _ in range(MAX_ROUNDS):
        fixes = [item.fix for item in report.diagnostics if item.fix and item.fix.applicability is Applicability.SAFE]
        edits = chosen_edits(fixes)
        text = _edited(document.text, edits)
        if text == document.text:
            break
        applied += sum(_made(fixes, edits))
        document = reread(text)
        report = check(document, profile)
    return Fixed(document, report, applied)


def fix_word(document: Document, profile: Profile, settled: Callable[[Diagnostic], bool] | None = None) -> FixedWord:
    """Apply the safe fixes to a Word document, except those that only a person can make in one, and follow all changes.

    Args:
        document: what to fix.
        profile: the house rules.
        settled: whether a person has dealt with a finding, so that it is left as it is; its span is in terms of the document.
    """
    applied = 0
    trail = Trail(document)
    first = report = check(document, profile)
    later: list[Diagnostic] = []
    for round_ in range(MAX_ROUNDS):
        fitted = [
            (item, fix)
            for item in report.diagnostics
            if item.fix and item.fix.applicability is Applicability.SAFE and (fix := fitting(item.fix, document))
            if settled is None or not settled(replace(item, span=trail.origin(item.span)))
        ]
        edits = chosen_edits([fix for _, fix in fitted])
        lines = edited_lines(document, edits)
        changed = document_of(lines, document)
        if changed.text == document.text:
            break
        made = _made((fix for _, fix in fitted), edits)
        applied += sum(made)
        if round_:
            fixed_now = (item for (item, _), so in zip(fitted, made, strict=True) if so)
            later.extend(_news((replace(item, span=trail.origin(item.span), labels=()) for item in fixed_now), first))
        trail.follow(lines)
        document = changed
        report = check(document, profile)
    return FixedWord(document, report, applied, first, tuple(trail.changes()), tuple(later))


def _news(items: Iterable[Diagnostic], first: Report) -> Iterator[Diagnostic]:
    """Findings that were not made before anything was fixed; one whose fix had to wait for another's was."""
    known: dict[str, list[Span]] = {}
    for item in first.diagnostics:
        known.setdefault(item.code, []).append(item.span)
    for item in items:
        if not any(span.start <= item.span.end and item.span.start <= span.end for span in known.get(item.code, ())):
            yield item


def _made(fixes: Iterable[Fix], edits: Iterable[Edit]) -> list[bool]:
    """For each fix whether these edits make it."""
    chosen = set(edits)
    return [chosen.issuperset(fix.edits) for fix in fixes]
