"""Finds everything that is wrong with clause banks in one go: in each file, and between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from resolver.bank.entries import faults
from resolver.bank.files import Layer, Outcome, Problem, Read, read_file
from resolver.bank.schema import BankClause, BankFile, Guide, Passage
from resolver.problems import nearest


@dataclass(slots=True)
class Examined:
    """What was read, as far as it could be, and all that is wrong with it."""

    clauses: dict[str, BankClause] = field(default_factory=dict)
    origins: dict[str, Path] = field(default_factory=dict)
    """The file that each clause and passage comes from, by id."""
    replaced: dict[str, Path] = field(default_factory=dict)
    """Ids of clauses and passages that took the place of those of an earlier layer, with the file of these."""
    guide: Guide = field(default_factory=lambda: Guide("", {}, ()))
    files: tuple[BankFile, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    _broken: set[str] = field(default_factory=set)
    """Ids of clauses and passages that are there but break the schema."""
    _blind: bool = False
    """Whether nothing could be made of a file, so that nobody knows which ids it holds."""

    def take(self, outcome: Outcome[BankFile] | Outcome[Guide]) -> None:
        """Note what is wrong with a file."""
        self.problems += outcome.problems
        self._broken |= outcome.broken
        self._blind = self._blind or outcome.read is None

    def may_hold(self, name: str) -> bool:
        """Whether a file that is wrong holds this id, or may hold it: then its absence has been told already."""
        return self._blind or name in self._broken


def examine(layers: Iterable[Layer]) -> Examined:
    """Read banks and find everything that is wrong with them; nothing is raised for what stands in the files."""
    found = Examined()
    guides: list[list[Read[Guide]]] = []
    files: list[list[Read[BankFile]]] = []
    for part in layers:
        guides.append([])
        for path in part.guides:
            guide = read_file(path, Guide, "passages")
            found.take(guide)
            guides[-1] += [guide.read] if guide.read else []
        reads = []
        for path in part.clause_files:
            outcome = read_file(path, BankFile, "clauses")
            found.take(outcome)
            reads += [_with_theme(outcome.read, found)] if outcome.read else []
        files.append(reads)
    passages: dict[str, Passage] = {}
    for texts in guides:
        _passages(texts, passages, found)
    for reads in files:
        _by_id(reads, found)
    for read in (read for reads in files for read in reads):
        for index, clause in zip(read.numbers, read.content.clauses, strict=True):
            doubtful = read.doubtful.get(index, frozenset())
            known = ((path, message) for path, message in faults(clause) if not _follows(path, doubtful))
            found.problems += [read.problem(f"$.clauses[{index}].{path}", message) for path, message in known]
            found.problems += _references(read, index, clause, passages, found)
    found.guide = _merged([read for texts in guides for read in texts], passages)
    found.files = tuple(read.content for reads in files for read in reads)
    return found


def _follows(path: str, doubtful: Set[str]) -> bool:
    """Whether what is wrong at a place of a clause may be no more than what follows from fields that break the schema."""
    name = re.split(r"[.\[]", path, maxsplit=1)[0]
    together = ({"text", "children", "slots"}, {"part", "strength"}, {"passages", "beyond_guide", "id"})
    return name in doubtful or any(name in group and group & doubtful for group in together)


def _with_theme(read: Read[BankFile], found: Examined) -> Read[BankFile]:
    for index, clause in zip(read.numbers, read.content.clauses, strict=True):
        if clause.theme:
            message = f"clause '{clause.id}': the theme is that of the file; leave it out"
            found.problems.append(read.problem(f"$.clauses[{index}].theme", message))
    clauses = tuple(msgspec.structs.replace(clause, theme=read.content.theme) for clause in read.content.clauses)
    return Read(read.path, read.text, msgspec.structs.replace(read.content, clauses=clauses), read.numbers, read.doubtful)


def _passages(guides: list[Read[Guide]], passages: dict[str, Passage], found: Examined) -> None:
    """Take in the passages of a layer: no two of it may share a number, but they take the place of earlier layers' passages."""
    places: dict[str, Path] = {}
    for read in guides:
        for index, passage in zip(read.numbers, read.content.passages, strict=True):
            path = f"$.passages[{index}].id"
            section = passage.id.partition(".")[0]
            if passage.id in places:
                message = f"passage '{passage.id}' is already used in {places[passage.id]}; number it anew"
                found.problems.append(read.problem(path, message))
                continue
            if section not in read.content.sections:
                message = f"passage '{passage.id}' is in section '{section}', which has no title; add it under sections"
                found.problems.append(read.problem(path, message))
            if passage.id in passages:
                found.replaced[passage.id] = found.origins[passage.id]
            places[passage.id] = read.path
            passages[passage.id] = passage
            found.origins[passage.id] = read.path


def _merged(guides: list[Read[Guide]], passages: Mapping[str, Passage]) -> Guide:
    sections: dict[str, str] = {}
    for read in guides:
        sections |= read.content.sections
    return Guide("; ".join(read.content.title for read in guides), sections, tuple(passages.values()))


def _by_id(files: list[Read[BankFile]], found: Examined) -> None:
    """Take in the clauses of a layer: no two of it may share an id, but they take the place of earlier layers' clauses."""
    places: dict[str, tuple[Read[BankFile], int]] = {}
    for read in files:
        for index, clause in zip(read.numbers, read.content.clauses, strict=True):
            path = f"$.clauses[{index}].id"
            if clause.id in places:
                first, number = places[clause.id]
                message = f"id '{clause.id}' is already used in {first.place(f'$.clauses[{number}].id')}"
                found.problems.append(read.problem(path, f"{message}; give this clause another id"))
                continue
            if clause.id in found.origins:
                found.replaced[clause.id] = found.origins[clause.id]
            places[clause.id] = (read, index)
            found.clauses[clause.id] = clause
            found.origins[clause.id] = read.path


def _references(
    read: Read[BankFile], index: int, clause: BankClause, passages: Mapping[str, Passage], found: Examined
) -> Iterator[Problem]:
    for number, name in enumerate(clause.passages):
        if name not in passages and not found.may_hold(name):
            advice = nearest(name, list(passages)) if passages else "there are none"
            yield read.problem(f"$.clauses[{index}].passages[{number}]", f"clause '{clause.id}': no passage '{name}'; {advice}")
    for number, name in enumerate(clause.related):
        path = f"$.clauses[{index}].related[{number}]"
        if name == clause.id:
            yield read.problem(path, f"clause '{clause.id}' is related to itself; leave it out")
        elif name not in found.clauses and not found.may_hold(name):
            advice = nearest(name, list(found.clauses))
            yield read.problem(path, f"clause '{clause.id}': no related clause '{name}'; {advice}")
