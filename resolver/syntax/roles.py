"""The role of each paragraph in the tree, which decides the marker before it and the mark that closes it."""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec
from msgspec.structs import replace

from resolver.draft import Part
from resolver.syntax.tree import Token, Tree


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A paragraph with its place in the tree."""

    index: int
    role: str
    """A start symbol of `grammar/clause.lark`; empty where the grammar has nothing to say."""
    level: int
    part: Part
    marked: bool = False
    """Whether its place asks for a number or label."""
    ends_clause: bool = False
    """Whether a sub-clause is the end of its clause: then the clause's mark closes it, not the mark between sub-clauses."""
    alone: bool = False
    """Whether it is the only sub-clause of its clause."""
    series: int = 0
    """Number of the resolution or section that it belongs to; each counts its clauses from 1."""


class Places(tuple[Placed, ...]):
    """The places of a text, in reading order.

    Two are never equal, so that what follows from the places alone can be kept by them: they stay the same while a writer edits
    within paragraphs.
    """

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def only(self, indexes: Container[int]) -> Places:
        """The places of some paragraphs."""
        return Places([placed for placed in self if placed.index in indexes])


def place(tree: Tree) -> Iterator[Placed]:
    """The place of every enacting line, clause, sub-clause and continuation, in reading order."""
    series = 0
    for resolution in _clauses(tree, "resolution"):
        sections = [
            resolution,
            *(child for child in resolution.children if isinstance(child, Tree) and child.data == "section"),
        ]
        preamble = any(_clauses(section, "preambular") for section in sections)
        for token in resolution.children:
            if isinstance(token, Token) and token.type == "ENACTING" and token.value >= 0:
                yield Placed(token.value, "enacting" if preamble else "enacting_alone", 0, Part.PREAMBULAR, series=series + 1)
        for section in sections:
            series += 1
            for placed in _section(section, closes=section is sections[-1]):
                yield replace(placed, series=series)


def _clauses(section: Tree, kind: str) -> list[Tree]:
    return [child for child in section.children if isinstance(child, Tree) and child.data == kind]


def _section(section: Tree, *, closes: bool) -> Iterator[Placed]:
    """The clauses of one section; `closes` says whether its end is the end of the resolution."""
    for clause in _clauses(section, "preambular"):
        yield from _preambular(clause)
    led = _clauses(section, "lead")
    for clause in led:
        yield from _lead(clause)
    operative = _clauses(section, "operative")
    for number, clause in enumerate(operative, 1):
        yield from _operative(clause, last=closes and number == len(operative), single=len(operative) == 1, led=bool(led))


def clause_parts(clause: Tree) -> tuple[list[int], int, list[Tree | Token]]:
    """Indexes of the headings above a clause, its own index, and what stands below it."""
    headings: list[int] = []
    own = -1
    below: list[Tree | Token] = []
    for child in clause.children:
        if isinstance(child, Tree) and child.data == "below":
            below.extend(child.children)
        elif isinstance(child, Token) and child.type == "HEADING":
            headings.append(child.value)
        elif isinstance(child, Token) and own < 0 and not below and not child.type.startswith("GOES_ON"):
            own = child.value
        else:
            below.append(child)
    return headings, own, below


def _preambular(clause: Tree) -> Iterator[Placed]:
    _, own, below = clause_parts(clause)
    yield Placed(own, f"preambular{_leading(below)}", 0, Part.PREAMBULAR)
    yield from _below(below, 1, Part.PREAMBULAR, closes=False, ends=True)


def _lead(clause: Tree) -> Iterator[Placed]:
    _, own, below = clause_parts(clause)
    yield Placed(own, "operative_lead", 0, Part.OPERATIVE)
    for node in below:
        if isinstance(node, Token):
            yield Placed(node.value, "", 0, Part.OPERATIVE)


def _operative(clause: Tree, *, last: bool, single: bool, led: bool) -> Iterator[Placed]:
    _, own, below = clause_parts(clause)
    if own >= 0:
        kind = "led" if led else "single" if single else "operative"
        ending = "_last" if last and kind != "single" else ""
        role = f"{kind}{_leading(below) if below else ending}"
        yield Placed(own, role, 0, Part.OPERATIVE, marked=True)
    yield from _below(below, 1, Part.OPERATIVE, closes=last, ends=True)


def _below(children: list[Tree | Token], level: int, part: Part, *, closes: bool, ends: bool) -> Iterator[Placed]:
    """What stands below a clause or sub-clause.

    Args:
        children: sub-clauses and text that goes on.
        level: of the sub-clauses, from 1.
        part: of the clause.
        closes: whether its end is the end of the resolution.
        ends: whether its end is the end of the clause.
    """
    prefix = "preambular_" if part is Part.PREAMBULAR else ""
    alone = sum(isinstance(child, Tree) for child in children) == 1
    for number, child in enumerate(children, 1):
        is_last = number == len(children)
        final = closes and is_last
        goes_on = number < len(children) and _is_continuation(children[number])
        if isinstance(child, Token):
            role = f"{prefix}rest" + ("_last" if final else "") if number == len(children) else ""
            yield Placed(child.value, role, level - 1, part)
            continue
        _, own, below = clause_parts(child)
        if below:
            role = f"{prefix}item{_leading(below)}"
        elif goes_on:
            role = f"{prefix}item_continued"
        else:
            role = f"{prefix}item" + ("_last" if final else "")
        yield Placed(own, role, level, part, marked=True, ends_clause=ends and is_last, alone=alone)
        yield from _below(below, level + 1, part, closes=final, ends=ends and is_last)


def _leading(below: list[Tree | Token]) -> str:
    """How the role of a clause ends by what stands below it: sub-clauses make a chapeau, text alone goes on with it."""
    if not below:
        return ""
    return "_chapeau" if any(isinstance(child, Tree) for child in below) else "_continued"


def _is_continuation(node: Tree | Token) -> bool:
    return isinstance(node, Token)
