"""Real numbering: from a profile's markers to the lists of a Word file."""

from __future__ import annotations

import re

from resolver.files.clean import clean
from resolver.files.docx.build import child
from resolver.files.docx.indents import Indents
from resolver.files.docx.xml import Element

OPERATIVE_LIST = 1
PREAMBULAR_LIST = 2
"""Ids of the two lists; the styles of the template name them too."""

LEVELS = 9
"""Levels that Word has."""

OPERATIVE_STYLES = ("OperativeClause", "Subclause1", "Subclause2", "Subclause3", "Subclause4")
PREAMBULAR_STYLES = ("PreambularSubclause1", "PreambularSubclause2", "PreambularSubclause3")


class Lists:
    """The numbering part while a draft is written."""

    def __init__(self, root: Element, markers: tuple[str, ...], indents: Indents) -> None:
        """Define the two lists.

        Args:
            root: the empty numbering part.
            markers: the first marker at each level, operative clauses first; the last one holds for all deeper levels.
            indents: how far in each level stands.
        """
        self._root = root
        self._last = PREAMBULAR_LIST
        deep = [markers[min(depth, len(markers) - 1)] for depth in range(LEVELS + 1)]
        _define(root, OPERATIVE_LIST, deep[:LEVELS], OPERATIVE_STYLES, indents, above=0)
        _define(root, PREAMBULAR_LIST, deep[1:], PREAMBULAR_STYLES, indents, above=1)
        for list_id in (OPERATIVE_LIST, PREAMBULAR_LIST):
            child(child(root, "num", numId=list_id), "abstractNumId", val=list_id)

    def restarted(self) -> int:
        """The id of a list like that of preambular sub-clauses, which starts again."""
        self._last += 1
        numbered = child(self._root, "num", numId=self._last)
        child(numbered, "abstractNumId", val=PREAMBULAR_LIST)
        child(child(numbered, "lvlOverride", ilvl=0), "startOverride", val=1)
        return self._last


def _define(root: Element, list_id: int, markers: list[str], styles: tuple[str, ...], indents: Indents, *, above: int) -> None:
    """Define a list; `above` counts the levels of a draft that stand above its first."""
    definition = child(root, "abstractNum", abstractNumId=list_id)
    child(definition, "nsid", val=f"{list_id:08X}")
    child(definition, "multiLevelType", val="multilevel")
    for depth, marker in enumerate(markers):
        number_format, pattern = word_format(marker, depth)
        level = child(definition, "lvl", ilvl=depth)
        child(level, "start", val=1)
        child(level, "numFmt", val=number_format)
        if depth < len(styles):
            child(level, "pStyle", val=styles[depth])
        child(level, "suff", val="tab")
        child(level, "lvlText", val=clean(pattern))
        child(level, "lvlJc", val="left")
        properties = child(level, "pPr")
        if depth + above == 0 and indents.first_tab is not None:
            child(child(properties, "tabs"), "tab", val="num", pos=indents.first_tab)
        child(properties, "ind", **indents.of_number(depth + above))


def word_format(marker: str, depth: int) -> tuple[str, str]:
    """The `numFmt` and `lvlText` that show a list whose first marker is `marker` at `depth`.

    It counts as `resolver.markers.nth` does; a marker that does not count is a bullet.
    """
    match = re.fullmatch(r"(\W*)(\w+)(\W*)", marker)
    if match is None:
        return "bullet", marker
    before, body, after = match.groups()
    if body.isdecimal():
        number_format = "decimal"
    else:
        number_format = ("upper" if body.isupper() else "lower") + ("Roman" if body in ("i", "I") else "Letter")
    return number_format, f"{before}%{depth + 1}{after}"
