"""Styles as far as reading needs them: names, ancestry, numbering, indent and looks."""

from __future__ import annotations

from dataclasses import dataclass

from resolver.files.docx.properties import LookProperties, look_properties, paragraph_properties
from resolver.files.docx.xml import Element, value_of, w

_LONGEST_CHAIN = 64
"""Styles that build on one another; Word itself allows fewer."""


@dataclass(frozen=True, slots=True)
class Style:
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


class StyleSheet:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        """Read the styles part; a document without one has no styles."""
        self._styles: dict[str, Style] = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._default = ""
        self.defaults = LookProperties()
        if root is None:
            return
        self.defaults = look_properties(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for element in root.iterchildren(w("style")):
            style = _style(element)
            self._styles[style.id] = style
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
                self._default = style.id

    def id_of(self, name: str) -> str | None:
        """The id of the style of a name; names are compared without regard to case."""
        return next((style.id for style in self._styles.values() if style.name.casefold() == name.casefold()), None)

    def of_paragraph(self, style_id: str | None) -> tuple[Style, ...]:
        """The style that a paragraph names, or the default one, and all that it builds on, nearest first."""
        return self.chain(style_id if style_id in self._styles else self._default)

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """A style and all that it builds on, nearest first; empty for an unknown one."""
        if style_id is None:
            return ()
        if style_id not in self._chains:
            chain: list[Style] = []
            following: str | None = style_id
            while following in self._styles and len(chain) < _LONGEST_CHAIN:
                style = self._styles[following]
                if style in chain:
                    break
                chain.append(style)
                following = style.based_on
            self._chains[style_id] = tuple(chain)
        return self._chains[style_id]


def _style(element: Element) -> Style:
    style_id = element.get(w("styleId"), "")
    properties = paragraph_properties(element.find(w("pPr")))
    return Style(
        id=style_id,
        name=value_of(element, "name") or style_id,
        based_on=value_of(element, "basedOn"),
        list_id=properties.list_id,
        level=properties.level,
        left=properties.left,
        look=look_properties(element.find(w("rPr"))),
    )
