"""How right Resolver is, on adopted resolutions."""

from __future__ import annotations

import json
from collections import Counter

import click
import corpus
import word
from progress import progress
from rich.console import Console
from rich.table import Table
from seeded import seeded
from structure import structure

from resolver.check import check
from resolver.files.open import read_bytes
from resolver.files.text import read_text
from resolver.profiles import load_profile

ORGANS = ("GA", "SC", "HRC", "ECOSOC")
EMPHASIS = ("L901", "L902", "L903", "L904", "L905", "L906")
"""The rules of layout that find something in a file without a look of its own."""


@click.group()
def accuracy() -> None:
    """Measure accuracy on adopted resolutions."""


accuracy.add_command(structure)
accuracy.add_command(seeded)


@accuracy.command()
@click.option(
    "--word", "as_word", is_flag=True, help="Read Word files, emphasis as published, and tell only what L901 to L906 find."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def flags(as_word: bool, as_json: bool) -> None:
    """Findings on adopted texts, per 1,000 paragraphs, by rule and severity.

    Word files are made of the published structure; they have neither fonts nor pages of their own.
    """
    profiles = {organ: load_profile(f"un-{organ.lower()}") for organ in ORGANS}
    counts: dict[str, Counter[tuple[str, str]]] = {organ: Counter() for organ in ORGANS}
    paragraphs = Counter[str]()
    for resolution in progress(corpus.load(), "checking"):
        organ = resolution["organ"]
        document = (
            read_bytes(word.word_file(resolution), "draft.docx", ".docx") if as_word else read_text(corpus.plain(resolution))
        )
        report = check(document, profiles[organ])
        paragraphs[organ] += len(report.reading.paragraphs)
        counts[organ].update(
            (item.severity.value, f"{item.code} {item.name}")
            for item in report.diagnostics
            if not as_word or item.code in EMPHASIS
        )
    if as_json:
        value = {
            organ: {"paragraphs": paragraphs[organ], "findings": {f"{code}": n for (_, code), n in counts[organ].items()}}
            for organ in ORGANS
        }
        print(json.dumps(value, indent=2))
        return
    as_file = " as Word files" if as_word else ""
    table = Table(title=f"Findings on adopted texts{as_file} per 1,000 paragraphs, each organ in its own profile")
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


if __name__ == "__main__":
    accuracy()
