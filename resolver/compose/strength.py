"""Makes a clause stronger or milder by one step of the ladder that its opening phrase stands on.

What follows the phrase is brought into the form that the new phrase needs. Where that cannot be done with certainty, the step
is passed over, so that the clause is right at every step that it can take.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from resolver.compose.asking import Said, asks, hardened, is_free, softened, that_to_to, to_that
from resolver.compose.edit import clause_at, replace_clause
from resolver.compose.ladder import Standing, Step, is_officer, standing
from resolver.compose.openings import begin_anew, repeats, tell_apart
from resolver.compose.render import Path
from resolver.draft import Clause, DraftResolution, Part
from resolver.profiles import Profile
from resolver.syntax.openers import Opening, modifiers, opening

_PREPOSITION = re.compile(r"(?:about|as|at|by|for|from|in|of|on|over|regarding|to|upon|with)\b")
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
    if said.form == "who to" and not asks(said):
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


def _apart(draft: DraftResolution, path: Path, clause: Clause, profile: Profile) -> Clause:
    """The clause with "also" or "further" where it now opens like the one before it."""
    part, index = Part(str(path[0])), int(path[1])
    return clause_at(tell_apart(replace_clause(draft, path, clause), part, index, profile), path)


def _said(clause: Clause, found: Opening, place: Standing) -> tuple[Said, int]:
    rest = clause.text[found.end :]
    if rest[:1] not in ("", " "):
        raise ValueError(f"“{clause.text[: found.end]}” is followed by a mark; change its words by hand")
    words = rest.strip()
    link = next((word for word in place.verb.link if words.startswith(f"{word} ")), "")
    words = words.removeprefix(link).lstrip()
    if place.verb.takes == "what":
        return Said("what", words, link, clause.children), place.step
    if that := _THAT.match(words):
        return Said("that who", words[that.end() :], "", clause.children), place.step
    step = place.step
    steps = place.ladder.steps
    if step > 0 and steps[step].verb == steps[step - 1].verb:
        hard = hardened(words)
        if hard:
            return Said("who to", hard, "", clause.children), step - 1
    return Said("who to", words, "", clause.children), step


def _written(said: Said, step: Step) -> Said | None:
    """What is said in the form that a step needs; None where it does not suit, or that form cannot be had with certainty."""
    if step.binding and is_free(said.words):
        return None
    if said.form == "what":
        if _THAT.match(said.words):
            return None if step.no_that else replace(said, link="")
        if (step.link and not said.words) or _PREPOSITION.match(said.words):
            return None  # a preposition that the ladder does not know belongs to the phrase as it is
        return replace(said, link=said.link if said.link in step.link else step.link[0] if step.link else "")
    if step.takes != said.form:
        said_so = to_that(said) if step.takes == "that who" else that_to_to(said)
        if said_so is None:
            return None
        said = said_so
    if step.consider:
        return softened(said)
    return said


def _clause(clause: Clause, found: Opening, verb: str, said: Said) -> Clause:
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
