"""C807."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.citations import Cited
from resolver.rules.facts.survey import survey
from resolver.rules.facts.symbols import other_organ
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks

_REACH = 60


class OrganOfResolution(Rule):
    """The organ that is named adopted the resolution that is cited.

    What it does:
        Reports a number that the named organ does not give: the Security Council counts “2331 (2016)”, the Economic and Social
        Council “2006/27”, the General Assembly by session, “61/180”. It also reports a number and a date that the registry has
        from another organ.
    Why it matters:
        Each organ has a list of its own; in the wrong one the resolution is not to be found.
    Example:
        The General Assembly,

        Recalling Security Council resolution 61/180 of 20 December 2006,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 61/180 of 20 December 2006,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: the organ or the number may be the wrong one.
    Source:
        United Nations Editorial Manual, "System of identification"; `clause_bank/instruments.yaml`.
    """

    code = "C807"
    name = "organ-and-number-differ"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for place, cited in survey(reading).citations:
            text = reading.paragraphs[place].text
            named = _organ_before(text, cited.start)
            if named is None:
                continue
            organ, name, start = named
            if organ not in _organs_that_count_so(cited.number):
                yield _finding(place, name, start, cited, f"{name} resolutions have no number such as “{cited.number}”")
            elif code := other_organ(cited, text, reading, profile):
                adopter = landmarks().organs[code].removeprefix("The ")
                yield _finding(place, name, start, cited, f"resolution {cited.number} of that day is one of the {adopter}")


def _organ_before(text: str, end: int) -> tuple[str, str, int] | None:
    """Code, name and place of the organ that stands right before "resolution" and a number."""
    before = text[max(0, end - _REACH) : end]
    head = before.removesuffix(" ").removesuffix("s").removesuffix(" resolution")
    if len(head) + len(" resolution") > len(before):
        return None
    head = head.removesuffix("s").removesuffix("’").removesuffix("'")
    for code, full in landmarks().organs.items():
        name = full.removeprefix("The ")
        if head.endswith(name):
            return code, name, end - len(before) + len(head) - len(name)
    return None


def _organs_that_count_so(number: str) -> tuple[str, ...]:
    """The organs whose resolutions have numbers of this shape."""
    first, slash, _ = number.partition("/")
    if not slash:
        return ("SC",) if number.rpartition("(")[2].rstrip(")").isdigit() else ("GA", "ECOSOC")
    if len(first) == len("2006"):
        return ("ECOSOC",)
    return ("GA", "HRC") if int(first) >= SESSIONS_FROM else ("HRC",)


SESSIONS_FROM = 31
"""The first session whose number the resolutions of the General Assembly carry."""


def _finding(place: int, name: str, start: int, cited: Cited, why: str) -> Finding:
    return Finding(
        f"“{name}” and the number do not go together: {why}.",
        place,
        start,
        cited.end,
        help="Look the resolution up: its number or its organ is wrong.",
    )
