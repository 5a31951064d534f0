"""F205."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class MarkerNeedless(DepartureRule):
    """Preambular clauses are not numbered, and neither is an operative clause that stands alone.

    What it does:
        Reports a number or label before a preambular clause or before the only operative clause.
    Why it matters:
        Only operative clauses are cited by number; a numbered preamble makes every reference ambiguous.
    Example:
        The General Assembly,

        1. Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: no word is touched. Before the only operative clause of a draft without an enacting line, unsafe: more clauses may
        be found when that is there.
    Source:
        United Nations Editorial Manual, "Paragraphs and subparagraphs"; single clauses as measured in adopted texts.
    """

    code = "F205"
    name = "marker-needless"
    severity = Severity.WARNING
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.DELETE or departure.found not in ("NUMBER", "LABEL", "OTHER_MARKER"):
            return None
        pieces = reading.pieces[departure.index]
        typed = pieces.text[departure.start : departure.end]
        what = "a preambular clause" if departure.part is Part.PREAMBULAR else "the only operative clause"
        # where no enacting line says where the clauses begin, a number may be the only sign that this is one
        certain = departure.part is Part.PREAMBULAR or bool(reading.enacting)
        return Finding(
            f"The marker{f' “{typed}”' if typed else ''} stands before {what}; no marker was expected.",
            departure.index,
            departure.start,
            departure.end,
            help="Take the number away." if typed else "Take the paragraph out of the list in the word processor.",
            remedy=Remedy(
                f"Delete “{typed}”",
                (Replacement(departure.index, departure.start, pieces.start, ""),),
                Applicability.SAFE if certain else Applicability.UNSAFE,
            )
            if typed
            else None,
        )
