"""Writes files whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from resolver.problems import InputError


def write_atomic(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` to `path` so that the file is either as before or complete.

    Args:
        path: where to write; missing parent folders are made.
        data: the whole content.
        replace: whether an existing file may be replaced.

    Raises:
        InputError: if the file exists and may not be replaced, or the place cannot be written.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file in it")
    blocked = next((parent for parent in path.parents if parent.exists() and not parent.is_dir()), None)
    if blocked is not None:
        raise InputError(f"{path} cannot be written, because {blocked} is a file and no folder; choose another place")
    if path.exists() and not replace:
        raise InputError(f"{path} exists already; give --force to replace it, or another name")
    import tempfile  # takes longer to load than a whole draft takes to read

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(temporary).unlink()
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another place") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
