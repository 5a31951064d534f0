"""What is said at the end of a review: a sentence for one file, a table for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from resolver.diagnostics import Severity
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.check import Report

_HEADS = ("errors", "warnings", "advice", "changes")
_GAP = "  "


class Row(NamedTuple):
    """What came of a review."""

    place: str
    """Where the copy is."""
    reports: Sequence[Report]
    changes: int | None
    """How many tracked changes are in the copy; None where none were asked for."""


def sentence(row: Row) -> str:
    """The outcome for one file."""
    from resolver.report.as_text import counted

    changes = f" {row.changes} tracked change{'s' if row.changes != 1 else ''}." if row.changes else ""
    return visible(f"{row.place}: {counted(row.reports) or 'no findings'}.{changes}")


def table(rows: Sequence[Row], unread: Sequence[str]) -> Iterator[str]:
    """The outcome for several files, one a line, and the sums. Names come last, so that long ones move no column."""
    heads = _HEADS if any(row.changes is not None for row in rows) else _HEADS[:-1]
    yield _GAP.join((*heads, "file"))
    for row in rows:
        yield _line(heads, _numbers(row), row.place)
    for name in unread:
        yield _line(heads, ["-"] * len(heads), f"{name} (not reviewed)")
    sums = [sum(column) for column in zip(*(_numbers(row) for row in rows), strict=True)] or [0] * len(heads)
    yield _line(heads, sums, f"in {len(rows)} file{'s' if len(rows) != 1 else ''}")


def _numbers(row: Row) -> list[int]:
    grades = [item.severity for report in row.reports for item in report.diagnostics]
    return [grades.count(severity) for severity in Severity] + ([row.changes] if row.changes is not None else [])


def _line(heads: Sequence[str], values: Sequence[int | str], name: str) -> str:
    return visible(_GAP.join((*(f"{value:>{len(head)}}" for head, value in zip(heads, values, strict=True)), name)))
