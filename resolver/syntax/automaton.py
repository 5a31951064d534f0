"""The two Lark grammars as automata over names of terminals.

Lark builds the LALR tables; the repair asks them what may come next. Tables are built once, when first needed, and kept in
memory only: Lark's cache on disk is a pickle in a predictable place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from lark import Lark, Token, Tree
from lark.parsers.lalr_analysis import Shift

from resolver.resources import data_folder

END = "$END"
Stack = tuple[int, ...]
"""States of an LALR parser, the newest last."""

DOCUMENT_START = "draft"


class Automaton:
    """One grammar with one start symbol."""

    def __init__(self, lark: Lark, start: str) -> None:
        self._lark = lark
        self._start = start
        conf = lark.parse_interactive(start=start).parser_state.parse_conf
        self._states: Any = conf.states
        self.initial: Stack = (conf.start_state,)
        self._end_state = conf.end_state
        self._accepts: dict[Stack, tuple[str, ...]] = {}
        self._steps: dict[tuple[Stack, str], Stack | None] = {}

    def step(self, stack: Stack, terminal: str) -> Stack | None:
        """The stack after one terminal, or None if it may not come here. `END` leads to the final stack."""
        key = (stack, terminal)
        if key not in self._steps:
            self._steps[key] = self._step(stack, terminal)
        return self._steps[key]

    def _step(self, stack: Stack, terminal: str) -> Stack | None:
        states = list(stack)
        table = self._states
        while True:
            entry = table[states[-1]].get(terminal)
            if entry is None:
                return None
            action, argument = entry
            if action is Shift:
                states.append(argument)
                return tuple(states)
            size = len(argument.expansion)
            if size:
                del states[-size:]
            states.append(table[states[-1]][argument.origin.name][1])
            if terminal == END and states[-1] == self._end_state:
                return tuple(states)

    def accepts(self, stack: Stack) -> tuple[str, ...]:
        """Names of the terminals that may come next; `END` among them where the text may end."""
        known = self._accepts.get(stack)
        if known is None:
            row = self._states[stack[-1]]
            known = tuple(sorted(name for name in row if not name.islower() and self.step(stack, name) is not None))
            self._accepts[stack] = known
        return known

    def tree(self, terminals: Sequence[tuple[str, int]]) -> Tree[Token]:
        """The syntax tree of a sequence that the grammar accepts.

        Args:
            terminals: names with the index of the paragraph each stands for; the index is the value of the token.

        Raises:
            lark.exceptions.UnexpectedToken: if the grammar does not accept the sequence.
        """
        parser = self._lark.parse_interactive(start=self._start)
        for name, index in terminals:
            parser.feed_token(Token(name, index))
        tree: Tree[Token] = parser.feed_token(Token(END, ""))
        return tree


@cache
def document_automaton() -> Automaton:
    """The grammar of paragraph kinds."""
    return Automaton(_load("document.lark", [DOCUMENT_START]), DOCUMENT_START)


@cache
def clause_automaton(role: str) -> Automaton:
    """The grammar of one paragraph in a role such as `operative_last`."""
    return Automaton(_clause_grammar(), role)


@cache
def clause_roles() -> frozenset[str]:
    """The roles that the clause grammar knows."""
    return frozenset(_clause_grammar().options.start)


@cache
def _clause_grammar() -> Lark:
    text = (data_folder("grammar") / "clause.lark").read_text(encoding="utf-8")
    rules = [line.split(":")[0] for line in text.splitlines() if line[:1].islower() and ":" in line]
    roles = [rule for rule in rules if rule != "any_mark"]
    return _load("clause.lark", roles)


def _load(name: str, start: list[str]) -> Lark:
    text = (data_folder("grammar") / name).read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="basic", start=start, maybe_placeholders=False)
