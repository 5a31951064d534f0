"""How a file with tracked changes is read."""

from __future__ import annotations

from enum import StrEnum


class Revisions(StrEnum):
    """How changes that were tracked are read."""

    ACCEPTED = "accepted"
    """As if all of them had been accepted: what was deleted is gone."""
    ORIGINAL = "original"
    """As if all of them had been rejected: what was inserted is gone."""
