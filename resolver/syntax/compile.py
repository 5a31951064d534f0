"""Works out the parse tables of the grammars with Lark, and writes them: `python -m resolver.syntax.compile`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from lark import Lark
from lark.grammar import Rule
from lark.parsers.lalr_analysis import Shift

from resolver.syntax.tables import GRAMMARS, Tables, grammar_lines, start_symbols, tables_path


def work_out(name: str) -> Tables:
    """The tables of a grammar. States are numbered as they are met, so that equal grammars give equal tables."""
    lines, starts = grammar_lines(name), start_symbols(name)
    lark = Lark("\n".join(lines), parser="lalr", lexer="basic", start=starts, maybe_placeholders=False)
    confs = {start: lark.parse_interactive(start=start).parser_state.parse_conf for start in starts}
    table: Mapping[int, Mapping[str, tuple[Any, Any]]] = confs[starts[0]].states
    numbers: dict[int, int] = {}
    rules: dict[tuple[str, int], int] = {}
    waiting = [confs[start].start_state for start in starts]
    states: list[dict[str, int]] = []
    for old in waiting:  # grows while it is walked
        if old in numbers:
            continue
        numbers[old] = len(numbers)
        waiting.extend(argument for _, (action, argument) in sorted(table[old].items()) if action is Shift)
    for old in numbers:
        row: dict[str, int] = {}
        for symbol, (action, argument) in sorted(table[old].items()):
            if action is Shift:
                row[symbol] = numbers[argument]
            else:
                _refuse_shaping(argument)
                rule = (str(argument.origin.name), len(argument.expansion))
                row[symbol] = -1 - rules.setdefault(rule, len(rules))
        states.append(row)
    ends = {start: (numbers[conf.start_state], numbers[conf.end_state]) for start, conf in confs.items()}
    return Tables(lines, tuple(rules), tuple(states), ends)


def _refuse_shaping(rule: Rule) -> None:
    """The tree has a node for every rule of the grammar: what would shape it otherwise is not kept in the tables."""
    if rule.alias or rule.options.expand1 or rule.options.keep_all_tokens:
        raise ValueError(f"the grammar shapes its tree at '{rule.origin.name}'; write plain rules")


def written(tables: Tables) -> bytes:
    """Tables as they are kept: JSON, a state a line."""
    parts = [
        b'{"grammar": ' + _one_a_line(tables.grammar),
        b'"rules": ' + msgspec.json.encode(tables.rules),
        b'"states": ' + _one_a_line(tables.states),
        b'"starts": ' + msgspec.json.encode(tables.starts) + b"}\n",
    ]
    return b",\n".join(parts)


def _one_a_line(items: Sequence[Any]) -> bytes:
    return b"[\n" + b",\n".join(map(msgspec.json.encode, items)) + b"\n]"


def main() -> None:
    """Write the tables of all grammars."""
    for name in GRAMMARS:
        tables_path(name).write_bytes(written(work_out(name)))


if __name__ == "__main__":
    main()
