"""`resolver add`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.changing import refuse_loss
from resolver.cli.inputs import choose_profile, open_draft, profile_option, say, write_output
from resolver.document import SourceKind
from resolver.problems import InputError

if TYPE_CHECKING:
    from resolver.bank.schema import BankClause

EPILOG = """\b
Examples:
  resolver add draft.md victims.serious-crime
  resolver add draft.md protocol.consider-ratification --at 1
  resolver add draft.md trust-fund.invite-contributions --set amount="5 million" --set date=2027-03-01
"""


@click.command(name="add", epilog=EPILOG)
@click.argument("path", metavar="FILE.md")
@click.argument("clause_id", metavar="CLAUSE")
@click.option("--set", "settings", multiple=True, metavar="SLOT=VALUE", help="Fill a blank of the clause; once for each.")
@click.option("--at", "position", type=click.IntRange(min=1), help="Its place in its part, from 1; the end by default.")
@profile_option
def command(path: str, clause_id: str, settings: tuple[str, ...], position: int | None, profile: str | None) -> None:
    """Put a clause from the bank into a draft; clauses after it are renumbered.

    A phrase that repeats the one before it takes "also" or "further" where the house has it so, and a title that stands in full
    before is short.

    `resolver bank list` shows the ids, `resolver bank show ID` the blanks of a clause.
    """
    from resolver.bank.load import find_bank
    from resolver.bank.slots import fill
    from resolver.compose.placing import place_clause
    from resolver.compose.titles import short_where_known
    from resolver.files.markdown import write_markdown
    from resolver.syntax import read

    entry = find_bank().get(clause_id)
    document = open_draft(path)
    if document.kind is not SourceKind.MARKDOWN:
        raise InputError(f"{path}: clauses are added to drafts (.md); make one of it with 'resolver export {path} --to md'")
    chosen = choose_profile(profile, document)
    reading = read(document, chosen)
    refuse_loss(reading, path)
    clauses = reading.draft.part(entry.part)
    place = len(clauses) if position is None else min(position - 1, len(clauses))
    clause = fill(short_where_known(entry, reading.draft, place), _values(entry, settings))
    draft = place_clause(reading.draft, entry.part, place, clause, chosen)
    write_output(Path(path), write_markdown(draft, chosen).encode(), force=True)
    say(f"{entry.id} is now {entry.part} clause {place + 1} of {path}.")


def _values(entry: BankClause, settings: tuple[str, ...]) -> dict[str, str]:
    names = [slot.name for slot in entry.slots]
    values: dict[str, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise InputError(f"--set {setting}: a blank is filled as SLOT=VALUE")
        if name not in names:
            known = f"it has {', '.join(names)}" if names else "it has none"
            raise InputError(f"the clause '{entry.id}' has no slot '{name}'; {known}")
        values[name] = value
    if sys.stdin.isatty() and sys.stderr.isatty():
        for slot in entry.slots:
            if slot.name not in values and slot.required and not slot.default:
                values[slot.name] = click.prompt(slot.label, err=True)
    return values
