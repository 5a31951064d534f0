"""N406."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import wording
from resolver.syntax import Reading
from resolver.syntax.roles import Places


class SubClauseLetter(Rule):
    """Sub-clauses begin with a capital, or all with a small letter, as the house has it.

    What it does:
        Reports a sub-clause that begins with a small letter, where the profile asks for a capital; and one that begins with a
        capital, where the profile asks for a small letter and the word is one that is no name.
    Why it matters:
        A list in one form is read at a glance. Sub-clauses of the General Assembly begin with a capital.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States:

        (a) To cooperate;

        (b) to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States:

        (a) To cooperate;

        (b) To report.
    Fix safety:
        Safe: one letter changes.
    Source:
        United Nations Editorial Manual, "Capitalization in English"; 4,505 of 4,505 sub-clauses of the three organs, measured.
    """

    code = "N406"
    name = "sub-clause-letter-wrong"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.sub_clauses.first_letter
        if wanted == "free":
            return
        for index in _labelled(reading.places):
            pieces = reading.pieces[index]
            letter = pieces.text[pieces.start : pieces.start + 1] if pieces.start < pieces.end else ""
            if wanted == "capital":
                if not letter.islower():
                    continue
                right = letter.upper()
            else:
                right = letter.lower() if pieces.words.partition(" ")[0].lower() in wording().common_words else letter
            if right == letter or len(right) != 1:
                continue
            names = ("a capital", "a small letter")
            found, expected = names if wanted == "small" else reversed(names)
            yield Finding(
                f"The sub-clause begins with {found}, “{letter}”; {expected}, “{right}”, was expected.",
                index,
                pieces.start,
                pieces.start + 1,
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, pieces.start, pieces.start + 1, right),)),
            )


@lru_cache(maxsize=4)
def _labelled(places: Places) -> tuple[int, ...]:
    """Indexes of the sub-clauses with a label."""
    return tuple([placed.index for placed in places if placed.marked and placed.level])
