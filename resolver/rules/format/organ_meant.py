"""Which organ a wrongly written enacting line means."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from resolver.syntax.landmarks import landmarks
from resolver.syntax.slips import is_slip

_AROUND = re.compile(r"^(?:the )?(?:(?:united nations|un|u\.n\.)(?:'s|’s)? )?(.*?)(?: of the (?:united nations|un|u\.n\.))?$")


class OrganMeant(msgspec.Struct, frozen=True):
    """The organ that a line means, though it may not write its name as the organ does."""

    name: str
    """As the organ writes it: `The General Assembly`."""
    whole: bool
    """Whether the line has the words of the name and no others, so that only letters can be wrong."""


@lru_cache(maxsize=256)
def organ_meant(line: str) -> OrganMeant | None:
    """The organ that an enacting line without its comma means by its name, with slips, other capitals or words around it."""
    typed = " ".join(line.lower().split())
    inner = _AROUND.sub(r"\1", typed).split()
    for name in landmarks().organs.values():
        words = name.lower().split()[1:]
        if len(inner) == len(words) and all(one == word or is_slip(one, word) for one, word in zip(inner, words, strict=True)):
            return OrganMeant(name, whole=typed.split() == ["the", *inner])
    return None
