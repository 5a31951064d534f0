"""C808."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.lexicon import lexicon
from resolver.rules.facts.names import names_in
from resolver.rules.facts.words import places_of
from resolver.rules.rule import Finding, Rule
from resolver.rules.structure import body
from resolver.syntax import Reading

_NEEDLES = ("muggling", "igrant")
"""No term without one of them."""


class CrimesMerged(Rule):
    """Trafficking in persons and the smuggling of migrants are two crimes.

    What it does:
        Reports terms that make one of the two out of both: “trafficking of migrants”, “smuggling of persons”, “trafficking and
        smuggling of persons”. Names of conferences and programmes are left alone.
    Why it matters:
        Persons are trafficked to be exploited, against their will and often within a country; migrants are smuggled over a
        border for money. Different protocols with different duties apply.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to end the trafficking of migrants.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to end the smuggling of migrants.
    Fix safety:
        There is no fix: which of the crimes is meant is for the writer to say.
    Source:
        A/RES/55/25, annexes II and III, article 3 of each; A/RES/78/229, preamble.
    """

    code = "C808"
    name = "crimes-merged"
    severity = Severity.ADVICE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for place, pieces in body(reading):
            if _NEEDLES[0] not in pieces.text and _NEEDLES[1] not in pieces.text:
                continue
            names = names_in(pieces.text, pieces.start, pieces.end)
            for start, end in _terms(pieces.text, pieces.start, pieces.end):
                if any(named.start <= start < named.end for named in names):
                    continue
                typed = pieces.text[start:end]
                right = lexicon().merged_terms[typed.lower()]
                yield Finding(
                    f"“{typed}” takes two crimes for one; {f'“{right}”' if right else 'one of them'} was expected.",
                    place,
                    start,
                    end,
                    help="Say “trafficking in persons” of the one and “smuggling of migrants” of the other.",
                )


def _terms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the terms stand, the longest at each place. The first half of the right name of both crimes is none."""
    found: dict[int, int] = {}
    for term in lexicon().merged_terms:
        found |= {place: max(place + len(term), found.get(place, 0)) for place in places_of(term, text, start, end)}
    spans: list[tuple[int, int]] = []
    for place, after in sorted(found.items()):
        if (not spans or place >= spans[-1][1]) and not text.startswith(" of migrants", after):
            spans.append((place, after))
    return spans
