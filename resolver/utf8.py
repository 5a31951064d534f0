"""Text files: UTF-8, with one clear sentence where they are not."""

from __future__ import annotations

from pathlib import Path

from resolver.problems import InputError


def read_utf8(path: Path) -> str:
    """The text of a file, with its line ends as they are and without a byte order mark.

    Raises:
        InputError: if it is missing, a folder, unreadable, or not UTF-8 (saying which byte).
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it") from error
    except OSError as error:
        raise InputError(f"{path}: the file cannot be read ({error.strerror})") from error
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
