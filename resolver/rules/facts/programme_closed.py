"""C809."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.survey import subject_of, survey
from resolver.rules.facts.words import places_of
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces


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
            found = _first(lexicon().going_on, pieces)
            if found is None or _first(lexicon().gone_by, pieces) is not None:
                continue
            reported.add(place)
            shown = pieces.text[named.start : named.end]
            yield Finding(
                f"“{pieces.text[slice(*found)]}” speaks of {shown} as going on; it ended: {subject.ended}.",
                place,
                *found,
                help=f"Speak of its results in the past ({subject.source}).",
            )


def _first(phrases: tuple[str, ...], pieces: Pieces) -> tuple[int, int] | None:
    """Where the first of some phrases stands in a paragraph, the longest if two begin there; None if none does."""
    found = [(place, -len(phrase)) for phrase in phrases for place in places_of(phrase, pieces.text, pieces.start, pieces.end)]
    place, length = min(found, default=(-1, 0))
    return (place, place - length) if found else None
