"""Brings what a delegate types into a blank into United Nations style, one function for each kind of slot.

Every function takes cleaned text and returns the text as it will stand in the clause, or raises ValueError with the end of a
sentence that begins "'…' ".
"""

from __future__ import annotations

import datetime
import re
import unicodedata

from resolver.bank.folding import folded
from resolver.bank.members import shipped_names, shipped_states
from resolver.problems import nearest

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip

_UNSEEN = ("Cc", "Cs", "Co")
"""Control characters, halves of surrogate pairs and private-use characters."""
_CURRENCIES = {
    **dict.fromkeys(("", "$", "us$", "usd", "dollars", "us dollars", "united states dollars"), "United States dollars"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "euros"),
}
_AMOUNT = re.compile(
    r"(?P<before>us\$|\$|usd|€|eur)? ?(?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15}(?:\.[0-9]{1,3})?)"
    r"(?: ?(?P<scale>thousand|million|billion))?(?: ?(?P<after>us dollars|united states dollars|dollars|usd|euros?|eur|\$|€))?",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?(?:%|per ?cent)?", re.IGNORECASE)
_ISO_DATE = re.compile(r"([12][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? ([12][0-9]{3})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([12][0-9]{3})", re.IGNORECASE)


def clean(value: str) -> str:
    """One line of plain text: runs of white space become one space; unseen characters and closing marks at the end go."""
    visible = "".join(char for char in value if char.isspace() or unicodedata.category(char) not in _UNSEEN)
    return " ".join(visible.split()).rstrip(",;.: ")


def amount(text: str) -> str:
    """A sum of money: `5 million` becomes `5 million United States dollars`."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise ValueError("is not an amount; write it like 5 million or 1,250,000")
    before, after = (match[side] or "" for side in ("before", "after"))
    currencies = {_CURRENCIES[name.lower()] for name in (before, after) if name} or {_CURRENCIES[""]}
    if len(currencies) > 1:
        raise ValueError("names two currencies; leave one out")
    number, scale = match["number"].replace(",", ""), (match["scale"] or "").lower()
    if not float(number):
        raise ValueError("is nothing; write an amount above zero")
    if scale == "thousand":
        number, scale = f"{float(number) * 1000:.3f}", ""
    whole, _, fraction = number.partition(".")
    fraction = fraction.rstrip("0")
    if fraction and not scale:
        raise ValueError("has a fraction; write whole dollars or euros, or for example 1.5 million")
    figure = f"{int(whole):,}" + (f".{fraction}" if fraction else "")
    return " ".join(filter(None, (figure, scale, currencies.pop())))


def percentage(text: str) -> str:
    """A share: `30%` becomes `30 per cent`."""
    match = _PERCENTAGE.fullmatch(text)
    if match is None:
        raise ValueError("is not a percentage; write it like 30 or 12.5")
    if float(match[1]) > 100:
        raise ValueError("is more than the whole; write a percentage from 0 to 100")
    whole, _, fraction = match[1].partition(".")
    fraction = fraction.rstrip("0")
    return f"{int(whole)}" + (f".{fraction}" if fraction else "") + " per cent"


def date(text: str) -> str:
    """A day: `2026-03-01` and `March 1, 2026` become `1 March 2026`."""
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = (int(group) for group in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        year, month, day = int(match[3]), _month(match[2]), int(match[1])
    elif match := _MONTH_FIRST.fullmatch(text):
        year, month, day = int(match[3]), _month(match[1]), int(match[2])
    else:
        raise ValueError("is not a date; write it like 1 March 2026 or 2026-03-01")
    try:
        datetime.date(year, month, day)
    except ValueError as error:
        raise ValueError("is a day that does not exist; check the calendar") from error
    return f"{day} {MONTHS[month - 1]} {year}"


def _month(name: str) -> int:
    for number, month in enumerate(MONTHS, 1):
        if month.lower().startswith(name.lower()):
            return number
    raise ValueError(f"has no month ('{name}'); write it like 1 March 2026 or 2026-03-01")


def country(text: str) -> str:
    """The name of one State, as running text gives it: `Vietnam` becomes `Viet Nam`. `members` decides what a State is."""
    found = shipped_names().get(folded(text))
    if found is None:
        known = [state.name for state in shipped_states().states]
        near = nearest(text, known)
        advice = near if near.startswith("did") else "write it as the list of Member States has it"
        raise ValueError(f"is not the name of a State; {advice}")
    return found[0].in_text


def countries(text: str) -> str:
    """Names of States, in the order given: `A; B; C` becomes `A, B and C`.

    Where the name of one State in a list is wrong, the message names it.
    """
    typed = [name for name in (part.strip(" ,") for part in _split(text)) if name]
    names = [_one_of(name) for name in typed] if len(typed) > 1 else [country(name) for name in typed]
    if not names:
        raise ValueError("names no State; write them like Kenya; Nepal; Peru")
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _one_of(name: str) -> str:
    try:
        return country(name)
    except ValueError as error:
        raise ValueError(f"has a part, '{name}', that {error}") from error


def _split(text: str) -> list[str]:
    if ";" in text:
        return text.split(";")
    joined = [name for name in shipped_names() if " and " in name]
    for number, name in enumerate(joined):
        # A private-use character stands in for the name, so that its "and" is not taken for a joint.
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", chr(0xE000 + number), text, flags=re.IGNORECASE)
    parts = re.split(r",(?: and )?| and ", text)
    return [
        "".join(joined[ord(char) - 0xE000] if 0 <= ord(char) - 0xE000 < len(joined) else char for char in part)
        for part in parts
    ]


def organ(text: str) -> str:
    """The name of an organ or office, without the article, which stands in the clause."""
    name = re.sub(r"^the ", "", text, flags=re.IGNORECASE)
    if not any(char.isalpha() for char in name):
        raise ValueError("is not the name of an organ")
    return name


def choice(text: str, choices: tuple[str, ...]) -> str:
    """One of the choices, in any letter case; its first letters are enough where they fit one choice only."""
    typed = text.casefold()
    for option in choices:
        if option.casefold() == typed:
            return option
    fitting = [option for option in choices if option.casefold().startswith(typed)]
    if len(fitting) == 1:
        return fitting[0]
    raise ValueError("is not one of the choices; choose " + " or ".join(f"'{option}'" for option in choices))
