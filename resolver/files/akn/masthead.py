"""The masthead from the cover page and preface of Akoma Ntoso."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from resolver.draft import Masthead
from resolver.files.akn.inline import Notes, local, words
from resolver.files.akn.names import LABEL, LINE, PROPONENT, ROLES, TEXT_FIELDS
from resolver.files.xml import Element

_FIELDS = {element: field for field, element in TEXT_FIELDS.items()}
_NAMES = {f"#{role}": field for field, role in ROLES.items()}
_WORD = re.compile(r"\w")


class MastheadReader:
    """Takes up the blocks of a preface one by one."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._texts: dict[str, str] = {}
        self._lists: dict[str, list[str]] = {"sponsors": [], "signatories": [], "lines": []}

    def take(self, block: Element) -> str:
        """Take the fields of a block; what is no field, or one that is filled already, is given back as a line of text."""
        text, _ = words(block, self._notes)
        if block.get("class") == LINE:
            self._lists["lines"].append(text)
            return ""
        found = list(self._found(block))
        names = [name for name, _ in found]
        texts = [name for name in names if name not in self._lists]
        known = len(set(texts)) < len(texts) or any(name in self._texts for name in texts)
        if known or not found or _WORD.search(_outside(block)):
            return text
        for name, value in found:
            if name in self._lists:
                self._lists[name].append(value)
            else:
                self._texts[name] = value
        return ""

    def masthead(self) -> Masthead:
        """What has been taken."""
        fields: dict[str, Any] = {**self._texts, **{name: tuple(values) for name, values in self._lists.items()}}
        return Masthead(**fields)

    def _found(self, element: Element) -> Iterator[tuple[str, str]]:
        for inner in element.iter():
            name = local(inner)
            field = _NAMES.get(inner.get("as", ""), "sponsors") if name == PROPONENT else _FIELDS.get(name)
            if field is not None:
                value, _ = words(inner, None)
                if value.strip():
                    yield field, value


def _outside(element: Element) -> str:
    """The text of a block that is neither a field nor its label."""
    name = local(element)
    if name in _FIELDS or name == PROPONENT or (name == "inline" and element.get("name") == LABEL):
        return ""
    return "".join([element.text or "", *(_outside(inner) + (inner.tail or "") for inner in element)])
