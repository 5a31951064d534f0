"""`resolver profiles`."""

from __future__ import annotations

import click

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
        for profile_id in profile_ids():
            click.echo(f"{profile_id:<10} {load_profile(profile_id).name}")
        return
    for line in _described(load_profile(profile)):
        click.echo(line)


def _described(profile: Profile) -> list[str]:
    marks, masthead, layout = profile.marks, profile.masthead, profile.layout
    most = f", at most {masthead.sponsors_max}" if masthead.sponsors_max else ""
    return [
        click.style(f"{profile.name} ({profile.id}), {profile.year}", bold=True),
        f"source: {profile.source}",
        f"read: {profile.read}",
        f"enacting line: {profile.enacting},",
        f"markers: {'  '.join(profile.markers)}",
        f"closing marks: preambular {marks.preambular}  operative {marks.operative}  last {marks.last}",
        f"closing marks of lists: before sub-clauses {marks.chapeau}  sub-clauses {marks.item}",
        f"required fields: {', '.join(masthead.required) or 'none'}",
        f"sponsors: at least {masthead.sponsors_min}{most}; signatories: at least {masthead.signatories_min}",
        f"page: {layout.font} {layout.size_pt:g} pt, {layout.page}, margins {layout.margin_mm:g} mm",
        *(f"rule {code}: {grade}" for code, grade in sorted(profile.rules.items())),
    ]
