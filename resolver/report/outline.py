"""The structure of a draft: as JSON, a promise described by `docs/schema/outline.schema.json`, and as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from resolver.draft import Clause, Masthead
from resolver.report.visible import escaped, visible
from resolver.syntax import Reading
from resolver.syntax.kinds import Kind
from resolver.syntax.transform import full_text

VERSION = 1


def outline_json(reading: Reading) -> str:
    """The outline as JSON."""
    return escaped(json.dumps(outline(reading), ensure_ascii=False, indent=2))


def outline(reading: Reading) -> dict[str, Any]:
    """The outline as plain values. Every word of the input stands in it."""
    draft = reading.draft
    masthead: dict[str, Any] = {}
    for field in fields(Masthead):
        value = getattr(draft.masthead, field.name)
        if value and field.name != "lines":
            masthead[field.name] = list(value) if isinstance(value, tuple) else value
    known = set(masthead)
    for entry in reading.document.front:
        if entry.name not in known and entry.name != "lines":
            masthead[entry.name] = list(entry.values) if entry.listed else " ".join(entry.values)
    masthead["lines"] = [
        *draft.masthead.lines,
        *(
            full_text(paragraph)
            for paragraph, kind in zip(reading.paragraphs, reading.kinds, strict=True)
            if kind is Kind.MASTHEAD and full_text(paragraph) not in draft.masthead.lines
        ),
    ]
    return {
        "version": VERSION,
        "masthead": masthead,
        "enacting": _enacting(reading),
        "preambular": [_node(clause, reading) for clause in draft.preambular],
        "operative": [_node(clause, reading) for clause in draft.operative],
        "annexes": [{"heading": annex.heading, "paragraphs": list(annex.paragraphs)} for annex in draft.annexes],
        "unplaced": list(draft.unplaced),
        "headings": [
            {"part": part, "before": index, "text": heading}
            for part in ("preambular", "operative")
            for index, clause in enumerate(getattr(draft, part))
            for heading in clause.headings
        ],
        "closing": list(draft.closing),
        "footnotes": [{"label": label, "text": text} for label, text in draft.footnotes],
        "page_lines": [line.text for line in reading.page_lines],
    }


def _enacting(reading: Reading) -> str | None:
    lines = (placed.index for placed in reading.places if placed.role.startswith("enacting"))
    first = next(lines, None)
    return None if first is None else full_text(reading.paragraphs[first])


def _node(clause: Clause, reading: Reading) -> dict[str, Any]:
    origin = clause.origin
    text, after = clause.text, list(clause.after)
    if origin is not None:
        text = reading.pieces[origin.index].text[origin.start :]
        after = [full_text(reading.paragraphs[index]) for index in origin.after]
    return {
        "marker": (origin.marker if origin else "") or None,
        "opener": clause.opener or None,
        "text": text,
        "children": [_node(child, reading) for child in clause.children],
        "after": after,
    }


def outline_text(reading: Reading, width: int) -> Iterator[str]:
    """The outline for people: one line for each clause, cut to the width of the terminal."""
    value = outline(reading)
    for name, field in value["masthead"].items():
        if name != "lines":
            yield _cut(f"{name}: {', '.join(field) if isinstance(field, list) else field}", width)
    yield _cut(value["enacting"] or "(no enacting line)", width)
    for part in ("preambular", "operative"):
        yield f"{part}: {_counted(value[part], 'clause')}"
        for node in value[part]:
            yield from _lines(node, 1, width)
    for annex in value["annexes"]:
        yield _cut(f"annex: {annex['heading']} ({_counted(annex['paragraphs'], 'paragraph')})", width)
    for text in value["unplaced"]:
        yield _cut(f"unplaced: {text}", width)
    if value["page_lines"]:
        yield f"page headers and footers: {_counted(value['page_lines'], 'line')}"


def _lines(node: dict[str, Any], level: int, width: int) -> Iterator[str]:
    yield _cut("  " * level + (f"{node['marker']} " if node["marker"] else "") + node["text"], width)
    for child in node["children"]:
        yield from _lines(child, level + 1, width)
    for text in node["after"]:
        yield _cut("  " * level + f"… {text}", width)


def _counted(items: list[Any], name: str) -> str:
    return f"{len(items)} {name}{'s' if len(items) != 1 else ''}"


def _cut(text: str, width: int) -> str:
    shown = visible(text)
    return shown if len(shown) <= width else shown[: width - 1] + "…"
