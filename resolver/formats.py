"""The formats that a draft can be written in, and the way to each. A writer is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from resolver.draft import DraftResolution
from resolver.files.endings import AKN
from resolver.problems import InputError
from resolver.profiles import Profile


class Format(NamedTuple):
    """A format to write in."""

    name: str
    """As it is asked for."""
    endings: tuple[str, ...]
    """How names of such files end; new files take the first."""
    title: str
    """What it is, for people."""
    write: Callable[[DraftResolution, Profile], bytes]
    binary: bool = False
    """Whether it is no text, which has no place in a terminal."""
    slow: bool = False
    """Whether it takes seconds, so that something has to be said meanwhile."""


def _docx(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.docx.write import write_docx

    return write_docx(draft, profile)


def _md(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.markdown import write_markdown

    return write_markdown(draft, profile).encode()


def _txt(draft: DraftResolution, profile: Profile) -> bytes:
    return as_text(draft, profile, 0)


def _html(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.html.write import write_html

    return write_html(draft, profile).encode()


def _json(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.markdown import read_markdown, write_markdown
    from resolver.report.outline import outline_json
    from resolver.syntax import read

    # an outline is of a text that is read, so that this one and that of `resolver outline` are one and the same
    return (outline_json(read(read_markdown(write_markdown(draft, profile)), profile)) + "\n").encode()


def _akn(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.akn.write import write_akn

    return write_akn(draft, profile)


def _pdf(draft: DraftResolution, profile: Profile) -> bytes:
    from resolver.files.office.pdf import write_pdf

    return write_pdf(draft, profile)


FORMATS = {
    form.name: form
    for form in (
        Format("docx", (".docx",), "Word document", _docx, binary=True),
        Format("md", (".md", ".markdown"), "draft (Markdown)", _md),
        Format("txt", (".txt",), "plain text", _txt),
        Format("html", (".html", ".htm"), "web page", _html),
        Format("pdf", (".pdf",), "PDF", _pdf, binary=True, slow=True),
        Format("akn", AKN, "Akoma Ntoso document", _akn),
        Format("json", (".json",), "outline (JSON)", _json),
    )
}
"""By name, the usual first."""


def format_of(path: Path) -> Format:
    """The format that the ending of a name asks for.

    Raises:
        InputError: if no format has it.
    """
    ending = path.suffix.lower()
    for form in FORMATS.values():
        if ending in form.endings:
            return form
    known = [form.endings[0] for form in FORMATS.values()]
    raise InputError(f"{path}: drafts are written as {', '.join(known[:-1])} or {known[-1]}; choose such a name")


def as_text(draft: DraftResolution, profile: Profile, width: int) -> bytes:
    """A draft as plain text, with lines wrapped after some columns; 0 leaves them whole."""
    from resolver.files.plain import write_text

    return write_text(draft, profile, width).encode()
