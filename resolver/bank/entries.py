"""What can be wrong with a single entry, beyond what the schema sees."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.bank.schema import BLANK, ID, BankClause, Slot
from resolver.bank.slots import validate
from resolver.draft import Part
from resolver.problems import InputError, nearest

CLOSING_MARKS = ",;.:"


def faults(clause: BankClause) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: path in it, e.g. `children[0].text`, and a message."""
    for check in (_words, _slots, _blanks, _grading):
        for path, message in check(clause):
            yield path, f"clause '{clause.id}': {message}"


def _words(clause: BankClause) -> Iterator[tuple[str, str]]:
    if not ID.fullmatch(clause.id):
        yield "id", "an id is a subject, a full stop and a deed in small letters, such as 'trust-fund.invite-contributions'"
    if not clause.opener.strip():
        yield "opener", "the opener is empty; give the words that will stand in italics, such as 'Calls upon'"
    if "{" in clause.opener or "}" in clause.opener:
        yield "opener", "the opener has a blank in it; blanks belong in the text"
    for path, text in clause.texts():
        if not text.strip():
            yield path, "the text is empty"
        elif text.rstrip()[-1] in CLOSING_MARKS:
            yield path, f"the text ends with '{text.rstrip()[-1]}'; leave it out, closing marks are computed"


def _blanks(clause: BankClause) -> Iterator[tuple[str, str]]:
    declared = [slot.name for slot in clause.slots]
    used = set()
    for path, text in clause.texts():
        for name in BLANK.findall(text):
            used.add(name)
            if name not in declared:
                advice = nearest(name, declared) if declared else "declare it under slots"
                yield path, f"the text has a blank {{{name}}} that is not among the slots; {advice}"
        rest = BLANK.sub("", text)
        if "{" in rest or "}" in rest:
            yield path, "the text has a brace that is no blank; a blank is a name in small letters in braces, such as {amount}"
    for index, slot in enumerate(clause.slots):
        if slot.name not in used:
            yield (
                f"slots[{index}]",
                f"slot '{slot.name}' is not used in the text; put {{{slot.name}}} there, or remove the slot",
            )
        if slot.name in declared[:index]:
            yield f"slots[{index}]", f"slot '{slot.name}' is declared twice"


def _slots(clause: BankClause) -> Iterator[tuple[str, str]]:
    for index, slot in enumerate(clause.slots):
        fault = _slot(slot)
        if fault:
            yield f"slots[{index}]", fault


def _slot(slot: Slot) -> str:
    if not BLANK.fullmatch(f"{{{slot.name}}}"):
        return f"slot '{slot.name}': a name has small letters, digits and underscores only, such as 'amount'"
    if not slot.label.strip():
        return f"slot '{slot.name}' has no label; say what the form should ask"
    if (slot.kind == "choice") != bool(slot.choices):
        return f"slot '{slot.name}': choices and kind 'choice' go together; give both or neither"
    if slot.shortens and len(slot.choices) != 2:
        return f"slot '{slot.name}' shortens a title; give two choices, the full title and the short one"
    if slot.default:
        try:
            validate(slot, slot.default)
        except InputError as error:
            return f"the default does not fit: {error}"
    return ""


def _grading(clause: BankClause) -> Iterator[tuple[str, str]]:
    if clause.part is Part.PREAMBULAR and clause.strength:
        yield "strength", "a preambular clause has strength 0; leave it out"
    if clause.part is Part.OPERATIVE and not clause.strength:
        yield "strength", "an operative clause needs a strength from 1 (invites) to 5 (demands)"
    if clause.beyond_guide and clause.passages:
        yield "beyond_guide", "it names passages of the guide, so it cannot be beyond the guide; remove one of the two"
    if not clause.beyond_guide and not clause.passages:
        yield "id", "name the passages of the guide that it answers, or write 'beyond_guide: true'"
    if not clause.sources:
        yield "sources", "give at least one source for its facts"
    if not clause.organs:
        yield "organs", "name at least one organ that it suits"
