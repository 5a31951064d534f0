"""The program: the terminal app without words after its name, the command line with them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

ALLOCATIONS = 50_000
"""New objects before Python looks for cycles among them. Loading the program makes as many without any; looking for them every
700 objects, as Python does by itself, takes a tenth of the time of a check."""


def main() -> None:
    """Run `resolver`."""
    gc.set_threshold(ALLOCATIONS)
    from resolver.cli import run

    run(sys.argv[1:], _open_app)


def _open_app(draft: Path | None) -> int:
    from resolver.tui.app import run

    return run(draft)


if __name__ == "__main__":
    main()
