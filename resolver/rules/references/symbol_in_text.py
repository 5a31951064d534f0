"""R702."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.references.citing import NEEDLES, citation, in_brackets, symbol_pattern
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading
from resolver.syntax.references import read_symbol


class SymbolInText(Rule):
    """Running text cites a resolution by its number.

    What it does:
        Reports the symbol of a resolution in a clause, other than in brackets.
    Why it matters:
        A resolution is an act, “resolution 55/25”; the symbol is the label of the paper that it is printed on.
    Example:
        The General Assembly,

        Recalling its resolution A/RES/55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the same resolution. After an article there is no fix, because the sentence has to be turned.
    Source:
        Measured in the General Assembly: “resolution 73/146” and its kind 10,931 times, symbols never; some conferences ask
        for it.
    """

    code = "R702"
    name = "symbol-in-running-text"
    severity = Severity.ADVICE
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, symbol_pattern, *NEEDLES):
            symbol = read_symbol(match[0])
            if symbol is None or not symbol.organ or in_brackets(match.string, match.start()):
                continue  # R701 answers for what is no symbol
            right = citation(symbol, match.string, match.start(), profile)
            shown = right or f"resolution {symbol.number}"
            yield Finding(
                f"“{match[0]}” is the symbol of a document; “{shown}” was expected in running text.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{shown}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)) if right else None,
            )
