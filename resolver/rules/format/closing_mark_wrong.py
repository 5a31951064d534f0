"""F202."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.format.marks import MARK_NAMES, role_name
from resolver.rules.rule import DepartureRule, Finding, Remedy, Replacement
from resolver.rules.structure import has_words
from resolver.syntax import Departure, Reading
from resolver.syntax.departures import expected_mark
from resolver.syntax.landmarks import landmarks
from resolver.syntax.repair import Action

MANY = 3
"""From this many sub-clauses on that all end alike, the writer made one mistake, not many."""
_MARKS = ("COMMA", "SEMICOLON", "COLON", "STOP", "OTHER_MARK")


class ClosingMarkWrong(DepartureRule):
    """The mark that closes a paragraph follows from its place.

    What it does:
        Reports a clause, sub-clause or enacting line that ends with another mark than its place asks for, with two marks,
        with a full-width mark, or with white space before the mark. Where all sub-clauses between others end with the same
        wrong mark, it is reported once.
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

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        """One finding for each mark; one for all sub-clauses if the draft ends all of them in another way."""
        wrong = [(departure, self.explain(departure, reading, profile)) for departure in reading.departures]
        items = [placed.index for placed in reading.places if placed.role == "item" and not placed.ends_clause]
        inner = set(items)
        listed = [(departure, found) for departure, found in wrong if found is not None and departure.index in inner]
        if len(items) >= MANY and len(listed) == len(items) and len({found.message for _, found in listed}) == 1:
            yield _for_all([found for _, found in listed])
            listed_indexes = inner
        else:
            listed_indexes = set()
        yield from (found for departure, found in wrong if found is not None and departure.index not in listed_indexes)

    def explain(self, departure: Departure, reading: Reading, profile: Profile) -> Finding | None:
        if departure.found not in _MARKS or departure.action is Action.INSERT or not departure.role:
            return None
        if not has_words(reading, departure.index):
            return None  # F206 answers for it
        if departure.role == "enacting_alone" and not reading.draft.operative:
            return None  # a draft that has just been begun: F102 answers for it
        mark = expected_mark(departure, profile.marks)
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


def _for_all(findings: Sequence[Finding]) -> Finding:
    """One finding at the first sub-clause, whose fix puts all of them right."""
    first = findings[0]
    edits = tuple(edit for finding in findings if finding.remedy for edit in finding.remedy.replacements)
    title = first.remedy.title if first.remedy else ""
    return replace(
        first,
        message=first.message.replace("A sub-clause ends", f"All {len(findings)} sub-clauses between others end", 1),
        remedy=Remedy(f"{title} in all of them", edits),
    )
