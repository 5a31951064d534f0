"""What a clause bank holds, as typed structs: the files in `clause_bank/` are read into these and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from resolver.draft import Part

SlotKind = Literal["country", "countries", "organ", "amount", "date", "percentage", "text", "choice"]
Organ = Literal["GA", "SC", "ECOSOC", "HRC"]
Role = Literal["origin", "transit", "destination", "donor", "any"]
Verdict = Literal["right", "imprecise", "outdated", "wrong", "not-a-fact"]
Strength = Annotated[int, msgspec.Meta(ge=0, le=5)]

STRENGTHS = ("", "invites", "encourages", "calls upon", "urges", "demands")
"""What each strength is called; none in the preamble."""

BLANK = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A blank in a text: the name of its slot in braces, e.g. `{amount}`."""


ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
"""What the id of a clause looks like."""


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A blank that a delegate fills."""

    name: str
    """Small letters, digits and underscores."""
    label: str
    """What the form asks, e.g. `How much is to be pledged?`."""
    kind: SlotKind = "text"
    default: str = ""
    """What stands in the blank until somebody fills it; it must itself be a good value."""
    choices: tuple[str, ...] = ()
    """For kind `choice`: the values that are allowed."""
    shortens: bool = False
    """For two choices: whether they are a full title, for the first mention in a draft, and a short one for those after it."""
    required: bool = True
    """Whether an empty blank is a mistake; otherwise the words around it close up."""


class SubClause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sub-clause, and those below it."""

    text: str
    children: tuple[SubClause, ...] = ()


class BankClause(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of the bank."""

    id: Annotated[str, msgspec.Meta(extra_json_schema={"pattern": f"^{ID.pattern}$"})]
    """Subject and deed, e.g. `trust-fund.invite-contributions`."""
    part: Part
    opener: str
    """The words that will stand in italics, e.g. `Calls upon`."""
    text: str
    """The words after the opener, with blanks, without a closing mark."""
    slots: tuple[Slot, ...] = ()
    children: tuple[SubClause, ...] = ()
    passages: tuple[str, ...] = ()
    """Ids of the passages of the guide that it answers, e.g. `3.2`."""
    instruments: tuple[str, ...] = ()
    """Symbols or names of the documents and bodies that it cites."""
    strength: Strength = 0
    """Of an operative clause, from 1 (invites, encourages) to 5 (demands); 0 in the preamble."""
    addressee: str = ""
    """Whom an operative clause speaks to."""
    organs: Annotated[tuple[Organ, ...], msgspec.Meta(extra_json_schema={"minItems": 1})]
    """Organs in whose resolutions it may stand."""
    roles: tuple[Role, ...] = ("any",)
    """Kinds of country that are likely to propose it."""
    sources: Annotated[tuple[str, ...], msgspec.Meta(extra_json_schema={"minItems": 1})]
    """Where its facts were read, e.g. `A/RES/64/293, para. 4`."""
    beyond_guide: bool = False
    """Whether it goes beyond the background guide; then it has no passages."""
    related: tuple[str, ...] = ()
    """Ids of clauses that go well with it."""
    theme: str = ""
    """Taken from its file; left out in the entry."""

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text with its path in the entry, e.g. `children[0].text`, in reading order."""
        yield "text", self.text
        for index, child in enumerate(self.children):
            yield from _texts(child, f"children[{index}]")


def _texts(item: SubClause, path: str) -> Iterator[tuple[str, str]]:
    yield f"{path}.text", item.text
    for index, child in enumerate(item.children):
        yield from _texts(child, f"{path}.children[{index}]")


class BankFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of clauses on one theme."""

    theme: str
    title: str
    description: str
    clauses: tuple[BankClause, ...]


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered statement of the background guide, and how far it can be relied on."""

    id: str
    says: str
    """What the guide says, in our words."""
    verdict: Verdict
    statement: str
    """What is right, or what a clause can safely say."""
    source: str
    """Where the right statement was read."""


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A background guide, cut into passages."""

    title: str
    sections: dict[str, str]
    """Title of each section by its number, e.g. `3: Latest events`."""
    passages: tuple[Passage, ...]


class SampleClause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A clause of the sample draft: which entry, and what stands in its blanks."""

    id: str
    values: dict[str, str] = {}


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sample draft: its masthead and its clauses in order."""

    profile: str
    enacting: str
    committee: str
    topic: str
    sponsors: tuple[str, ...]
    signatories: tuple[str, ...]
    clauses: tuple[SampleClause, ...]
