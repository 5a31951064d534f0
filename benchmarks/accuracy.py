"""How right Resolver is, on adopted resolutions."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click
import corpus
from rich.console import Console
from rich.progress import track
from rich.table import Table

from resolver.check import check
from resolver.draft import Clause
from resolver.files.text import read_text
from resolver.profiles import load_profile
from resolver.report.outline import outline
from resolver.syntax import Reading, read

FORMS: dict[str, Callable[[corpus.Resolution], str]] = {
    "plain": corpus.plain,
    "wrapped, empty lines": corpus.wrapped,
    "wrapped, no empty lines": corpus.wrapped_close,
}
ORGANS = ("GA", "SC", "HRC", "ECOSOC")
_WORD = re.compile(r"\w+")


@click.group()
def accuracy() -> None:
    """Measure accuracy on adopted resolutions."""


@accuracy.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--show", default=0, help="Name this many documents that differ, for each form.")
def structure(as_json: bool, show: int) -> None:
    """Documents read with exactly the published clauses and nesting, and words kept."""
    profile = load_profile("un-ga")
    results: dict[str, Any] = {}
    differing: dict[str, list[str]] = {}
    resolutions = corpus.load()
    for form, text_of in FORMS.items():
        right, total, lost = Counter[str](), Counter[str](), 0
        for resolution in progress(resolutions, form):
            text = text_of(resolution)
            reading = read(read_text(text), profile)
            organ = resolution["organ"]
            total[organ] += 1
            if list(shape(reading)) == corpus.published_shape(resolution):
                right[organ] += 1
            else:
                differing.setdefault(form, []).append(resolution["symbol"])
            lost += sum((words(text) - words_of(outline(reading))).values())
        results[form] = {
            "words_lost": lost,
            **{organ: {"documents": total[organ], "exact": right[organ]} for organ in ORGANS},
        }
    if as_json:
        print(json.dumps(results, indent=2))
        return
    table = Table(title="Documents with exactly the published clauses and nesting")
    for column in ("form", *(f"{organ} ({results['plain'][organ]['documents']})" for organ in ORGANS), "words lost"):
        table.add_column(column, justify="left" if column == "form" else "right")
    for form, result in results.items():
        shares = [f"{100 * result[organ]['exact'] / result[organ]['documents']:.1f} %" for organ in ORGANS]
        table.add_row(form, *shares, str(result["words_lost"]))
    Console().print(table)
    for form, symbols in differing.items():
        for symbol in symbols[:show]:
            print(f"{form}: {symbol}")


@accuracy.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def flags(as_json: bool) -> None:
    """Findings on adopted texts, per 1,000 paragraphs, by rule and severity."""
    profiles = {organ: load_profile(f"un-{organ.lower()}") for organ in ORGANS}
    counts: dict[str, Counter[tuple[str, str]]] = {organ: Counter() for organ in ORGANS}
    paragraphs = Counter[str]()
    for resolution in progress(corpus.load(), "checking"):
        organ = resolution["organ"]
        report = check(read_text(corpus.plain(resolution)), profiles[organ])
        paragraphs[organ] += len(report.reading.paragraphs)
        counts[organ].update((item.severity.value, f"{item.code} {item.name}") for item in report.diagnostics)
    if as_json:
        value = {
            organ: {"paragraphs": paragraphs[organ], "findings": {f"{code}": n for (_, code), n in counts[organ].items()}}
            for organ in ORGANS
        }
        print(json.dumps(value, indent=2))
        return
    table = Table(title="Findings on adopted texts per 1,000 paragraphs, each organ in its own profile")
    for column in ("severity", "rule", *(f"{organ} ({paragraphs[organ]:,})" for organ in ORGANS)):
        table.add_column(column, justify="left" if column in ("severity", "rule") else "right")
    rows = sorted({key for found in counts.values() for key in found}, key=lambda key: (SEVERITIES.index(key[0]), key[1]))
    for severity in SEVERITIES:
        for key in (row for row in rows if row[0] == severity):
            table.add_row(*key, *(rate(counts[organ][key], paragraphs[organ]) for organ in ORGANS))
        totals = [sum(n for key, n in counts[organ].items() if key[0] == severity) for organ in ORGANS]
        table.add_row(severity, "all", *(rate(n, paragraphs[organ]) for n, organ in zip(totals, ORGANS, strict=True)))
        table.add_section()
    Console().print(table)


SEVERITIES = ["error", "warning", "advice"]


def rate(count: int, paragraphs: int) -> str:
    """Findings per 1,000 paragraphs."""
    return f"{1000 * count / paragraphs:.2f}" if count else "0"


def progress(resolutions: list[corpus.Resolution], label: str) -> Iterable[corpus.Resolution]:
    """The resolutions, with a bar on standard error."""
    return track(resolutions, description=label, console=Console(stderr=True), transient=True)


def shape(reading: Reading) -> Iterator[str]:
    """The shape of a draft in the terms of `corpus.published_shape`."""
    for part, top, below in (("preambular", "P", "p"), ("operative", "O", "i")):
        for clause in getattr(reading.draft, part):
            yield top
            yield from _below(clause, below, 1)


def _below(clause: Clause, letter: str, level: int) -> Iterator[str]:
    for child in clause.children:
        yield f"{letter}{level}"
        yield from _below(child, letter, level + 1)


def words(text: str) -> Counter[str]:
    """The words of a text, each with how often it stands there."""
    return Counter(_WORD.findall(text))


def words_of(value: Any) -> Counter[str]:
    """The words of every text in an outline."""
    found = Counter[str]()
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.update(_WORD.findall(item))
        elif isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    return found


if __name__ == "__main__":
    accuracy()
