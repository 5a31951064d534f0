"""Whether faults put into real texts are found, named and put right, and how much is said beside."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import click
import corpus
from faults.catalogue import faults
from faults.fault import Change, Fault, Text
from faults.trial import Original, Trial, attempt
from progress import console, progress
from rich.table import Table

TOGETHER = 5
"""How many faults of different kinds are put into one text at once."""


class Tally:
    """Counts for each kind of fault, one way of putting them in."""

    def __init__(self) -> None:
        self.n = Counter[str]()
        self.found = Counter[str]()
        self.restorable = Counter[str]()
        self.restored = Counter[str]()
        self.beside = Counter[str]()

    def add(self, kinds: list[Fault], trial: Trial) -> None:
        """Count one trial; messages beside the right ones are shared out among its faults."""
        for kind, outcome in zip(kinds, trial.outcomes, strict=True):
            self.n[kind.name] += 1
            self.found[kind.name] += outcome.found
            self.restorable[kind.name] += kind.restored
            self.restored[kind.name] += kind.restored and outcome.restored
        self.beside[kinds[0].name] += len(trial.beside)

    def figures(self, *names: str) -> dict[str, Any]:
        """The figures of some kinds together."""

        def total(counts: Counter[str]) -> int:
            return sum(counts[name] for name in names)

        return {
            "faults": total(self.n),
            "found": total(self.found),
            "restorable": total(self.restorable),
            "restored": total(self.restored),
            "beside": total(self.beside),
        }


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--sample", default=60, show_default=True, help="Texts for each kind of fault, in each way.")
@click.option("--seed", default=1, show_default=True, help="Where chance begins.")
@click.option("--show", default=0, help="Show this many faults of each kind that went wrong.")
@click.option("--kind", "wanted", multiple=True, help="Only kinds whose name holds this; may be given more than once.")
def seeded(as_json: bool, sample: int, seed: int, show: int, wanted: tuple[str, ...]) -> None:
    """Faults injected into real texts: found in the right place under the right code, and put right."""
    kinds = [kind for kind in faults() if not wanted or any(word in kind.name for word in wanted)]
    alone, together = Tally(), Tally()
    shown = Counter[str]()
    resolutions = corpus.load()
    Random(seed).shuffle(resolutions)
    for resolution in progress(resolutions, "injecting"):
        original = Original(Text(corpus.paragraphs(resolution), resolution["organ"]), corpus.profile_of(resolution["organ"]))
        rng = Random(f"{seed} {resolution['symbol']}")
        for kind in (kind for kind in kinds if alone.n[kind.name] < sample):
            change = place_fault(original, kind, Random(f"{seed} {resolution['symbol']} {kind.name}"), frozenset())
            if change is not None:
                trial = attempt(original, [(kind, change)])
                alone.add([kind], trial)
                if went_wrong([kind], trial) and shown[kind.name] < show:
                    shown[kind.name] += 1
                    explain(resolution["symbol"], [(kind, change)], original, trial)
        for group in groups(original, [kind for kind in kinds if together.n[kind.name] < sample], rng):
            trial = attempt(original, group)
            together.add([kind for kind, _ in group], trial)
            if went_wrong([kind for kind, _ in group], trial) and shown["together"] < 3 * show:
                shown["together"] += 1
                explain(resolution["symbol"], group, original, trial)
    results = {
        "seed": seed,
        "kinds": {
            kind.name: {
                "code": " ".join(sorted(kind.codes)),
                "alone": alone.figures(kind.name),
                "together": together.figures(kind.name),
            }
            for kind in kinds
        },
        "alone": alone.figures(*(kind.name for kind in kinds)),
        "together": together.figures(*(kind.name for kind in kinds)),
    }
    if as_json:
        print(json.dumps(results, indent=2, ensure_ascii=False))
    else:
        console().print(_table(results))


def place_fault(original: Original, kind: Fault, rng: Random, taken: frozenset[int]) -> Change | None:
    """The fault in a paragraph chosen by chance among those where nothing is found, or None where it applies nowhere."""
    text = original.text
    if text.organ not in kind.organs:
        return None
    candidates = [index for index, place in enumerate(text.places) if place in kind.places]
    rng.shuffle(candidates)
    for index in candidates:
        change = kind.inject(text, index, rng)
        if change is None or taken.intersection({*change.lines, *change.needs}):
            continue
        if original.clean.issuperset((*change.lines, *change.needs)):
            return change
    return None


def groups(original: Original, kinds: list[Fault], rng: Random) -> Iterator[list[tuple[Fault, Change]]]:
    """One group of faults of different kinds in different paragraphs, if the text has room for it."""
    kinds = list(kinds)
    rng.shuffle(kinds)
    group: list[tuple[Fault, Change]] = []
    taken: frozenset[int] = frozenset()
    for kind in kinds:
        change = place_fault(original, kind, rng, taken)
        if change is not None:
            group.append((kind, change))
            taken = taken.union(change.lines, change.needs)
        if len(group) == TOGETHER:
            yield group
            return


def went_wrong(kinds: list[Fault], trial: Trial) -> bool:
    """Whether anything is not as it should be."""
    pairs = zip(kinds, trial.outcomes, strict=True)
    return bool(trial.beside) or any(not one.found or (kind.restored and not one.restored) for kind, one in pairs)


def explain(symbol: str, group: list[tuple[Fault, Change]], original: Original, trial: Trial) -> None:
    """Show what went wrong."""
    for (kind, _), outcome, at in zip(group, trial.outcomes, trial.at, strict=True):
        if len(group) == 1 or not outcome.found or (kind.restored and not outcome.restored):
            print(
                f"\n{symbol}: {kind.name} ({', '.join(sorted(kind.codes))}), found {outcome.found}, restored {outcome.restored}"
            )
            for line in trial.lines[max(0, at - 1) : at + 2]:
                print(f"    {_cut(line)}")
            if kind.restored and not outcome.restored:
                was = set(original.fixed)
                for line in [line for line in trial.fixed if line not in was][:3]:
                    print(f"    left: {_cut(line)}")
    for item in trial.beside:
        line = trial.lines[item.paragraph - 1] if item.paragraph else ""
        print(f"    {symbol} beside: {item.code} {item.message} | {_cut(line)}")


def _cut(line: str) -> str:
    return line if len(line) < 150 else f"{line[:90]} … {line[-50:]}"


def _table(results: dict[str, Any]) -> Table:
    table = Table(title=f"Faults injected into adopted texts, seed {results['seed']}")
    for column in (
        "fault",
        "code",
        "one at a time",
        "found",
        "restored",
        "beside",
        f"{TOGETHER} at a time",
        "found",
        "restored",
    ):
        table.add_column(column, justify="left" if column in ("fault", "code") else "right")
    for name, row in results["kinds"].items():
        table.add_row(name, row["code"], *_cells(row["alone"]), *_cells(row["together"])[:-1])
    table.add_section()
    table.add_row("all", "", *_cells(results["alone"]), *_cells(results["together"])[:-1])
    per_fault = results["together"]["beside"] / max(1, results["together"]["faults"])
    table.caption = f"Messages beside the right ones when {TOGETHER} stand in one text: {per_fault:.3f} per fault"
    return table


def _cells(figures: dict[str, int]) -> tuple[str, ...]:
    n, restorable = figures["faults"], figures["restorable"]
    return (
        str(n),
        f"{100 * figures['found'] / n:.1f} %" if n else "-",
        f"{100 * figures['restored'] / restorable:.1f} %" if restorable else "-",
        f"{figures['beside'] / n:.3f}" if n else "-",
    )
