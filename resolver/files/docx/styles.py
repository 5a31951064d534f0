"""Styles as far as reading needs them: names, ancestry, numbering, indent and looks."""

from __future__ import annotations

from typing import NamedTuple

from resolver.files.docx.property_values import NO_LOOK, NO_PARAGRAPH, LookProperties, look_properties, paragraph_properties
from resolver.files.docx.xml import Element, value_of, w

_LONGEST_CHAIN = 64
"""Styles that build on one another; Word itself allows fewer."""


class Style(NamedTuple):
    """One style."""

    id: str
    name: str
    based_on: str | None
    list_id: int | None
    """The `numId` that it sets; 0 takes a number away."""
    level: int | None
    left: int | None
    """Left indent in twips."""
    look: LookProperties


_STYLE, _ID, _TYPE, _DEFAULT, _VALUE = w("style"), w("styleId"), w("type"), w("default"), w("val")
_NAME, _BASED_ON, _PARAGRAPH, _LOOK = w("name"), w("basedOn"), w("pPr"), w("rPr")


class StyleSheet:
    """The styles of a document; each is read when it is first asked for, since most files name a few of many."""

    def __init__(self, root: Element | None) -> None:
        """Look over the styles part; a document without one has no styles."""
        self._elements: dict[str, Element] = {}
        self._styles: dict[str, Style] = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._default = ""
        self.defaults = LookProperties()
        if root is None:
            return
        self.defaults = look_properties(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for element in root.iterchildren(_STYLE):
            style_id = element.get(_ID, "")
            self._elements[style_id] = element
            if element.get(_DEFAULT) in ("1", "true", "on") and element.get(_TYPE) == "paragraph":
                self._default = style_id

    def id_of(self, name: str) -> str | None:
        """The id of the style of a name; names are compared without regard to case."""
        names = ((style_id, value_of(element, "name") or style_id) for style_id, element in self._elements.items())
        return next((style_id for style_id, other in names if other.casefold() == name.casefold()), None)

    def of_paragraph(self, style_id: str | None) -> tuple[Style, ...]:
        """The style that a paragraph names, or the default one, and all that it builds on, nearest first."""
        return self.chain(style_id if style_id in self._elements else self._default)

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """A style and all that it builds on, nearest first; empty for an unknown one."""
        if style_id is None:
            return ()
        if style_id not in self._chains:
            chain: list[Style] = []
            following: str | None = style_id
            while following in self._elements and len(chain) < _LONGEST_CHAIN:
                style = self._style(following)
                if style in chain:
                    break
                chain.append(style)
                following = style.based_on
            self._chains[style_id] = tuple(chain)
        return self._chains[style_id]

    def _style(self, style_id: str) -> Style:
        if style_id not in self._styles:
            self._styles[style_id] = _style(style_id, self._elements[style_id])
        return self._styles[style_id]


def _style(style_id: str, element: Element) -> Style:
    name = based_on = None
    paragraph, look = NO_PARAGRAPH, NO_LOOK
    for child in element:
        tag = child.tag
        if tag == _NAME:
            name = name or child.get(_VALUE)
        elif tag == _BASED_ON:
            based_on = based_on or child.get(_VALUE)
        elif tag == _PARAGRAPH:
            paragraph = paragraph_properties(child)
        elif tag == _LOOK:
            look = look_properties(child)
    return Style(style_id, name or style_id, based_on, paragraph.list_id, paragraph.level, paragraph.left, look)
