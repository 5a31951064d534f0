"""C806."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.facts.symbols import wrong_numbers
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SymbolToCheck(Rule):
    """The number of a resolution goes with what the clause says that it adopted.

    What it does:
        Reports a number that is not the one by which the named text was adopted, the wrong annex of the right one, and a
        number with a slip in it, as something to check: 55/255 for 55/25, 64/239 for 64/293.
    Why it matters:
        Numbers that look alike lead to texts that have nothing to do with each other.
    Example:
        The General Assembly,

        Recalling the New York Declaration for Refugees and Migrants, adopted in its resolution 70/1,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling the New York Declaration for Refugees and Migrants, adopted in its resolution 71/1,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: the number or the name may be the wrong one.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every symbol; the finding names it as well.
    """

    code = "C806"
    name = "symbol-to-check"
    severity = Severity.WARNING
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for wrong in wrong_numbers(reading, profile):
            yield Finding(
                f"Check the number: resolution {wrong.cited.number} {wrong.why}.",
                wrong.place,
                wrong.cited.start,
                wrong.cited.end,
                help=f"Look it up ({wrong.subject.source}).",
            )
