"""What a rule is: its page, its metadata, and a generator of findings."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.syntax import Departure, Reading

SECTIONS = ("What it does", "Why it matters", "Example", "Use instead", "Fix safety", "Source")
"""The headings of a rule's page, in order."""


class Replacement(msgspec.Struct, frozen=True):
    """Put `text` in the place of a range of a paragraph's visible text; an empty range inserts."""

    index: int | None
    """Index of the paragraph in the reading; None for front matter, where the range is one of the text as read."""
    start: int
    end: int
    text: str


class Remedy(msgspec.Struct, frozen=True):
    """A fix in terms of paragraphs; replacements belong together."""

    title: str
    replacements: tuple[Replacement, ...]
    applicability: Applicability = Applicability.SAFE


class Reason(msgspec.Struct, frozen=True):
    """A second place that explains the finding."""

    index: int
    start: int
    end: int
    message: str


class Finding(msgspec.Struct, frozen=True):
    """What a rule found, in terms of paragraphs; `check` turns it into a diagnostic of the text as read."""

    message: str
    index: int | None = None
    """Index of the paragraph in the reading; None for the masthead as a whole."""
    start: int = 0
    end: int = 0
    help: str = ""
    remedy: Remedy | None = None
    reasons: tuple[Reason, ...] = ()
    field: str = ""
    """Name of the front matter field it is about, where there is one."""
    value: int | None = None
    """Which value of that field, from 0; None for the whole field."""


class Rule(ABC):
    """One rule. Its docstring is its page, with the headings of `SECTIONS`."""

    code: ClassVar[str]
    """Unique and never used again for anything else."""
    name: ClassVar[str]
    """States the problem, in kebab case."""
    severity: ClassVar[Severity]
    """The default; a profile may re-grade it."""
    fix: ClassVar[Applicability | None] = None
    """How far its fixes can be trusted; None if it has none."""
    local: ClassVar[bool] = False
    """Whether all it finds in a paragraph follows from that paragraph, its place, the enacting line and the committee. What
    such a rule found is kept until the paragraph changes."""

    @abstractmethod
    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        """Everything the rule finds in a reading."""

    @property
    def family(self) -> str:
        """The folder that the rule lives in."""
        return type(self).__module__.split(".")[-2]

    @property
    def page(self) -> str:
        """The rule's page as text."""
        return inspect.cleandoc(type(self).__doc__ or "")


class DepartureRule(Rule):
    """A rule that reports departures from the grammar: position, message and fix all come from the repair."""

    @abstractmethod
    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        """The finding for one departure, or None if another rule answers for it."""

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        """One finding for each departure that the rule answers for."""
        for departure in reading.departures:
            finding = self.explain(departure, reading, profile)
            if finding is not None:
                yield finding
