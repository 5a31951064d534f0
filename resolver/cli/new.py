"""`resolver new`."""

from __future__ import annotations

from pathlib import Path

import click

from resolver.cli.inputs import choose_profile, force_option, profile_option, say, write_output
from resolver.draft import DraftResolution, Masthead
from resolver.problems import InputError

EPILOG = """\b
Examples:
  resolver new draft.md --profile nmun --committee "General Assembly Third Committee" \\
      --topic "Trafficking in persons" --sponsor Brazil --sponsor Italy --signatory Kenya
  resolver new sample.md --sample
"""


@click.command(name="new", epilog=EPILOG)
@click.argument("path", metavar="FILE.md")
@profile_option
@click.option("--committee", default="", help="The committee that the draft is for.")
@click.option("--topic", default="", help="The item of the agenda.")
@click.option("--title", default="", help="The title of the resolution.")
@click.option("--sponsor", "sponsors", multiple=True, help="A sponsor; give the option once for each.")
@click.option("--signatory", "signatories", multiple=True, help="A signatory; give the option once for each.")
@click.option("--enacting", default="", help="The enacting line, without its comma; the profile's by default.")
@click.option("--sample", is_flag=True, help="Begin with the sample draft on trafficking in persons.")
@force_option
def command(
    path: str,
    profile: str | None,
    committee: str,
    topic: str,
    title: str,
    sponsors: tuple[str, ...],
    signatories: tuple[str, ...],
    enacting: str,
    sample: bool,
    force: bool,
) -> None:
    """Begin a draft: the masthead and the enacting line, ready for clauses."""
    from resolver.files.markdown import write_markdown

    if Path(path).suffix.lower() not in (".md", ".markdown"):
        raise InputError(f"{path}: a draft is a Markdown file; choose a name that ends in .md")
    chosen = choose_profile(profile)
    if sample:
        from resolver.bank.sample import sample_draft

        draft = sample_draft()
        chosen = choose_profile(profile or draft.profile)
    else:
        masthead = Masthead(
            committee=committee,
            topic=topic,
            title=title,
            sponsors=_sorted(sponsors),
            signatories=_sorted(signatories),
        )
        draft = DraftResolution(masthead=masthead, enacting=enacting.rstrip(", ") or chosen.enacting, profile=chosen.id)
    write_output(Path(path), write_markdown(draft, chosen).encode(), force=force)
    say(f"Draft written to {path}." + ("" if sample else " Next: 'resolver bank list', then 'resolver add'."))


def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted((name.strip() for name in names if name.strip()), key=str.casefold))
