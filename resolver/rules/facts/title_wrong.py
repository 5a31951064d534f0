"""C801."""

from __future__ import annotations

from resolver.diagnostics import Applicability, Severity
from resolver.rules.facts.naming import INSTRUMENTS, NameRule


class TitleWrong(NameRule):
    """Treaties, resolutions and plans are called by their titles.

    What it does:
        Reports a title that is not the one in the registry: a word too few or another one, a protocol that is called a
        convention. A wrong title inside a right one is left alone.
    Why it matters:
        A treaty that does not exist cannot be ratified, and a delegate who misnames it is corrected in committee.
    Example:
        The General Assembly,

        Recalling the United Nations Convention on Transnational Organized Crime,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling the United Nations Convention against Transnational Organized Crime,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the title is that of the registry. Where more than one may be meant there is no fix.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every title.
    """

    code = "C801"
    name = "title-wrong"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    kinds = INSTRUMENTS
    local = True
