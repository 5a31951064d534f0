"""Fills the blanks of a bank clause. What is typed into a blank is data: it is never read as blanks or markup again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice

from resolver.bank import values as kinds
from resolver.bank.schema import BLANK, BankClause, Slot, SubClause
from resolver.draft import Clause
from resolver.problems import InputError, nearest

_BY_KIND: dict[str, Callable[[str], str]] = {
    "amount": kinds.amount,
    "countries": kinds.countries,
    "country": kinds.country,
    "date": kinds.date,
    "organ": kinds.organ,
    "percentage": kinds.percentage,
    "text": str,
}


def validate(slot: Slot, value: str) -> str:
    """The value as it will stand in the clause, in United Nations style.

    Args:
        slot: the blank.
        value: what was typed. Line ends become spaces; control characters and closing marks at the end are dropped.

    Raises:
        InputError: in one sentence, if the value is empty or does not fit the kind of the slot.
    """
    text = kinds.clean(value)
    if not text:
        raise InputError(f"slot '{slot.name}' ({slot.label}) is empty; give it with --set {slot.name}=…")
    try:
        return kinds.choice(text, slot.choices) if slot.kind == "choice" else _BY_KIND[slot.kind](text)
    except ValueError as error:
        shown = text if len(text) <= 60 else text[:59] + "…"
        raise InputError(f"slot '{slot.name}' ({slot.label}): '{shown}' {error}") from error


def fill(clause: BankClause, values: Mapping[str, str]) -> Clause:
    """A clause of a draft, with every blank filled from `values` or from the default of its slot.

    Args:
        clause: the entry of the bank.
        values: what was typed, by the name of the slot; slots left out take their default.

    Raises:
        InputError: if a value does not fit, a required slot is left empty, or `values` names a slot that the clause has not.
    """
    names = [slot.name for slot in clause.slots]
    for name in values:
        if name not in names:
            advice = nearest(name, names) if names else "it has no blanks"
            raise InputError(f"clause '{clause.id}' has no slot '{name}'; {advice}")
    try:
        filled = {slot.name: _value(slot, values.get(slot.name, "")) for slot in clause.slots}
    except InputError as error:
        raise InputError(f"clause '{clause.id}': {error}") from error
    return Clause(
        text=f"{clause.opener.strip()} {_write(clause.text, filled)}",
        opener=clause.opener.strip(),
        children=tuple(_child(child, filled) for child in clause.children),
        source=clause.id,
    )


def _value(slot: Slot, typed: str) -> str:
    text = typed if kinds.clean(typed) else slot.default
    return "" if not text and not slot.required else validate(slot, text)


def _child(item: SubClause, filled: Mapping[str, str]) -> Clause:
    return Clause(text=_write(item.text, filled), children=tuple(_child(child, filled) for child in item.children))


def _write(text: str, filled: Mapping[str, str]) -> str:
    # The text is split at its blanks once, so that a value with braces in it is not read again.
    pieces = BLANK.split(" ".join(text.split()))
    written = pieces[0]
    for name, after in zip(islice(pieces, 1, None, 2), islice(pieces, 2, None, 2), strict=True):
        value = filled[name]
        written = (written + value if value else written.rstrip(" ")) + after
    return written.strip()
