"""The registry of `clause_bank/instruments.yaml`: what treaties, resolutions and bodies are called, and when they began."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from resolver.problems import InputError
from resolver.resources import data_folder
from resolver.utf8 import read_utf8
from resolver.yaml_files import convert, line_of, load_yaml

INSTRUMENTS = "instruments.yaml"

Kind = Literal["treaty", "resolution", "plan", "body", "fund", "programme", "report", "regional"]
Field = Literal["title", "short", "symbols", "body", "adopted", "in_force", "unts"]

_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


class WrongName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What something is wrongly called."""

    name: str
    reason: str
    right: str | None = None
    """What stands for it; None for the title, empty where nothing is certain."""
    cut: bool = False
    """Whether it is the beginning of the right name and no more."""


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A treaty, resolution, plan, body, fund or programme."""

    id: str
    kind: Kind
    title: str
    subject: str = ""
    """Of what a resolution speaks that has no title of its own."""
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """Other right forms of the title."""
    symbols: tuple[str, ...] = ()
    """Of the documents by which it was adopted, the first one first."""
    place: str = ""
    """Where in the first of them, e.g. `annex II`."""
    body: str = ""
    """Who adopted it."""
    adopted: str = ""
    """Year, year and month, or full date of adoption."""
    in_force: str = ""
    """When it entered into force."""
    distributed: str = ""
    """When the paper was handed out, where people take this for the date of adoption."""
    also_dated: tuple[str, ...] = ()
    """Other days by which it is rightly dated: a conference adopted it first, or it was opened for signature."""
    ended: str = ""
    """When a programme ended."""
    unts: str = ""
    """Where the treaty was registered or published."""
    wrong: tuple[WrongName, ...] = ()
    sources: tuple[str, ...] = ()
    """Where it was read; empty where all is from general knowledge."""
    verified: tuple[Field, ...] = ()
    """Fields that were seen in a source."""
    general_knowledge: tuple[Field, ...] = ()
    """Fields that were not."""

    def right_name(self, wrong: WrongName) -> str:
        """What stands for one of its wrong names; empty where nothing is certain."""
        return self.title if wrong.right is None else wrong.right


class InstrumentsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of the file."""

    instruments: tuple[Instrument, ...]
    others: tuple[str, ...] = ()
    """Right names of other things that hold, or look like, a name of these."""


@cache
def shipped_instruments() -> InstrumentsFile:
    """The registry that ships."""
    return load_instruments(data_folder("clause_bank") / INSTRUMENTS)


def load_instruments(path: Path) -> InstrumentsFile:
    """Read a registry.

    Raises:
        InputError: naming file and line, if the file cannot be read, breaks the schema or contradicts itself.
    """
    text = read_utf8(path)
    file = convert(load_yaml(text, str(path)), InstrumentsFile, text, str(path))
    for where, message in _faults(file):
        raise InputError(f"{path}, line {line_of(text, where)}: {message}")
    return file


def _faults(file: InstrumentsFile) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for index, entry in enumerate(file.instruments):
        here = f"$.instruments[{index}]"
        if entry.id in seen:
            yield f"{here}.id", f"the id '{entry.id}' stands here a second time; give this entry another"
        seen.add(entry.id)
        for field in ("id", "title"):
            if not getattr(entry, field).strip():
                yield f"{here}.{field}", f"entry '{entry.id}' has no {field}; write it down"
        if not entry.sources and not entry.general_knowledge:
            yield f"{here}.id", f"entry '{entry.id}' has no source; say where it was read, or what is general knowledge"
        days = [(field, getattr(entry, field)) for field in ("adopted", "in_force", "distributed")]
        for field, value in [*days, *(("also_dated", day) for day in entry.also_dated)]:
            if value and not _is_day(value):
                yield f"{here}.{field}", f"entry '{entry.id}': '{value}' is no date; write it like 2000-11-15, 2000-11 or 2000"
        yield from _wrong_names(entry, here)
        both = set(entry.verified) & set(entry.general_knowledge)
        if both:
            name = sorted(both)[0]
            yield f"{here}.general_knowledge", f"entry '{entry.id}': '{name}' is both verified and general knowledge; choose"


def _wrong_names(entry: Instrument, here: str) -> Iterator[tuple[str, str]]:
    right = {entry.title, *entry.short, *entry.also}
    for number, wrong in enumerate(entry.wrong):
        where = f"{here}.wrong[{number}]"
        if wrong.name in right:
            yield f"{where}.name", f"entry '{entry.id}': '{wrong.name}' is among its right names as well; keep one of the two"
        if not wrong.reason.strip():
            yield f"{where}.reason", f"entry '{entry.id}': '{wrong.name}' has no reason; say what is wrong with it"


def _is_day(value: str) -> bool:
    """Whether a text is a year, a year and month, or a day of the calendar."""
    if not _DAY.fullmatch(value):
        return False
    year, month, day = (int(part) for part in (*value.split("-"), "1", "1")[:3])
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
