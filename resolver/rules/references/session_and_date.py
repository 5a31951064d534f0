"""R703."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.references.bodies import organ_named
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.references import read_citation

FOUNDED = 1945
"""Session n opened in September of this year and n."""
OPENS = 9
"""The month in which sessions open; the one before may adopt resolutions until its last days."""


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(wording().months)
    return re.compile(
        rf"(?<![\w/.-])(?P<session>3[1-9]|[4-9][0-9]|1[0-9]{{2}})/[0-9]{{1,3}}(?: [A-Z])? of "
        rf"(?P<date>[0-9]{{1,2}} (?P<month>{months}) (?P<year>[0-9]{{4}}))\b"
    )


def outside_session(number: str, day: str) -> bool:
    """Whether a resolution of the General Assembly such as `55/25` has a day such as `2010-11-15` outside its session."""
    session = number.partition("/")[0]
    year, month, _ = day.split("-")
    return "/" in number and session.isdigit() and not _in_session(FOUNDED + int(session), int(year), int(month))


def _in_session(opened: int, year: int, month: int) -> bool:
    return (opened, OPENS) <= (year, month) <= (opened + 1, OPENS)


class SessionAndDate(Rule):
    """The number of a resolution of the General Assembly tells its session, and the session its date.

    What it does:
        Reports a resolution of the General Assembly with a date outside its session: session 55 ran from September 2000 to
        September 2001. Nothing is reported where another body is named before it.
    Why it matters:
        Either the number or the date is wrong, and the reader finds another resolution, or none.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2010,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: number or date may be the wrong one.
    Source:
        United Nations Editorial Manual, "System of identification": resolutions carry the number of their session since 1976.
    """

    code = "R703"
    name = "session-and-date-differ"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _pattern(), "/"):
            opened = FOUNDED + int(match["session"])
            if _in_session(opened, int(match["year"]), wording().months.index(match["month"]) + 1):
                continue
            if not _of_general_assembly(match, reading):
                continue
            if read_citation(f"resolution {match[0]}") is None:
                continue  # not a date: "32 May"
            yield Finding(
                f"“{match['date']}” is no date of session {match['session']}; one from September {opened} to September "
                f"{opened + 1} was expected.",
                index,
                match.start("date"),
                match.end("date"),
                help="Look the resolution up: its number or its date is wrong.",
            )


def _of_general_assembly(match: re.Match[str], reading: Reading) -> bool:
    """Whether the body named last before a citation, or else the one that speaks, is the General Assembly."""
    organ = organ_named(match.string, match.start())
    return organ == "GA" if organ is not None else reading.enacting.lower() == landmarks().organs["GA"].lower()
