"""The program: the terminal app without words after its name, the command line with them."""

from __future__ import annotations

import sys
from pathlib import Path

from resolver.cli import run as run_command


def main() -> None:
    """Run `resolver`."""
    run_command(sys.argv[1:], _open_app)


def _open_app(draft: Path | None) -> int:
    from resolver.tui.app import run

    return run(draft)


if __name__ == "__main__":
    main()
