"""W509."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import body
from resolver.rules.wording.whole import whole_text
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading

_HINT = re.compile(r"[,;](?:(?<= [,;])|(?<=[a-z][,;])[A-Za-z])|\((?<=[a-z]\()")
_PATTERN = re.compile(
    r"(?<=\S)(?P<before> +)(?=[,;])|(?<=[a-z]{2})(?P<bracket>\()(?=[A-Z]{2})|(?<=[a-z][,;])(?P<after>(?=[A-Za-z]{2}))"
)


class Spacing(Rule):
    """A space follows a mark and comes before a bracket, not the other way round.

    What it does:
        Reports a space before a comma or semicolon within a clause, and a missing space before a bracket, after a mark or
        after the number of a clause.
    Why it matters:
        It looks careless, and search does not find “Organization(UNESCO)”.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States , where appropriate, to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States, where appropriate, to cooperate.
    Fix safety:
        Safe: only spaces change.
    Source:
        Draft resolutions of student conferences.
    """

    code = "W509"
    name = "spacing-wrong"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, pieces in body(reading):
            if pieces.marker is not None and pieces.start == len(pieces.marker.text) < pieces.end:
                yield Finding(
                    "No space stands after the number; one was expected.",
                    index,
                    0,
                    pieces.start,
                    help="Add a space.",
                    remedy=Remedy("Add a space", (Replacement(index, pieces.start, pieces.start, " "),)),
                )
        if not _may_be_wrong(whole_text(reading)):
            return
        for index, match in occurrences(reading, _PATTERN, hint=_HINT):
            start, end = match.span()
            if match["before"]:
                message, right = "A space stands before a mark; none was expected.", ""
            elif match["bracket"]:
                message, right = "No space stands before the bracket; one was expected.", " ("
            else:
                message, right = "No space stands after the mark; one was expected.", " "
                start, end = start - 1, end
                right = match.string[start:end] + " "
            yield Finding(
                message,
                index,
                start,
                end,
                help="Take the space away." if match["before"] else "Add a space.",
                remedy=Remedy("Correct the space", (Replacement(index, start, end, right),)),
            )


def _may_be_wrong(text: str) -> bool:
    """Whether a mark has a space before it or none after it, or a bracket none before it; counting is the quickest look."""
    if " ," in text or " ;" in text:
        return True
    followed = sum(text.count(mark) for mark in (", ", ",\n", "; ", ";\n"))
    return text.count(",") + text.count(";") > followed or text.count("(") > text.count(" (") + text.count("\n(")
