"""How a run looks: its own properties, then its character style, the paragraph's style, the defaults."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from resolver.files.docx.property_values import LookProperties
from resolver.files.docx.styles import Style, StyleSheet


@dataclass(frozen=True, slots=True)
class Look:
    """The looks that a reader sees."""

    italic: bool = False
    bold: bool = False
    underline: bool = False
    hidden: bool = False
    emphasised: bool = field(init=False, compare=False)
    """Whether it stands out from plain text."""

    def __post_init__(self) -> None:
        """Work out once what every line asks."""
        object.__setattr__(self, "emphasised", self.italic or self.bold or self.underline)


class Looks:
    """Resolves the looks of runs, remembering what styles come to."""

    def __init__(self, styles: StyleSheet) -> None:
        self._styles = styles
        self._merged: dict[str, LookProperties] = {}
        self._looks: dict[str, dict[LookProperties, Look]] = {}

    def of(self, paragraph_styles: tuple[Style, ...], own: LookProperties) -> Look:
        """The look of a run that says `own` in a paragraph of these styles (nearest first)."""
        known = self.within(paragraph_styles)
        if own not in known:
            known[own] = self._resolved(own, self._styles.chain(own.style), paragraph_styles)
        return known[own]

    def within(self, paragraph_styles: tuple[Style, ...]) -> dict[LookProperties, Look]:
        """The looks that are known in paragraphs of these styles, by what runs say."""
        return self._looks.setdefault(paragraph_styles[0].id if paragraph_styles else "", {})

    def _resolved(self, own: LookProperties, character_styles: tuple[Style, ...], paragraph_styles: tuple[Style, ...]) -> Look:
        character = self._merge(character_styles)
        paragraph = self._merge(paragraph_styles)
        defaults = self._styles.defaults
        font = _nearest((own.font, character.font, paragraph.font, defaults.font)) or ""
        underlined = _nearest((own.underline, character.underline, paragraph.underline, defaults.underline))
        return Look(
            italic=_toggle(own.italic, character.italic, paragraph.italic, defaults.italic)
            or _SLANTED.search(font) is not None,
            bold=_toggle(own.bold, character.bold, paragraph.bold, defaults.bold) or _HEAVY.search(font) is not None,
            underline=bool(underlined),
            hidden=_toggle(own.hidden, character.hidden, paragraph.hidden, defaults.hidden),
        )

    def _merge(self, chain: tuple[Style, ...]) -> LookProperties:
        if not chain:
            return LookProperties()
        merged = self._merged.get(chain[0].id)
        if merged is None:
            merged = LookProperties(
                italic=_nearest(style.look.italic for style in chain),
                bold=_nearest(style.look.bold for style in chain),
                underline=_nearest(style.look.underline for style in chain),
                hidden=_nearest(style.look.hidden for style in chain),
                font=_nearest(style.look.font for style in chain),
            )
            self._merged[chain[0].id] = merged
        return merged


_SLANTED = re.compile(r"(?:italic|oblique|kursiv|\bit)(?:mt|ps)?$", re.IGNORECASE)
_HEAVY = re.compile(r"(?<!semi)(?<!demi)(?<!semi )bold(?:[ -]?(?:italic|oblique|kursiv|it))?(?:mt|ps)?$", re.IGNORECASE)
"""How the names of fonts end that are slanted or heavy by themselves, e.g. `TimesNewRomanPS-BoldItalicMT`."""
_Value = TypeVar("_Value", bool, str)


def _nearest(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _toggle(own: bool | None, character: bool | None, paragraph: bool | None, default: bool | None) -> bool:
    """Italic in a style that is italic already turns upright again: the two kinds of style toggle each other."""
    if own is not None:
        return own
    if character is None and paragraph is None:
        return bool(default)
    return bool(character) != bool(paragraph)
