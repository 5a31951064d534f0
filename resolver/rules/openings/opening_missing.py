"""O301."""

from __future__ import annotations

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.government import deed
from resolver.rules.numbering.amendment_left import amendment_left
from resolver.rules.rule import DepartureRule, Finding
from resolver.rules.structure import bare_number, has_words
from resolver.syntax import Departure, Reading
from resolver.syntax.repair import Action


class OpeningMissing(DepartureRule):
    """A clause begins with an opening phrase.

    What it does:
        Reports a clause whose first words are no opening phrase that the lexicon knows for its part. That holds for verbs of
        what an organ asks others to do as well, such as “Provides”, “Ensures” and “Improve”.
    Why it matters:
        The opening phrase says what the organ does: it recalls, it urges, it decides. A clause without one is not part of
        the sentence that the enacting line begins.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Member States should cooperate;

        2. Requests the Secretary-General to report.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        1. Urges Member States to cooperate;

        2. Requests the Secretary-General to report.
    Fix safety:
        There is no fix: which verb is meant is for the writer to say.
    Source:
        United Nations Editorial Manual, "Resolutions and other formal decisions", II.C.
    """

    code = "O301"
    name = "opening-missing"
    severity = Severity.WARNING

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.action is not Action.INSERT or departure.expected not in ("PARTICIPLE", "VERB"):
            return None
        if not has_words(reading, departure.index):
            return None  # F206 answers for it
        pieces = reading.pieces[departure.index]
        if amendment_left(pieces):
            return None  # N404 answers for it
        if bare_number(pieces):
            return None  # F203 answers for it
        first = pieces.words.split(" ", 1)[0].rstrip(",")
        preambular = departure.part is Part.PREAMBULAR
        form = "a participle such as “Recalling” or “Concerned”" if preambular else "a verb such as “Urges” or “Requests”"
        return Finding(
            f"The clause begins with “{first}”, which is no known opening phrase; {form} was expected.",
            departure.index,
            pieces.start,
            pieces.start + len(first),
            help=_advice(first, preambular=preambular),
        )


def _advice(first: str, *, preambular: bool) -> str:
    verb = "" if preambular else deed(first)
    if verb:
        return f"An organ asks others to act. Write who is to act, as in “Encourages Member States to {verb} …”."
    return "Begin with what the organ does. The phrase list of the app shows phrases by strength."
