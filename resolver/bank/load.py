"""Loads clause banks, naming file and line of whatever is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from resolver.bank.entries import faults
from resolver.bank.schema import BankClause, BankFile, Guide, Passage
from resolver.problems import InputError, nearest
from resolver.resources import data_folder
from resolver.utf8 import read_utf8
from resolver.yaml_files import convert, line_of, load_yaml

GUIDE = "guide.yaml"
OTHER_DATA = frozenset({"instruments.yaml", "members.yaml", "sample.yaml"})
"""Files at the top of a bank folder that hold neither clauses nor a guide."""

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """A loaded clause bank."""

    clauses: Mapping[str, BankClause]
    """By id, in the order of the files."""
    guide: Guide
    files: tuple[BankFile, ...]
    """With the title and description of each theme."""

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


@dataclass(frozen=True, slots=True)
class _Read(Generic[Content]):
    """A file as read, kept until everything is checked, so that problems can name lines."""

    path: Path
    text: str
    content: Content

    def place(self, path: str) -> str:
        return f"{self.path}, line {line_of(self.text, path)}"


def load_bank(folders: Sequence[Path] | None = None) -> Bank:
    """Load the clause bank.

    Args:
        folders: folders with clause files (`*.yaml`) and guides (`guide.yaml`), both at any depth; None for the bank that
            ships, which is read once.

    Raises:
        InputError: naming file and line, if a file cannot be read, breaks the schema or contradicts another.
    """
    return _shipped() if folders is None else _load(folders)


@cache
def _shipped() -> Bank:
    return _load([data_folder("clause_bank")])


def _load(folders: Sequence[Path]) -> Bank:
    paths = [path for folder in folders for path in _clause_files(folder)]
    guides = [_read(path, Guide) for folder in folders for path in sorted(folder.rglob(GUIDE))]
    files = [_with_theme(_read(path, BankFile)) for path in paths]
    passages = _passages(guides)
    for read in files:
        for path, message in faults(read.content):
            raise InputError(f"{read.place(path)}: {message}")
    clauses = _by_id(files)
    _references(files, clauses, passages)
    return Bank(clauses, _merged(guides, passages), tuple(read.content for read in files))


def _clause_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; name a folder with clause files")
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".yml"))
    paths = [path for path in found if path.name != GUIDE and (path.parent != folder or path.name not in OTHER_DATA)]
    if not paths:
        raise InputError(f"{folder}: there are no clause files (*.yaml) in this folder; name another one")
    return paths


def _read(path: Path, kind: type[Content]) -> _Read[Content]:
    text = read_utf8(path)
    return _Read(path, text, convert(load_yaml(text, str(path)), kind, text, str(path)))


def _with_theme(read: _Read[BankFile]) -> _Read[BankFile]:
    for index, clause in enumerate(read.content.clauses):
        if clause.theme:
            place = read.place(f"$.clauses[{index}].theme")
            raise InputError(f"{place}: clause '{clause.id}': the theme is that of the file; leave it out")
    clauses = tuple(msgspec.structs.replace(clause, theme=read.content.theme) for clause in read.content.clauses)
    return _Read(read.path, read.text, msgspec.structs.replace(read.content, clauses=clauses))


def _passages(guides: list[_Read[Guide]]) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    places: dict[str, str] = {}
    for read in guides:
        for index, passage in enumerate(read.content.passages):
            path = f"$.passages[{index}].id"
            if passage.id in found:
                earlier = places[passage.id]
                raise InputError(f"{read.place(path)}: passage '{passage.id}' is already used in {earlier}; number it anew")
            section = passage.id.partition(".")[0]
            if section not in read.content.sections:
                raise InputError(f"{read.place(path)}: passage '{passage.id}' is in section '{section}', which has no title")
            found[passage.id] = passage
            places[passage.id] = str(read.path)
    return found


def _merged(guides: list[_Read[Guide]], passages: Mapping[str, Passage]) -> Guide:
    sections: dict[str, str] = {}
    for read in guides:
        sections |= read.content.sections
    title = "; ".join(read.content.title for read in guides)
    return Guide(title, sections, tuple(passages.values()))


def _by_id(files: list[_Read[BankFile]]) -> dict[str, BankClause]:
    found: dict[str, BankClause] = {}
    places: dict[str, tuple[_Read[BankFile], int]] = {}
    for read in files:
        for index, clause in enumerate(read.content.clauses):
            if clause.id in found:
                first, number = places[clause.id]
                here, there = read.place(f"$.clauses[{index}].id"), first.place(f"$.clauses[{number}].id")
                raise InputError(f"{here}: id '{clause.id}' is already used in {there}; give this clause another id")
            found[clause.id] = clause
            places[clause.id] = (read, index)
    return found


def _references(files: list[_Read[BankFile]], clauses: Mapping[str, BankClause], passages: Mapping[str, Passage]) -> None:
    for read in files:
        for index, clause in enumerate(read.content.clauses):
            _known(read, f"$.clauses[{index}].passages", clause.passages, passages, f"clause '{clause.id}': no passage")
            _known(read, f"$.clauses[{index}].related", clause.related, clauses, f"clause '{clause.id}': no related clause")


def _known(read: _Read[BankFile], path: str, ids: Sequence[str], known: Mapping[str, object], problem: str) -> None:
    for index, name in enumerate(ids):
        if name not in known:
            advice = nearest(name, list(known)) if known else "there are none"
            raise InputError(f"{read.place(f'{path}[{index}]')}: {problem} '{name}'; {advice}")
