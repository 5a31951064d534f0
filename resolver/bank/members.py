"""The States of `clause_bank/members.yaml`: what they are called, and what they are wrongly called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from resolver.bank.folding import folded
from resolver.problems import InputError
from resolver.resources import data_folder
from resolver.utf8 import read_utf8
from resolver.yaml_files import convert, line_of, load_yaml

MEMBERS = "members.yaml"

Group = Literal["members", "observers"]


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A Member State or an observer State."""

    name: str
    """As lists of States print it."""
    official: str
    """The formal name, with its article."""
    text: str = ""
    """What running text says, where this is not the name."""
    loose: tuple[str, ...] = ()
    """Names that lists do not take and running text may need."""
    wrong: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    renamed: int = 0
    """The year from which the former names are wrong; 0 where no text of today goes back to it."""
    letters: tuple[str, ...] = ()
    """Abbreviations."""

    @property
    def in_text(self) -> str:
        """What running text says."""
        return self.text or self.name

    @property
    def right_names(self) -> tuple[str, ...]:
        """Every right name, without article, the one for lists first."""
        names = (self.name, *(name.removeprefix("the ") for name in (self.official, self.in_text)))
        return tuple(dict.fromkeys(names))


Standing = Literal["right", "loose", "wrong", "former", "letters"]
"""How a name stands to the right one; `right` holds for every right name."""


class StatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file."""

    members: tuple[State, ...]
    observers: tuple[State, ...]
    others: tuple[str, ...] = ()
    """Right names of other things that hold the wrong name of a State."""

    @property
    def states(self) -> tuple[State, ...]:
        """Members and observers."""
        return self.members + self.observers


def state_names(file: StatesFile) -> dict[str, tuple[State, Standing]]:
    """Every name of every State as `folded` has it, with the State and how the name stands to the right one."""
    found: dict[str, tuple[State, Standing]] = {}
    for state in file.states:
        names: tuple[tuple[Standing, tuple[str, ...]], ...] = (
            ("right", state.right_names),
            ("loose", state.loose),
            ("wrong", state.wrong),
            ("former", state.former),
            ("letters", state.letters),
        )
        for standing, texts in names:
            for text in texts:
                found.setdefault(folded(text), (state, standing))
    return found


@cache
def shipped_names() -> dict[str, tuple[State, Standing]]:
    """Every name of every State that ships."""
    return state_names(shipped_states())


@cache
def shipped_states() -> StatesFile:
    """The States that ship."""
    return load_states(data_folder("clause_bank") / MEMBERS)


def load_states(path: Path) -> StatesFile:
    """Read a list of States.

    Raises:
        InputError: naming file and line, if the file cannot be read, breaks the schema or gives one name to two States.
    """
    text = read_utf8(path)
    file = convert(load_yaml(text, str(path)), StatesFile, text, str(path))
    for where, message in _faults(file):
        raise InputError(f"{path}, line {line_of(text, where)}: {message}")
    return file


def _faults(file: StatesFile) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    groups: tuple[tuple[Group, tuple[State, ...]], ...] = (("members", file.members), ("observers", file.observers))
    for group, states in groups:
        for index, state in enumerate(states):
            here = f"$.{group}[{index}]"
            if not state.name.strip() or not state.official.strip():
                yield f"{here}.name", f"State '{state.name}' has no name or no official name; give both"
            names = [*state.right_names, *state.loose, *state.wrong, *state.former, *state.letters]
            for name in names:
                if seen.setdefault(name.casefold(), here) != here or names.count(name) > 1:
                    yield here, f"State '{state.name}': the name '{name}' stands here a second time; keep one of the two"
