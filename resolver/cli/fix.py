"""`resolver fix`."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import click

from resolver.cli.inputs import STANDARD_INPUT, choose_profile, force_option, open_draft, profile_option, say, write_output
from resolver.document import Document, SourceKind
from resolver.problems import InputError

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
@click.option("-o", "--output", metavar="FILE", help="Write the corrected draft to FILE (.md, .txt or .docx).")
@force_option
def command(path: str, profile: str | None, diff: bool, output: str | None, force: bool) -> None:
    """Apply the safe fixes until nothing changes.

    Without a terminal, and without --force or --output, the corrected text goes to standard output and no file changes.
    """
    from resolver.fix import fix_document
    from resolver.report.as_text import summary

    document = open_draft(path)
    chosen = choose_profile(profile, document)
    fixed = fix_document(document, chosen, lambda text: reread(text, document))
    if diff:
        _show_diff(document, fixed.document, path)
    elif output is not None:
        _write(Path(output), fixed.document, chosen.id, force=force)
        say(f"{fixed.applied} fixes applied; written to {output}.")
    elif document.kind is not SourceKind.WORD and path != STANDARD_INPUT and (force or _asked(path, fixed.applied)):
        if fixed.document.text != document.text:
            write_output(Path(path), fixed.document.text.encode(), force=True)
        say(f"{fixed.applied} fixes applied to {path}.")
    else:
        click.echo(fixed.document.text, nl=not fixed.document.text.endswith("\n"))
        if path != STANDARD_INPUT:
            say(f"{fixed.applied} fixes applied to the text above; {path} was not changed (see --force and --output).")
    say(summary([fixed.report]))
    sys.exit(1 if any(item.severity.rank == 0 for item in fixed.report.diagnostics) else 0)


def reread(text: str, like: Document) -> Document:
    """Read a changed text in the format of the document it came from."""
    from resolver.files.markdown import read_markdown
    from resolver.files.text import read_text

    return read_markdown(text, like.path) if like.kind is SourceKind.MARKDOWN else read_text(text, like.path)


def _asked(path: str, count: int) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    if count == 0:
        return True
    click.confirm(f"Apply {count} fixes to {path}?", abort=True, err=True, default=True)
    return True


def _show_diff(before: Document, after: Document, path: str) -> None:
    from resolver.report.visible import visible

    for line in difflib.unified_diff(before.text.splitlines(), after.text.splitlines(), path, f"{path} (fixed)", lineterm=""):
        colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
        click.echo(click.style(visible(line), fg=colour))


def _write(path: Path, document: Document, profile: str, *, force: bool) -> None:
    """Write a corrected document in the format that the name asks for."""
    from resolver.cli.export import render_as

    suffix = path.suffix.lower()
    kinds = {SourceKind.MARKDOWN: (".md", ".markdown"), SourceKind.TEXT: (".txt",), SourceKind.WORD: ()}
    if suffix in kinds[document.kind]:
        data = document.text.encode()
    elif suffix in (".docx", ".md"):
        data = render_as(suffix[1:], document, choose_profile(profile))
    else:
        raise InputError(f"{path}: a corrected draft is written as .md, .txt (from text) or .docx; choose such a name")
    write_output(path, data, force=force)
