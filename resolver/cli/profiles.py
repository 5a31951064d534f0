"""`resolver profiles`."""

from __future__ import annotations

import click

from resolver.layout import Layout
from resolver.profiles import Profile, load_profile, profile_ids

EPILOG = """\b
Examples:
  resolver profiles
  resolver profiles nmun
"""


@click.command(name="profiles", epilog=EPILOG)
@click.argument("profile", required=False, metavar="[ID]")
def command(profile: str | None) -> None:
    """List the profiles, or show what one of them asks for and where that is written."""
    if profile is None:
        width = max(map(len, profile_ids()))
        for profile_id in profile_ids():
            chosen = load_profile(profile_id)
            year = f" ({chosen.year})" if chosen.year[0].isdigit() else ""
            click.echo(f"{profile_id:<{width}}  {chosen.name}{year}")
        return
    for line in _described(load_profile(profile)):
        click.echo(line)


def _described(profile: Profile) -> list[str]:
    marks, masthead = profile.marks, profile.masthead
    most = f", at most {masthead.sponsors_max}" if masthead.sponsors_max is not None else ""
    items = f"{marks.item or 'none'}{_also(profile.other_marks.item)}"
    return [
        click.style(f"{profile.name} ({profile.id}), {profile.year}", bold=True),
        f"source: {profile.source}",
        f"read: {profile.read}",
        f"enacting line: {profile.enacting},{_PLACES[profile.enacting_place]}",
        f"markers: {'  '.join(profile.markers)}{_also(profile.other_labels)}",
        f"closing marks: preambular {marks.preambular}  operative {marks.operative}  last {marks.last}",
        f"closing marks of lists: before sub-clauses {marks.chapeau}  sub-clauses {items}",
        f"first letter of sub-clauses: {profile.sub_clauses.first_letter}; in the preamble: {profile.sub_clauses.in_preamble}",
        f"spelling: {_SPELLINGS[profile.spelling]}",
        f"clauses that open alike: {_REPEATED[profile.repeated_opener]}",
        *_reserved(profile),
        *(["sums of money: forbidden"] if profile.money == "forbidden" else []),
        *(["last clause: the organ remains seized of the matter"] if profile.ends_seized else []),
        f"required fields: {', '.join(masthead.required) or 'none'}",
        f"sponsors: at least {masthead.sponsors_min}{most}; signatories: at least {masthead.signatories_min}",
        *_page(profile.layout),
        *(f"rule {code}: {grade}" for code, grade in sorted(profile.rules.items())),
    ]


_PLACES = {"first": "", "after-preamble": " between the preamble and the operative clauses"}
_SPELLINGS = {"oxford": "British, with -ize", "american": "American"}
_REPEATED = {"also-further": "“also”, then “further”", "never": "another phrase", "free": "not stated"}


def _page(layout: Layout) -> list[str]:
    """What the source states of the page, one line each."""
    stated = {name: value for name in Layout.__struct_fields__ if (value := getattr(layout, name)) is not None}
    return [f"page, {name.replace('_', ' ')}: {_shown(value)}" for name, value in stated.items()]


def _shown(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value)
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def _also(others: tuple[str, ...]) -> str:
    return f" (or {'  '.join(others)})" if others else ""


def _reserved(profile: Profile) -> list[str]:
    verbs = (*profile.reserved_verbs.preambular, *profile.reserved_verbs.operative)
    return [f"verbs of the Security Council: {', '.join(verbs)}"] if verbs else []
