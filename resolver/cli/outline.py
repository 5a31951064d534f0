"""`resolver outline`."""

from __future__ import annotations

import shutil

import click

from resolver.cli.inputs import choose_profile, open_draft, original_option, profile_option, tell_notes

EPILOG = """\b
Examples:
  resolver outline draft.md
  resolver outline submitted.docx --format json
"""


@click.command(name="outline", epilog=EPILOG)
@click.argument("path", metavar="PATH")
@profile_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@original_option
def command(path: str, profile: str | None, form: str, as_original: bool) -> None:
    """Show the structure of a draft: masthead, clauses, sub-clauses, annexes.

    Every word of the input stands in the JSON form; what has no place in a resolution stands under "unplaced".
    """
    from resolver.report.outline import outline_json, outline_text
    from resolver.syntax import read

    document = open_draft(path, as_original=as_original)
    reading = read(document, choose_profile(profile, document))
    if form == "json":
        click.echo(outline_json(reading))
        return
    tell_notes(document)
    for line in outline_text(reading, max(40, shutil.get_terminal_size((100, 24)).columns)):
        click.echo(line)
