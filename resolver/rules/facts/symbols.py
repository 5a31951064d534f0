"""Numbers of resolutions that do not go with what clauses say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from resolver.profiles import Profile
from resolver.rules.facts.citations import Cited
from resolver.rules.facts.days import DATED, speaks_of_founding
from resolver.rules.facts.index import Subject, by_number
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.names import Named
from resolver.rules.facts.survey import adopted_with, organ_of, subject_of, survey
from resolver.rules.wording.whole import words_of
from resolver.syntax import Reading

_FUNDS = frozenset({"fund"})


class WrongNumber(msgspec.Struct, frozen=True):
    """A number in a paragraph that does not go with its name or its day."""

    place: int
    cited: Cited
    why: str
    """The end of a sentence that begins with the number."""
    subject: Subject
    """What is meant."""


def wrong_numbers(reading: Reading, profile: Profile) -> Iterator[WrongNumber]:
    """Every wrong number, in reading order of the citations; one answer for each."""
    for place, cited in survey(reading).citations:
        text = reading.paragraphs[place].text
        wrong = _beside_names(place, cited, text, survey(reading).names_of(place)) or _nearly(
            place, cited, text, reading, profile
        )
        if wrong is not None:
            yield wrong


_REACH = 120
"""Characters between a name and a number that may belong together."""


@cache
def _to_resolution() -> re.Pattern[str]:
    return re.compile(lexicon().name_to_resolution)


@cache
def _to_name() -> re.Pattern[str]:
    return re.compile(lexicon().resolution_to_name)


def _joined(named: Named, cited: Cited, text: str) -> re.Match[str] | None:
    """What makes a name and a number belong together, if it stands between them."""
    if 0 <= cited.start - named.end <= _REACH:
        return _to_resolution().fullmatch(text, named.end, cited.start)
    if 0 <= named.start - cited.whole_end <= _REACH:
        return _to_name().fullmatch(text, cited.whole_end, named.start)
    return None


def _beside_names(place: int, cited: Cited, text: str, names: list[Named]) -> WrongNumber | None:
    """The number of a name that stands before or after it in a way that makes the two belong together."""
    for named in names:
        subject = subject_of(named)
        if subject is None or not subject.numbers:
            continue
        joined = _joined(named, cited, text)
        if joined is None or not (subject.kind in DATED | _FUNDS or speaks_of_founding(joined[0])):
            continue
        if _without_part(cited.number) not in [_without_part(number) for _, number in subject.numbers]:
            if " on" in joined[0] and cited.known:
                continue  # "resolution 68/192 on" what an earlier one adopted
            right = " or ".join(number for _, number in subject.numbers)
            return WrongNumber(
                place, cited, f"does not go with “{subject.title}”, which was adopted by resolution {right}", subject
            )
        if subject.annex and cited.annexes and subject.annex not in cited.annexes:
            annex = " and ".join(cited.annexes)
            why = f"has “{subject.title}” in its annex {subject.annex}, not in annex {annex}"
            return WrongNumber(place, cited, why, subject)
        return None
    return None


def _without_part(number: str) -> str:
    """A number without the letter of its part: "2106 A (XX)" is also cited as "2106 (XX)"."""
    first, *rest = number.split(" ")
    return " ".join((first, rest[-1])) if rest else number


def _nearly(place: int, cited: Cited, text: str, reading: Reading, profile: Profile) -> WrongNumber | None:
    """A number with a slip in it: the year of one of the Security Council's, or figures beside the day of the right one."""
    if cited.known:
        return None
    if (subject := _of_other_year(cited.number)) is not None:
        if organ_of(cited, text, reading, profile.organ) == "SC":
            return WrongNumber(place, cited, f"has another year: it is {subject.numbers[0][1]}", subject)
        return None
    for organ, number, subject in _by_day().get(cited.date, ()):
        if (
            _slip(cited.number, number)
            and not lexicon().topics.isdisjoint(words_of(text))
            and organ == organ_of(cited, text, reading, profile.organ)
        ):
            why = f"is nearly {number}, which was adopted on the same day (“{subject.title}”)"
            return WrongNumber(place, cited, why, subject)
    return None


@cache
def _by_row() -> dict[str, Subject]:
    """The resolutions of the Security Council, which counts in one row, by their numbers without the year."""
    pairs = [(number, code, subject) for number, found in by_number().items() for code, subject in found]
    return {number.partition(" (")[0]: subject for number, code, subject in pairs if code == "SC"}


def _of_other_year(number: str) -> Subject | None:
    row, bracket, year = number.partition(" (")
    return _by_row().get(row) if bracket and year[0].isdigit() else None


@cache
def _by_day() -> dict[str, tuple[tuple[str, str, Subject], ...]]:
    """Organ, number and subject of every resolution by the day of its adoption."""
    days: dict[str, list[tuple[str, str, Subject]]] = {}
    for number, found in by_number().items():
        for code, subject in found:
            days.setdefault(subject.adopted, []).append((code, number, subject))
    days.pop("", None)
    return {day: tuple(found) for day, found in days.items()}


def _slip(typed: str, right: str) -> bool:
    """Whether two figures have changed places, or one is left out or doubled."""
    if sorted(typed) == sorted(right):
        places = [place for place, (one, other) in enumerate(zip(typed, right, strict=True)) if one != other]
        return len(places) == 2 and places[1] == places[0] + 1
    longer, shorter = (typed, right) if len(typed) > len(right) else (right, typed)
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def other_organ(cited: Cited, text: str, reading: Reading, profile: Profile) -> str:
    """Code of the organ from which the registry has this number and day, where another one is named; else empty."""
    if not cited.known or not cited.date:
        return ""
    organ = organ_of(cited, text, reading, profile.organ)
    if not organ or adopted_with(cited, organ):
        return ""
    return next((code for code, subject in by_number()[cited.number] if subject.adopted == cited.date), "")
