r"""Marks that repeat a footnote: fields such as ` NOTEREF _Ref12 \f ` that follow a bookmark at the first mark."""

from __future__ import annotations

import re
from collections.abc import Mapping

from resolver.files.docx.xml import Element, w

_CODE = re.compile(r"\s*NOTEREF\s+\"?([^\s\"]+)", re.IGNORECASE)


class RepeatedMarks:
    """The bookmarks at the marks of a story, looked for when the first field asks."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        """Begin a story; `kinds` has the names of elements that stand for a mark, and the kind of note of each."""
        self._kinds = kinds
        self._notes: dict[str, tuple[str, str]] | None = None

    def note_of(self, field: Element) -> tuple[str, str] | None:
        """Kind and id of the note whose mark a simple field repeats; None if it does something else."""
        code = _CODE.match(field.get(w("instr"), ""))
        if code is None:
            return None
        if self._notes is None:
            starts = field.getroottree().iter(w("bookmarkStart"))
            self._notes = {start.get(w("name"), ""): note for start in starts if (note := self._marked(start)) is not None}
        return self._notes.get(code[1])

    def _marked(self, start: Element) -> tuple[str, str] | None:
        """The first note whose mark stands in a bookmark."""
        for element in start.itersiblings():
            if element.tag == w("bookmarkEnd"):
                return None
            mark = next(element.iter(*self._kinds), None)
            if mark is not None:
                return self._kinds[str(mark.tag)], mark.get(w("id"), "")
        return None
