"""`resolver fix`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from msgspec.structs import replace

from resolver.cli.changing import change, may_change, print_text, show_diff
from resolver.cli.inputs import (
    STANDARD_INPUT,
    choose_profile,
    force_option,
    open_draft,
    original_option,
    profile_option,
    say,
    tell_notes,
    write_output,
)
from resolver.diagnostics import Applicability
from resolver.document import Document, SourceKind
from resolver.problems import InputError
from resolver.profiles import Profile
from resolver.report.visible import visible

EPILOG = """\b
Examples:
  resolver fix draft.md --diff          show what would change
  resolver fix draft.md                 change the draft, after asking
  resolver fix draft.md --force         change the draft without asking
  resolver fix sent.docx -o fixed.docx  write a corrected copy
"""


@click.command(name="fix", epilog=EPILOG)
@click.argument("path", metavar="PATH")
@profile_option
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("-o", "--output", metavar="FILE", help="Write the corrected draft to FILE; its ending says the format.")
@original_option
@force_option
def command(path: str, profile: str | None, diff: bool, output: str | None, as_original: bool, force: bool) -> None:
    """Apply the safe fixes until nothing changes.

    Without a terminal, and without --force or --output, the corrected text goes to standard output and no file changes.
    Only drafts and texts are changed in their place; on standard output, other files stand as drafts (Markdown).
    """
    from resolver.fix import fix_document
    from resolver.report.as_text import counted, summary

    document = open_draft(path, as_original=as_original)
    if force and output is None and not diff and (not document.has_lines or path == STANDARD_INPUT):
        what = "standard input" if path == STANDARD_INPUT else "a file that is no text"
        raise InputError(f"{document.path}: {what} is not changed in its place; give --output FILE")
    tell_notes(document)
    chosen = choose_profile(profile, document)
    fixed = fix_document(document, chosen, lambda text: reread(text, document))
    if diff:
        show_diff(document.text, fixed.document.text, path, "fixed")
    elif output is not None:
        _write(Path(output), fixed.document, chosen.id, force=force)
        say(f"{_fixes(fixed.applied)} applied; written to {output}.")
    elif (
        document.has_lines
        and path != STANDARD_INPUT
        and may_change(f"Apply {_fixes(fixed.applied)} to {visible(path)}?", force=force, needed=fixed.applied > 0)
    ):
        change(path, document.text, fixed.document.text)
        say(f"{_fixes(fixed.applied)} applied to {path}.")
    else:
        _print(fixed.document, chosen)
        if path != STANDARD_INPUT:
            options = "--force and --output" if document.has_lines else "--output"
            say(f"{_fixes(fixed.applied)} applied to the text above; {path} was not changed (see {options}).")
    left = sum(1 for item in fixed.report.diagnostics if item.fix and item.fix.applicability is Applicability.SAFE)
    if document.kind is SourceKind.WORD and left:
        say(f"{_fixes(left)} left to you: they would join paragraphs, or change footnotes or automatic numbers.")
        say(f"{counted([fixed.report])} in 1 file.")
    else:
        say(summary([fixed.report]))
    sys.exit(1 if any(item.severity.rank == 0 for item in fixed.report.diagnostics) else 0)


def reread(text: str, like: Document) -> Document:
    """Read a changed text in the format of the document it came from."""
    from resolver.files.markdown import read_markdown
    from resolver.files.text import read_text

    if like.kind is SourceKind.TEXT:
        return read_text(text, like.path)
    return replace(read_markdown(text, like.path), kind=like.kind)


def _fixes(count: int) -> str:
    return f"{count} fix{'es' if count != 1 else ''}"


def _print(document: Document, profile: Profile) -> None:
    """The corrected text; a Word file's as Markdown, because its plain text lacks the numbers that Word shows."""
    text = document.text
    if not document.has_lines:
        from resolver.cli.writing import written_as
        from resolver.formats import FORMATS

        text = written_as(FORMATS["md"], document, profile).decode()
    print_text(text)


def _write(path: Path, document: Document, profile: str, *, force: bool) -> None:
    """Write a corrected document in the format that the name asks for; in its own, all else stays as it is."""
    from resolver.cli.writing import written_as
    from resolver.formats import format_of

    kinds = {SourceKind.MARKDOWN: "md", SourceKind.TEXT: "txt"}
    form = format_of(path)
    own = form.name == kinds.get(document.kind)
    write_output(path, document.text.encode() if own else written_as(form, document, choose_profile(profile)), force=force)
