"""W519."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading
from resolver.syntax.landmarks import landmarks


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<stop>[.?])(?<=[a-z)\]”’].)(?:\[\^[^\]\s]+\])* +(?=[A-Z][A-Za-z]* )")


class SeveralSentences(Rule):
    """A clause is one limb of one sentence.

    What it does:
        Reports a full stop or question mark within a clause or sub-clause, once for each paragraph. Clauses that have no
        opening phrase are left to O301.
    Why it matters:
        A resolution is one sentence from the enacting line to the last full stop. What needs a second sentence is a clause or
        sub-clause of its own.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate. They should share what they know.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate and to share what they know.
    Fix safety:
        There is no fix: the writer has to join the sentences or part them into clauses.
    Source:
        Guides for Model United Nations without exception. Among adopted texts only declarations have several sentences.
    """

    code = "W519"
    name = "several-sentences"
    severity = Severity.ADVICE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        seen: set[int] = set()
        for index, match in occurrences(reading, _pattern, ". ", "? ", ".[", "?["):
            if index in seen or landmarks().abbreviation.search(match.string, max(0, match.start() - 8), match.start()):
                continue
            seen.add(index)
            if _is_no_clause(index, reading):
                continue
            yield Finding(
                f"A sentence ends with “{match['stop']}” within the clause; one sentence was expected.",
                index,
                match.start("stop"),
                match.end("stop"),
                help="Join the sentences, or make a clause or sub-clause of each.",
            )


def _is_no_clause(index: int, reading: Reading) -> bool:
    """Whether a paragraph stands where a clause should and has no opening phrase."""
    pieces = reading.pieces[index]
    opens = pieces.preambular is not None or pieces.operative is not None
    return not opens and any(placed.index == index and placed.level == 0 for placed in reading.places)
