"""Which parts the text of a Word file names, by id and by kind."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from resolver.files.docx.package import Package
from resolver.files.docx.xml import RELATIONSHIPS, Element
from resolver.problems import InputError

_RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"


class Relation(NamedTuple):
    """A part that the text names."""

    ident: str
    kind: str
    """The last word of its type, e.g. `theme`."""
    name: str


def relations(package: Package) -> Iterator[Relation]:
    """The parts within the file that its text names; none where that cannot be read."""
    folder = posixpath.dirname(package.main_name)
    root = intact(package, package.relationships_name)
    for one in root.iterchildren(_RELATIONSHIP) if root is not None else ():
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
            yield Relation(one.get("Id", ""), one.get("Type", "").rsplit("/", 1)[-1], target)


def intact(package: Package, name: str) -> Element | None:
    """A part that nothing but the look depends on; None where it is missing or damaged."""
    try:
        return package.part(name)
    except InputError:
        return None
