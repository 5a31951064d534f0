"""N405."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import clauses
from resolver.rules.wording.words import wording
from resolver.syntax import Reading


class LastClauseNotSeized(Rule):
    """The last clause keeps the matter on the agenda.

    What it does:
        Reports a last operative clause that does not say that the organ remains seized of the matter, under profiles that ask
        for it. Nothing is reported under other profiles: the General Assembly rarely says so.
    Why it matters:
        It shows that the organ has not closed the matter, and that nobody else need take it up.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report;

        3. Decides to remain seized of the matter.
    Fix safety:
        There is no fix: whether the matter stays on the agenda is for the writer to say.
    Source:
        The source of the profile; `resolver profiles` names it. Measured: 1,333 of 1,535 resolutions of the Security Council,
        24 of 2,234 of the General Assembly.
    """

    code = "N405"
    name = "last-clause-not-seized"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not profile.ends_seized:
            return
        last = next(reversed(list(clauses(reading, Part.OPERATIVE))), None)
        if last is None or any(word in last[1].words.lower().split() for word in wording().seized):
            return
        placed, pieces = last
        opening = pieces.operative
        yield Finding(
            "The last clause does not say that the organ remains seized of the matter; it was expected to.",
            placed.index,
            pieces.start,
            pieces.start + opening.end if opening else pieces.end,
            help="End with “Decides to remain seized of the matter.”",
        )
