"""C809."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.survey import subject_of, survey
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    going_on, gone_by = (
        re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)", re.IGNORECASE)
        for words in (lexicon().going_on, lexicon().gone_by)
    )
    return going_on, gone_by


class ProgrammeClosed(Rule):
    """A programme that has ended is spoken of in the past.

    What it does:
        Reports a clause that lets a programme go on, extends it or joins it, where the registry says that it has ended. A
        clause that speaks of its results, its end or its successor is left alone.
    Why it matters:
        What does not exist any more cannot be extended, and a project of others cannot be extended by a resolution at all.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites Member States to join GLO.ACT.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites Member States to build on the results of GLO.ACT.
    Fix safety:
        There is no fix: the clause needs another thought.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every programme's end; the finding names it as well.
    """

    code = "C809"
    name = "programme-closed"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        reported: set[int] = set()
        for place, named in survey(reading).names:
            subject = subject_of(named)
            if subject is None or not subject.ended or place in reported:
                continue
            pieces = reading.pieces[place]
            going_on, gone_by = _phrases()
            found = going_on.search(pieces.text, pieces.start, pieces.end)
            if found is None or gone_by.search(pieces.text, pieces.start, pieces.end):
                continue
            reported.add(place)
            shown = pieces.text[named.start : named.end]
            yield Finding(
                f"“{found[0]}” speaks of {shown} as going on; it ended: {subject.ended}.",
                place,
                *found.span(),
                help=f"Speak of its results in the past ({subject.source}).",
            )
