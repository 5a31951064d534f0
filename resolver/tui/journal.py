"""The journal: what was typed since the last save, kept in the user's state folder until it is safe in a file."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from resolver.draft import DraftResolution
from resolver.files.atomic import write_atomic


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a journal file holds."""

    draft: DraftResolution
    path: str
    """The file that the draft belongs to; empty if it has none yet."""
    process: int
    """Which process wrote it."""
    written: float
    """When, in seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Work that was left behind."""

    file: Path
    entry: Entry

    @property
    def path(self) -> Path | None:
        """The file that the draft belongs to."""
        return Path(self.entry.path) if self.entry.path else None

    def forget(self) -> None:
        """Delete the journal file."""
        with suppress(OSError):
            self.file.unlink(missing_ok=True)


def state_folder() -> Path:
    """Where journals are kept; the environment variable `RESOLVER_STATE` names another folder."""
    chosen = os.environ.get("RESOLVER_STATE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_state_dir

    return Path(user_state_dir("resolver", appauthor=False))


class Journal:
    """The journal of one sitting."""

    def __init__(self) -> None:
        self._folder = state_folder() / "journal"
        self._unnamed = f"unnamed-{os.getpid()}-{time.time_ns()}"
        self._file: Path | None = None

    def write(self, draft: DraftResolution, path: Path | None) -> None:
        """Keep a draft.

        Raises:
            InputError: if the state folder cannot be written.
        """
        file = self._place(path)
        if self._file not in (None, file):
            self.forget()
        entry = Entry(draft, str(path.absolute()) if path else "", os.getpid(), time.time())
        write_atomic(file, msgspec.json.encode(entry), replace=True)
        self._file = file

    def forget(self) -> None:
        """Delete what was kept: it is saved, or not wanted."""
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            self._file = None

    def left_behind(self, path: Path | None) -> Recovery | None:
        """The newest journal that has something to give back, for one file or for any."""
        wanted = [self._place(path)] if path else self._folder.glob("*.json")
        found = [recovery for file in wanted if (recovery := _read(file)) is not None and _worth_offering(recovery)]
        return max(found, key=lambda recovery: recovery.entry.written, default=None)

    def _place(self, path: Path | None) -> Path:
        name = hashlib.sha256(str(path.absolute()).encode(errors="replace")).hexdigest()[:24] if path else self._unnamed
        return self._folder / f"{name}.json"


def _read(file: Path) -> Recovery | None:
    # A journal that cannot be read must never keep the app from starting; it stays where it is.
    try:
        return Recovery(file, msgspec.json.decode(file.read_bytes(), type=Entry))
    except (OSError, msgspec.DecodeError):
        return None


def _worth_offering(recovery: Recovery) -> bool:
    if _alive(recovery.entry.process):
        return False
    if recovery.path is None:
        return True
    try:
        return recovery.entry.written > recovery.path.stat().st_mtime
    except OSError:
        return True


def _alive(process: int) -> bool:
    """Whether another window of the app is still at work on it; not to be known on Windows, where asking would end it."""
    if os.name != "posix" or process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
