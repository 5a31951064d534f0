"""Numbers as Word writes them: every `numFmt` that texts in English have; rare ones come out in figures."""

from __future__ import annotations

from collections.abc import Callable

from resolver.markers import letter, roman

_MOST_LETTERS = 780  # 26 letters, up to thirty times each, as in Word
_MOST_ROMAN = 32_767
_CIRCLES = 20
_ONES = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"} | {
    "twelve": "twelfth"
}


def format_number(value: int, number_format: str) -> str:
    """A number in a `numFmt` of Word."""
    if number_format in ("none", "bullet"):
        return ""
    write, most = _FORMATS.get(number_format, (str, 0))
    return write(value) if 0 < value <= most else _small(value, number_format)


def _small(value: int, number_format: str) -> str:
    """What has no largest number, and what lies beyond it."""
    match number_format:
        case "decimalZero":
            return f"{value:02}"
        case "decimalEnclosedParen":
            return f"({value})"
        case "decimalEnclosedFullstop":
            return f"{value}."
        case "numberInDash":
            return f"- {value} -"
        case "ordinal":
            ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
            return f"{value}{ending}"
        case _:
            return str(value)


def _cardinal(value: int) -> str:
    if value < len(_ONES):
        return _ONES[value]
    ones = _ONES[value % 10]
    return f"{_TENS[value // 10]}-{ones}" if ones else _TENS[value // 10]


def _ordinal(value: int) -> str:
    before, dash, last = _cardinal(value).rpartition("-")
    ending = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{before}{dash}{ending}"


_FORMATS: dict[str, tuple[Callable[[int], str], int]] = {
    "lowerLetter": (letter, _MOST_LETTERS),
    "upperLetter": (lambda value: letter(value).upper(), _MOST_LETTERS),
    "lowerRoman": (roman, _MOST_ROMAN),
    "upperRoman": (lambda value: roman(value).upper(), _MOST_ROMAN),
    "cardinalText": (lambda value: _cardinal(value).capitalize(), 99),
    "ordinalText": (lambda value: _ordinal(value).capitalize(), 99),
    "decimalEnclosedCircle": (lambda value: chr(0x2460 + value - 1), _CIRCLES),
}
"""How each is written, and up to which number."""
