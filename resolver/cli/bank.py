"""`resolver bank`."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from resolver.bank.schema import BankClause, SubClause

EPILOG = """\b
Examples:
  resolver bank list
  resolver bank search "trust fund"
  resolver bank search theme:protocol ratif
  resolver bank show trust-fund.invite-contributions
"""

format_option = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group(name="bank", epilog=EPILOG, no_args_is_help=False)
def command() -> None:
    """List, search and show the clauses of the bank."""


@command.command(name="list", epilog="\b\nExample:\n  resolver bank list --format json")
@format_option
def list_clauses(form: str) -> None:
    """List all clauses, by theme."""
    from resolver.bank.load import load_bank

    _print(load_bank().clauses.values(), form)


@command.command(name="search", epilog='\b\nExample:\n  resolver bank search "victim aid" part:operative')
@click.argument("words", nargs=-1, required=True)
@format_option
def search_clauses(words: tuple[str, ...], form: str) -> None:
    """Search the clauses, the best first.

    WORDS may begin words of a clause; theme:, part:, passage: and strength: before a word keep clauses of that kind.
    """
    from resolver.bank.load import load_bank
    from resolver.bank.search import search

    hits = search(load_bank(), " ".join(words))
    _print([hit.clause for hit in hits], form)
    if not hits:
        click.echo("No clause fits. Try fewer or shorter words.", err=True)


@command.command(name="show", epilog="\b\nExample:\n  resolver bank show trust-fund.invite-contributions")
@click.argument("clause_id", metavar="ID")
@format_option
def show_clause(clause_id: str, form: str) -> None:
    """Show one clause: its text, its blanks, the passages of the guide and the sources of its facts."""
    from resolver.bank.load import load_bank

    clause = load_bank().get(clause_id)
    if form == "json":
        click.echo(json.dumps({"version": 1, "clause": as_value(clause)}, ensure_ascii=False, indent=2))
        return
    for line in _shown(clause):
        click.echo(line)


def as_value(clause: BankClause) -> dict[str, Any]:
    """A clause as plain values."""
    import msgspec

    value: dict[str, Any] = msgspec.to_builtins(clause)
    return value


def _print(clauses: Iterable[BankClause], form: str) -> None:
    listed = list(clauses)
    if form == "json":
        click.echo(json.dumps({"version": 1, "clauses": [as_value(clause) for clause in listed]}, ensure_ascii=False, indent=2))
        return
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None
    longest = max((len(clause.id) for clause in listed), default=0)
    for clause in listed:
        blank = "?" if any(slot.required and not slot.default for slot in clause.slots) else " "
        lead = f"{clause.id:<{longest}} {blank} {clause.part[:3]}  "
        text = f"{clause.opener} {clause.text}"
        # in a pipe, programs want all of it
        click.echo(lead + (textwrap.shorten(text, max(30, width - len(lead)), placeholder=" …") if width else text))
    if any(slot.required and not slot.default for clause in listed for slot in clause.slots):
        click.echo("? has blanks to fill: see 'resolver bank show ID'.", err=True)


def _shown(clause: BankClause) -> Iterable[str]:
    width = max(60, min(100, shutil.get_terminal_size((100, 24)).columns))
    yield click.style(clause.id, bold=True) + f"  ({clause.part}, theme {clause.theme})"
    yield ""
    yield from textwrap.wrap(f"{clause.opener} {clause.text}", width, break_on_hyphens=False)
    yield from _children(clause.children, 1, width)
    yield ""
    for slot in clause.slots:
        default = f", by default “{slot.default}”" if slot.default else ""
        choices = f" ({' | '.join(slot.choices)})" if slot.choices else ""
        need = ", to be filled" if slot.required and not slot.default else ""
        yield from textwrap.wrap(f"slot {slot.name}: {slot.label}{choices}{default}{need}", width, subsequent_indent="  ")
    for name, values in (
        ("passages of the guide", clause.passages),
        ("instruments", clause.instruments),
        ("organs", clause.organs),
        ("suits", clause.roles),
        ("sources", clause.sources),
        ("related", clause.related),
    ):
        if values:
            yield from textwrap.wrap(f"{name}: {'; '.join(values)}", width, subsequent_indent="  ")
    if clause.beyond_guide:
        yield "goes beyond the guide"


def _children(children: Iterable[SubClause], level: int, width: int) -> Iterable[str]:
    indent = "   " * level
    for child in children:
        yield from textwrap.wrap(
            f"– {child.text}", width, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False
        )
        yield from _children(child.children, level + 1, width)
