"""Where clause banks are found, and which of them holds where they differ."""

from __future__ import annotations

import os
from pathlib import Path

from resolver.resources import data_folder

FOLDER = "clause_bank"
"""The name of a folder with clause banks, wherever it stands."""


def user_folder() -> Path:
    """Where a person keeps banks for every draft; the environment variable `RESOLVER_DATA` names another folder to hold it."""
    chosen = os.environ.get("RESOLVER_DATA")
    if chosen:
        return Path(chosen) / FOLDER
    from platformdirs import user_data_dir

    return Path(user_data_dir("resolver", appauthor=False)) / FOLDER


def bank_folders() -> list[Path]:
    """The folders with clause banks: what ships, what the user keeps, what stands in the working folder.

    A later one holds over an earlier one: its clause takes the place of a clause with the same id.
    """
    shipped = data_folder(FOLDER)
    found = [shipped]
    for folder in (user_folder(), Path(FOLDER)):
        if not any(folder.exists() and folder.samefile(other) for other in found) and holds_clauses(folder):
            found.append(folder)
    return found


def holds_clauses(folder: Path) -> bool:
    """Whether a folder has any file of a bank in it."""
    return folder.is_dir() and any(path.suffix in (".yaml", ".yml") for path in folder.rglob("*"))
