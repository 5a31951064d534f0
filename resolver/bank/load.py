"""Loads clause banks, naming file and line of whatever is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from resolver.bank.examine import examine
from resolver.bank.files import Layer, layer
from resolver.bank.places import FOLDER, bank_folders
from resolver.bank.schema import BankClause, BankFile, Guide
from resolver.problems import InputError, nearest
from resolver.resources import data_folder


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """A loaded clause bank."""

    clauses: Mapping[str, BankClause]
    """By id, in the order of the files."""
    guide: Guide
    files: tuple[BankFile, ...]
    """With the title and description of each theme."""
    origins: Mapping[str, Path] = field(default_factory=dict)
    """The file that each clause and passage comes from, by id."""

    def get(self, clause_id: str) -> BankClause:
        """The clause with this id.

        Raises:
            InputError: if there is none, naming the nearest id.
        """
        try:
            return self.clauses[clause_id]
        except KeyError:
            advice = nearest(clause_id, list(self.clauses)) if self.clauses else "the bank is empty"
            raise InputError(f"there is no clause '{clause_id}' in the bank; {advice}") from None


def load_bank(folders: Sequence[Path] | None = None) -> Bank:
    """Load a clause bank.

    Args:
        folders: folders with clause files (`*.yaml`, at any depth) and guides (`guide.yaml`). A clause or passage of a later
            folder takes the place of one with the same id in an earlier one. None for the bank that ships, which is read once.

    Raises:
        InputError: naming file and line, if a file cannot be read, breaks the schema or contradicts another.
    """
    return _shipped() if folders is None else _load(tuple(map(layer, folders)))


def find_bank() -> Bank:
    """The bank of whoever works here: what ships, and over it the user's own banks and those of the working folder.

    Raises:
        InputError: as `load_bank`.
    """
    folders = bank_folders()
    return _shipped() if len(folders) == 1 else load_bank(folders)


@cache
def _shipped() -> Bank:
    return _load((layer(data_folder(FOLDER)),))


def _load(layers: Sequence[Layer]) -> Bank:
    found = examine(layers)
    if found.problems:
        more = f" ({len(found.problems)} problems: see 'resolver bank validate')" if len(found.problems) > 1 else ""
        raise InputError(f"{found.problems[0]}{more}")
    return Bank(found.clauses, found.guide, found.files, found.origins)
