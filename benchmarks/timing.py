"""Ways to measure time; every one gives seconds."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def timed(action: Callable[[], Any]) -> float:
    """One run of an action."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def processor_time(action: Callable[[], Any]) -> float:
    """One run of an action, in the time that the processor gave to this process."""
    start = time.process_time()
    action()
    return time.process_time() - start


def least_time(action: Callable[[], Any], runs: int) -> float:
    """The least time of the processor that several runs took."""
    return min(processor_time(action) for _ in range(runs))


def median_time(action: Callable[[], Any], runs: int) -> float:
    """The median of several runs in this process; a first one is left out."""
    action()
    return statistics.median(timed(action) for _ in range(runs))


def side_by_side(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """The median of whole Python processes, taken in turns, so that what slows the machine slows all of them.

    They may keep their byte code, as they do for everybody who has not forbidden it; the first turn is left out.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, arguments in commands.items():
            command = [sys.executable, *arguments]
            spent = timed(lambda command=command: subprocess.run(command, check=True, capture_output=True, env=environment))
            if turn:
                times[name].append(spent)
    return {name: statistics.median(values) for name, values in times.items()}


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def steepness(points: Sequence[tuple[int, float]]) -> float:
    """How time grows with length: 1 for as fast as the length itself, 2 for its square.

    The slope of the straight line through the logarithms of the greater lengths, where fixed costs no longer count.
    """
    from math import log

    far = [(log(length), log(seconds)) for length, seconds in points if 4 * length >= points[-1][0]]
    middle = [statistics.fmean(axis) for axis in zip(*far, strict=True)]
    across = sum((x - middle[0]) ** 2 for x, _ in far)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in far) / across
