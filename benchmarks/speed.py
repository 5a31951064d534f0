"""How fast Resolver is, beside the floor: what starting Python and reading the file cost with nothing else done."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import corpus
from rich.console import Console
from rich.progress import track
from rich.table import Table

from resolver.bank.sample import sample_draft
from resolver.check import check
from resolver.draft import Clause, DraftResolution
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.text import read_text
from resolver.profiles import load_profile

RUNS = 15
LENGTHS = (25, 50, 100, 200, 400)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def speed(as_json: bool) -> None:
    """Measure cold start, check of a median resolution, and growth with length."""
    steps: dict[str, Callable[[], float]] = {
        "cold: python -c pass": lambda: process(["-c", "pass"]),
        "cold: python -c 'import lark'": lambda: process(["-c", "import lark"]),
        "cold: resolver check draft.md": cold_check,
        "warm: check of a GA resolution of median length": warm_check,
        **{f"warm: check of a draft of {length} clauses": lambda n=length: grown(n) for length in LENGTHS},
    }
    figures = {name: step() for name, step in track(steps.items(), console=Console(stderr=True), transient=True)}
    if as_json:
        print(json.dumps({name: round(seconds, 6) for name, seconds in figures.items()}, indent=2))
        return
    table = Table(title=f"Seconds, median of {RUNS} runs")
    table.add_column("what")
    table.add_column("ms", justify="right")
    for name, seconds in figures.items():
        table.add_row(name, f"{1000 * seconds:.1f}")
    Console().print(table)


def process(arguments: list[str]) -> float:
    """Median time of a whole Python process, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def cold_check() -> float:
    """A whole `resolver check` of the sample draft."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        draft = sample_draft()
        path.write_text(write_markdown(draft, load_profile(draft.profile)), encoding="utf-8")
        return process(["-m", "resolver", "check", str(path)])


def median_time(action: Callable[[], Any]) -> float:
    """Median time of an action in this process, in seconds; the first run is left out."""
    action()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def warm_check() -> float:
    """Reading and checking the resolution whose length is the median of the General Assembly's, caches warm from others."""
    texts = sorted((corpus.plain(item) for item in corpus.load() if item["organ"] == "GA"), key=len)
    profile = load_profile("un-ga")
    for text in texts[::20]:
        check(read_text(text), profile)
    middle = texts[len(texts) // 2 - RUNS : len(texts) // 2 + RUNS]
    times = []
    for text in middle:
        start = time.perf_counter()
        check(read_text(text), profile)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def grown(length: int) -> float:
    """Reading and checking a draft with this many operative clauses."""
    draft = sample_draft()
    profile = load_profile(draft.profile)
    clauses = tuple(
        Clause(f"{clause.text} in case {number}", clause.opener, clause.children)
        for number in range(length)
        for clause in (draft.operative[number % len(draft.operative)],)
    )
    text = write_markdown(DraftResolution(draft.masthead, draft.enacting, draft.preambular, clauses), profile)
    return median_time(lambda: check(read_markdown(text), profile))


if __name__ == "__main__":
    speed()
