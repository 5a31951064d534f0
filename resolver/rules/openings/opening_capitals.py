"""O304."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.openings.modifier_misplaced import is_misplaced
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import clauses, opening_at
from resolver.syntax import Reading
from resolver.syntax.openers import modifiers


class OpeningCapitals(Rule):
    """Only the first word of an opening phrase has a capital.

    What it does:
        Reports an opening phrase whose first word has no capital, or whose later words have one, and a capital on a small
        word right after it.
    Why it matters:
        “Noting With Concern” reads like a headline; a resolution is a sentence.
    Example:
        The General Assembly,

        Noting With Concern the number of victims,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Noting with concern the number of victims,

        Urges Member States to cooperate.
    Fix safety:
        Safe: no word changes but for its capital.
    Source:
        United Nations Editorial Manual, capitalization; adopted texts without exception.
    """

    code = "O304"
    name = "opening-capitals-wrong"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for part in Part:
            for placed, pieces in clauses(reading, part):
                found = opening_at(reading, placed.index, part)
                if found is None or is_misplaced(found, part, profile):
                    continue
                last = _end(pieces.words, found.end)
                typed = pieces.words[:last]
                right = typed[0].upper() + typed[1:].lower()
                if typed == right:
                    continue
                start, end = pieces.start, pieces.start + last
                yield Finding(
                    f"“{typed}” is capitalized wrongly; “{right}” was expected.",
                    placed.index,
                    start,
                    end,
                    help="Only the first word of a clause has a capital.",
                    remedy=Remedy(f"Write “{right}”", (Replacement(placed.index, start, end, right),)),
                )


def _end(words: str, end: int) -> int:
    """Where the opening phrase ends, with a small word after it if that has a capital: "Recalls Its"."""
    following = words[end + 1 : end + 12].split(" ", 1)[0]
    return end + 1 + len(following) if following.istitle() and following.lower() in modifiers().small else end
