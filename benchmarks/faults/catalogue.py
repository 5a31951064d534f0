"""All kinds of faults."""

from __future__ import annotations

from faults import clauses, markers, marks, openings, wording
from faults.fault import CATALOGUE, Fault

MODULES = (clauses, marks, markers, openings, wording)
"""Loading them fills the catalogue."""


def faults() -> tuple[Fault, ...]:
    """Every kind of fault, always in the same order."""
    return tuple(CATALOGUE)
