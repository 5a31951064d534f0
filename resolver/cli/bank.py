"""`resolver bank`."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from resolver.cli.bank_making import new_bank, show_schema, validate_banks
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.bank.load import Bank
    from resolver.bank.schema import BankClause, SubClause

EPILOG = """\b
Examples:
  resolver bank list
  resolver bank search "trust fund"
  resolver bank search theme:protocol ratif
  resolver bank show trust-fund.invite-contributions
"""

SEARCH = """\b
Examples:
  resolver bank search victim aid part:operative
  resolver bank search '"trust fund"' strength:1
  resolver bank search instrument:64/293 role:donor
"""

LIST = """\b
Examples:
  resolver bank list
  resolver bank list --format json
  resolver bank list --brief=brief.yaml
"""

brief_option = click.option(
    "--brief",
    is_flag=False,
    flag_value="brief.yaml",
    metavar="FILE",
    help="Rank by a brief, with reasons; brief.yaml by default.",
)
format_option = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group(name="bank", epilog=EPILOG, no_args_is_help=False)
def command() -> None:
    """List, search and show the clauses of the bank; write and validate banks of your own."""


for making in (new_bank, validate_banks, show_schema):
    command.add_command(making)


@command.command(name="list", epilog=LIST)
@format_option
@brief_option
def list_clauses(form: str, brief: str | None) -> None:
    """List all clauses, by theme; with a brief, what suits your country first."""
    from resolver.bank.load import find_bank

    bank = find_bank()
    _print(bank, bank.clauses.values(), form, brief)


@command.command(name="search", epilog=SEARCH)
@click.argument("words", nargs=-1, required=True)
@format_option
@brief_option
def search_clauses(words: tuple[str, ...], form: str, brief: str | None) -> None:
    """Search the clauses, the best first; with a brief, what suits your country first.

    WORDS may begin words of a clause, and near misses are found. Words in quotation marks of their own stand together. Before a
    word, these keep clauses of one kind: theme:, part:, passage:, instrument:, organ:, role: and strength:, which takes a
    number from 1 to 5, or a name such as urges; 3+ is 3 or more.
    """
    from resolver.bank.load import find_bank
    from resolver.bank.search import search

    bank = find_bank()
    hits = search(bank, " ".join(words))
    _print(bank, [hit.clause for hit in hits], form, brief)
    if not hits:
        click.echo("No clause fits. Try fewer or shorter words.", err=True)


@command.command(name="show", epilog="\b\nExample:\n  resolver bank show trust-fund.invite-contributions")
@click.argument("clause_id", metavar="ID")
@format_option
def show_clause(clause_id: str, form: str) -> None:
    """Show one clause: its text, its blanks, the passages of the guide and the sources of its facts."""
    from resolver.bank.load import find_bank

    bank = find_bank()
    clause = bank.get(clause_id)
    if form == "json":
        click.echo(json.dumps({"version": 1, "clause": as_value(clause)}, ensure_ascii=False, indent=2))
        return
    for line in _shown(clause):
        click.echo(line)
    click.echo(f"file: {visible(str(bank.origins[clause.id]))}")


def as_value(clause: BankClause) -> dict[str, Any]:
    """A clause as plain values."""
    import msgspec

    value: dict[str, Any] = msgspec.to_builtins(clause)
    return value


def _print(bank: Bank, clauses: Iterable[BankClause], form: str, brief: str | None) -> None:
    listed, reasons = _ranked(bank, list(clauses), brief)
    if form == "json":
        values = [as_value(clause) | ({"reasons": reasons[clause.id]} if brief else {}) for clause in listed]
        click.echo(json.dumps({"version": 1, "clauses": values}, ensure_ascii=False, indent=2))
        return
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None
    longest = max((len(clause.id) for clause in listed), default=0)
    for clause in listed:
        blank = "?" if any(slot.required and not slot.default for slot in clause.slots) else " "
        lead = f"{clause.id:<{longest}} {blank} {clause.part[:3]}  "
        text = f"{clause.opener} {clause.text}"
        # in a pipe, programs want all of it
        click.echo(lead + (textwrap.shorten(text, max(30, width - len(lead)), placeholder=" …") if width else text))
        if reasons.get(clause.id):
            click.echo(f"    {visible('; '.join(reasons[clause.id]))}")
    if any(slot.required and not slot.default for clause in listed for slot in clause.slots):
        click.echo("? has blanks to fill: see 'resolver bank show ID'.", err=True)


def _ranked(bank: Bank, clauses: list[BankClause], brief: str | None) -> tuple[list[BankClause], dict[str, list[str]]]:
    """The clauses in the order that a brief asks for, with the reasons by id; as they are where there is none."""
    if brief is None:
        return clauses, {}
    from resolver.bank.brief import read_brief
    from resolver.bank.suiting import Suiting

    ranked = Suiting(bank, read_brief(Path(brief))).rank(clauses)
    return [suited.clause for suited in ranked], {suited.clause.id: list(suited.reasons) for suited in ranked}


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
