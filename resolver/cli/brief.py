"""`resolver brief`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolver.cli.inputs import force_option, say, write_output
from resolver.report.visible import visible

if TYPE_CHECKING:
    from resolver.bank.brief import Brief

DEFAULT = "brief.yaml"

EPILOG = """\b
Examples:
  resolver brief new --country Nepal --role origin --role transit
  resolver brief show
  resolver brief todo
  resolver bank list --brief
"""

format_option = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group(name="brief", epilog=EPILOG, no_args_is_help=False)
def command() -> None:
    """Keep a brief: the five questions about your country, answered in a file of your own.

    Resolver knows nothing about countries: everything in the brief is what you found out.
    """


@command.command(name="new", epilog="\b\nExample:\n  resolver brief new --country Nepal --role transit --organ GA")
@click.argument("path", metavar="[FILE.yaml]", default=DEFAULT)
@click.option("--country", default="", help="The country you speak for.")
@click.option("--organ", default="", type=click.Choice(["", "GA", "SC", "ECOSOC", "HRC"]), help="Where it speaks.")
@click.option(
    "--role", "roles", multiple=True, type=click.Choice(["origin", "transit", "destination", "donor"]),
    help="What it is on the routes, or donor; once for each.",
)  # fmt: skip
@force_option
def new(path: str, country: str, organ: str, roles: tuple[str, ...], force: bool) -> None:
    """Begin a brief: a file with the five questions, to be filled in with any editor, or in the app."""
    from resolver.bank.brief import Brief, todo, write_brief
    from resolver.bank.values import clean
    from resolver.bank.values import country as named
    from resolver.problems import InputError
    from resolver.yaml_files import convert

    try:
        name = named(clean(country)) if country else ""
    except ValueError as error:
        raise InputError(f"--country: '{country}' {error}") from error
    brief = convert({"country": name, "organ": organ, "roles": list(roles)}, Brief, "", path)
    write_output(Path(path), write_brief(brief).encode(), force=force)
    say(f"{path} has {len(todo(brief))} things to find out: see 'resolver brief todo'.")


@command.command(name="show", epilog="\b\nExample:\n  resolver brief show --format json")
@click.argument("path", metavar="[FILE.yaml]", default=DEFAULT)
@format_option
def show(path: str, form: str) -> None:
    """Show a brief: every question with what you found out."""
    from resolver.bank.brief import read_brief

    brief = read_brief(Path(path))
    if form == "json":
        import msgspec

        value = {"version": 1, "brief": msgspec.to_builtins(brief)}
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
        return
    for line in _shown(brief):
        click.echo(visible(line))


@command.command(name="todo", epilog="\b\nExample:\n  resolver brief todo")
@click.argument("path", metavar="[FILE.yaml]", default=DEFAULT)
@format_option
def open_questions(path: str, form: str) -> None:
    """List what the brief leaves open."""
    from resolver.bank.brief import read_brief, todo

    found = todo(read_brief(Path(path)))
    if form == "json":
        value = {"version": 1, "todo": [{"question": item.question, "text": item.text} for item in found]}
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
        return
    for item in found:
        click.echo(visible(f"[ ] {item.question or ' '}  {item.text}"))
    if not found:
        say("Nothing is open.")


def _shown(brief: Brief) -> Iterator[str]:
    from resolver.bank.brief import QUESTIONS

    yield f"{brief.country or 'no country yet'}{f', in {brief.organ}' if brief.organ else ''}"
    answers: tuple[list[str], ...] = (
        [f"{answer.says}{_source(answer.source)}" for answer in brief.done],
        [*brief.roles],
        [
            *(f"for: {words}" for words in brief.supports),
            *(f"against: {words}" for words in brief.opposes),
            *([f"tone: {brief.tone}"] if brief.tone else []),
        ],
        [f"{ally.country}: {ally.stance}{_source(ally.source)}" for ally in brief.allies],
        [f"{answer.says}{_source(answer.source)}" for answer in brief.law],
    )
    for number, (question, said) in enumerate(zip(QUESTIONS, answers, strict=True), 1):
        yield ""
        yield f"{number}. {question}"
        yield from (f"   – {text}" for text in said or ["open"])


def _source(source: str) -> str:
    return f"  ({source})" if source.strip() else "  (no source yet)"
