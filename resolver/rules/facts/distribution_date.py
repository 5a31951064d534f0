"""C805."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.citations import spoken
from resolver.rules.facts.days import wrong_days
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class DistributionDate(Rule):
    """A resolution is dated by its adoption, not by the day on which its paper was handed out.

    What it does:
        Reports the day of distribution, which stands at the top of the paper, where the day of adoption belongs.
    Why it matters:
        The paper comes out weeks later, sometimes in another year; by that date nobody finds the meeting.
    Example:
        The General Assembly,

        Recalling its resolution 64/293 of 12 August 2010,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: number or date may be the wrong one.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every date; the finding names it as well.
    """

    code = "C805"
    name = "distribution-date"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for wrong in wrong_days(reading, profile.organ):
            if wrong.handed_out:
                typed = reading.paragraphs[wrong.place].text[wrong.start : wrong.end]
                yield Finding(
                    f"Check the date “{typed}”: the paper was handed out then; {wrong.what} {wrong.deed} {spoken(wrong.day)}.",
                    wrong.place,
                    wrong.start,
                    wrong.end,
                    help=f"Look it up ({wrong.subject.source}).",
                )
