"""S802."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.document import ALLOW, Document, Span
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.suppression import Suppression, allow_field
from resolver.syntax import Reading


class SuppressionUnused(Rule):
    """An exception stands only as long as it is needed.

    What it does:
        Reports an entry of the field `allow` that allows nothing, because the draft has no such finding there.
    Why it matters:
        A forgotten exception hides the next mistake.
    Example:
        ---
        allow:
          - W501: quoted from a treaty
        ---
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the entry goes, and no word of the resolution with it. Entries that share a line have no fix.
    Source:
        A habit of tools that check programs: exceptions that allow nothing are reported.
    """

    code = "S802"
    name = "suppression-unused"
    severity = Severity.ADVICE
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        """Nothing: what is unused is known when all other rules have spoken, and `resolver.check` asks then."""
        yield from ()

    def unused(self, entry: Suppression, reading: Reading) -> Finding:
        """The finding for an entry that allowed nothing."""
        span = _lines(reading.document, entry.value)
        return Finding(
            f"Nothing here needs the exception for {entry.code}; a finding that it allows was expected.",
            help="Delete the entry.",
            field=ALLOW,
            value=entry.value,
            remedy=Remedy("Delete the entry", (Replacement(None, span.start, span.end, ""),)) if span else None,
        )


def _lines(document: Document, value: int) -> Span | None:
    """The lines that go with an entry, and no other; None if it shares a line with another."""
    field = allow_field(document.front)
    if field is None:
        return None
    if len(field.values) == 1:
        return _front(document) if len(document.front) == 1 else _whole_lines(document, field.span)
    span = _whole_lines(document, field.value_spans[value])
    others = [other for index, other in enumerate(field.value_spans) if index != value]
    shared = span.start <= field.span.start or any(other.start < span.end and span.start < other.end for other in others)
    return None if shared else span


def _front(document: Document) -> Span:
    """The whole front matter, its fences included."""
    fence = document.text.index("\n---", document.front[0].span.end - 1)
    return Span(0, _line_end(document, fence + 1))


def _whole_lines(document: Document, span: Span) -> Span:
    line, _ = document.line_and_column(span.start)
    last, column = document.line_and_column(span.end)
    end = span.end if column == 1 and last > line else _line_end(document, span.end)
    return Span(document.line_starts[line - 1], end)


def _line_end(document: Document, offset: int) -> int:
    """Where the line of an offset ends, its line break included."""
    line, _ = document.line_and_column(offset)
    return document.line_starts[line] if line < len(document.line_starts) else len(document.text)
