"""The cheapest edit that brings a sequence of terminals back to the grammar.

A least-cost search over the LALR tables (the idea of Diekmann and Tratt, "Don't Panic! Better, Fewer, Syntax Errors for LR
Parsers", ECOOP 2020): keep, substitute, insert, delete, with costs that prefer what a writer most likely meant. A sequence
that the grammar accepts costs nothing and has no edits: strict grammar accepts if and only if nothing is reported.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from resolver.syntax.automaton import END, Automaton, Stack

MAX_NODES = 2_000
NODES_PER_TERMINAL = 20
"""How many states the search looks at, at most, before it gives up on elegance and takes out what does not fit."""


class Action(StrEnum):
    """What is done to one terminal."""

    SUBSTITUTE = "substitute"
    INSERT = "insert"
    DELETE = "delete"


class Step(msgspec.Struct, frozen=True):
    """One edit of a sequence."""

    action: Action
    index: int
    """Index of the terminal in the sequence; for an insertion, of the one it comes before."""
    terminal: str
    """What stands there afterwards; for a deletion, what stood there."""


class Costs(msgspec.Struct, frozen=True):
    """What each edit costs. Terminals that are not named cost the default; None means never."""

    insert: Mapping[str, int]
    delete: Mapping[str, int]
    substitute: Mapping[tuple[str, str], int]
    delete_default: int


class _Path(msgspec.Struct, frozen=True):
    """The steps that led to a node, the newest first: shared between nodes, so that long texts stay cheap."""

    step: Step
    before: _Path | None

    def steps(self) -> tuple[Step, ...]:
        """The steps in order."""
        found: list[Step] = []
        path: _Path | None = self
        while path is not None:
            found.append(path.step)
            path = path.before
        return tuple(reversed(found))


_Node = tuple[int, int, int, Stack, _Path | None]
"""Cost so far, terminals left, order of discovery (so that equals are never compared further), stack, path."""


def repair(automaton: Automaton, terminals: Sequence[str], costs: Costs) -> tuple[Step, ...]:
    """The cheapest steps after which the grammar accepts the sequence, in order; empty if it does already."""
    if accepted(automaton, terminals):
        return ()
    length = len(terminals)
    heap: list[_Node] = [(0, length, 0, automaton.initial, None)]
    seen: set[tuple[int, Stack]] = set()
    order = 0
    limit = MAX_NODES + NODES_PER_TERMINAL * length
    while heap and len(seen) < limit:
        spent, left, _, stack, path = heapq.heappop(heap)
        if (left, stack) in seen:
            continue
        seen.add((left, stack))
        if left == 0 and automaton.step(stack, END) is not None:
            return path.steps() if path else ()
        for cost, remaining, after, step in _moves(automaton, terminals, left, stack, costs):
            if (remaining, after) not in seen:
                order += 1
                heapq.heappush(heap, (spent + cost, remaining, order, after, _Path(step, path) if step else path))
    return _panic(automaton, terminals, costs)


def accepted(automaton: Automaton, terminals: Sequence[str]) -> bool:
    """Whether the grammar accepts the sequence as it is."""
    stack: Stack = automaton.initial
    for terminal in terminals:
        after = automaton.step(stack, terminal)
        if after is None:
            return False
        stack = after
    return automaton.step(stack, END) is not None


def apply(terminals: Sequence[str], steps: Sequence[Step]) -> list[tuple[str, int]]:
    """The repaired sequence: each terminal with the index it had, -1 for inserted ones."""
    inserted: dict[int, list[str]] = {}
    changed: dict[int, str | None] = {}
    for step in steps:
        if step.action is Action.INSERT:
            inserted.setdefault(step.index, []).append(step.terminal)
        else:
            changed[step.index] = step.terminal if step.action is Action.SUBSTITUTE else None
    repaired: list[tuple[str, int]] = []
    for index in range(len(terminals) + 1):
        repaired.extend((name, -1) for name in inserted.get(index, ()))
        if index < len(terminals):
            name = changed.get(index, terminals[index])
            if name is not None:
                repaired.append((name, index))
    return repaired


def _moves(
    automaton: Automaton, terminals: Sequence[str], left: int, stack: Stack, costs: Costs
) -> Iterator[tuple[int, int, Stack, Step | None]]:
    """What can be done next: cost, terminals left afterwards, stack afterwards, and the step unless it keeps what is there."""
    position = len(terminals) - left
    here = terminals[position] if left else ""
    if left:
        kept = automaton.step(stack, here)
        if kept is not None:
            yield 0, left - 1, kept, None
        yield costs.delete.get(here, costs.delete_default), left - 1, stack, Step(Action.DELETE, position, here)
    for name in automaton.accepts(stack):
        swap, put_in = costs.substitute.get((here, name)), costs.insert.get(name)
        if swap is None and put_in is None:
            continue
        after = automaton.step(stack, name)
        if after is None:
            continue
        if swap is not None and left:
            yield swap, left - 1, after, Step(Action.SUBSTITUTE, position, name)
        if put_in is not None:
            yield put_in, left, after, Step(Action.INSERT, position, name)


def _panic(automaton: Automaton, terminals: Sequence[str], costs: Costs) -> tuple[Step, ...]:
    """Take out every terminal that does not fit where it stands, then add the least that makes an end."""
    steps: list[Step] = []
    stack: Stack = automaton.initial
    for index, terminal in enumerate(terminals):
        after = automaton.step(stack, terminal)
        if after is None:
            steps.append(Step(Action.DELETE, index, terminal))
        else:
            stack = after
    for _ in range(4):
        if automaton.step(stack, END) is not None:
            return tuple(steps)
        choices = [(costs.insert[name], name) for name in automaton.accepts(stack) if name in costs.insert]
        if not choices:
            break
        name = min(choices)[1]
        steps.append(Step(Action.INSERT, len(terminals), name))
        stack = automaton.step(stack, name) or stack
    return tuple(steps)
