"""The delegate's brief: the five questions of the background guide, answered in a file of the delegate's own.

Nothing is known about a country but what its delegate writes here. What is left open becomes a list of things to find out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from resolver.bank.schema import Organ
from resolver.bank.values import clean, country
from resolver.problems import InputError
from resolver.utf8 import read_utf8
from resolver.yaml_files import line_of, read_struct

BRIEF = "brief.yaml"
"""How the file is called where no other name is given."""

OwnRole = Literal["origin", "transit", "destination", "donor"]
Stance = Literal["for", "against", "undecided", "unknown"]
Tone = Literal["", "mild", "firm"]

QUESTIONS = (
    "What has my country done about it so far?",
    "Is my country on the routes: a country of origin, transit or destination? Does it give money?",
    "What can my country propose or support?",
    "Where do its allies stand?",
    "What does its law say?",
)


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that the delegate found out."""

    says: str
    source: str = ""
    """Where it was read; what has none is still to be checked."""


class Ally(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another country, and where it stands."""

    country: str
    stance: Stance = "unknown"
    source: str = ""


class Brief(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a delegate knows of the country and wants of the committee."""

    country: str = ""
    organ: Organ | Literal[""] = ""
    """The organ in which the country speaks: clauses that it cannot adopt come last."""
    done: tuple[Answer, ...] = ()
    """What the country has done so far."""
    roles: tuple[OwnRole, ...] = ()
    """What the country is on the routes, and whether it gives money."""
    supports: tuple[str, ...] = ()
    """What the country wants, in words to search for, e.g. `victim aid`."""
    opposes: tuple[str, ...] = ()
    """What it does not want."""
    tone: Tone = ""
    """Whether it asks for mild words or for firm ones."""
    allies: tuple[Ally, ...] = ()
    """Other countries, and where they stand."""
    law: tuple[Answer, ...] = ()
    """What its law says."""


@dataclass(frozen=True, slots=True)
class Todo:
    """Something that is still to be found out."""

    question: int
    """Number of the question, from 1; 0 for what comes before them."""
    text: str


def read_brief(path: Path) -> Brief:
    """Read a brief.

    Raises:
        InputError: naming file and line, if it cannot be read or breaks the schema, or if a name is that of no State.
    """
    brief = read_struct(path, Brief)
    names = [("$.country", brief.country)] if brief.country.strip() else []
    names += [(f"$.allies[{index}].country", ally.country) for index, ally in enumerate(brief.allies)]
    for where, name in names:
        try:
            country(clean(name))
        except ValueError as error:
            raise InputError(f"{path}, line {line_of(read_utf8(path), where)}: '{name}' {error}") from error
    return brief


def todo(brief: Brief) -> list[Todo]:
    """What the brief leaves open, in the order of the questions."""
    found = [] if brief.country.strip() else [Todo(0, "Say which country you speak for.")]
    for number, answers in ((1, brief.done), (5, brief.law)):
        if not answers:
            found.append(Todo(number, f"Find out: {QUESTIONS[number - 1]}"))
        found += [Todo(number, f"Find a source for “{answer.says}”.") for answer in answers if not answer.source.strip()]
    if not brief.roles:
        found.append(Todo(2, f"Find out: {QUESTIONS[1]}"))
    if not brief.supports:
        found.append(Todo(3, f"Decide: {QUESTIONS[2]} Words of it will find clauses."))
    if not brief.allies:
        found.append(Todo(4, f"Find out: {QUESTIONS[3]}"))
    for ally in brief.allies:
        if ally.stance == "unknown":
            found.append(Todo(4, f"Ask {ally.country} where it stands."))
        elif not ally.source.strip():
            found.append(Todo(4, f"Note how you know that {ally.country} is {ally.stance}{_IT[ally.stance]}."))
    return sorted(found, key=lambda item: item.question)


_IT = {"for": " it", "against": " it", "undecided": "", "unknown": ""}


def write_brief(brief: Brief) -> str:
    """The brief as a file, with comments that say what goes where."""
    question = [f"# {number}. {text}" for number, text in enumerate(QUESTIONS, 1)]
    lines = [
        "# The brief of a delegate: what you know of your country. Write what you found out, and where.",
        "# What you leave open comes up in 'resolver brief todo'; 'resolver bank list --brief' puts first what suits you.",
        f"country: {_quoted(brief.country)}",
        "# GA, SC, ECOSOC or HRC",
        f"organ: {_quoted(brief.organ)}",
        "",
        question[0],
        "#   - says: what it did",
        "#     source: where you read it",
        *_answers("done", brief.done),
        "",
        question[1],
        "# origin, transit, destination, donor",
        f"roles: {_listed(brief.roles)}",
        "",
        question[2],
        "# words to search the clause bank for, e.g. [victim aid, data]",
        f"supports: {_listed(brief.supports)}",
        f"opposes: {_listed(brief.opposes)}",
        "# mild or firm",
        f"tone: {_quoted(brief.tone)}",
        "",
        question[3],
        "#   - country: its name",
        "#     stance: for, against, undecided or unknown",
        "#     source: how you know",
        *_allies(brief.allies),
        "",
        question[4],
        *_answers("law", brief.law),
    ]
    return "\n".join(lines) + "\n"


def _answers(name: str, answers: tuple[Answer, ...]) -> list[str]:
    if not answers:
        return [f"{name}: []"]
    items = (f"  - says: {_quoted(item.says)}\n    source: {_quoted(item.source)}" for item in answers)
    return [f"{name}:", *items]


def _allies(allies: tuple[Ally, ...]) -> list[str]:
    if not allies:
        return ["allies: []"]
    items = (
        f"  - country: {_quoted(ally.country)}\n    stance: {ally.stance}\n    source: {_quoted(ally.source)}"
        for ally in allies
    )
    return ["allies:", *items]


def _listed(values: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"


def _quoted(text: str) -> str:
    """A text as YAML takes it for text, whatever stands in it."""
    return json.dumps(clean(text), ensure_ascii=False)
