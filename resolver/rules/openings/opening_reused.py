"""O309."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Reason, Rule
from resolver.rules.structure import clauses
from resolver.syntax import Reading
from resolver.syntax.scan import Pieces


class OpeningReused(Rule):
    """Some houses let no two clauses open alike.

    What it does:
        Reports an opening phrase that an earlier clause of the same part has already, under profiles that forbid it. “Further”,
        “Strongly” or “with concern” make another phrase of it.
    Why it matters:
        The conference takes repeated openings for want of care. United Nations practice repeats the phrase, with “also”.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report;

        3. Urges donors to contribute.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report;

        3. Further urges donors to contribute.
    Fix safety:
        There is no fix: the writer has to choose the phrase.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "O309"
    name = "opening-reused"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.repeated_opener != "never":
            return
        for part in Part:
            seen: dict[tuple[str, frozenset[str]], tuple[int, Pieces, int]] = {}
            for placed, pieces in clauses(reading, part):
                found = pieces.opening(part)
                if found is None:
                    continue
                key = found.phrase.text, frozenset((*found.before, *found.after))
                if key not in seen:
                    seen[key] = placed.index, pieces, found.end
                    continue
                index, earlier, end = seen[key]
                typed = pieces.words[: found.end]
                yield Finding(
                    f"“{typed}” has opened a clause before; another phrase was expected by {profile.name}.",
                    placed.index,
                    pieces.start,
                    pieces.start + found.end,
                    help="Use a similar phrase, or put a word such as “Further” or “Strongly” before it.",
                    reasons=(Reason(index, earlier.start, earlier.start + end, "first used here"),),
                )
