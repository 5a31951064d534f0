"""Writes what is kept of the data files as JSON: `python -m resolver.keep`."""

from __future__ import annotations

from zlib import crc32

import msgspec

from resolver.resources import data_folder
from resolver.shipped import KEPT, Kept, kept_path
from resolver.utf8 import read_utf8
from resolver.yaml_files import load_yaml

FOLDERS = ("grammar",)


def kept_files() -> dict[str, bytes]:
    """The JSON of every data file, by its file name."""
    found: dict[str, bytes] = {}
    for folder in FOLDERS:
        root = data_folder(folder)
        for path in sorted(root.rglob("*.yaml")):
            data = path.read_bytes()
            values = msgspec.Raw(msgspec.json.encode(load_yaml(read_utf8(path), str(path))))
            name = kept_path(folder, path.relative_to(root).as_posix()).name
            found[name] = msgspec.json.encode(Kept(len(data), crc32(data), values)) + b"\n"
    return found


def main() -> None:
    """Write the JSON of all data files, and take away what belongs to none."""
    files = kept_files()
    KEPT.mkdir(exist_ok=True)
    for path in KEPT.glob("*.json"):
        if path.name not in files:
            path.unlink()
    for name, data in files.items():
        (KEPT / name).write_bytes(data)


if __name__ == "__main__":
    main()
