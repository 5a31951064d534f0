"""Puts a clause of the bank into a draft in the words of the house."""

from __future__ import annotations

from dataclasses import replace

from resolver.compose.edit import insert_clause
from resolver.compose.openings import tell_apart
from resolver.draft import Clause, DraftResolution, Part
from resolver.profiles import Profile
from resolver.rules.wording.spelling_mixed import misspelt_in
from resolver.rules.wording.words import wording


def place_clause(draft: DraftResolution, part: Part, index: int, clause: Clause, profile: Profile) -> DraftResolution:
    """Put a clause before the clause that now has this index, or at the end of the part.

    Its words are spelled as the house spells them, its sub-clauses begin with the letter that the house wants, and its opening
    phrase takes "also" or "further" where it repeats the one before it. Its meaning stays.

    Raises:
        ValueError: if the part has no such place.
    """
    return tell_apart(insert_clause(draft, part, index, in_house_words(clause, profile)), part, index, profile)


def in_house_words(clause: Clause, profile: Profile) -> Clause:
    """A clause in the spelling of a house, and with the first letters that it wants in sub-clauses."""
    opener = _respelt(clause.opener, profile)
    text = opener + _respelt(clause.text[len(clause.opener) :], profile)
    children = tuple(_lettered(in_house_words(child, profile), profile) for child in clause.children)
    return replace(clause, text=text, opener=opener, children=children)


def _respelt(text: str, profile: Profile) -> str:
    for start, end, right in reversed(misspelt_in(text, 0, len(text), profile.spelling)):
        text = text[:start] + right + text[end:]
    return text


def _lettered(item: Clause, profile: Profile) -> Clause:
    """A sub-clause with a small first letter where the house wants one and the first word is no name."""
    if profile.sub_clauses.first_letter != "small" or item.text.partition(" ")[0].lower() not in wording().common_words:
        return item
    return replace(item, text=item.text[0].lower() + item.text[1:])
