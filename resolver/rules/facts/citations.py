"""Finds the resolutions that a paragraph cites, with the day and the annex that it gives for them."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache

import msgspec

from resolver.rules.facts.index import by_number
from resolver.rules.wording.words import wording

_SPACE = r"(?<=[0-9])(?=[A-Z])|(?<=[0-9A-Z])(?=\()"
_ORGANS = {"A/HRC/RES/": "HRC", "A/RES/": "GA", "S/RES/": "SC", "E/RES/": "ECOSOC"}
"""By the beginning of a symbol."""


class Cited(msgspec.Struct, frozen=True):
    """A resolution in running text; offsets count characters of the paragraph's visible text."""

    start: int
    end: int
    number: str
    """As running text cites it: `55/25`, `1325 (2000)`."""
    organ: str
    """Code of the organ that its symbol names; empty where it is cited without."""
    date: str = ""
    """Year, month and day with hyphens; empty where there is none or no such day."""
    date_start: int = 0
    annexes: tuple[str, ...] = ()
    """In Roman figures."""
    whole_end: int = 0
    """Where the date and the annex end."""

    @property
    def known(self) -> bool:
        """Whether the registry has a resolution of this number."""
        return self.number in by_number()


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(wording().months)
    return re.compile(
        r"[0-9]{1,4}(?:/[0-9]{1,3}(?![0-9/-])|(?: ?[A-Z])? ?\((?:[0-9]{4}|[IVXL]{1,7})\))(?P<after>)"
        rf"(?: of (?P<date>(?P<day>[0-9]{{1,2}}) (?P<month>{months}) (?P<year>[0-9]{{4}}))\b)?"
        r"(?:,? \(?annex(?:es)? (?P<annex>[IVX]+)(?:(?:,| and|, and) (?P<second>[IVX]+))?)?"
    )


@lru_cache(maxsize=16384)
def cited_in(text: str, start: int, end: int) -> tuple[Cited, ...]:
    """The resolutions in a part of a paragraph's visible text, in reading order."""
    if "esolution" not in text and "RES/" not in text:
        return ()
    found = (_cited(match) for match in _pattern().finditer(text, start, end))
    return tuple(cited for cited in found if cited is not None)


def _cited(match: re.Match[str]) -> Cited | None:
    text, start, end = match.string, match.start(), match.end("after")
    organ = next((code for symbol, code in _ORGANS.items() if text.endswith(symbol, 0, start)), "")
    if not organ and start and (text[start - 1].isalnum() or text[start - 1] in "_/.,-"):
        return None  # it is part of something longer
    number = text[start:end]
    return Cited(
        start,
        end,
        re.sub(_SPACE, " ", number) if "(" in number else number,
        organ,
        _day(match),
        match.start("date"),
        tuple(annex for annex in (match["annex"], match["second"]) if annex),
        match.end(),
    )


def _day(match: re.Match[str]) -> str:
    if not match["date"]:
        return ""
    month = wording().months.index(match["month"]) + 1
    try:
        return datetime.date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return ""


def spoken(day: str) -> str:
    """A date as running text gives it: `2000-11-15` is "15 November 2000"; less where less is known."""
    year, *rest = day.split("-")
    words = [year]
    if rest:
        words.insert(0, wording().months[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)
