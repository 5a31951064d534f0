"""What the screens ask of the other rooms. Imports are deferred, so that the app is on the screen before Lark or Word load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from resolver.compose.edit import keep_sources, set_profile
from resolver.compose.render import Path as Address
from resolver.compose.session import Session
from resolver.diagnostics import Applicability, Diagnostic, Fix
from resolver.document import Document
from resolver.draft import Clause, DraftResolution, Masthead, Part
from resolver.problems import InputError
from resolver.profiles import DEFAULT_PROFILE, Profile, load_profile


class Place(StrEnum):
    """Places of a draft that are no clause."""

    MASTHEAD = "masthead"
    ENACTING = "enacting line"


Target = Address | Place
"""What can be chosen in the draft."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic and where to go for it."""

    diagnostic: Diagnostic
    target: Target
    field: str = ""
    """The field of the masthead that it is about, e.g. `sponsors`; empty where it is about none."""

    @property
    def fix(self) -> Fix | None:
        """The fix that may be applied; examples are not."""
        fix = self.diagnostic.fix
        return fix if fix is not None and fix.applicability is not Applicability.DISPLAY else None


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a draft found."""

    draft: DraftResolution
    """The draft that was checked, so that a late answer can be told from a fresh one."""
    text: str
    """The text that the diagnostics and fixes count in."""
    findings: tuple[Finding, ...]
    read: DraftResolution
    """The draft as it is read back."""


def profile_of(draft: DraftResolution) -> Profile:
    """The house rules a draft names, or the default ones where it names none, or none that exist."""
    try:
        return load_profile(draft.profile or DEFAULT_PROFILE)
    except InputError:
        return load_profile(DEFAULT_PROFILE)


def new_draft(profile_id: str | None) -> DraftResolution:
    """An empty draft under some house rules."""
    profile = load_profile(profile_id or DEFAULT_PROFILE)
    return DraftResolution(enacting=profile.enacting, profile=profile.id)


def open_session(path: Path, profile_id: str | None = None) -> tuple[Session, tuple[str, ...]]:
    """Begin with a file of any format; also gives what the reader has to say about it.

    Raises:
        InputError: if it cannot be read.
    """
    from resolver.files.open import read_document

    document = read_document(path)
    draft = _draft_of(document, profile_id)
    # Only our own format can be saved back: a Word or text file stays as it is, and a name is asked for.
    own = path.suffix.lower() == ".md"
    return Session.start(draft, path if own else None, suggested=path.stem), document.notes


def _draft_of(document: Document, profile_id: str | None) -> DraftResolution:
    from resolver.syntax import read

    named = next((field.values[0] for field in document.front if field.name == "profile" and field.values), "")
    chosen = DraftResolution(profile=profile_id or named)
    draft = read(document, profile_of(chosen)).draft
    return set_profile(draft, profile_id) if profile_id else draft


def as_markdown(draft: DraftResolution) -> str:
    """The draft as it is saved."""
    from resolver.files.markdown import write_markdown

    return write_markdown(draft, profile_of(draft))


def exported(draft: DraftResolution, path: Path) -> bytes:
    """The draft in the format that the ending of a name asks for.

    Raises:
        InputError: if there is no such format, or it cannot be written.
    """
    from resolver.formats import format_of

    return format_of(path).write(draft, profile_of(draft))


def check_draft(draft: DraftResolution) -> Checked:
    """Check a draft as a chair would check its file."""
    from resolver.check import check
    from resolver.files.markdown import read_markdown

    text = as_markdown(draft)
    document = read_markdown(text)
    report = check(document, profile_of(draft))
    numbers = {item.number: index for index, item in enumerate(report.reading.paragraphs)}
    places = _places(report.reading.draft)
    first = min(places, default=0)
    found = []
    for diagnostic in report.diagnostics:
        index = None if diagnostic.paragraph is None else numbers.get(diagnostic.paragraph)
        target: Target = Place.MASTHEAD
        if index is not None:
            target = places.get(index) or (Place.ENACTING if index < first and draft.enacting else Place.MASTHEAD)
        found.append(Finding(diagnostic, target, _field_at(document, diagnostic) if target is Place.MASTHEAD else ""))
    found.sort(key=lambda finding: (finding.diagnostic.severity.rank, finding.diagnostic.span.start))
    return Checked(draft, text, tuple(found), report.reading.draft)


def _field_at(document: Document, diagnostic: Diagnostic) -> str:
    """The field of the masthead in which a diagnostic stands."""
    span = diagnostic.span
    inside = (field.name for field in document.front if field.span.start <= span.start and span.end <= field.span.end)
    name = next(inside, "") if span.end > span.start else ""
    return name if name in Masthead.__dataclass_fields__ else ""


def _places(read: DraftResolution) -> dict[int, Address]:
    """The address of the clause that each paragraph of the reading belongs to."""
    places: dict[int, Address] = {}

    def note(clauses: Sequence[Clause], parent: Address) -> None:
        for index, clause in enumerate(clauses):
            address: Address = (*parent, index)
            if clause.origin is not None:
                places.update(dict.fromkeys((clause.origin.index, *clause.origin.after), address))
            note(clause.children, address)

    for part in Part:
        note(read.part(part), (part,))
    return places


def apply_fix(checked: Checked, fix: Fix) -> DraftResolution:
    """The draft with one fix applied."""
    from resolver.files.markdown import read_markdown
    from resolver.fix import apply

    text = apply(checked.text, [fix])
    return keep_sources(_draft_of(read_markdown(text), None), checked.draft)


def fix_safe(draft: DraftResolution) -> DraftResolution:
    """The draft with everything put right whose right text is certain."""
    from resolver.files.markdown import read_markdown
    from resolver.fix import fix_document

    fixed = fix_document(read_markdown(as_markdown(draft)), profile_of(draft), read_markdown)
    return keep_sources(_draft_of(fixed.document, None), draft) if fixed.applied else draft


def shift_strength(draft: DraftResolution, path: Address, by: int) -> DraftResolution:
    """The draft with one clause a step stronger (1) or milder (-1).

    Raises:
        ValueError: in one sentence, if it cannot be.
    """
    from resolver.compose.strength import shift

    return shift(draft, path, by, profile_of(draft))


def find_opener(text: str, part: Part) -> str:
    """The opening phrase at the start of a text; empty if there is none that is known."""
    from resolver.syntax.openers import opening

    found = opening(text, part)
    return text[: found.end] if found else ""


def opening_phrases(part: Part) -> tuple[str, ...]:
    """The phrases that can open a clause of this part, the commoner first."""
    from resolver.syntax.openers import lexicon

    return tuple(phrase.text for phrase in lexicon(part).phrases)
