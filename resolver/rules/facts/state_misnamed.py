"""C810."""

from __future__ import annotations

import re
from typing import ClassVar

from resolver.diagnostics import Applicability, Severity
from resolver.rules.facts.index import FORMER, Ground
from resolver.rules.facts.names import Named
from resolver.rules.facts.naming import STATES, NameRule
from resolver.rules.facts.survey import subject_of, survey
from resolver.syntax import Reading

_YEAR = r"(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9/])"


class StateMisnamed(NameRule):
    """States are called by the names that they have in the United Nations.

    What it does:
        Reports former, incomplete and wrong names of States in clauses: “Burma”, “Syria”, “Ivory Coast”. Names that hold one
        of these rightly, such as “the Islamic Republic of Iran”, are left alone; so are a shorter name where the draft gives
        the full one, and a former name beside a year in which the State had it.
    Why it matters:
        A State decides what it is called, and its delegation will say so.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Commends the legislation of Swaziland.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Commends the legislation of Eswatini.
    Fix safety:
        Safe: the name is that of the list of Member States.
    Source:
        `clause_bank/members.yaml`, after the United Nations Terminology Database.
    """

    code = "C810"
    name = "state-misnamed"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    kinds = STATES
    grounds: ClassVar[frozenset[Ground]] = frozenset({"wrong", "cut"})

    def counts(self, named: Named, text: str, reading: Reading) -> bool:
        subject = subject_of(named)
        if named.name.reason == FORMER and subject is not None:
            return not any(int(year[0]) <= subject.renamed for year in re.finditer(_YEAR, text))
        return named.name.ground != "cut" or not any(
            other.right and other.name.owner == named.name.owner for _, other in survey(reading).names
        )
