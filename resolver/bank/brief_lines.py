"""The lists of a brief on one line each, as a form shows them: `Passed an act [penal code]; Joined the Protocol`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast, get_args

from resolver.bank.brief import Ally, Answer, OwnRole, Stance
from resolver.bank.values import clean, country
from resolver.problems import nearest

_ITEM = re.compile(r"(?P<says>.*?)\s*(?:\[(?P<source>[^\[\]]*)\])?")


def answers_line(answers: tuple[Answer, ...]) -> str:
    """Answers with their sources in square brackets."""
    return "; ".join(answer.says + _source(answer.source) for answer in answers)


def read_answers(line: str) -> tuple[Answer, ...]:
    """The answers of a line; one without brackets has no source yet."""
    return tuple(Answer(says, source) for says, source in _items(line))


def allies_line(allies: tuple[Ally, ...]) -> str:
    """Allies with their stances."""
    return "; ".join(
        ally.country + (f": {ally.stance}" if ally.stance != "unknown" else "") + _source(ally.source) for ally in allies
    )


def read_allies(line: str) -> tuple[Ally, ...]:
    """The allies of a line such as `India: for [its speech]; Kenya`.

    Raises:
        ValueError: in one sentence, if a stance or the name of a State is none.
    """
    return tuple(_ally(says, source) for says, source in _items(line))


def _ally(says: str, source: str) -> Ally:
    before, _, after = says.partition(":")
    name, typed = before.strip(), after.strip()
    stance = typed.lower() or "unknown"
    if stance not in get_args(Stance):
        raise ValueError(f"'{typed}' is no stance; write for, against, undecided or unknown")
    try:
        return Ally(country(name), cast("Stance", stance), source)
    except ValueError as error:
        raise ValueError(f"'{name}' {error}") from error


def read_roles(line: str) -> tuple[OwnRole, ...]:
    """The roles of a line such as `origin, transit`; their beginnings are enough.

    Raises:
        ValueError: in one sentence, if one is none.
    """
    known = get_args(OwnRole)
    roles: list[OwnRole] = []
    for typed in filter(None, (part.strip().lower() for part in re.split(r"[,;]", line))):
        fitting = [role for role in known if role.startswith(typed)]
        if len(fitting) != 1:
            raise ValueError(f"'{typed}' is no role; {nearest(typed, list(known))}")
        roles.append(cast("OwnRole", fitting[0]))
    return tuple(dict.fromkeys(roles))


def read_words(line: str) -> tuple[str, ...]:
    """Words to search for, between commas or semicolons."""
    return tuple(filter(None, (clean(part) for part in re.split(r"[,;]", line))))


def _items(line: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r";(?![^\[]*\])", line):
        match = _ITEM.fullmatch(part.strip())
        if match is not None and (says := clean(match["says"])):
            yield says, clean(match["source"] or "")


def _source(source: str) -> str:
    return f" [{source}]" if source else ""
