"""`resolver guide`."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from resolver.bank.schema import Guide, Passage

EPILOG = """\b
Examples:
  resolver guide
  resolver guide 3.5
  resolver guide trust fund
  resolver guide --verdict wrong
"""
VERDICTS = ("right", "imprecise", "outdated", "wrong", "not-a-fact")
LABELS = {"right": "In full", "not-a-fact": "For a clause"}
STYLES = {"right": "green", "imprecise": "yellow", "outdated": "yellow", "wrong": "red", "not-a-fact": "blue"}


@click.command(name="guide", epilog=EPILOG)
@click.argument("words", nargs=-1)
@click.option("--verdict", type=click.Choice(VERDICTS), help="Show passages with this verdict only.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(words: tuple[str, ...], verdict: str | None, form: str) -> None:
    """Show what the background guide says, how far it is right, and what is right.

    WORDS are numbers of passages or sections, or begin words of passages. Without any, the whole guide is shown.
    """
    from resolver.bank.guide import find_passages
    from resolver.bank.load import find_bank

    guide = find_bank().guide
    found = find_passages(guide, words, verdict or "")
    if form == "json":
        click.echo(json.dumps(as_value(guide, found), ensure_ascii=False, indent=2))
        return
    for line in _shown(guide, found):
        click.echo(line)
    if not found:
        click.echo("No passage fits. Try fewer or shorter words.", err=True)


def as_value(guide: Guide, passages: Sequence[Passage]) -> dict[str, object]:
    """Passages as plain values."""
    import msgspec

    return {
        "version": 1,
        "title": guide.title,
        "sections": guide.sections,
        "passages": [msgspec.to_builtins(passage) for passage in passages],
    }


def _shown(guide: Guide, passages: Sequence[Passage]) -> Iterator[str]:
    width = max(60, min(100, shutil.get_terminal_size((100, 24)).columns))
    section = ""
    for passage in passages:
        number = passage.id.partition(".")[0]
        if number != section:
            section = number
            yield click.style(f"{number}. {guide.sections.get(number, '')}", bold=True)
            yield ""
        verdict = click.style(passage.verdict.replace("-", " "), fg=STYLES[passage.verdict], bold=True)
        yield f"{passage.id}  {verdict}"
        yield from _paragraph("The guide says", passage.says, width)
        yield from _paragraph(LABELS.get(passage.verdict, "Right is"), passage.statement, width)
        yield from _paragraph("Source", passage.source, width)
        yield ""


def _paragraph(label: str, text: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(f"{label}: {text}", width, initial_indent="     ", subsequent_indent="     ")
