"""Options of commands that write pages: what one file has otherwise than the profile says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import msgspec

from resolver.profiles import Profile

_OPTIONS = (
    click.option("--line-numbers/--no-line-numbers", default=None, help="Number the lines, or not; else as the profile says."),
    click.option("--page-numbers/--no-page-numbers", default=None, help="Number the pages, or not; else as the profile says."),
    click.option("--header", "header_text", metavar="TEXT", help="Set a line at the top of every page."),
)


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it receives them as `**page`, for `with_page`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def with_page(profile: Profile, page: dict[str, Any]) -> Profile:
    """The profile with what the user wishes of the page; None leaves the profile its say."""
    wishes = {name: value for name, value in page.items() if value is not None}
    return msgspec.structs.replace(profile, layout=msgspec.structs.replace(profile.layout, **wishes))
