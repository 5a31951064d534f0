"""O306."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.structure import clauses, opening_at
from resolver.syntax import Reading
from resolver.syntax.openers import Opening, modifiers


def is_misplaced(opening: Opening, part: Part, profile: Profile) -> bool:
    """Whether "also" or "further" stands on the wrong side of the phrase for its part."""
    if profile.repeated_opener != "also-further":
        return False
    words = modifiers().repetition
    if part is Part.PREAMBULAR:
        return any(word in opening.before for word in words)
    return len(opening.after) == 1 and opening.after[0] in words


class ModifierMisplaced(Rule):
    """“Also” and “further” follow the participle in the preamble and come before the verb in the operative part.

    What it does:
        Reports “Also recalling” in the preamble and “Requests also” in the operative part.
    Why it matters:
        The order is the practice of the General Assembly, the Economic and Social Council and the Human Rights Council.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Also recalling its resolution 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Recalling also its resolution 64/293 of 30 July 2010,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the same words in the other order.
    Source:
        Measured in the General Assembly: “Recalling also” and its kind 4,958 times, “Also recalling” 9 times; “Also requests”
        and its kind 4,811 times, “Requests also” 9 times.
    """

    code = "O306"
    name = "modifier-misplaced"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for part in Part:
            for placed, pieces in clauses(reading, part):
                found = opening_at(reading, placed.index, part)
                if found is None or not is_misplaced(found, part, profile):
                    continue
                typed = pieces.words[: found.end]
                right = _turned(found, typed, part)
                start, end = pieces.start, pieces.start + found.end
                yield Finding(
                    f"“{typed}” has its modifier on the wrong side; “{right}” was expected.",
                    placed.index,
                    start,
                    end,
                    help=f"Write “{right}”.",
                    remedy=Remedy(f"Replace “{typed}” by “{right}”", (Replacement(placed.index, start, end, right),)),
                )


def _turned(found: Opening, typed: str, part: Part) -> str:
    """The phrase with "also" or "further" on the other side."""
    if part is Part.PREAMBULAR:
        words = modifiers().repetition
        moved = [word for word in found.before if word in words]
        kept = [word for word in found.before if word not in words]
        text = " ".join([*kept, typed[found.start :].lower(), *moved])
        return text[0].upper() + text[1:]
    phrase = found.phrase.text
    return f"{found.after[0].capitalize()} {phrase[0].lower()}{phrase[1:]}"
