"""House rules as data: one YAML file for each conference in `grammar/profiles/`, with inheritance and sources."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import msgspec

from resolver.layout import Layout
from resolver.problems import InputError, nearest
from resolver.resources import data_folder
from resolver.shipped import shipped_values

DEFAULT_PROFILE = "un-ga"


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Closing marks by the place of a clause; an empty one means no mark.

    The last sub-clause of a clause ends the clause as well, so that the clause's mark closes it: with `item: ","` a list reads
    "(a) …, (b) …;".
    """

    preambular: str = ","
    preambular_item: str = ","
    operative: str = ";"
    item: str = ";"
    last: str = "."
    chapeau: str = ":"


class OtherMarks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Closing marks that are right as well, beside those of `Marks`; an empty one means no mark, "; and" a mark and a word."""

    preambular: tuple[str, ...] = ()
    preambular_item: tuple[str, ...] = ()
    operative: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    """Sub-clauses between others."""
    item_last: tuple[str, ...] = ()
    """The sub-clause that ends its clause."""
    last: tuple[str, ...] = ()
    chapeau: tuple[str, ...] = ()
    item_chapeau: tuple[str, ...] = ()
    """Sub-clauses that lead into sub-clauses."""
    bullet: tuple[str, ...] = ()
    """Sub-clauses with a dash or bullet for a label."""


class SubClauses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the house says of sub-clauses beside their labels and marks."""

    in_preamble: Literal["allowed", "forbidden"] = "allowed"
    first_letter: Literal["capital", "small", "free"] = "free"


class ReservedVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Opening phrases that the house leaves to the Security Council."""

    preambular: tuple[str, ...] = ()
    operative: tuple[str, ...] = ()


class MastheadRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the masthead must show."""

    required: tuple[str, ...] = ()
    """Names of fields, e.g. `committee`."""
    labels: dict[str, str] = {}
    """How the conference writes the label of a field, e.g. `committee: Committee`."""
    sponsors_min: int = 0
    sponsors_max: int | None = None
    signatories_min: int = 0
    names_sorted: bool = False
    """Whether sponsors and signatories stand in alphabetical English order."""


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The house rules of one organ or conference.

    What is empty was not stated in the source; it does not mean "anything goes".
    """

    id: str
    name: str
    year: str
    source: str
    """Where the rules were read."""
    read: str
    """How much of the source was read."""
    extends: str = ""
    """Id of the profile whose values hold where this one says nothing."""
    organ: Literal["GA", "SC", "ECOSOC", "HRC"] = "GA"
    """Code of the organ whose phrases and practice hold."""
    enacting: str = "The General Assembly"
    """The enacting line that a new draft starts with, without its comma."""
    enacting_names: Literal["any", "no-committee", "organ"] = "any"
    """Whose name the enacting line may be: anybody's, that of any body but a committee, or that of an organ only."""
    enacting_capitals: bool = False
    """Whether the enacting line stands in capitals."""
    enacting_place: Literal["first", "after-preamble"] = "first"
    """Where the enacting line stands: above the preamble, or between the preamble and the operative clauses."""
    markers: tuple[str, ...] = ("1.", "(a)", "(i)", "a.", "i.")
    """The first marker at each level, operative clauses first."""
    other_labels: tuple[str, ...] = ()
    """First labels of lists that are right as well, at any level; a dash or bullet stands for itself."""
    marks: Marks = Marks()
    spelling: Literal["oxford", "american"] = "oxford"
    """British spelling with -ize, as the United Nations has it, or American."""
    other_marks: OtherMarks = OtherMarks()
    sub_clauses: SubClauses = SubClauses()
    repeated_opener: Literal["also-further", "never", "free"] = "also-further"
    """How a clause opens that opens like another: with "also" or "further", with another phrase, or as it likes."""
    reserved_verbs: ReservedVerbs = ReservedVerbs()
    money: Literal["allowed", "forbidden"] = "allowed"
    """Whether a draft may name sums of money."""
    ends_seized: bool = False
    """Whether the last clause says that the organ remains seized of the matter."""
    masthead: MastheadRules = MastheadRules()
    layout: Layout = Layout()
    """How the page looks, so far as the source says."""
    rules: dict[str, Literal["error", "warning", "advice", "off"]] = {}
    """Severity of single rules, where the profile grades them otherwise than the rule does."""


@cache
def profile_ids() -> tuple[str, ...]:
    """Ids of the profiles that ship, sorted."""
    return tuple(sorted(path.stem for path in (data_folder("grammar") / "profiles").glob("*.yaml")))


@cache
def load_profile(profile_id: str) -> Profile:
    """The profile with this id, with what it inherits filled in.

    Raises:
        InputError: if there is none (naming the nearest), or its file breaks the schema.
    """
    if profile_id not in profile_ids():
        raise InputError(f"there is no profile '{profile_id}'; {nearest(profile_id, list(profile_ids()))}")
    values = _layered(profile_id, ())
    try:
        return msgspec.convert(values, Profile, strict=False)
    except msgspec.ValidationError:
        from resolver.utf8 import read_utf8
        from resolver.yaml_files import convert

        path = data_folder("grammar") / "profiles" / f"{profile_id}.yaml"
        return convert(values, Profile, read_utf8(path), str(path))  # raises, with file and line


def _layered(profile_id: str, seen: tuple[str, ...]) -> dict[str, Any]:
    if profile_id in seen:
        raise InputError(f"profile '{profile_id}' extends itself: {' → '.join((*seen, profile_id))}")
    name = f"profiles/{profile_id}.yaml"
    values = shipped_values("grammar", name)
    if not isinstance(values, dict):
        raise InputError(f"{data_folder('grammar') / name}, line 1: a profile is a list of 'key: value' lines")
    parent = values.get("extends")
    return _merge(_layered(parent, (*seen, profile_id)), values) if parent else values


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Values of a profile over those of its parent; `null`, which our YAML reads as a text, takes a value back."""
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge(old, value)
        else:
            merged[key] = None if value == "null" else value
    return merged
