"""Reviews one Word file: checks it, says in comments what was found, and puts the safe fixes in as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolver.check import Report, check
from resolver.diagnostics import Applicability, Diagnostic
from resolver.files.docx.former import standing
from resolver.files.docx.places import WordText
from resolver.files.docx.protection import is_protected
from resolver.files.docx.review import Remark, reviewed
from resolver.fix import fix_word
from resolver.profiles import Profile
from resolver.report.remarks import Outcome, overview, remark
from resolver.word_edits import fitting


@dataclass(frozen=True, slots=True)
class Commented:
    """The outcome of a review."""

    report: Report
    """What was found, before anything was changed."""
    data: bytes
    """The reviewed copy."""
    changes: int
    """How many tracked changes are in it."""

    @property
    def notes(self) -> tuple[str, ...]:
        """How the file was read."""
        return self.report.document.notes


def commented(text: WordText, profile: Profile, *, changes: bool) -> Commented:
    """Review a Word file that was read; its trees are changed and of no use afterwards.

    Raises:
        InputError: if a part that was not read before is damaged.
    """
    document = text.document
    if not changes:
        report = check(document, profile)
        found = [(item, Outcome.SUGGESTED) for item in report.diagnostics]
        return Commented(report, reviewed(text, [_summary(text, report, 0), *_remarks(report, found)], ()), 0)
    fixed = fix_word(document, profile)
    report = fixed.first
    found = []
    for item in report.diagnostics:
        outcome = Outcome.SUGGESTED
        if item.fix and item.fix.applicability is Applicability.SAFE:
            outcome = Outcome.CHANGED if fitting(item.fix, document) else Outcome.LEFT
        found.append((item, outcome))
    found.extend((item, Outcome.CHANGED) for item in fixed.later)
    made = len(fixed.changes)
    return Commented(report, reviewed(text, [_summary(text, report, made), *_remarks(report, found)], fixed.changes), made)


def _summary(text: WordText, report: Report, made: int) -> Remark:
    """The comment that sums up."""
    answered = sum(1 for code in standing(text.package.related("comments")).values() if code)
    return Remark(None, overview(report, made, answered=answered, protected=is_protected(text.package)))


def _remarks(report: Report, found: Iterable[tuple[Diagnostic, Outcome]]) -> Iterator[Remark]:
    """A comment for each finding."""
    for item, outcome in found:
        span = item.span if item.paragraph is not None else None
        yield Remark(span, remark(item, report.document, outcome), item.code)
