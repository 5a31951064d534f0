"""The data files that ship, and what is kept of them as JSON: parsing YAML takes longer than a check.

`python -m resolver.keep` writes the JSON into `resolver/kept/`, each with the length and the sum of the file it was made from.
Where a file has changed since, it is read itself: what somebody edits holds at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import msgspec

from resolver.resources import data_folder

Struct = TypeVar("Struct")

KEPT = Path(__file__).with_name("kept")
"""Where the JSON lies."""


class Kept(msgspec.Struct, frozen=True):
    """What is kept of one file."""

    length: int
    """Of the file, in bytes."""
    sum: int
    """Its CRC-32."""
    values: msgspec.Raw


def kept_path(folder: str, name: str) -> Path:
    """Where the JSON of a data file lies; `name` is its path in the folder."""
    return KEPT / f"{folder}.{name.replace('/', '.').removesuffix('.yaml')}.json"


def read_shipped(folder: str, name: str, kind: type[Struct]) -> Struct:
    """Read a data file into a struct.

    Args:
        folder: `grammar` or `clause_bank`.
        name: the file's path in that folder, with slashes.
        kind: what it holds.

    Raises:
        InputError: naming file and line, if the file has been edited and breaks the schema.
    """
    path = data_folder(folder) / name
    values = _kept_values(path, kept_path(folder, name))
    if values is not None:
        return msgspec.json.decode(values, type=kind, strict=False)
    from resolver.yaml_files import read_struct

    return read_struct(path, kind)


def shipped_values(folder: str, name: str) -> Any:
    """The texts, lists and mappings of a data file; raises as `read_shipped`."""
    path = data_folder(folder) / name
    values = _kept_values(path, kept_path(folder, name))
    if values is not None:
        return msgspec.json.decode(values)
    from resolver.utf8 import read_utf8
    from resolver.yaml_files import load_yaml

    return load_yaml(read_utf8(path), str(path))


def _kept_values(path: Path, kept: Path) -> msgspec.Raw | None:
    """What is kept of a file, unless the file has changed."""
    try:
        data, found = path.read_bytes(), msgspec.json.decode(kept.read_bytes(), type=Kept)
    except (OSError, msgspec.MsgspecError):
        return None
    return found.values if (found.length, found.sum) == (len(data), crc32(data)) else None
