"""Faults of opening phrases."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from faults.fault import CLAUSES, NOT_SC, Change, Place, Text, fault

PREAMBULAR = (Place.PREAMBULAR,)
OPERATIVE = (Place.OPERATIVE, Place.LAST, Place.CHAPEAU)
_FORMS = (
    ("acknowledges", "acknowledging"),
    ("calls", "calling"),
    ("commends", "commending"),
    ("condemns", "condemning"),
    ("emphasizes", "emphasizing"),
    ("encourages", "encouraging"),
    ("expresses", "expressing"),
    ("invites", "inviting"),
    ("notes", "noting"),
    ("reaffirms", "reaffirming"),
    ("recalls", "recalling"),
    ("recognizes", "recognizing"),
    ("reiterates", "reiterating"),
    ("requests", "requesting"),
    ("stresses", "stressing"),
    ("takes", "taking"),
    ("underlines", "underlining"),
    ("urges", "urging"),
    ("welcomes", "welcoming"),
)
"""The commonest verbs: the form for the operative part, the form for the preamble."""
_NOUNS = ("the ", "all ", "Member ", "States ")
_Editor = Callable[[str, Random], str | None]


def _opening(name: str, codes: str, places: tuple[Place, ...], **options: tuple[str, ...]) -> Callable[[_Editor], _Editor]:
    """A kind of fault that changes the words in italics and nothing else."""

    def add(edit: _Editor) -> _Editor:
        def inject(text: Text, index: int, rng: Random) -> Change | None:
            opening = text.lines[index].opening
            changed = edit(opening, rng) if opening else None
            return _reopened(text, index, changed) if changed is not None else None

        fault(name, codes, places, **options)(inject)
        return edit

    return add


def _reopened(text: Text, index: int, opening: str, needs: frozenset[int] = frozenset()) -> Change | None:
    line = text.lines[index]
    before, found, after = line.text.partition(line.opening)
    if not found or before.strip() != line.number:
        return None
    return Change({index: (f"{before}{opening}{after}",)}, index, needs)


def _typo(change: Callable[[str, int], str]) -> _Editor:
    """One letter of one word is wrong; the first letter of a word is hardly ever."""

    def edit(opening: str, rng: Random) -> str | None:
        words = [match for match in re.finditer(r"[A-Za-z]+", opening) if len(match[0]) > 4]
        if not words:
            return None
        word = rng.choice(words)
        places = [place for place in range(1, len(word[0])) if change(word[0], place) != word[0]]
        if not places:
            return None
        return opening[: word.start()] + change(word[0], rng.choice(places)) + opening[word.end() :]

    return edit


_opening("opening with a letter left out", "O302", CLAUSES)(_typo(lambda word, at: word[:at] + word[at + 1 :]))
_opening("opening with a letter doubled", "O302", CLAUSES)(_typo(lambda word, at: word[:at] + word[at] + word[at:]))
_opening("opening with two letters swapped", "O302", CLAUSES)(
    _typo(lambda word, at: word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
)


def _turned(pairs: dict[str, str]) -> _Editor:
    """The first verb that has the other form takes it; of "Supports and encourages" both would have to."""

    def edit(opening: str, _: Random) -> str | None:
        if " and " in opening:
            return None
        for match in re.finditer(r"[A-Za-z]+", opening):
            other = pairs.get(match[0].lower())
            if other:
                other = other.capitalize() if match[0][0].isupper() else other
                return opening[: match.start()] + other + opening[match.end() :]
        return None

    return edit


_opening("participle in the operative part", "O303", OPERATIVE)(_turned(dict(_FORMS)))
_opening("finite verb in the preamble", "O303", PREAMBULAR)(_turned({there: here for here, there in _FORMS}))


@_opening("second word with a capital", "O304", CLAUSES)
def _capital(opening: str, _: Random) -> str | None:
    first, space, rest = opening.partition(" ")
    return f"{first} {rest[0].upper()}{rest[1:]}" if space and rest[0].islower() else None


@fault("“Concerning about”", "O302", PREAMBULAR)
def _concerning(text: Text, index: int, _: Random) -> Change | None:
    line = text.lines[index]
    goes_on = line.text[len(line.opening) :].startswith((" about ", " at "))
    return _reopened(text, index, line.opening[:-2] + "ing") if line.opening == "Concerned" and goes_on else None


@_opening("also before the participle", "O306", PREAMBULAR, organs=NOT_SC)
def _also_before(opening: str, _: Random) -> str | None:
    match = re.fullmatch(r"([A-Z][a-z]+(?: [a-z]+)?) (also|further)", opening)
    return f"{match[2].capitalize()} {match[1][0].lower()}{match[1][1:]}" if match else None


@_opening("also after the verb", "O306", OPERATIVE, organs=NOT_SC)
def _also_after(opening: str, _: Random) -> str | None:
    match = re.fullmatch(r"(Also|Further) ([a-z]+)", opening)
    return f"{match[2].capitalize()} {match[1].lower()}" if match else None


@fault("opening repeated in the preamble", "O305", PREAMBULAR, organs=NOT_SC)
def _repeated(text: Text, index: int, _: Random) -> Change | None:
    before, opening = text.lines[index - 1], text.lines[index].opening
    if before.role != "preamble" or before.depth or not before.opening or opening != f"{before.opening} also":
        return None
    return _reopened(text, index, before.opening, frozenset({index - 1}))


@fault("opening and addressee repeated in the operative part", "O305", OPERATIVE, organs=NOT_SC)
def _repeated_addressee(text: Text, index: int, _: Random) -> Change | None:
    before, own = text.lines[index - 1], text.lines[index]
    if before.role != "operative" or not before.opening or own.opening.lower() != f"also {before.opening.lower()}":
        return None
    addressees = [line.words[len(line.opening) :].split()[:2] for line in (before, own)]
    return _reopened(text, index, before.opening, frozenset({index - 1})) if addressees[0] == addressees[1] else None


@fault("opening missing", "O301", CLAUSES, restored=False)
def _missing(text: Text, index: int, _: Random) -> Change | None:
    line = text.lines[index]
    rest = line.words[len(line.opening) :].lstrip()
    if not line.opening or not rest.startswith(_NOUNS):
        return None
    return Change({index: (f"{line.number} {rest[0].upper()}{rest[1:]}".lstrip(),)}, index)
