"""W502."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading

_PATTERN = re.compile(r"(?P<space>\s*)[%％](?P<next>\w?)|(?P<word>-?\bpercent)\b")


class PercentSign(Rule):
    """Per cent is written out.

    What it does:
        Reports “%” and “percent”.
    Why it matters:
        The United Nations writes “30 per cent”, the figure in digits and the words apart.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to raise contributions by 30%.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to raise contributions by 30 per cent.
    Fix safety:
        Safe: the same meaning in the form that the manual asks for. Without a figure before it there is no fix: “percentage” or
        “proportion” may be meant.
    Source:
        United Nations Editorial Manual, "Numbers, dates and time"; 1,445 to none in adopted texts of the General Assembly.
    """

    code = "W502"
    name = "per-cent-not-written-out"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _PATTERN, "%", "％", "percent"):
            if match["word"]:
                start, right = match.start(), " per cent" if match["word"].startswith("-") else "per cent"
            else:
                start = match.start() + len(match["space"])
                right = "per cent" if match["space"] else " per cent"
            end = match.end() - len(match["next"] or "")
            typed = match.string[start:end]
            right += " " if match["next"] else ""
            has_figure = match.string[:start].rstrip()[-1:].isdigit()
            yield Finding(
                f"“{typed}” stands for per cent; “per cent” was expected.",
                index,
                start,
                end,
                help="Write the figure and “per cent”, as in “30 per cent”.",
                remedy=Remedy("Write “per cent”", (Replacement(index, start, end, right),)) if has_figure else None,
            )
