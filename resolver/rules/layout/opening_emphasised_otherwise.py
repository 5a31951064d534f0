"""L904."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.emphasis import IN, KEYS, OpeningLook, in_words, openings_of
from resolver.rules.layout.page import Spot, finding
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class OpeningEmphasisedOtherwise(Rule):
    """Opening phrases stand out in the way that the conference wants, and in no other.

    What it does:
        Reports, once for each way and part, opening phrases of a Word file that stand out otherwise than the profile says: in
        bold where italics are wanted, or in italics and underlined.
    Why it matters:
        A conference has one form for all drafts, and often one for the preamble and another for the operative part.
    Example:
        The General Assembly,

        **Recalling** its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences; adopted texts of the United Nations.
    """

    code = "L904"
    name = "opening-emphasised-otherwise"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        groups: dict[tuple[object, ...], list[OpeningLook]] = {}
        for look in openings_of(reading, profile):
            if look.some and look.some != (look.wanted,):
                groups.setdefault((look.part, look.some), []).append(look)
        for looks in groups.values():
            first = looks[0]
            wanted = first.wanted
            if len(looks) == 1:
                pronoun = "it was"
                what = f"The opening phrase “{reading.paragraphs[first.at].text[first.start : first.end]}” is"
            else:
                pronoun = "it was"
                pronoun = "they were"
                what = f"The opening phrases of {len(looks)} {first.part} clauses, this one first, are"
            yield finding(
                [Spot(look.at, look.start, look.end) for look in looks],
                f"{what} {in_words(first.some)}; {pronoun} expected {IN[wanted]}.",
                "Select each such phrase and press Ctrl+Space" + (f", then {KEYS[wanted]}." if wanted != "none" else "."),
            )
