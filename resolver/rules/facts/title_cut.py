"""C802."""

from __future__ import annotations

from typing import ClassVar

from resolver.diagnostics import Applicability, Severity
from resolver.rules.facts.index import Ground
from resolver.rules.facts.names import Named
from resolver.rules.facts.naming import BODIES, INSTRUMENTS, NameRule
from resolver.rules.facts.survey import survey
from resolver.syntax import Reading

_FULL = 5
"""Words from which on a right name counts as the full one."""


class TitleCut(NameRule):
    """A title is given in full when it first stands in a draft.

    What it does:
        Reports a title that breaks off, unless the draft gives it in full somewhere.
    Why it matters:
        The end of a title says what the text is about: of whom, or to which convention a protocol belongs.
    Example:
        The General Assembly,

        Recalling the Protocol to Prevent, Suppress and Punish Trafficking in Persons,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        Recalling the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,

        Urges Member States to cooperate.
    Fix safety:
        Safe: the rest of the title is that of the registry.
    Source:
        `clause_bank/instruments.yaml`, which names the source of every title.
    """

    code = "C802"
    name = "title-cut"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    kinds = INSTRUMENTS | BODIES
    grounds: ClassVar[frozenset[Ground]] = frozenset({"cut"})

    def counts(self, named: Named, text: str, reading: Reading) -> bool:
        return not any(
            other.right and other.name.owner == named.name.owner and len(other.name.text.split()) >= _FULL
            for _, other in survey(reading).names
        )
