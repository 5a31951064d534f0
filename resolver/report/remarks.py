"""What a reviewed copy says: the words of each comment, and of the one that sums up."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from resolver.check import Report
from resolver.diagnostics import Diagnostic
from resolver.document import Document
from resolver.report.as_text import counted
from resolver.report.visible import visible

_QUOTED = 60
"""Characters of other words that a comment quotes."""


class Outcome(Enum):
    """What a reviewed copy does about a finding, as its comment says it."""

    CHANGED = " A tracked change does so: accept or reject it."
    SUGGESTED = ""
    LEFT = " This cannot be written as a tracked change, so it is left to you."


_SEVERAL = " Tracked changes do so: accept or reject each one."


def remark(item: Diagnostic, document: Document, outcome: Outcome) -> tuple[str, ...]:
    """The paragraphs of the comment on a finding: what was found, where else to look, what to do."""
    return tuple(visible(text) for text in _remark(item, document, outcome))


def _remark(item: Diagnostic, document: Document, outcome: Outcome) -> Iterator[str]:
    yield f"{item.code} ({item.severity}): {item.message}"
    for label in item.labels:
        words = document.text[label.span.start : label.span.end].replace("\n", " ")
        if words:
            about = f"{label.message[:1].upper()}{label.message[1:]}"
            yield f"{about}: “{words if len(words) <= _QUOTED else words[:_QUOTED] + '…'}”"
    advice = _advice(item)
    if advice:
        several = outcome is Outcome.CHANGED and item.fix is not None and len(item.fix.edits) > 1
        yield f"{advice}{_SEVERAL if several else outcome.value}"


def _advice(item: Diagnostic) -> str:
    """What to do. A fix that reaches further than the words of the finding says so better than the help, which is on these."""
    if item.fix is not None and (not item.help or len(item.fix.edits) > 1):
        return f"{item.fix.title}."
    return item.help


def overview(report: Report, changes: int, *, answered: int = 0, protected: bool = False) -> tuple[str, ...]:
    """The paragraphs of the comment that sums up.

    Args:
        report: what was found.
        changes: how many tracked changes the copy has.
        answered: how many comments of an earlier review stand in the file, because a person answered or resolved them.
        protected: whether the file is protected against editing.
    """
    profile = report.profile
    lines = [f"Checked by Resolver against {profile.name} ({profile.id}). {counted([report]) or 'No findings'}."]
    if changes:
        lines.append(f"{changes} tracked change{'s' if changes != 1 else ''}: accept or reject each one, or all at once.")
    if changes and protected:
        lines.append("The file is protected against editing: end that under Review, Restrict Editing, to accept or reject.")
    if answered:
        lines.append(
            "One comment of an earlier review was answered or resolved, and is not made again."
            if answered == 1
            else f"{answered} comments of an earlier review were answered or resolved, and are not made again."
        )
    if report.diagnostics:
        lines.append("“resolver explain”, followed by the code of a comment, tells more about its rule.")
    lines.extend(f"{note[:1].upper()}{note[1:]}." for note in report.document.notes)
    if report.unplaced_words:
        lines.append(
            f"{report.unplaced_words} word{'s have' if report.unplaced_words != 1 else ' has'} no place in a resolution."
        )
    return tuple(visible(line) for line in lines)
