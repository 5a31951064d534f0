"""C803."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.rules.facts.naming import BODIES, NameRule


class BodyMisnamed(NameRule):
    """Bodies, funds and programmes are called by their names.

    What it does:
        Reports a name that is not the one in the registry: “Office for Drugs and Crime”, “Fund for Victims of Human
        Trafficking”, letters in the wrong order. A wrong name inside a right one is left alone.
    Why it matters:
        Money that goes to a fund of another name goes nowhere.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites Member States to cooperate with the International Organization of Migration.
    Use instead:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Invites Member States to cooperate with the International Organization for Migration.
    Fix safety:
        Safe: the name is that of the registry.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every name.
    """

    code = "C803"
    name = "body-misnamed"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    kinds = BODIES
    local = True
