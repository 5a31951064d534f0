"""Holds a document against the grammar and the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from resolver.diagnostics import Diagnostic, Edit, Fix, Label, Severity
from resolver.document import Document, SourceKind, Span
from resolver.profiles import Profile
from resolver.rules.local import LocalFindings
from resolver.rules.registry import rules
from resolver.rules.rule import Finding, Remedy, Rule
from resolver.rules.suppression import allow_field, suppressions
from resolver.rules.suppressions.suppression_unused import SuppressionUnused
from resolver.syntax import Reading, read


class Report(msgspec.Struct, frozen=True):
    """What a check found."""

    document: Document
    profile: Profile
    reading: Reading
    diagnostics: tuple[Diagnostic, ...]
    """In the order of the text."""
    allowed: tuple[Diagnostic, ...]
    """What the draft's front matter allows, with a reason; it is counted and not reported."""
    unplaced_words: int
    """Words of paragraphs that have no place in a resolution; they are reported, not lost."""

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity is severity)


def check(document: Document, profile: Profile) -> Report:
    """Check a document against a profile."""
    reading = read(document, profile)
    graded = dict(_graded(profile))
    found = [
        _diagnostic(rule, graded[rule], finding, reading) for rule, finding in _local_findings(reading, profile).find(reading)
    ]
    found.extend(
        _diagnostic(rule, severity, finding, reading)
        for rule, severity in graded.items()
        if not rule.local
        for finding in rule.check(reading, profile)
    )
    allowed: list[Diagnostic] = []
    if allow_field(document.front) is not None:
        found, allowed = _sorted_out(found, reading, profile)
    found.sort(key=lambda diagnostic: (diagnostic.span.start, diagnostic.span.end, diagnostic.code))
    unplaced = sum(len(reading.paragraphs[index].text.split()) for index in reading.unplaced)
    return Report(document, profile, reading, tuple(found), tuple(allowed), unplaced)


def _local_findings(reading: Reading, profile: Profile) -> LocalFindings:
    """What is kept of earlier checks under this profile, for the same enacting line and committee."""
    house = id(profile), reading.enacting, reading.masthead.committee
    kept = _kept.get(house)
    if kept is None:
        if len(_kept) >= HOUSES:
            _kept.clear()
        local = [rule for rule, _ in _graded(profile) if rule.local]
        kept = _kept[house] = LocalFindings(local, profile)
    return kept


HOUSES = 8
"""Profiles, enacting lines and committees for which findings are kept; then all are forgotten."""
_kept: dict[tuple[int, str, str], LocalFindings] = {}
"""By the identity of the profile, which is kept with them."""


def _sorted_out(found: list[Diagnostic], reading: Reading, profile: Profile) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is reported, unused exceptions included, and what the draft's exceptions allow."""
    kept: list[Diagnostic] = []
    allowed: list[Diagnostic] = []
    entries, _ = suppressions(reading)
    used: set[int] = set()
    for item in found:
        answering = [
            entry.value
            for entry in entries
            if entry.code == item.code and (entry.paragraphs is None or item.paragraph in entry.paragraphs)
        ]
        used.update(answering)
        (allowed if answering else kept).append(item)
    for rule, severity in _graded(profile):
        if isinstance(rule, SuppressionUnused):
            idle = [entry for entry in entries if entry.value not in used and entry.code in rules()]
            kept.extend(_diagnostic(rule, severity, rule.unused(entry, reading), reading) for entry in idle)
    return kept, allowed


def _graded(profile: Profile) -> Iterator[tuple[Rule, Severity]]:
    """The rules that are on, with the severity that the profile gives them."""
    for code, rule in rules().items():
        grade = profile.rules.get(code)
        if grade != "off":
            yield rule, Severity(grade) if grade else rule.severity


def _diagnostic(rule: Rule, severity: Severity, finding: Finding, reading: Reading) -> Diagnostic:
    number: int | None = None
    if finding.index is not None:
        paragraph = reading.paragraphs[finding.index]
        span, number = paragraph.source(finding.start, finding.end), paragraph.number
    else:
        span = _field_span(reading.document, finding)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=finding.message,
        span=span,
        paragraph=number,
        help=finding.help,
        labels=tuple(
            Label(reading.paragraphs[reason.index].source(reason.start, reason.end), reason.message)
            for reason in finding.reasons
        ),
        fix=_fix(finding.remedy, reading) if finding.remedy else None,
    )


def _field_span(document: Document, finding: Finding) -> Span:
    field = next((field for field in document.front if field.name == finding.field), None)
    if field is None:
        return Span(0, 0)
    return field.span if finding.value is None else field.value_spans[finding.value]


def _fix(remedy: Remedy, reading: Reading) -> Fix | None:
    """The fix in terms of the text as read; None if it would take away a page number that stands in between."""
    edits: list[Edit] = []
    for replacement in remedy.replacements:
        if replacement.index is None:
            edits.append(Edit(replacement.start, replacement.end, replacement.text))
            continue
        paragraph = reading.paragraphs[replacement.index]
        span = paragraph.source(replacement.start, replacement.end)
        if any(span.start <= line.source_start(0) < span.end for line in reading.page_lines):
            return None
        whole = replacement.start == 0 and replacement.end == len(paragraph.text) and not replacement.text
        end = _line_end(reading.document, span.end) if whole else span.end
        edits.append(Edit(span.start, end, replacement.text))
    return Fix(remedy.title, tuple(edits), remedy.applicability)


def _line_end(document: Document, end: int) -> int:
    """Where the empty lines after a paragraph end: a paragraph that goes takes them along. Word files have no empty lines."""
    if document.kind is SourceKind.WORD:
        return end
    rest = _EMPTY_LINES.match(document.text, end)
    return rest.end() if rest else end


_EMPTY_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))+")
