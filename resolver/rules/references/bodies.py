"""Whose resolution it is that running text cites: that of the body named last before it."""

from __future__ import annotations

import re
from functools import cache

from resolver.syntax.landmarks import landmarks

_ORGANS = {
    ("general", "Assembly"): "GA",
    ("the", "Assembly"): "GA",
    ("security", "Council"): "SC",
    ("social", "Council"): "ECOSOC",
    ("rights", "Council"): "HRC",
}
"""By the name of the body and the word before it."""


@cache
def _bodies() -> re.Pattern[str]:
    words = "|".join(sorted((word.capitalize() for word in landmarks().body_words), key=len, reverse=True))
    return re.compile(rf"\b(?:(?P<first>\w+) )?(?P<body>{words})\b")


def organ_named(text: str, place: int) -> str | None:
    """Code of the organ that is the body named last before a place; empty for other bodies, None where no body is named."""
    named = list(_bodies().finditer(text, 0, place))
    return _ORGANS.get(((named[-1]["first"] or "").lower(), named[-1]["body"]), "") if named else None
