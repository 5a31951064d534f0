"""L916."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import pages
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class PageNumbersWrong(Rule):
    """Pages are numbered where the conference says so, and only there.

    What it does:
        Reports a Word file without page numbers where the profile wants them, and one with page numbers where it wants none.
        Only numbers that Word counts are known, not typed ones.
    Why it matters:
        The conference has one form for all drafts.
    Example:
        {page_numbers: false}

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
        The guides of conferences: HKMUN has no page numbers. Issued texts of the United Nations have them.
    """

    code = "L916"
    name = "page-numbers-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.page_numbers
        if wanted is None or all(section.page_numbers == wanted for section in pages(reading).sections):
            return
        if wanted:
            yield Finding(
                "The pages are not numbered; page numbers were expected.", help="Insert > Page Number > Bottom of Page."
            )
        else:
            yield Finding(
                "The pages are numbered; no page numbers were expected.", help="Insert > Page Number > Remove Page Numbers."
            )
