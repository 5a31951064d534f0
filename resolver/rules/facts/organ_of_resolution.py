"""C807."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.citations import Cited
from resolver.rules.facts.survey import survey
from resolver.rules.facts.symbols import other_organ
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks

_NAMED = re.compile(
    r"(?P<organ>General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?:’s|'s)? resolutions? $"
)
_REACH = 60
_SHAPES = {
    "SC": re.compile(r"[0-9]{1,4} \((?:19|20)[0-9]{2}\)"),
    "ECOSOC": re.compile(r"(?:19|20)[0-9]{2}/[0-9]+|[0-9]{1,4}(?: [A-Z])? \([IVXL]+\)"),
    "GA": re.compile(r"(?:3[1-9]|[4-9][0-9]|1[0-9]{2})/[0-9]+|[0-9]{1,4}(?: [A-Z])? \([IVXL]+\)"),
    "HRC": re.compile(r"[0-9]{1,2}/[0-9]+"),
}
"""How the resolutions of each organ are numbered."""


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
            named = _NAMED.search(text, max(0, cited.start - _REACH), cited.start)
            if named is None:
                continue
            organ = next(code for code, name in landmarks().organs.items() if name == f"The {named['organ']}")
            if not _SHAPES[organ].fullmatch(cited.number):
                yield _finding(place, named, cited, f"{named['organ']} resolutions have no number such as “{cited.number}”")
            elif code := other_organ(cited, text, reading, profile):
                adopter = landmarks().organs[code].removeprefix("The ")
                yield _finding(place, named, cited, f"resolution {cited.number} of that day is one of the {adopter}")


def _finding(place: int, named: re.Match[str], cited: Cited, why: str) -> Finding:
    return Finding(
        f"“{named['organ']}” and the number do not go together: {why}.",
        place,
        named.start("organ"),
        cited.end,
        help="Look the resolution up: its number or its organ is wrong.",
    )
