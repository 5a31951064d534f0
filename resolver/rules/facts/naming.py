"""What the rules on names have in common: a wrong name, its kind, and the right one in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from resolver.profiles import Profile
from resolver.rules.facts.index import Ground, Subject
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.names import Named
from resolver.rules.facts.survey import subject_of, survey
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.syntax import Reading

INSTRUMENTS = frozenset({"treaty", "resolution", "plan", "report", "regional"})
BODIES = frozenset({"body", "fund", "programme"})
STATES = frozenset({"state"})
_ARTICLE = "the "


class NameRule(Rule):
    """A rule that reports wrong names of some kinds."""

    kinds: ClassVar[frozenset[str]]
    grounds: ClassVar[frozenset[Ground]] = frozenset({"right", "wrong", "other"})

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for place, named in survey(reading).names:
            if named.right or named.name.ground not in self.grounds:
                continue
            subject = subject_of(named)
            if (
                subject is not None
                and subject.kind in self.kinds
                and self.counts(named, reading.paragraphs[place].text, reading)
            ):
                yield _finding(place, named, subject, reading.paragraphs[place].text)

    def counts(self, named: Named, text: str, reading: Reading) -> bool:
        """Whether a wrong name in a paragraph with this text is to be reported."""
        return True


def _without_end(right: str, text: str, end: int) -> str:
    """A right name without its last part, where the text has that already: ", Especially Women and Children"."""
    head, comma, tail = right.rpartition(", ")
    return head if head and text[end:].casefold().startswith((comma + tail).casefold()) else right


def _finding(place: int, named: Named, subject: Subject, text: str) -> Finding:
    start, right = named.start, named.name.meant
    if text.endswith((_ARTICLE, "The "), 0, start):
        if right.startswith(_ARTICLE):
            right = right.removeprefix(_ARTICLE)
        elif subject.kind in STATES and re.match(lexicon().stands_alone, text[named.end :]):
            start -= len(_ARTICLE)
    right = _without_end(right, text, named.end)
    typed = text[start : named.end]
    reason = f" ({named.name.reason})" if named.name.reason else ""
    if not right:
        return Finding(
            f"“{typed}” is no name of anything in the registry{reason}; the full title was expected.",
            place,
            start,
            named.end,
            help=f"Look it up; “{subject.title}” may be meant.",
        )
    goes_on = named.name.ground == "cut" and re.match(lexicon().other_end, text[named.end :]) is not None
    return Finding(
        f"“{typed}” is not the right name{reason}; “{right}” was expected.",
        place,
        start,
        named.end,
        help=f"Write “{right}”.",
        remedy=None if goes_on else Remedy(f"Write “{right}”", (Replacement(place, start, named.end, right),)),
    )
