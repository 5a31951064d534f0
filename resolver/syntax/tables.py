"""The parse tables of the grammars, as plain data.

Lark takes a tenth of a second to load and to work them out, more than all the rest of a check. They are worked out once, by
`python -m resolver.syntax.compile`, and kept beside this module with the grammar they were made from. Where the grammar has
changed since, they are worked out anew: a grammar that somebody edits holds at once.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from resolver.resources import data_folder

GRAMMARS = ("document", "clause")
"""Names of the files in `grammar/`, without their ending."""


class Tables(msgspec.Struct, frozen=True):
    """LALR tables of one grammar."""

    grammar: tuple[str, ...]
    """The lines of the grammar that say something; comments may change."""
    rules: tuple[tuple[str, int], ...]
    """Name and length of every rule."""
    states: tuple[dict[str, int], ...]
    """What each state does at a terminal: go to a state, or reduce rule n where the number is -1 - n; and at a rule's name."""
    starts: dict[str, tuple[int, int]]
    """The first and the last state for every start symbol."""


def tables_path(name: str) -> Path:
    """Where the tables of a grammar are kept."""
    return Path(__file__).with_name("tables") / f"{name}.json"


def grammar_lines(name: str) -> tuple[str, ...]:
    """The lines of a grammar without comments and empty lines."""
    text = (data_folder("grammar") / f"{name}.lark").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("//"))


def start_symbols(name: str) -> list[str]:
    """The start symbols of a grammar: `draft`, or the roles of a paragraph."""
    if name == "document":
        return ["draft"]
    rules = [line.split(":")[0] for line in grammar_lines(name) if line[:1].islower() and ":" in line]
    return [rule for rule in rules if rule != "any_mark"]


def load_tables(name: str) -> Tables:
    """The tables of a grammar."""
    lines = grammar_lines(name)
    path = tables_path(name)
    if path.is_file():
        kept = msgspec.json.decode(path.read_bytes(), type=Tables)
        if kept.grammar == lines:
            return kept
    from resolver.syntax.compile import work_out

    return work_out(name)
