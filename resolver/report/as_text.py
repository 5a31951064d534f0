"""The report for people: one block for each finding, with the words it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from resolver.check import Report
from resolver.diagnostics import Diagnostic, Severity
from resolver.document import Document
from resolver.report.visible import visible

Style = Callable[[str, str], str]
"""Colours a text; the second argument names what it is: a severity, `code`, `path` or `mark`."""

CONTEXT = 34
"""Characters of the line that are shown on either side of a finding."""


def plain(text: str, what: str) -> str:
    """No colour at all."""
    del what
    return text


def full(report: Report, style: Style = plain) -> Iterator[str]:
    """The lines of a report, with excerpts and help."""
    for item in report.diagnostics:
        where, grade = style(place(item, report.document), "path"), style(str(item.severity), str(item.severity))
        yield f"{where} {grade} {item.code} {item.name}"
        yield f"  {visible(item.message)}"
        yield from _excerpt(item, report.document, style)
        if item.help:
            yield f"  help: {visible(item.help)}"
        if item.fix:
            yield f"  fix ({item.fix.applicability}): {visible(item.fix.title)}"
        yield ""


def concise(report: Report, style: Style = plain) -> Iterator[str]:
    """One line for each finding."""
    for item in report.diagnostics:
        where = style(place(item, report.document), "path")
        yield f"{where}: {style(str(item.severity), str(item.severity))} {item.code} {visible(item.message)}"


def place(item: Diagnostic, document: Document) -> str:
    """Where a finding is: `path:line:column`, or the paragraph where the file has no lines."""
    path = visible(document.path)
    if not document.has_lines:
        return f"{path}:paragraph {item.paragraph}" if item.paragraph else path
    line, column = document.line_and_column(item.span.start)
    return f"{path}:{line}:{column}"


def _excerpt(item: Diagnostic, document: Document, style: Style) -> Iterator[str]:
    """The line with the finding, cut to its neighbourhood, and carets under the words."""
    if not document.text or (item.paragraph is None and item.span.start == item.span.end):
        return
    line_start = document.text.rfind("\n", 0, item.span.start) + 1
    found = document.text.find("\n", item.span.start)
    line_end = found if found >= 0 else len(document.text)
    end = max(item.span.start + 1, min(item.span.end, line_end))
    left, right = max(line_start, item.span.start - CONTEXT), min(line_end, max(end, item.span.start + 1) + CONTEXT)
    if end - item.span.start > 2 * CONTEXT:
        end = item.span.start + 2 * CONTEXT
        right = min(line_end, end)
    lead = "…" if left > line_start else ""
    tail = "…" if right < line_end else ""
    words = visible(document.text[left:right].replace("\t", " ").rstrip("\r"))
    yield f"    {lead}{words}{tail}"
    yield "    " + " " * (len(lead) + item.span.start - left) + style("^" * max(1, end - item.span.start), "mark")


def summary(reports: Sequence[Report]) -> str:
    """Sentences that count the findings, what can be fixed, and what drafts allow themselves."""
    files = f"{len(reports)} file{'s' if len(reports) != 1 else ''}"
    allowed = sum(len(report.allowed) for report in reports)
    left = (
        f" {allowed} finding{'s' if allowed != 1 else ''} allowed by the draft{'s' if len(reports) > 1 else ''}."
        if allowed
        else ""
    )
    found = counted(reports)
    if not found:
        return f"No {'other ' if allowed else ''}findings in {files}.{left}"
    fixable = sum(1 for report in reports for item in report.diagnostics if item.fix and item.fix.applicability == "safe")
    more = f" {fixable} can be fixed with 'resolver fix'." if fixable else ""
    return f"{found} in {files}.{more}{left}"


def counted(reports: Sequence[Report]) -> str:
    """How many findings there are of each severity; empty where there are none."""
    counts = {severity: sum(report.count(severity) for report in reports) for severity in Severity}
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece of advice"}
    plurals = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "pieces of advice"}
    return ", ".join(
        f"{count} {names[severity] if count == 1 else plurals[severity]}" for severity, count in counts.items() if count
    )
