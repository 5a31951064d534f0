"""Characters of symbol fonts, which stand in a private range of Unicode or under other letters."""

from __future__ import annotations

import re

BULLET = "•"
_PRIVATE_USE = range(0xE000, 0xF900)
_FONT_RANGE = range(0xF020, 0xF100)
"""Where Word puts the characters of a symbol font, each at 0xF000 more than its place in the font."""

_SYMBOL = dict(
    enumerate(
        "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        0x21,
    )
) | dict(enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…", 0xA0))
_WINGDINGS = {0x6F: "☐", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFE: "☑"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(code: str, font: str) -> str:
    """The character of a `w:sym`, given in hexadecimal; what only the font knows becomes a bullet."""
    value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else 0
    own = _FONTS.get(font.casefold())
    if own is not None and 0x20 <= value < 0x100:
        return own.get(value, BULLET)
    if value < 0x20 or value > 0x10FFFF or 0xD800 <= value < 0xE000:
        return ""
    return shown(chr(value), font)


def shown(character: str, font: str) -> str:
    """A character as it is seen in a font: one of the private range is what the font has there, or a bullet."""
    value = ord(character)
    if value not in _PRIVATE_USE:
        return character
    return _FONTS.get(font.casefold(), {}).get(value - 0xF000, BULLET) if value in _FONT_RANGE else BULLET
