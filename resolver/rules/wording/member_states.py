"""W501."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Applicability, Severity
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Remedy, Replacement, Rule
from resolver.rules.wording.words import occurrences
from resolver.syntax import Reading

_PATTERN = re.compile(r"(?<!\bnon-)\b[Mm]ember state(s?)\b")


class MemberStates(Rule):
    """“Member States” has two capitals.

    What it does:
        Reports “member states” and “Member states”. “member States” is right for the members of other organizations, and
        “non-member States” for those of none.
    Why it matters:
        The capitals mark the States Members of the United Nations; it is the most frequent slip in student papers.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges all member states to cooperate.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges all Member States to cooperate.
    Fix safety:
        Safe: only capitals change.
    Source:
        United Nations Editorial Manual, "Capitalization in English"; 12,579 of 12,580 in adopted texts of the General Assembly.
    """

    code = "W501"
    name = "member-states-in-small-letters"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    local = True

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for index, match in occurrences(reading, _PATTERN, "ember state"):
            right = f"Member State{match[1]}"
            yield Finding(
                f"“{match[0]}” is written in small letters; “{right}” was expected.",
                index,
                match.start(),
                match.end(),
                help=f"Write “{right}”.",
                remedy=Remedy(f"Write “{right}”", (Replacement(index, match.start(), match.end(), right),)),
            )
