"""W516."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import body
from resolver.rules.wording.words import occurrences, wording
from resolver.syntax import Reading

_BARE_HINT = re.compile(r"esolution [0-9]{2,4}(?![0-9/])")
_CUT_DATE_HINT = re.compile(r"/[0-9]{1,3}(?: [A-Z])? of [0-9]{1,2}(?! [A-Z][a-z]+ [0-9]{4})")
_DRAFT = re.compile(r"[Dd]raft [Rr]$")
_COUNCIL = re.compile(r"\b(?:Security )?Council(?:’s|'s)? [Rr]$")
_ASSEMBLY = re.compile(r"\b(?:General )?Assembly(?:’s|'s)? [Rr]$")
_WITH_BRACKET = re.compile(r"\b[0-9]{2,4}(?: [A-Z])?(?=\s?\()")


@cache
def _bare() -> re.Pattern[str]:
    """A number that belongs to no session and no year. Bodies outside the two organs count in ways of their own."""
    return re.compile(
        r"esolution (?P<number>[0-9]{2,4}(?: [A-Z](?![\w/–-]))?)(?![\w/(–-]|\.[0-9])"
        r"(?!\s?\(|\s[A-Z](?:\s?\(|/|[–-])|(?:\s[A-Z])?\s(?:and|to)\s[A-Z]\b|\sof the (?!Sec|Gen)|\sby\s)"
    )


@cache
def _cut_date() -> re.Pattern[str]:
    months = "|".join(wording().months)
    breaks_off = rf"[0-9]{{1,2}}(?=\s*(?:[;:.)]|,(?! [0-9])|$))|[0-9]{{1,2}} (?:{months})(?=[;.)]|$)"
    return re.compile(rf"/[0-9]{{1,3}}(?: [A-Z])? of (?P<date>{breaks_off})")


class CitationIncomplete(Rule):
    """A resolution is cited so that it can be found.

    What it does:
        Reports a date that breaks off (“resolution 44/25 of 20”), and a number without the session or year that tells it apart:
        the General Assembly's up to 1975 carry a session, “217 A (III)”, the Security Council's a year, “1325 (2000)”. A
        number that the draft gives in full elsewhere is left alone.
    Why it matters:
        There is more than one resolution 217, and numbers without session or year cannot be looked up.
    Example:
        The General Assembly,

        Recalling its resolution 217 A of 10 December 1948,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 217 A (III) of 10 December 1948,

        Urges Member States to cooperate.
    Fix safety:
        Safe where the session or year is known; otherwise there is no fix.
    Source:
        United Nations Editorial Manual, "System of identification"; 12,143 resolutions of the Security Council are cited with
        their year.
    """

    code = "W516"
    name = "citation-incomplete"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _cut_date, "/", hint=_CUT_DATE_HINT):
            yield Finding(
                f"The date “{match['date']}” breaks off; day, month and year were expected.",
                index,
                match.start("date"),
                match.end("date"),
                help="Write the date in full, as in “resolution 55/25 of 15 November 2000”.",
            )
        complete: set[str] | None = None
        for index, match in occurrences(reading, _bare, "esolution ", hint=_BARE_HINT):
            if complete is None:
                complete = {found for _, pieces in body(reading) for found in _WITH_BRACKET.findall(pieces.text)}
            if match["number"] not in complete and not _DRAFT.search(match.string, max(0, match.start() - 7), match.start()):
                yield _without_bracket(index, match, profile)


def _without_bracket(index: int, match: re.Match[str], profile: Profile) -> Finding:
    number = match["number"]
    before = match.string[max(0, match.start() - 40) : match.start()]
    council = bool(_COUNCIL.search(before)) or (profile.organ == "SC" and not _ASSEMBLY.search(before))
    table = wording().council_resolutions if council else wording().old_resolutions
    known = table.get(number, "")
    wanted = f"“{number} ({known})”" if known else "its year in brackets" if council else "its session or year"
    end = match.end("number")
    return Finding(
        f"Resolution “{number}” cannot be told apart by its number alone; {wanted} was expected.",
        index,
        match.start("number"),
        end,
        help="Cite it as in “217 A (III)”, “55/25” or “1325 (2000)”.",
        remedy=Remedy(f"Add “({known})”", (Replacement(index, end, end, f" ({known})"),)) if known else None,
    )
