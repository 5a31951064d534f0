"""O303."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.spelling import respelt
from resolver.syntax import Departure, Reading
from resolver.syntax.scan import Pieces


class OpeningForm(DepartureRule):
    """Preambular clauses open with a participle or adjective, operative clauses with a finite verb.

    What it does:
        Reports an opening phrase in the form of the other part, such as “Encouraging” among operative clauses.
    Why it matters:
        “The General Assembly, … recalling …, requests …” is one sentence: the participles lead up to the verbs.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Encouraging Member States to cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Encourages Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        Safe where the same verb has the other form; otherwise there is no fix.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C.
    """

    code = "O303"
    name = "opening-in-wrong-form"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.found != "OTHER_FORM":
            return None
        pieces = reading.pieces[departure.index]
        typed = pieces.text[departure.start : departure.end]
        meant = respelt(_counterpart(pieces, departure.part), profile.spelling)
        part = "preamble" if departure.part is Part.PREAMBULAR else "operative part"
        wanted = f"“{meant}”" if meant else "a participle" if departure.part is Part.PREAMBULAR else "a finite verb"
        replacement = Replacement(departure.index, departure.start, departure.end, meant)
        return Finding(
            f"“{typed}” does not open a clause of the {part}; {wanted} was expected.",
            departure.index,
            departure.start,
            departure.end,
            help=f"Write {wanted}, or move the clause to the other part.",
            remedy=Remedy(f"Replace “{typed}” by “{meant}”", (replacement,)) if meant else None,
        )


def _counterpart(pieces: Pieces, part: Part) -> str:
    """The opening phrase with the verb in the form of `part`, its modifiers as they stand; empty if it has none."""
    found = pieces.operative if part is Part.PREAMBULAR else pieces.preambular
    if found is None or not found.phrase.counterpart:
        return ""
    typed = pieces.words[: found.end]
    phrase = found.phrase.counterpart
    rest = typed[found.start + len(found.phrase.text) :]
    if found.start:
        return typed[: found.start] + phrase[0].lower() + phrase[1:] + rest
    return phrase + rest
