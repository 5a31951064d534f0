"""What the programs show while they work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

Item = TypeVar("Item")


def console(*, error: bool = False) -> Console:
    """Where tables go, or what is shown meanwhile; wide enough for them when nobody looks on."""
    screen = Console(stderr=error)
    return screen if screen.is_terminal else Console(stderr=error, width=150)


def progress(items: Sequence[Item], label: str) -> Iterable[Item]:
    """The items, with a bar on standard error."""
    return track(items, description=label, console=console(error=True), transient=True)
