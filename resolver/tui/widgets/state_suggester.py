"""Completes the names of States in a list while one types."""

from __future__ import annotations

import re

from textual.suggester import Suggester

from resolver.bank.members import shipped_states

_LAST = re.compile(r"(?:^|[,;])\s*([^,;]*)$")
LEAST = 2
"""Letters after which a name is completed."""


class StateSuggester(Suggester):
    """Shows the rest of the first State whose name begins with what stands after the last comma; the right arrow takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The list with its last name completed, or None where nothing fits or the name is there already."""
        return completed(value)


def completed(value: str) -> str | None:
    """A list of names with its last name completed; States that stand in it already are passed over."""
    match = _LAST.search(value)
    if match is None or len(match[1]) < LEAST:
        return None
    begun, before = match[1].casefold(), value[: match.start(1)]
    there = {name.strip().casefold() for name in re.split(r"[,;]", before)}
    for state in shipped_states().states:
        name = state.name.casefold()
        if name.startswith(begun) and name not in there and name != begun:
            return before + state.name
    return None
