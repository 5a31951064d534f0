"""M604."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.masthead.delegations import right_name
from resolver.rules.masthead.place import field_place
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class NamesUnsorted(Rule):
    """Sponsors and signatories stand in alphabetical order.

    What it does:
        Reports a list of names that is not in English alphabetical order, where the profile asks for it. A State is sorted by
        its right name, whatever it is called.
    Why it matters:
        The order is neutral: nobody comes first by rank.
    Example:
        Sponsors: Italy, Brazil

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Sponsors: Brazil, Italy

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix yet: the help shows the order.
    Source:
        United Nations practice for the sponsors of drafts.
    """

    code = "M604"
    name = "names-unsorted"
    severity = Severity.ADVICE

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if not profile.masthead.names_sorted:
            return
        masthead = reading.masthead
        for field, names in (("sponsors", masthead.sponsors), ("signatories", masthead.signatories)):
            ordered = tuple(sorted(names, key=_key))
            if ordered == names:
                continue
            moved = next(name for name, right in zip(names, ordered, strict=True) if name != right)
            place = field_place(reading, field)
            yield Finding(
                f"“{moved}” is out of alphabetical order among the {field}.",
                place.index,
                0,
                place.end,
                help="In order: " + ", ".join(ordered),
                field=place.field,
            )


def _key(name: str) -> str:
    """Names are sorted as the right ones they stand for, without their article, and as if letters had no accents."""
    right = unicodedata.normalize("NFD", right_name(name).casefold())
    folded = "".join(letter for letter in right if not unicodedata.combining(letter))
    return folded.removeprefix("the ")
