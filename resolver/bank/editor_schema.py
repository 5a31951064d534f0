"""JSON Schema of the files that people write, for editors that complete and check YAML; made from the structs."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from typing import Any

import msgspec

from resolver.bank.brief import Brief
from resolver.bank.schema import BankFile, Guide

DRAFT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, type[msgspec.Struct]] = {"bank": BankFile, "guide": Guide, "brief": Brief}
"""What there is a schema of, by the name of its file."""


def editor_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file, with the words of the structs' docstrings to show while one types.

    Args:
        name: a key of `KINDS`.
    """
    kind = KINDS[name]
    value: dict[str, Any] = {"$schema": DRAFT, "title": f"Resolver: {name}"}
    value |= msgspec.json.schema(kind)
    told = _told(kind)
    for struct, definition in value["$defs"].items():
        properties = definition.get("properties", {})
        if struct == "BankClause":
            properties.pop("theme")  # taken from the file; an entry must not have it
        for field, inner in properties.items():
            words = told.get((struct, field))
            if words:
                properties[field] = {"description": words, **inner}
    plain: dict[str, Any] = json.loads(json.dumps(value))  # with lists for tuples
    return plain


def _told(kind: type[msgspec.Struct]) -> dict[tuple[str, str], str]:
    """What the module of a struct says of each field, by class and field: the text that stands below the field."""
    tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    told: dict[tuple[str, str], str] = {}
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        for field, below in zip(node.body, node.body[1:], strict=False):
            text = below.value if isinstance(below, ast.Expr) else None
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Constant):
                told[node.name, field.target.id] = str(text.value)
    return told
