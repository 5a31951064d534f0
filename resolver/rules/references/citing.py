"""How running text cites the resolution that a symbol stands for."""

from __future__ import annotations

import re
from functools import cache

from resolver.profiles import Profile
from resolver.syntax.landmarks import landmarks
from resolver.syntax.references import Symbol


@cache
def symbol_pattern() -> re.Pattern[str]:
    """What looks like the symbol of a resolution, right or wrong."""
    return re.compile(
        r"(?<![\w/.-])[AES][/.-]?RES[/.-](?:E?S-)?[0-9]+(?:[/-][0-9]+)*(?: ?[A-Z](?:-[A-Z])?(?=\s*\(|[,;.)]|$))?"
        r"(?: ?\((?:E?S-)?[0-9IVXL]+\))?",
        re.IGNORECASE,
    )


NEEDLES = ("RES", "Res", "res/", "res-", "res.")
"""No symbol without one of them."""

_NAMED = re.compile(r"\bresolutions?\s+$", re.IGNORECASE)
_LISTED = re.compile(r"\bresolutions [^;:()]*[0-9)][^;:()]{0,40}?(?:,|\band)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|a|an|this|that)\s+$", re.IGNORECASE)


def in_brackets(text: str, start: int) -> bool:
    """Whether a symbol stands in brackets, as the reference to a document."""
    return text[:start].rfind("(") > text[:start].rfind(")")


def citation(symbol: Symbol, text: str, start: int, profile: Profile) -> str:
    """What to write for a symbol at a place of a text; empty where that is not certain."""
    before = text[:start]
    if in_brackets(text, start) or _ARTICLE.search(before):
        return ""
    if _NAMED.search(before) or _LISTED.search(before):
        return symbol.number
    body = "" if symbol.organ == profile.organ else landmarks().organs[symbol.organ].removeprefix("The ") + " "
    return f"{body}resolution {symbol.number}"
