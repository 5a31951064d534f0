"""C810."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.rules.facts.naming import STATES, NameRule


class StateMisnamed(NameRule):
    """States are called by the names that they have in the United Nations.

    What it does:
        Reports former, incomplete and wrong names of States in clauses: “Burma”, “Syria”, “Ivory Coast”. Names that hold one
        of these rightly, such as “the Islamic Republic of Iran”, are left alone.
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
