"""Forgets what the program has kept of earlier texts, so that a test can check a text as a fresh process would."""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper

from resolver import check
from resolver.rules.facts import survey
from resolver.rules.numbering import clause_repeated
from resolver.rules.wording import acronym, words
from resolver.syntax import lines


def forget_texts() -> int:
    """Empty every bounded cache of the program, and say how many there are; data files and tables (unbounded caches) stay."""
    caches = {
        id(value): value
        for name, module in list(sys.modules.items())
        if name.split(".")[0] == "resolver"
        for value in vars(module).values()
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] is not None
    }
    for cached in caches.values():
        cached.cache_clear()
    for kept in (words._matches, lines._lines, check._kept, survey._known):
        kept.clear()
    for known in (acronym._acronyms, clause_repeated._said):
        known.forget()
    return len(caches)
