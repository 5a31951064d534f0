"""C804."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.citations import spoken
from resolver.rules.facts.days import WrongDay, wrong_days
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class DateToCheck(Rule):
    """The day of an adoption or of an entry into force is the one in the registry.

    What it does:
        Reports the date of a resolution, a treaty or a plan that is not the one in the registry, as something to check. A date
        outside the session is reported by R703, the day on which the paper was handed out by C805.
    Why it matters:
        Number, title and date find a text together; if they do not agree, one of them is wrong.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 13 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: even adopted texts have wrong dates, and the number may be the wrong one.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every date; the finding names it as well.
    """

    code = "C804"
    name = "date-to-check"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for wrong in wrong_days(reading, profile.organ):
            if not wrong.handed_out:
                yield Finding(
                    f"Check the date “{reading.paragraphs[wrong.place].text[wrong.start : wrong.end]}”: {_known(wrong)}.",
                    wrong.place,
                    wrong.start,
                    wrong.end,
                    help=f"Look it up ({wrong.subject.source}).",
                )


def _known(wrong: WrongDay) -> str:
    deed = wrong.deed if len(wrong.day) > len("2000-11") else wrong.deed.removesuffix("on") + "in"
    when = f"{deed} {spoken(wrong.day)}"
    return f"{wrong.what} entered into force then; it {when}" if wrong.in_force else f"{wrong.what} {when}"
