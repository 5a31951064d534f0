"""The days that clauses give for what the registry knows, where they are other days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from resolver.rules.facts.citations import Cited, spoken
from resolver.rules.facts.index import Subject
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.names import Named
from resolver.rules.facts.survey import adopted_with, organ_of, subject_of, survey
from resolver.rules.references.session_and_date import outside_session
from resolver.rules.wording.words import wording
from resolver.syntax import Reading

DATED = frozenset({"treaty", "resolution", "plan", "regional"})
"""Kinds of things that have one day of adoption. Reports have editions, bodies a history."""
_REACH = 110
_TITLE = 3
"""Words of a title that a year may stand before."""


class WrongDay(msgspec.Struct, frozen=True):
    """A day in a paragraph that is not the one in the registry."""

    place: int
    start: int
    end: int
    what: str
    """What was adopted or entered into force."""
    day: str
    """The right one, as far as it is known."""
    deed: str
    """What happened on it, e.g. `was adopted on`."""
    subject: Subject
    handed_out: bool = False
    """Whether the day given is the one on which the paper was handed out."""
    in_force: bool = False
    """Whether the day given is the one on which the treaty entered into force."""


@lru_cache(maxsize=4)
def wrong_days(reading: Reading, house: str) -> tuple[WrongDay, ...]:
    """Every wrong day, in reading order; `house` is the organ whose profile holds."""
    found: dict[tuple[int, int], WrongDay] = {}
    for place, cited in survey(reading).citations:
        wrong = _of_citation(place, cited, reading, house)
        if wrong is not None:
            found[place, wrong.start] = wrong
    for place, named in survey(reading).names:
        for wrong in _of_name(place, named, reading.paragraphs[place].text):
            found.setdefault((place, wrong.start), wrong)
    return tuple(found.values())


def _of_citation(place: int, cited: Cited, reading: Reading, house: str) -> WrongDay | None:
    if not cited.date or not cited.known:
        return None
    text = reading.paragraphs[place].text
    organ = organ_of(cited, text, reading, house)
    subjects = [subject for subject in adopted_with(cited, organ) if len(subject.adopted) == len(cited.date)]
    if not subjects or any(_agree(cited.date, subject.adopted) for subject in subjects):
        return None
    if organ == "GA" and outside_session(cited.number, cited.date):
        return None  # R703 answers for it
    subject = subjects[0]
    end = cited.date_start + len(spoken(cited.date))
    handed_out = any(subject.distributed == cited.date for subject in subjects)
    what = f"resolution {cited.number}"
    return WrongDay(place, cited.date_start, end, what, subject.adopted, "was adopted on", subject, handed_out=handed_out)


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(wording().months)
    return re.compile(rf"(?:(?P<day>[0-9]{{1,2}}) )?(?:(?P<month>{months}) )?(?P<year>(?:18|19|20)[0-9]{{2}})(?![0-9/–-])")


@cache
def _between() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(lexicon().name_to_adoption), re.compile(lexicon().name_to_force)


def _of_name(place: int, named: Named, text: str) -> Iterator[WrongDay]:
    subject = subject_of(named)
    if subject is None or subject.kind in ("report", "state"):
        return
    what = f"“{subject.title}”"
    year = _year_before(text, named.start)
    if year and subject.kind in DATED and _is_title(text, named) and not _dated(year, subject):
        in_force = subject.in_force.startswith(year)
        start = named.start - len("2000 ")
        yield WrongDay(place, start, start + len(year), what, subject.adopted, "was adopted on", subject, in_force=in_force)
    if not any(char.isdigit() for char in text[named.end : named.end + _REACH]):
        return
    match = _date().search(text, named.end, named.end + _REACH)
    if match is None or (match["day"] and not match["month"]):
        return
    given = _given(match)
    between = text[named.end : match.start()]
    adoption, force = _between()
    if subject.in_force and force.fullmatch(between):
        if not _agree(given, subject.in_force):
            yield WrongDay(place, *match.span(), what, subject.in_force, "entered into force on", subject)
    elif (
        subject.adopted
        and between.strip()
        and adoption.fullmatch(between)
        and (subject.kind in DATED or speaks_of_founding(between))
        and not _dated(given, subject)
    ):
        in_force = _agree(given, subject.in_force)
        handed_out = given == subject.distributed
        yield WrongDay(
            place, *match.span(), what, subject.adopted, "was adopted on", subject, handed_out=handed_out, in_force=in_force
        )


def speaks_of_founding(between: str) -> bool:
    """Whether the words between a name and a day or a number say that a body or a fund was founded."""
    return any(word in between for word in lexicon().founding)


def _year_before(text: str, start: int) -> str:
    """The year that stands right before a place; empty if there is none."""
    year = text[start - len("2000 ") : start - 1] if start > len("2000 ") else ""
    whole = year.isdigit() and text[start - 1] == " " and text[start - len(" 2000 ")] in ' (“"'
    return year if whole else ""


def _is_title(text: str, named: Named) -> bool:
    """Whether a name is long enough to be dated by a year before it, and the title of nothing else: "2020 … Goals Moment"."""
    return len(named.name.meant.split()) >= _TITLE and not text[named.end + 1 : named.end + 2].isupper()


def _dated(given: str, subject: Subject) -> bool:
    """Whether something is rightly dated by a day."""
    return not subject.adopted or any(_agree(given, day) for day in (subject.adopted, *subject.also_dated))


def _given(match: re.Match[str]) -> str:
    parts = [match["year"]]
    if match["month"]:
        parts.append(f"{wording().months.index(match['month']) + 1:02}")
        if match["day"]:
            parts.append(f"{int(match['day']):02}")
    return "-".join(parts)


def _agree(given: str, known: str) -> bool:
    """Whether two days are the same as far as both are known."""
    shorter = min(len(given), len(known))
    return bool(known) and given[:shorter] == known[:shorter]
