"""L917."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import listed, pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class HeaderIncomplete(Rule):
    """Each page shows at its top what the conference wants there.

    What it does:
        Reports a Word file whose page header lacks a field of the masthead that the profile wants on every page. A field that
        the draft does not have at all is left to M601.
    Why it matters:
        Pages of a printed draft come apart.
    Example:
        {header: "General Assembly"}

        Committee: General Assembly Third Committee

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        {header: "General Assembly Third Committee"}

        Committee: General Assembly Third Committee

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences: THIMUN has forum, question and submitter on each page.
    """

    code = "L917"
    name = "header-incomplete"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.header
        sections = pages(reading).sections if wanted else ()
        if not wanted or not sections:
            return
        headers = [_plain(section.header) for section in sections]
        missing = [
            name
            for name in wanted
            if not all(_plain(value) in header for value in _values(reading, name) for header in headers)
        ]
        if missing:
            fields = listed([name.replace("_", " ") for name in missing])
            verb = "it was" if len(missing) == 1 else "they were"
            yield Finding(
                f"The page header does not show the {fields}; {verb} expected at the top of every page.",
                help="Insert > Header > Edit Header, and type it there.",
            )


def _values(reading: Reading, name: str) -> tuple[str, ...]:
    value = getattr(reading.masthead, name)
    return value if isinstance(value, tuple) else (value,)


def _plain(text: str) -> str:
    """A text as far as it has to agree: neither capitals nor spaces nor the form of quotation marks."""
    return "".join(character for character in text.casefold() if character.isalnum())
