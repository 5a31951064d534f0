"""The vocabulary of findings: what is wrong, where, why, and what would put it right."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from resolver.document import Span


class Severity(StrEnum):
    """How much a finding matters; a profile may re-grade any rule."""

    ERROR = "error"
    """A chair who follows the profile's own source would send the draft back."""
    WARNING = "warning"
    """Against good practice, or wrong in most but not all cases."""
    ADVICE = "advice"
    """Taste, or something a person should look at."""

    @property
    def rank(self) -> int:
        """0 for errors, 2 for advice: lower is graver."""
        return _RANK[self]


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


class Applicability(StrEnum):
    """How far a fix can be trusted."""

    SAFE = "safe"
    """The right text is certain; `resolver fix` applies it."""
    UNSAFE = "unsafe"
    """Probably right; applied only when a person asks for this one."""
    DISPLAY = "display"
    """Shown as an example, never applied."""


class Edit(msgspec.Struct, frozen=True):
    """Replace the characters `start..end` of the text as read by `text`."""

    start: int
    end: int
    text: str


class Fix(msgspec.Struct, frozen=True):
    """Edits that belong together: all or none are applied."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.SAFE


class Label(msgspec.Struct, frozen=True):
    """A second place that explains the first, e.g. where an opening phrase was used before."""

    span: Span
    message: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding. Spans count characters of the text as read."""

    code: str
    name: str
    """States the problem in kebab case, e.g. `closing-mark-wrong`."""
    severity: Severity
    message: str
    """One sentence: what was found and what was expected."""
    span: Span
    """The smallest piece that is wrong."""
    paragraph: int | None
    """Number of the paragraph among the non-empty ones, from 1; None for front matter and the whole draft."""
    help: str = ""
    labels: tuple[Label, ...] = ()
    fix: Fix | None = None
