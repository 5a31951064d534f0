"""L918."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class TooManyPages(Rule):
    """A draft is no longer than the conference allows.

    What it does:
        Reports a Word file with more pages than the profile allows. Pages are as the word processor counted them when it
        saved the file, or where it did not say, as its page breaks tell.
    Why it matters:
        A draft that is too long is sent back, or its end is cut.
    Example:
        {pages: 3}

        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences: two pages at THIMUN and at Newpark, where the Security Council has three.
    """

    code = "L918"
    name = "too-many-pages"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        layout = profile.layout
        most = layout.pages_max
        if layout.pages_max_council is not None and "security council" in reading.enacting.lower():
            most = layout.pages_max_council
        count = pages(reading).count if most is not None else None
        if most is not None and count is not None and count > most:
            yield Finding(
                f"The word processor counted {count} pages; at most {most} {'was' if most == 1 else 'were'} expected.",
                help="Shorten the draft; open and save it in Word if the count is old.",
            )
