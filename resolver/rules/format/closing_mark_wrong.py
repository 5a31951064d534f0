"""F202."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.marks import MARK_NAMES, role_name
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.structure import has_words
from resolver.syntax import Departure, Reading
from resolver.syntax.landmarks import landmarks
from resolver.syntax.reading import expected_mark
from resolver.syntax.repair import Action

_MARKS = ("COMMA", "SEMICOLON", "COLON", "STOP", "OTHER_MARK")


class ClosingMarkWrong(DepartureRule):
    """The mark that closes a paragraph follows from its place.

    What it does:
        Reports a clause, sub-clause or enacting line that ends with another mark than its place asks for, with two marks,
        with a full-width mark, or with white space before the mark.
    Why it matters:
        A resolution is one sentence. The marks show where each limb of it ends: a comma in the preamble, a semicolon
        between operative clauses, a colon before sub-clauses, and one full stop at the very end.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000;

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the place of the paragraph decides the mark. An “and” after a semicolon goes with the mark.
    Source:
        Measured: 99.8 % of preambular clauses of the General Assembly end with a comma, 99.3 % of operative clauses with a
        semicolon or colon, 99.9 % of the last ones with a full stop.
    """

    code = "F202"
    name = "closing-mark-wrong"
    severity = Severity.ERROR
    fix = Applicability.SAFE

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.found not in _MARKS or departure.action is Action.INSERT or not departure.role:
            return None
        if not has_words(reading, departure.index):
            return None  # F206 answers for it
        if departure.role == "enacting_alone" and not reading.draft.operative:
            return None  # a draft that has just been begun: F102 answers for it
        mark = expected_mark(departure, profile)
        pieces = reading.pieces[departure.index]
        typed = pieces.text[departure.start : departure.end]
        # the full stop of "in the U.S." stays, and the mark follows it
        right = f".{mark}" if typed == "." and landmarks().abbreviation.search(pieces.text, 0, departure.start) else mark
        return Finding(
            f"{role_name(departure.role)} ends with “{typed}”; {MARK_NAMES[mark]} was expected.",
            departure.index,
            departure.start,
            departure.end,
            help=f"End it with “{mark}”." if mark else "Delete the mark.",
            remedy=Remedy(
                f"Replace “{typed}” by “{right}”" if right else f"Delete “{typed}”",
                (Replacement(departure.index, departure.start, departure.end, right),),
            ),
        )
