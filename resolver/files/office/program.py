"""Runs LibreOffice without a window, with settings of its own, and takes nothing but a whole result from it."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from resolver.problems import InputError

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
"""Where installers put it on systems on which programs are not on the path."""
SECONDS = 120.0
"""How long a conversion may take; usual ones take two to five."""


def find_office() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in USUAL_PLACES if Path(place).is_file()), None)


def converted(data: bytes, name: str, filter_in: str, ending: str, filter_out: str, *, missing: str) -> bytes:
    """Convert a text.

    Args:
        data: the whole file.
        name: its name as the user gave it, for messages.
        filter_in: LibreOffice's name for its format; content of any other format is refused.
        ending: how the name of the result ends, without the dot.
        filter_out: LibreOffice's name for the format of the result.
        missing: what to say where LibreOffice is not installed.

    Raises:
        InputError: if LibreOffice is not installed, cannot read the file, or takes too long.
    """
    program = find_office()
    if program is None:
        raise InputError(missing)
    with tempfile.TemporaryDirectory(prefix="resolver-") as folder:
        source, result = Path(folder, "text"), Path(folder, "out", f"text.{ending}")
        source.write_bytes(data)
        _run(
            [
                program,
                f"-env:UserInstallation={_settings().as_uri()}",
                "--headless",
                "--norestore",
                "--nologo",
                "--nolockcheck",
                f"--infilter={filter_in}",
                "--convert-to",
                f"{ending}:{filter_out}",
                "--outdir",
                str(result.parent),
                str(source),
            ],
            name,
        )
        written = result.read_bytes() if result.is_file() else b""
    if not written:
        raise InputError(f"{name}: LibreOffice cannot read this file; open it where it was written and save it as .docx")
    return written


def _run(command: list[str], name: str) -> None:
    """Run to the end. What it says is of no use to anybody; whether there is a result tells how it went."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise InputError(f"{name}: LibreOffice cannot be started ({error.strerror}); check how it is installed") from error
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"{name}: LibreOffice did not finish within {SECONDS:g} seconds; open the file there and save it as .docx"
        ) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is left of it: the program that is started is only the first of several."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


@cache
def _settings() -> Path:
    """A folder of settings for this run of ours, so that neither an open window nor anybody's macros have a part in it."""
    folder = Path(tempfile.mkdtemp(prefix="resolver-office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    shutil.copyfile(Path(__file__).with_name("settings.xcu"), folder / "user" / "registrymodifications.xcu")
    return folder
