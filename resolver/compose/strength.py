"""Makes a clause stronger or milder by one step of the ladder that its opening phrase stands on.

What follows the phrase is brought into the form that the new phrase needs. Where that cannot be done with certainty, the step
is passed over, so that the clause is right at every step that it can take.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from resolver.compose.edit import clause_at, replace_clause
from resolver.compose.ladder import Standing, Step, base_verb, gerund_of, is_officer, ladders, standing, verb_of
from resolver.compose.openings import begin_anew, repeats, tell_apart
from resolver.compose.render import Path
from resolver.draft import Clause, DraftResolution, Part
from resolver.profiles import Profile
from resolver.rules.government import addressee, is_no_verb
from resolver.syntax.openers import Opening, modifiers, opening

_TO = re.compile(r"(?:^| )to ")
_TO_JOINED = re.compile(r"(,? (?:and|or) )to (?=([a-z]+)\b)")
_TO_LISTED = re.compile(r"(, )to (?=([a-z]+)\b)")
_CONSIDERING = re.compile(r"(^| )to consider ([a-z]+ing)\b")
_JOINED = re.compile(r"(?:,? and|,? or|,) (?:to )?(?=[a-z])")
_OTHER_VERB = re.compile(r"\b(?:urges|invites|encourages|calls|requests|appeals|demands|recommends)\b")
_PREPOSITION = re.compile(r"(?:about|as|at|by|for|from|in|of|on|over|regarding|to|upon|with)\b")
_WORD = re.compile(r"[a-z]+\b")
_THAT = re.compile(r"that\b,? ?")


@dataclass(frozen=True, slots=True)
class Choice:
    """A clause as it reads at one step."""

    step: int
    verb: str
    """The opening phrase that the step gives it."""
    clause: Clause


@dataclass(frozen=True, slots=True)
class Scale:
    """A clause at all the steps that it can take, the mildest first."""

    name: str
    """Of the ladder."""
    at: float
    """The step where it stands; a half more where an adverb makes the phrase stronger."""
    choices: tuple[Choice, ...]

    def beside(self, by: int) -> Choice | None:
        """The nearest choice above (1) or below (-1) where the clause stands."""
        if by > 0:
            return next((choice for choice in self.choices if choice.step > self.at), None)
        return next((choice for choice in reversed(self.choices) if choice.step < self.at), None)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clause says apart from its opening phrase."""

    form: str
    """As `Verb.takes`; the words are without "that" where somebody is asked to act."""
    words: str
    link: str
    children: tuple[Clause, ...]


def scale(draft: DraftResolution, path: Path, profile: Profile) -> Scale:
    """Where a clause stands on its ladder, and how it reads on the other steps.

    Raises:
        ValueError: in one sentence, if it is a sub-clause or its opening phrase stands on no ladder.
    """
    if len(path) != 2:
        raise ValueError("a sub-clause has no opening phrase; choose the clause that it belongs to")
    part = Part(str(path[0]))
    clause = clause_at(draft, path)
    found = opening(clause.text, part)
    place = standing(found.phrase.text, part) if found is not None else None
    if found is None or place is None or any(word.startswith("with ") for word in found.after):
        words = clause.text[: found.end] if found is not None else " ".join(clause.text.split()[:2])
        raise ValueError(f"“{words}” stands on no ladder, so that there is nothing milder or stronger to put in its place")
    said, step = _said(clause, found, place)
    if said.form == "who to" and not _asks(said):
        raise ValueError(f"“{clause.text[: found.end]}” is not followed by who is to act and what; change its words by hand")
    strengthened = any(word.endswith("ly") for word in found.before)
    choices = []
    for index, there in enumerate(place.ladder.steps):
        verb = there.officers if there.officers and is_officer(said.words) else there.verb
        if verb in profile.reserved_verbs.operative or (there.organs and profile.organ not in there.organs):
            continue
        if index == step and not strengthened and verb == found.phrase.text:
            choices.append(Choice(index, verb, clause))
            continue
        written = _written(said, there)
        if written is not None:
            choices.append(Choice(index, verb, _apart(draft, path, _clause(clause, found, verb, written), profile)))
    return Scale(place.ladder.name, step + (0.5 if strengthened else 0), tuple(choices))


def shift(draft: DraftResolution, path: Path, by: int, profile: Profile) -> DraftResolution:
    """Make a clause one step stronger (1) or milder (-1).

    Raises:
        ValueError: in one sentence, if it cannot be.
    """
    found = scale(draft, path, profile)
    choice = found.beside(by)
    if choice is None:
        raise ValueError(
            f"there is no {'stronger' if by > 0 else 'milder'} step that this clause can take in its present words"
        )
    part, index = Part(str(path[0])), int(path[1])
    changed = tell_apart(replace_clause(draft, path, choice.clause), part, index, profile)
    return begin_anew(changed, part, index + 1, profile) if repeats(draft, part, index + 1) else changed


def _asks(said: _Said) -> bool:
    """Whether the words after the phrase name somebody, and what they are to do."""
    first = {word.strip(",") for word in said.words.split(" to ", 1)[0].split()[:5]}
    if first & ladders().things:
        return False
    return bool(said.children) or any(not _before_name(said.words, match) for match in _TO.finditer(said.words))


def _apart(draft: DraftResolution, path: Path, clause: Clause, profile: Profile) -> Clause:
    """The clause with "also" or "further" where it now opens like the one before it."""
    part, index = Part(str(path[0])), int(path[1])
    return clause_at(tell_apart(replace_clause(draft, path, clause), part, index, profile), path)


def _said(clause: Clause, found: Opening, place: Standing) -> tuple[_Said, int]:
    rest = clause.text[found.end :]
    if rest[:1] not in ("", " "):
        raise ValueError(f"“{clause.text[: found.end]}” is followed by a mark; change its words by hand")
    words = rest.strip()
    link = next((word for word in place.verb.link if words.startswith(f"{word} ")), "")
    words = words.removeprefix(link).lstrip()
    if place.verb.takes == "what":
        return _Said("what", words, link, clause.children), place.step
    if that := _THAT.match(words):
        return _Said("that who", words[that.end() :], "", clause.children), place.step
    step = place.step
    steps = place.ladder.steps
    if step > 0 and steps[step].verb == steps[step - 1].verb:
        hard = _hardened(words)
        if hard:
            return _Said("who to", hard, "", clause.children), step - 1
    return _Said("who to", words, "", clause.children), step


def _written(said: _Said, step: Step) -> _Said | None:
    """What is said in the form that a step needs; None where it does not suit, or that form cannot be had with certainty."""
    if step.binding and _is_free(said.words):
        return None
    if said.form == "what":
        if _THAT.match(said.words):
            return None if step.no_that else replace(said, link="")
        if (step.link and not said.words) or _PREPOSITION.match(said.words):
            return None  # a preposition that the ladder does not know belongs to the phrase as it is
        return replace(said, link=said.link if said.link in step.link else step.link[0] if step.link else "")
    if step.takes != said.form:
        said_so = _to_that(said) if step.takes == "that who" else _that_to_to(said)
        if said_so is None:
            return None
        said = said_so
    if step.consider:
        return _softened(said)
    return said


def _is_free(words: str) -> bool:
    """Whether whoever is asked is free to act or not, or works for the organ, so that nothing can be demanded."""
    found = _infinitive(words)
    deed = _verb(words[found[1] :], base_verb) if found else ""
    return deed in ladders().sovereign or is_officer(words) or not ladders().voluntary.isdisjoint(words.split())


def _to_that(said: _Said) -> _Said | None:
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


def _that_to_to(said: _Said) -> _Said | None:
    """Turn "that Member States act" into "Member States to act"."""
    who = addressee(said.words)
    if not who:
        return None
    rest = said.words[len(who) :]
    if not rest:
        return replace(said, form="who to", words=f"{who} to") if said.children else None
    act = rest.strip().removeprefix("should ")
    return replace(said, form="who to", words=f"{who} to {act}") if _verb(act, base_verb) else None


def _softened(said: _Said) -> _Said | None:
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


def _hardened(words: str) -> str:
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


def _clause(clause: Clause, found: Opening, verb: str, said: _Said) -> Clause:
    """The clause with another opening phrase, without words of repetition and of degree."""
    repetition = modifiers().repetition
    before = [word for word in found.before if word not in repetition and not word.endswith("ly")]
    after = [word for word in found.after if word not in repetition]
    that = "that" if said.form == "that who" else said.link
    words = " ".join(filter(None, (that, said.words)))
    comma = "," if clause.text[: found.start].rstrip().endswith(",") and before else ""
    lead = " ".join(before) + comma
    phrase = " ".join(filter(None, (lead, verb[0].lower() + verb[1:] if lead else verb, *after)))
    phrase = phrase[0].upper() + phrase[1:]
    return replace(clause, text=f"{phrase} {words}".strip(), opener=phrase, children=said.children)


def _like(text: str, words: str) -> str:
    """Words with a capital where a text has one."""
    return words[0].upper() + words[1:] if text[0].isupper() else words
