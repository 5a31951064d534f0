"""The files of a clause bank: which there are, and what can be read of each, even where a part of it is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

import msgspec
import yaml

from resolver.bank.departures import departures
from resolver.problems import InputError
from resolver.utf8 import read_utf8
from resolver.yaml_files import compose, line_in, load_yaml

GUIDE = "guide.yaml"
OTHER_DATA = frozenset({"instruments.yaml", "members.yaml", "sample.yaml"})
"""Files at the top of a bank folder that hold neither clauses nor a guide."""
_LINE = re.compile(r", line (\d+): ")

Content = TypeVar("Content", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with a bank."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of one bank; a later layer holds over an earlier one."""

    clause_files: tuple[Path, ...]
    guides: tuple[Path, ...]


def layer(folder: Path) -> Layer:
    """The files of a bank in a folder and those below it.

    Raises:
        InputError: if there is no such folder, or it holds no clause files.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; name a folder with clause files")
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".yml") and not _hidden(path, folder))
    guides = tuple(path for path in found if path.name == GUIDE)
    files = tuple(path for path in found if path.name != GUIDE and not (path.parent == folder and path.name in OTHER_DATA))
    if not files:
        raise InputError(f"{folder}: there are no clause files (*.yaml) in this folder; name another one")
    return Layer(files, guides)


def layer_of_file(file: Path) -> Layer:
    """A clause file or guide with the clause files beside it, the file itself last, and the nearest guide.

    Raises:
        InputError: if there is no such file.
    """
    if not file.is_file():
        raise InputError(f"{file}: there is no such file; check the name")
    beside = (path for path in sorted(file.parent.glob("*.y*ml")) if path.name not in OTHER_DATA and path != file)
    above = (folder / GUIDE for folder in (file.parent, *file.absolute().parent.parents[:2]))
    guide = file if file.name == GUIDE else next((path for path in above if path.is_file()), None)
    return Layer(tuple(path for path in (*beside, file) if path.name != GUIDE), (guide,) if guide else ())


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


@dataclass(frozen=True, slots=True)
class Read(Generic[Content]):
    """A file as read, kept until everything is checked, so that problems can name lines."""

    path: Path
    text: str
    content: Content
    numbers: Sequence[int]
    """Where each of its clauses or passages stands in the file: those that nothing could be made of are left out."""
    doubtful: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """Fields of a clause or passage, by its number, that break the schema; something else stands in their place."""

    def problem(self, path: str, message: str) -> Problem:
        """Something that is wrong at a place of the file such as `$.clauses[2].id`."""
        return Problem(self.path, line_in(_node(self.text), path), message)

    def place(self, path: str) -> str:
        """File and line of such a place."""
        return f"{self.path}, line {line_in(_node(self.text), path)}"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Content]):
    """What came of reading a file."""

    read: Read[Content] | None
    """None where nothing could be made of it."""
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()
    """Ids of clauses and passages that are there but break the schema."""


@lru_cache(maxsize=4)
def _node(text: str) -> yaml.Node | None:
    return compose(text, "")[0]


def read_file(path: Path, kind: type[Content], many: str) -> Outcome[Content]:
    """Read a file; where it breaks the schema, as much of it as does not. `many` names the list of what it holds."""
    try:
        text = read_utf8(path)
        value = load_yaml(text, str(path))
    except InputError as error:
        return Outcome(None, (_unreadable(path, str(error)),))
    with suppress(msgspec.ValidationError):
        return Outcome(Read(path, text, msgspec.convert(value, kind, strict=False), range(len(value[many]))))
    return _read_in_part(path, text, value, kind, many)


def _read_in_part(path: Path, text: str, value: Any, kind: type[Content], many: str) -> Outcome[Content]:
    """What can be made of a file that breaks the schema, and where it does."""
    wrong = list(departures(value, kind))
    if not isinstance(value, dict) or not isinstance(value.get(many), list):
        return Outcome(None, tuple(Problem(path, line_in(_node(text), where), message) for where, message in wrong))
    items = value[many]
    ids = {number: str(item["id"]) for number, item in enumerate(items) if isinstance(item, dict) and item.get("id")}
    place = re.compile(rf"\$\.{many}\[(\d+)\]\.?(\w*)")
    fields: dict[int, set[str]] = {}
    problems = []
    for where, message in wrong:
        found = place.match(where)
        if found is not None:
            number = int(found[1])
            fields.setdefault(number, set()).add(found[2])
            if number in ids:
                message = f"{many.removesuffix('s')} '{ids[number]}': {message.removeprefix(f'{many}[{number}].')}"
        problems.append(Problem(path, line_in(_node(text), where), message))
    kept, doubtful = _mended(items, _item_type(kind, many), fields)
    good = _head(value, kind, many) | {many: list(kept.values())}
    broken = frozenset(ids[number] for number in ids if number not in kept)
    read = Read(path, text, msgspec.convert(good, kind, strict=False), list(kept), doubtful)
    return Outcome(read, tuple(problems), broken)


def _item_type(kind: type[msgspec.Struct], many: str) -> type[msgspec.Struct]:
    (listed,) = (part.type for part in msgspec.structs.fields(kind) if part.name == many)
    item: type[msgspec.Struct] = get_args(listed)[0]
    return item


def _mended(
    items: list[Any], kind: type[msgspec.Struct], wrong: Mapping[int, set[str]]
) -> tuple[dict[int, Any], dict[int, frozenset[str]]]:
    """The items with something that fits in the place of what does not, so that the rest of them can be examined as well.

    Args:
        items: as read.
        kind: what each should be.
        wrong: the names of the fields that are wrong, by the number of the item.
    """
    kept: dict[int, Any] = {}
    doubtful: dict[int, frozenset[str]] = {}
    fields = {part.name: part for part in msgspec.structs.fields(kind)}
    for number, item in enumerate(items):
        names = wrong.get(number)
        if names is None:
            kept[number] = item
            continue
        if not isinstance(item, dict):
            continue
        absent = fields.keys() - item.keys()
        meant = {name for key in names - fields.keys() for name in get_close_matches(key, absent)}
        names = names | meant | {name for name in absent if fields[name].required}
        mended = {name: value for name, value in item.items() if name not in names}
        mended |= {name: [] for name in names & fields.keys() if fields[name].required}
        with suppress(msgspec.ValidationError):
            msgspec.convert(mended, kind, strict=False)
            kept[number] = mended
            doubtful[number] = frozenset(names)
    return kept, doubtful


def _head(value: dict[str, Any], kind: type[msgspec.Struct], many: str) -> dict[str, Any]:
    """What stands above the list, with nothing in the place of what is wrong or missing."""
    head: dict[str, Any] = {}
    for part in msgspec.structs.fields(kind):
        if part.name != many:
            right = part.name in value and not any(departures(value[part.name], part.type))
            head[part.name] = value[part.name] if right else "" if part.type is str else {}
    return head


def _unreadable(path: Path, message: str) -> Problem:
    """The sentence about a file that cannot be read, with the line where it names one."""
    rest = message.removeprefix(str(path))
    line = _LINE.match(rest)
    if line is not None:
        return Problem(path, int(line[1]), rest[line.end() :])
    return Problem(path, 1, f"this file{rest}" if rest.startswith(" is ") else rest.lstrip(": "))
