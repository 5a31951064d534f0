"""L905."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.document import Run
from resolver.profiles import Profile
from resolver.rules.layout.emphasis import in_words, kinds_of, within
from resolver.rules.layout.page import Spot, finding, quoted
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading
from resolver.syntax.roles import Placed

FOREIGN = frozenset({
    "ad hoc", "ad litem", "apologie", "aut dedere aut judicare", "bis", "bona fide", "de facto", "de jure", "erga omnes",
    "et al", "ex officio", "in situ", "inter alia", "inter se", "ipso facto", "jus cogens", "modus operandi",
    "mutatis mutandis", "non-refoulement", "note verbale", "notes verbales", "opinio juris", "pari passu", "per capita",
    "per se", "persona non grata", "prima facie", "pro bono", "pro forma", "proprio motu", "raison d’être", "sine die",
    "sine qua non", "status quo", "sui generis", "ter", "travaux préparatoires", "ultra vires", "vice versa", "vis-à-vis",
})  # fmt: skip
"""Foreign words that texts set in italics."""
_ADDRESS = re.compile(r"://|\bwww\.|\w@\w")
"""What Word itself underlines: addresses of pages and of mail."""
_LONGEST_TAIL = 6
"""Words with which an opening phrase goes on, beyond what is known of it."""
_LITTLE = 3
"""Letters of words that are small within titles and names."""


class EmphasisInText(Rule):
    """Beyond the opening phrase, no words stand out.

    What it does:
        Reports words of a clause in a Word file that are in bold, underlined or in italics beyond its opening phrase, and
        sub-clauses that begin with such words, where the profile says that nothing is emphasised. Foreign words, titles and
        names of ships may be in italics.
    Why it matters:
        Every word of a resolution is meant; one that is set apart raises the question whether the others are meant less.
    Example:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate **without delay**.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate without delay.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        United Nations Editorial Manual, general instructions: neither bold nor italics for emphasis.
    """

    code = "L905"
    name = "emphasis-in-text"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        if profile.layout.emphasis_in_text is not False or reading.document.looks is None:
            return
        beginnings: dict[tuple[str, ...], list[Spot]] = {}
        for placed in reading.places:
            if placed.role.startswith("enacting"):
                continue
            pieces, paragraph = reading.pieces[placed.index], reading.paragraphs[placed.index]
            if not paragraph.runs:
                continue
            opening = _end_of_opening(reading, placed)
            for run in within(paragraph.runs, paragraph.text, opening, len(paragraph.text)):
                spot = Spot(placed.index, run.start, run.end)
                if placed.level and run.start == pieces.start:
                    beginnings.setdefault(kinds_of(run), []).append(spot)
                elif not (_goes_on if run.start <= opening + 1 else _is_usual)(run, paragraph.text):
                    yield _beyond(spot, run, reading)
        for kinds, spots in beginnings.items():
            what = "This sub-clause begins" if len(spots) == 1 else f"This sub-clause and {len(spots) - 1} more begin"
            message = f"{what} with words {in_words(kinds)}; plain words were expected."
            yield finding(spots, message, "Select these words and press Ctrl+Space.")


def _end_of_opening(reading: Reading, placed: Placed) -> int:
    """Where the words begin that are not to stand out: after the opening phrase.

    Where that is none that is known, what stands out at the beginning is taken for it.
    """
    pieces, runs = reading.pieces[placed.index], reading.paragraphs[placed.index].runs
    if placed.level or not placed.role or placed.role.startswith(("rest", "preambular_rest")):
        return pieces.start
    found = pieces.opening(placed.part)
    if found is not None:
        return pieces.start + found.end
    return next((run.end for run in runs if run.start <= pieces.start < run.end), pieces.start)


def _beyond(spot: Spot, run: Run, reading: Reading) -> Finding:
    words = reading.paragraphs[spot.at].text[spot.start : spot.end]
    verb = "is" if " " not in words else "are"
    message = f"{quoted(words)} {verb} {in_words(kinds_of(run))}; plain words were expected."
    return finding([spot], message, "Select the words and press Ctrl+Space.")


def _goes_on(run: Run, text: str) -> bool:
    """Whether words right after the opening phrase belong to it in a wider sense: "*Reaffirms its full support*"."""
    words = text[run.start : run.end].split()
    return words[0] in ("and", "its") and len(words) <= _LONGEST_TAIL


def _is_usual(run: Run, text: str) -> bool:
    """Whether this is usual for these words: italics for foreign ones, titles and names of ships, lines under addresses."""
    if _ADDRESS.search(text, run.start, run.end):
        return True
    if run.bold or run.underline:
        return False
    words = text[run.start : run.end].strip(" “”\"'’.,;:()[]")
    if len(words) == 1 or words.lower().replace("'", "’") in FOREIGN:
        return True
    long = [word for word in words.split() if len(word) > _LITTLE]
    return words[0].isupper() and 2 * sum(not word[0].islower() for word in long) >= len(long)
