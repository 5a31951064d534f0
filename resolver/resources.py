"""Finds the data folders `grammar/` and `clause_bank/`, in an installed wheel or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """The folder `name` of shipped data.

    A wheel carries it under `resolver/_data/`; in a checkout it stands beside the package.

    Raises:
        FileNotFoundError: neither place has it; the installation is incomplete.
    """
    package = Path(__file__).parent
    for folder in (package / "_data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"Resolver's folder '{name}' is missing from this installation; install Resolver again")
