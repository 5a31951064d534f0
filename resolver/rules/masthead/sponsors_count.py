"""M602."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.masthead.place import field_place
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SponsorsCount(Rule):
    """A draft has as many sponsors and signatories as the conference asks for.

    What it does:
        Reports fewer sponsors or signatories than the profile asks for, or more sponsors than it allows. A draft without any
        is reported by M601 where the profile requires the field.
    Why it matters:
        The dais does not take a draft that has too little support.
    Example:
        Sponsors: Albania, Brazil, Chad, Denmark, Egypt, Fiji

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Sponsors: Albania, Brazil

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "M602"
    name = "sponsors-count-wrong"
    severity = Severity.ERROR

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        masthead, wanted = reading.masthead, profile.masthead
        for name, have, least, most in (
            ("sponsors", len(masthead.sponsors), wanted.sponsors_min, wanted.sponsors_max),
            ("signatories", len(masthead.signatories), wanted.signatories_min, None),
        ):
            if 0 < have < least or (have == 0 < least and name not in wanted.required):
                expected = f"at least {least}"
            elif most is not None and have > most:
                expected = f"at most {most}"
            else:
                continue
            place = field_place(reading, name)
            yield Finding(
                f"The draft has {have} {name}; {expected} were expected by {profile.name}.",
                place.index,
                0,
                place.end,
                help="Find more support." if have < least else "Move some of them to the signatories.",
                field=place.field,
            )
