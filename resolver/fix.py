"""Applies fixes until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from resolver.check import Report, check
from resolver.diagnostics import Applicability, Edit, Fix
from resolver.document import Document, Paragraph, Run, SourceKind, line_starts
from resolver.profiles import Profile

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


def apply(text: str, fixes: Sequence[Fix]) -> str:
    """Apply fixes to a text. Of fixes that overlap, the earlier one wins and the other is left for the next round."""
    return _edited(text, chosen_edits(fixes))


def chosen_edits(fixes: Sequence[Fix]) -> list[Edit]:
    """The edits of all fixes that do not overlap with an earlier one, in the order of the text."""
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_overlap(edit, other) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
    return sorted(taken, key=lambda edit: (edit.start, edit.end))


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
    applied = 0
    report = check(document, profile)
    for _ in range(MAX_ROUNDS):
        fixes = [item.fix for item in report.diagnostics if item.fix and item.fix.applicability is Applicability.SAFE]
        edits = chosen_edits(fixes)
        if not edits:
            break
        text = _edited(document.text, edits)
        if text == document.text:
            break
        applied += sum(1 for fix in fixes if all(edit in edits for edit in fix.edits))
        document = edit_word(document, edits) if document.kind is SourceKind.WORD else reread(text)
        report = check(document, profile)
    return Fixed(document, report, applied)


def edit_word(document: Document, edits: Sequence[Edit]) -> Document:
    """A Word document with edits made within its paragraphs; list numbers stay, emphasis moves along."""
    paragraphs: list[Paragraph] = []
    length = 0
    for paragraph in document.paragraphs:
        start = paragraph.source_start(0)
        end = start + len(paragraph.text)
        own = [
            Edit(edit.start - start, edit.end - start, edit.text) for edit in edits if start <= edit.start and edit.end <= end
        ]
        for text, runs in _split(paragraph, own):
            paragraphs.append(replace(paragraph, text=text, runs=runs, pieces=((0, length),), number=len(paragraphs) + 1))
            length += len(text) + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    return replace(document, text=text, paragraphs=tuple(paragraphs), line_starts=line_starts(text))


def _split(paragraph: Paragraph, edits: Sequence[Edit]) -> list[tuple[str, tuple[Run, ...]]]:
    """The edited paragraph; more than one where an edit put in a line break, none where nothing is left."""
    text = _edited(paragraph.text, edits)
    if not text.strip():
        return []
    if "\n" in text:
        return [(line.strip(), ()) for line in text.split("\n") if line.strip()]
    runs = tuple(replace(run, start=_moved(run.start, edits), end=_moved(run.end, edits)) for run in paragraph.runs)
    return [(text, tuple(run for run in runs if run.start < run.end))]


def _moved(offset: int, edits: Sequence[Edit]) -> int:
    """Where an offset of the old text lies in the new one."""
    shift = 0
    for edit in edits:
        if edit.end <= offset and not edit.start == edit.end == offset:
            shift += len(edit.text) - (edit.end - edit.start)
        elif edit.start < offset:
            return edit.start + shift + min(offset - edit.start, len(edit.text))
    return offset + shift
