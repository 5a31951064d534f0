"""Reviews one Word file: checks it, says in comments what was found, and puts the safe fixes in as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolver.check import Report, check
from resolver.diagnostics import Applicability, Diagnostic
from resolver.document import Document
from resolver.files.docx.answered import answered
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
    dealt_with = answered(text)

    def settled(item: Diagnostic) -> bool:
        # What is said of the whole draft has no words of its own, so there it must be the same that is said.
        same = (one for one in dealt_with if item.paragraph is not None or item.message in one.words)
        return any(one.is_on(item.code, item.span) for one in same)

    if changes:
        fixed = fix_word(document, profile, settled)
        report, later, made = fixed.first, fixed.later, fixed.changes
    else:
        report, later, made = check(document, profile), (), ()
    found = [
        (item, _outcome(item, document) if changes else Outcome.SUGGESTED) for item in report.diagnostics if not settled(item)
    ]
    found.extend((item, Outcome.CHANGED) for item in later)
    number = sum(1 for one in dealt_with if one.code)
    summary = Remark(None, overview(report, len(made), answered=number, protected=is_protected(text.package)))
    return Commented(report, reviewed(text, [summary, *_remarks(report, found)], made), len(made))


def _outcome(item: Diagnostic, document: Document) -> Outcome:
    if item.fix is None or item.fix.applicability is not Applicability.SAFE:
        return Outcome.SUGGESTED
    return Outcome.CHANGED if fitting(item.fix, document) else Outcome.LEFT


def _remarks(report: Report, found: Iterable[tuple[Diagnostic, Outcome]]) -> Iterator[Remark]:
    """A comment for each finding."""
    for item, outcome in found:
        yield Remark(item.span if item.paragraph is not None else None, remark(item, report.document, outcome))
