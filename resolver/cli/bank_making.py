"""`resolver bank new`, `validate` and `schema`: for those who write banks."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.inputs import say
from resolver.problems import InputError
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.bank.examine import Examined
    from resolver.bank.files import Layer, Problem

MOST_NOTES = 5
"""How many clauses are named that take the place of others; a copy of a whole bank has hundreds."""

NEW = """\b
Examples:
  resolver bank new "Plastic pollution"            write clause_bank/plastic-pollution/
  resolver bank new "Plastic pollution" --user     keep it for all drafts
  resolver bank new "Child labour" --folder banks  write banks/child-labour/
"""
VALIDATE = """\b
Examples:
  resolver bank validate                     every bank that is found here
  resolver bank validate clause_bank --check
  resolver bank validate --format json > problems.json
"""


@click.command(name="new", epilog=NEW)
@click.argument("topic")
@click.option("--folder", metavar="FOLDER", help="Where to write it; clause_bank in this folder by default.")
@click.option("--user", is_flag=True, help="Write it where banks for all of your drafts are kept.")
def new_bank(topic: str, folder: str | None, user: bool) -> None:
    """Write a first clause bank on a topic: a guide and a file of clauses, with comments that say what goes where.

    Editors that know YAML schemas complete and check what you write in it.
    """
    from resolver.bank.examine import examine
    from resolver.bank.files import layer
    from resolver.bank.places import FOLDER, bank_folders, user_folder
    from resolver.bank.starter import slug, starter
    from resolver.files.atomic import write_atomic

    if folder is not None and user:
        raise InputError("--folder and --user name two places; leave one out")
    place = (user_folder() if user else Path(folder or FOLDER)) / slug(topic)
    if place.exists():
        raise InputError(f"{place} is there already; choose another topic or folder")
    taken = examine(map(layer, bank_folders())).guide.sections
    for name, text in starter(topic, str(place), taken).items():
        write_atomic(place / name, text.encode(), replace=False)
    say(f"{place} is ready: write your clauses into {place / 'clauses.yaml'}, then run 'resolver bank validate {place}'.")


@click.command(name="validate", epilog=VALIDATE)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--check", is_flag=True, help="Check each clause in a draft as well, under the rules of its organs.")
def validate_banks(paths: tuple[str, ...], form: str, check: bool) -> None:
    """Say everything that is wrong with clause banks, with file and line.

    PATH is a folder with a bank, or one of its files; without one, every bank that is found from here. The exit code is 1 if
    something is wrong, and 2 if there is no such file.
    """
    from resolver.bank.examine import examine

    layers, own = _layers(paths)
    found = examine(layers)
    problems = [problem for problem in found.problems if problem.path in own]
    if check and not problems:
        problems = list(_checked(found, own))
    problems.sort(key=lambda problem: (problem.path, problem.line))
    if form == "json":
        _print_json(found, problems, own)
    else:
        _print_text(found, problems, own)
    sys.exit(1 if problems else 0)


def _checked(found: Examined, own: set[Path]) -> Iterator[Problem]:
    """What a chair would find in drafts with these clauses."""
    from resolver.bank.files import Problem
    from resolver.cli.bank_checking import check_clause
    from resolver.utf8 import read_utf8
    from resolver.yaml_files import compose, line_in

    for path in own:
        node, value = compose(read_utf8(path), str(path))
        for number, entry in enumerate(value.get("clauses", ())):
            if found.origins.get(entry["id"]) == path:
                line = line_in(node, f"$.clauses[{number}]")
                yield from (Problem(path, line, message) for message in check_clause(found.clauses[entry["id"]]))


def _layers(paths: tuple[str, ...]) -> tuple[list[Layer], set[Path]]:
    """What to read, in order of precedence, and the files of it that were asked about."""
    from resolver.bank.files import layer, layer_of_file
    from resolver.bank.places import bank_folders

    folders = bank_folders()
    if not paths:
        layers = [layer(folder) for folder in folders]
        return layers, {path for item in layers for path in (*item.clause_files, *item.guides)}
    below = [layer(folder) for folder in folders if not any(_within(Path(path), folder) for path in paths)]
    own: set[Path] = set()
    asked: list[Layer] = []
    for name in paths:
        path = Path(name)
        if path.is_dir():
            item = layer(path)
            own.update((*item.clause_files, *item.guides))
        else:
            item = layer_of_file(path)
            own.add(path)
        asked.append(item)
    return [*below, *asked], own


def _within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _count(found: Examined, own: set[Path]) -> int:
    return sum(found.origins[name] in own for name in found.clauses)


def _print_json(found: Examined, problems: list[Problem], own: set[Path]) -> None:
    value = {
        "version": 1,
        "files": sorted(map(str, own)),
        "clauses": _count(found, own),
        "problems": [{"path": str(item.path), "line": item.line, "message": item.message} for item in problems],
    }
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _print_text(found: Examined, problems: list[Problem], own: set[Path]) -> None:
    for problem in problems:
        click.echo(visible(str(problem)))
    replaced = [name for name in found.replaced if found.origins[name] in own]
    for name in replaced[:MOST_NOTES]:
        say(f"{name} in {found.origins[name]} takes the place of that in {found.replaced[name]}.")
    if len(replaced) > MOST_NOTES:
        say(f"So do {len(replaced) - MOST_NOTES} more.")
    clauses = _count(found, own)
    files = f"{clauses} clause{'' if clauses == 1 else 's'} in {len(own)} file{'' if len(own) == 1 else 's'}"
    say(f"{files}: {len(problems)} problem{'' if len(problems) == 1 else 's'}." if problems else f"{files}: all is well.")


@click.command(name="schema", epilog="\b\nExample:\n  resolver bank schema guide")
@click.argument("kind", type=click.Choice(["bank", "guide", "brief"]), default="bank")
def show_schema(kind: str) -> None:
    """Print the JSON Schema of a clause file, a guide or a brief, for editors."""
    from resolver.bank.editor_schema import editor_schema

    click.echo(json.dumps(editor_schema(kind), ensure_ascii=False, indent=2))
