"""Faults of wording."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from faults.fault import WORDED, Place, closed, fault, rewritten

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"(?<!\d )\b(\d{{1,2}}) ({_MONTHS}) (\d{{4}})\b")
_SHORT = {
    "do not": "don’t",
    "does not": "doesn't",
    "is not": "isn’t",
    "are not": "aren't",
    "has not": "hasn’t",
    "have not": "haven't",
    "cannot": "can’t",
}


def replaced(pattern: re.Pattern[str], right: str) -> Callable[[str, Random], str | None]:
    """An edit that changes one match of a pattern, chosen by chance; texts with quotations are left alone."""

    def edit(text: str, rng: Random) -> str | None:
        matches = list(pattern.finditer(text))
        if not matches or re.search(r"[“”\"]", text):
            return None
        match = rng.choice(matches)
        return text[: match.start()] + match.expand(right) + text[match.end() :]

    return edit


fault("member states in small letters", "W501", WORDED)(
    rewritten(replaced(re.compile(r"\bMember State(s?)\b"), r"member state\1"))
)
fault("per cent sign", "W502", WORDED)(rewritten(replaced(re.compile(r"(?<=\d) per cent\b"), "%")))
fault("month before day", "W503", WORDED)(rewritten(replaced(_DATE, r"\2 \1, \3")))
fault("day with an ordinal", "W503", WORDED)(
    rewritten(replaced(re.compile(rf"\b([4-9]|1\d|2[4-9]) ({_MONTHS}) (\d{{4}})\b"), r"\1th \2 \3"))
)
fault("United Nations abbreviated", "W506", WORDED)(rewritten(replaced(re.compile(r"\bUnited Nations (?=[a-z])"), "UN ")))


fault("wrong word in a set phrase", "W532", WORDED)(
    rewritten(replaced(re.compile(r"\b(accordance|compliance|conformity|compl(?:y|ying)) with\b"), r"\1 to"))
)


@fault("first person", "W505", WORDED, restored=False)
@rewritten
def _first_person(text: str, rng: Random) -> str | None:
    if re.search(r"\b(?:[Ww]e|[Oo]ur|us)\b", text):
        return None  # a declaration speaks so throughout
    return replaced(re.compile(r"(?<=[a-z] )its (?=[a-z])"), "our ")(text, rng)


@fault("contraction", "W504", WORDED)
@rewritten
def _contraction(text: str, rng: Random) -> str | None:
    found = [words for words in _SHORT if re.search(rf"\b{words}\b", text)]
    if not found:
        return None
    words = rng.choice(found)
    return replaced(re.compile(rf"\b{words}\b"), _SHORT[words])(text, rng)


@fault("list left open", "W507", (Place.OPERATIVE, Place.ITEM), restored=False)
@rewritten
def _open_list(text: str, rng: Random) -> str | None:
    parts = closed(text)
    tail = rng.choice([", etc.", " etc", ", and so on", " and so forth"])
    return f"{parts[0]}{tail}{parts[1]}{parts[2]}" if parts and parts[1] == ";" else None
