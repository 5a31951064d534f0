"""What a clause asks of somebody, in the forms that opening phrases take: "to act", "to consider acting", "that they act".

Nothing here guesses: where the words do not show with certainty which verb says what is asked, there is no other form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from resolver.compose.ladder import base_verb, gerund_of, is_officer, ladders, verb_of
from resolver.draft import Clause
from resolver.rules.government import addressee, is_no_verb

_TO = re.compile(r"(?:^| )to ")
_TO_JOINED = re.compile(r"(,? (?:and|or) )to (?=([a-z]+)\b)")
_TO_LISTED = re.compile(r"(, )to (?=([a-z]+)\b)")
_CONSIDERING = re.compile(r"(^| )to consider ([a-z]+ing)\b")
_JOINED = re.compile(r"(?:,? and|,? or|,) (?:to )?(?=[a-z])")
_OTHER_VERB = re.compile(r"\b(?:urges|invites|encourages|calls|requests|appeals|demands|recommends)\b")
_WORD = re.compile(r"[a-z]+\b")


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says apart from its opening phrase."""

    form: str
    """As `Verb.takes`; the words are without "that" where somebody is asked to act."""
    words: str
    link: str
    children: tuple[Clause, ...]


def asks(said: Said) -> bool:
    """Whether the words after the phrase name somebody, and what they are to do."""
    first = {word.strip(",") for word in said.words.split(" to ", 1)[0].split()[:5]}
    if first & ladders().things:
        return False
    return bool(said.children) or any(not _before_name(said.words, match) for match in _TO.finditer(said.words))


def is_free(words: str) -> bool:
    """Whether whoever is asked is free to act or not, or works for the organ, so that nothing can be demanded."""
    found = _infinitive(words)
    deed = _verb(words[found[1] :], base_verb) if found else ""
    return deed in ladders().sovereign or is_officer(words) or not ladders().voluntary.isdisjoint(words.split())


def to_that(said: Said) -> Said | None:
    """Turn "Member States to act" into "that Member States act"."""
    words = said.words
    if words.endswith(" to"):
        return replace(said, form="that who", words=words.removesuffix(" to"))
    found = _infinitive(words)
    if found is not None:
        start, end = found
        after, joined = _TO_JOINED.subn(_without_to, words[end:])
        if joined:
            after = _TO_LISTED.sub(_without_to, after)
        elif any(base_verb(match[2]) for match in _TO_LISTED.finditer(after)):
            return None  # nothing tells a list of deeds from the purpose of one
        return replace(said, form="that who", words=f"{words[:start]} {after}".strip())
    if words and said.children and all(re.match(r"[Tt]o [a-z]", child.text) for child in said.children):
        bare = tuple(replace(child, text=_like(child.text, child.text[3:])) for child in said.children)
        return replace(said, form="that who", children=bare)
    return None


def _without_to(match: re.Match[str]) -> str:
    return match[0] if is_no_verb(match[2]) else match[1]


def that_to_to(said: Said) -> Said | None:
    """Turn "that Member States act" into "Member States to act"."""
    who = addressee(said.words)
    if not who:
        return None
    rest = said.words[len(who) :]
    if not rest:
        return replace(said, form="who to", words=f"{who} to") if said.children else None
    act = rest.strip().removeprefix("should ")
    return replace(said, form="who to", words=f"{who} to {act}") if _verb(act, base_verb) else None


def softened(said: Said) -> Said | None:
    """Turn "to act" into "to consider acting"; None where another verb follows, which would have to change too."""
    found = _infinitive(said.words)
    if found is None:
        return None
    start, end = found
    verb = _WORD.match(said.words, end)
    if verb is None or not base_verb(verb[0]) or verb[0] == "consider" or verb[0] in ladders().sovereign:
        return None
    rest = said.words[verb.end() :]
    if _joins(rest, base_verb):
        return None
    return replace(said, words=f"{said.words[:start]} to consider {gerund_of(verb[0])}{rest}".strip())


def hardened(words: str) -> str:
    """The words without "consider", where that word can go; otherwise an empty text."""
    found = _CONSIDERING.search(words)
    if found is None:
        return ""
    verb = verb_of(found[2])
    if not verb or verb in ladders().sovereign or _joins(words[found.end() :], verb_of):
        return ""
    return f"{words[: found.start()]}{found[1]}to {verb}{words[found.end() :]}"


def _joins(words: str, known: Callable[[str], str]) -> bool:
    """Whether another verb is joined to the first one further on."""
    return any(_verb(words[match.end() :], known) for match in _JOINED.finditer(words))


def _verb(words: str, known: Callable[[str], str]) -> str:
    """The verb with which some words begin, after any adverbs; empty if they do not begin so."""
    for word in _WORD.findall(words.partition(",")[0]):
        if verb := known(word):
            return verb
        if word != "further" and not word.endswith("ly"):
            break
    return ""


def _infinitive(words: str) -> tuple[int, int] | None:
    """Where the verb that says what is asked stands after "to": the start of the space before "to", and where "to " ends.

    None where a word after "to" is not known: it may be the verb, and a later one would be the wrong one.
    """
    for match in _TO.finditer(words):
        if _verb(words[match.end() :], base_verb):
            return None if _OTHER_VERB.search(words, 0, match.start()) else (match.start(), match.end())
        if not _before_name(words, match):
            return None
    return None


def _before_name(words: str, match: re.Match[str]) -> bool:
    """Whether a "to" stands before a name or a noun, or in "in a position to do so", and so asks for nothing."""
    before, after = words[: match.start()].rpartition(" ")[2], words[match.end() :]
    name = not after[:1].islower() or is_no_verb(after.split(" ", 1)[0]) or before in ladders().before_names
    return name or after.startswith("do so")


def _like(text: str, words: str) -> str:
    """Words with a capital where a text has one."""
    return words[0].upper() + words[1:] if text[0].isupper() else words
