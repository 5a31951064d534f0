"""Text files: UTF-8, with one clear sentence where they are not."""

from __future__ import annotations

from pathlib import Path

from resolver.problems import InputError

MOST_BYTES = 16_000_000
"""How much of a file is read: none of ours comes near."""


def read_utf8(path: Path) -> str:
    """The text of a file, with its line ends as they are and without a byte order mark.

    Raises:
        InputError: if it is missing, a folder, unreadable, too large, or not UTF-8 (saying which byte).
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise InputError(f"{path} is no file but a pipe or a device; name a file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)  # no more of it: a file of gigabytes must not fill the memory
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it") from error
    except OSError as error:
        raise InputError(f"{path}: the file cannot be read ({error.strerror})") from error
    if len(data) > MOST_BYTES:
        raise InputError(f"{path} is too large for a data file (more than {MOST_BYTES:,} bytes); split it")
    return decode_utf8(data, str(path))


def decode_utf8(data: bytes, name: str) -> str:
    """Decode UTF-8, saying which byte is wrong.

    Raises:
        InputError: if the bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8; "
            "save the file as UTF-8 and try again"
        ) from error
