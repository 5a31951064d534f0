"""Documents of the corpus whose structure as recorded there is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from corpus import Resolution

from resolver.problems import InputError
from resolver.yaml_files import read_struct

PATH = Path(__file__).with_name("gold_errata.yaml")
MOST = 0.01
"""The share of the documents that may be listed."""


class Erratum(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One document."""

    symbol: str
    reason: str


class Errata(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file."""

    errata: tuple[Erratum, ...]


def load(resolutions: list[Resolution], path: Path = PATH) -> frozenset[str]:
    """The symbols of the documents that are left out; ends the program with a sentence if the list cannot be right."""
    try:
        entries = read_struct(path, Errata).errata
    except InputError as error:
        sys.exit(str(error))
    problem = fault(entries, [resolution["symbol"] for resolution in resolutions])
    if problem:
        sys.exit(f"{path}: {problem}")
    return frozenset(entry.symbol for entry in entries)


def fault(entries: tuple[Erratum, ...], symbols: list[str]) -> str:
    """What is wrong with a list of errata; empty if nothing is."""
    listed = [entry.symbol for entry in entries]
    for entry in entries:
        if entry.symbol not in symbols:
            return f"there is no document {entry.symbol} in the corpus; correct the symbol"
        if not entry.reason.strip():
            return f"{entry.symbol} has no reason; give one"
        if listed.count(entry.symbol) > 1:
            return f"{entry.symbol} stands there twice; keep one of them"
    most = int(MOST * len(symbols))
    if len(listed) > most:
        return f"{len(listed)} documents are listed; no more than {most} of {len(symbols)} may be (1 %)"
    return ""
