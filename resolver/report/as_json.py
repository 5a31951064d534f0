"""The report as JSON: a promise, described by `docs/schema/check.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from resolver.check import Report
from resolver.diagnostics import Diagnostic, Severity
from resolver.document import Document, Span
from resolver.report.visible import escaped

VERSION = 1


def check_json(reports: Sequence[Report]) -> str:
    """All reports as one JSON document."""
    counts = {str(severity): sum(report.count(severity) for report in reports) for severity in Severity}
    fixable = sum(1 for report in reports for item in report.diagnostics if item.fix and item.fix.applicability == "safe")
    allowed = sum(len(report.allowed) for report in reports)
    value = {
        "version": VERSION,
        "files": [_file(report) for report in reports],
        "summary": {"files": len(reports), **counts, "fixable": fixable, "allowed": allowed},
    }
    return escaped(json.dumps(value, ensure_ascii=False, indent=2))


def _file(report: Report) -> dict[str, Any]:
    return {
        "path": report.document.path,
        "profile": report.profile.id,
        "diagnostics": [_diagnostic(item, report.document) for item in report.diagnostics],
        "allowed": len(report.allowed),
        "unplaced_words": report.unplaced_words,
        "notes": list(report.document.notes),
    }


def _diagnostic(item: Diagnostic, document: Document) -> dict[str, Any]:
    return {
        "code": item.code,
        "name": item.name,
        "severity": str(item.severity),
        "message": item.message,
        "help": item.help,
        "paragraph": item.paragraph,
        **_place(item.span, document),
        "labels": [{"message": label.message, **_place(label.span, document)} for label in item.labels],
        "fix": {
            "title": item.fix.title,
            "applicability": str(item.fix.applicability),
            "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in item.fix.edits],
        }
        if item.fix
        else None,
    }


def _place(span: Span, document: Document) -> dict[str, int | None]:
    """Lines and columns from 1, the end exclusive; null for files that have no lines, such as those of Word."""
    if not document.has_lines:
        return {"line": None, "column": None, "end_line": None, "end_column": None}
    line, column = document.line_and_column(span.start)
    end_line, end_column = document.line_and_column(span.end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
