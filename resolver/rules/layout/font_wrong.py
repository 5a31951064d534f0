"""L907."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.layout.page import LONGEST_QUOTE, deviations, text_looks
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class FontWrong(Rule):
    """The text is set in the font that the conference wants.

    What it does:
        Reports, once for each font, paragraphs of a Word file that are set in another font than the profile says. What counts
        is the font of most of a paragraph's characters; footnotes are left alone.
    Why it matters:
        Drafts that look alike are read alike, and a page holds as much in each of them.
    Example:
        {font: Calibri}

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
        The guides of conferences. For the United Nations, one issued text was measured (A/RES/73/3).
    """

    code = "L907"
    name = "font-wrong"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        wanted = profile.layout.font
        if wanted is None:
            return
        looks = text_looks(reading)
        wrong = ((index, look.font) for index, look in looks if _plain(look.font) != _plain(wanted))
        yield from deviations(
            reading,
            len(looks),
            wrong,
            lambda font: f"set in {font[:LONGEST_QUOTE]}",
            f"{wanted} was",
            f", then Home > Font > {wanted}.",
        )


@lru_cache(maxsize=256)
def _plain(font: str) -> str:
    """A name without what tells only how the font is packed: `TimesNewRomanPSMT` is Times New Roman."""
    return "".join(filter(str.isalnum, font.lower())).removesuffix("psmt").removesuffix("mt")
