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
    """What a reviewed copy does about a finding."""

    CHANGED = "A tracked change puts this right: accept or reject it."
    SUGGESTED = "What would put it right:"
    LEFT = "This cannot be written as a tracked change, so it is left to you:"


def remark(item: Diagnostic, document: Document, outcome: Outcome) -> tuple[str, ...]:
    """The paragraphs of the comment on a finding: what was found, where else to look, what helps."""
    return tuple(visible(text) for text in _remark(item, document, outcome))


def _remark(item: Diagnostic, document: Document, outcome: Outcome) -> Iterator[str]:
    yield f"{item.code} ({item.severity}): {item.message}"
    for label in item.labels:
        words = document.text[label.span.start : label.span.end].replace("\n", " ")
        if words:
            yield f"{label.message}: “{words if len(words) <= _QUOTED else words[:_QUOTED] + '…'}”"
    if item.help:
        yield item.help
    if outcome is Outcome.CHANGED:
        yield outcome.value
    elif item.fix:
        yield f"{outcome.value} {item.fix.title}."


def overview(report: Report, changes: int) -> tuple[str, ...]:
    """The paragraphs of the comment that sums up."""
    profile = report.profile
    lines = [f"Checked by Resolver against {profile.name} ({profile.id}). {counted([report]) or 'No findings'}."]
    if changes:
        lines.append(f"{changes} tracked change{'s' if changes != 1 else ''}: accept or reject each one, or all at once.")
    lines.extend(f"{note[:1].upper()}{note[1:]}." for note in report.document.notes)
    if report.unplaced_words:
        lines.append(
            f"{report.unplaced_words} word{'s have' if report.unplaced_words != 1 else ' has'} no place in a resolution."
        )
    return tuple(visible(line) for line in lines)
