"""The two grammars as machines: which terminals may come next, where each one leads, and the tree of a right sequence.

A state of the machine is a tuple of parser states, so that it can be compared and kept, and a search over repairs can ask what
may come next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from resolver.syntax.tables import Tables, load_tables, start_symbols
from resolver.syntax.tree import Token, Tree

END = "$END"
Stack = tuple[int, ...]
"""States of an LALR parser, the newest last."""

DOCUMENT_START = "draft"


class Automaton:
    """One grammar with one start symbol."""

    def __init__(self, tables: Tables, start: str) -> None:
        self._states = tables.states
        self._rules = tables.rules
        first, self._end_state = tables.starts[start]
        self.initial: Stack = (first,)
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
        while True:
            target = self._states[states[-1]].get(terminal)
            if target is None:
                return None
            if target >= 0:
                states.append(target)
                return tuple(states)
            name, size = self._rules[-1 - target]
            if size:
                del states[-size:]
            states.append(self._states[states[-1]][name])
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

    def tree(self, terminals: Sequence[tuple[str, int]]) -> Tree:
        """The syntax tree of a sequence that the grammar accepts. Rules that Lark made for `*` and `+` leave no trace in it.

        Args:
            terminals: names with the index of the paragraph each stands for; the index is the value of the token.

        Raises:
            ValueError: if the grammar does not accept the sequence.
        """
        states = list(self.initial)
        found: list[list[Tree | Token]] = []
        for name, index in (*terminals, (END, -1)):
            target = self._states[states[-1]].get(name)
            while target is not None and target < 0:
                rule, size = self._rules[-1 - target]
                cut = len(found) - size
                below = found[cut] if size else []  # grown in place, so that a long list is not copied for every item
                for more in found[cut + 1 :]:
                    below.extend(more)
                found[cut:] = [below if rule.startswith("_") else [Tree(rule, tuple(below))]]
                del states[len(states) - size :]
                states.append(self._states[states[-1]][rule])
                if name == END and states[-1] == self._end_state:
                    return Tree(rule, tuple(below))
                target = self._states[states[-1]].get(name)
            if target is None:
                break
            states.append(target)
            found.append([Token(name, index)])
        raise ValueError("the grammar does not accept this sequence")


@cache
def document_automaton() -> Automaton:
    """The grammar of paragraph kinds."""
    return Automaton(load_tables("document"), DOCUMENT_START)


@cache
def clause_automaton(role: str) -> Automaton:
    """The grammar of one paragraph in a role such as `operative_last`."""
    return Automaton(_clause_tables(), role)


@cache
def clause_roles() -> frozenset[str]:
    """The roles that the clause grammar knows."""
    return frozenset(start_symbols("clause"))


@cache
def _clause_tables() -> Tables:
    return load_tables("clause")
