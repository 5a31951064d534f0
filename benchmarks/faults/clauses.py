"""Faults of whole paragraphs: the enacting line, lines that have no place, clauses that are empty, alone or said twice."""

from __future__ import annotations

import re
from random import Random

from faults.fault import Change, Place, Text, closed, fault, rewritten

ENACTING = (Place.ENACTING,)
_COMMITTEES = (
    "The Disarmament and International Security Committee,",
    "The Social, Humanitarian and Cultural Committee,",
    "The Third Committee,",
    "The Committee on Trafficking in Persons,",
)
_INTRODUCES = re.compile(r"\([A-Z][A-Za-z-]*[A-Z]")
"""An acronym in brackets after its full name."""
_CONNECTING = ("Hereby,", "Therefore,", "Hereby:", "Now therefore,")


@fault("enacting line without its comma", "F201", ENACTING)
@rewritten
def _no_comma(text: str, _: Random) -> str | None:
    return text[:-1] if text.endswith(",") else None


@fault("enacting line ends with a colon", "F202", ENACTING)
@rewritten
def _colon(text: str, _: Random) -> str | None:
    return f"{text[:-1]}:" if text.endswith(",") else None


@fault("committee in the enacting line", "F106", ENACTING, restored=False)
@rewritten
def _committee(_: str, rng: Random) -> str:
    return rng.choice(_COMMITTEES)


@fault("slip in the enacting line", "F108", ENACTING)
@rewritten
def _misspelt_organ(text: str, rng: Random) -> str | None:
    words = text.split(" ")
    number = rng.choice([place for place, word in enumerate(words) if len(word) > 5])
    word = words[number]
    at = rng.randrange(2, len(word) - 2)
    if word[at] == word[at + 1]:
        return None
    swapped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    words[number] = rng.choice((swapped, word[:at] + word[at + 1 :], word.lower()))
    return " ".join(words)


@fault("enacting line missing", "F101", ENACTING, restored=False)
def _no_enacting_line(_text: Text, index: int, _: Random) -> Change:
    return Change({index: ()}, index + 1, frozenset({index + 1}))


@fault("connecting line", "F103", (Place.OPERATIVE, Place.CHAPEAU))
def _connecting(text: Text, index: int, rng: Random) -> Change | None:
    if text.lines[index].number != "1." or text.lines[index - 1].role != "preamble":
        return None
    return Change({index: (rng.choice(_CONNECTING), text.lines[index].text)}, index)


@fault("clause said twice", "N403", (Place.OPERATIVE,), restored=False)
def _twice(text: Text, index: int, rng: Random) -> Change | None:
    own = text.lines[index]
    openings = {text.lines[place].opening.split(" ")[-1].lower() for place in (index - 1, index + 1)}
    earlier = [
        place
        for place in text.siblings(index)
        if place < index and text.places[place] is Place.OPERATIVE and len(text.lines[place].words.split()) > 8
    ]
    # beside a clause that opens alike it would be a second fault, unless it is that clause
    earlier = [
        place for place in earlier if place == index - 1 or text.lines[place].opening.split(" ")[-1].lower() not in openings
    ]
    if not earlier or _INTRODUCES.search(own.text):
        return None
    source = rng.choice(earlier)
    return Change({index: (f"{own.number} {text.lines[source].words}",)}, index, frozenset({source}))


@fault("sub-clause alone", "N402", (Place.ITEM, Place.LAST_ITEM), restored=False)
def _alone(text: Text, index: int, _: Random) -> Change | None:
    own = text.siblings(index)
    first, last = own[0], own[-1]
    following = text.lines[last + 1] if last + 1 < len(text.lines) else None
    joined = last - first + 1 == len(own) and len(own) > 1 and not (following and following.role == "body")
    marks = closed(text.lines[first].text), closed(text.lines[last].text)
    if any(_INTRODUCES.search(text.lines[place].text) for place in own[1:]):
        return None  # what is taken away would be missed further on
    if not joined or text.lines[first].number != "(a)" or marks[0] is None or marks[1] is None:
        return None
    alone = f"{marks[0][0]}{marks[1][1]}{marks[0][2]}"
    return Change({first: (alone,), **dict.fromkeys(own[1:], ())}, first, frozenset({first - 1}))


@fault("clause without words", "F206", (Place.OPERATIVE,), restored=False)
def _empty(text: Text, index: int, rng: Random) -> Change:
    return Change({index: (text.lines[index].number + rng.choice(["", " ;"]),)}, index)


@fault("sub-clause without words", "F206", (Place.ITEM,), restored=False)
def _empty_item(text: Text, index: int, rng: Random) -> Change:
    return Change({index: (text.lines[index].number + rng.choice(["", " ;"]),)}, index)
