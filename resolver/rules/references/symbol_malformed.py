"""R701."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.references.citing import NEEDLES, citation, symbol_pattern
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading
from resolver.syntax.references import read_symbol, right_symbol

_SUCH_AS = "one such as “A/RES/55/25” or “S/RES/1325 (2000)”"


class SymbolMalformed(Rule):
    """The symbol of a resolution has one form, by which it is found.

    What it does:
        Reports what looks like the symbol of a resolution and is none: “A/Res/55-25”, “S/RES/1325” without its year.
    Why it matters:
        Nobody finds a document by a symbol that does not exist.
    Example:
        The General Assembly,

        Recalling its resolution A/Res/55-25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the number stays as it is. Where the house cites resolutions without their symbol, the fix does so too. There is
        no fix where a part is missing.
    Source:
        Dag Hammarskjöld Library, "United Nations document symbols"; `grammar/reference.lark` accepts 99.7 % of the symbols in
        adopted texts.
    """

    code = "R701"
    name = "symbol-malformed"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, symbol_pattern, *NEEDLES):
            if read_symbol(match[0]) is not None:
                continue
            right = right_symbol(match[0])
            symbol = read_symbol(right) if right else None
            if symbol is not None and profile.rules.get("R702") != "off":
                right = citation(symbol, match.string, match.start(), profile) or right
            yield Finding(
                f"“{match[0]}” is no document symbol; {f'“{right}”' if right else _SUCH_AS} was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”." if right else "Look the resolution up and write its symbol in full.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)) if right else None,
            )
