"""L903."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolver.diagnostics import Severity
from resolver.draft import Part
from resolver.profiles import Profile
from resolver.rules.layout.emphasis import IN, KEYS, OpeningLook, openings_of, within
from resolver.rules.layout.page import Spot, finding
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class OpeningNotEmphasised(Rule):
    """Opening phrases stand out as the conference wants: in italics or underlined.

    What it does:
        Reports an opening phrase of a Word file that is plain, or that stands out only in part, where the profile says how
        these phrases are set. Where none stands out, in the text or in one of its parts, there is one message.
    Why it matters:
        The phrase says what the clause does; a reader finds it at a glance.
    Example:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        The General Assembly,

        *Recalling* its resolution 55/25 of 15 November 2000,

        *Urges* Member States to cooperate.
    Fix safety:
        There is no fix: looks are changed in Word.
    Source:
        The guides of conferences; adopted texts of the United Nations, with hardly an exception.
    """

    code = "L903"
    name = "opening-not-emphasised"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        looks = [look for look in openings_of(reading, profile) if look.wanted != "none"]
        plain = [look for look in looks if not look.some]
        if plain and len(plain) == len(looks):
            yield _none(looks)
        else:
            for part in Part:
                in_part = [look for look in plain if look.part is part]
                if len(in_part) > 1 and len(in_part) == sum(look.part is part for look in looks):
                    yield _none(in_part)
                else:
                    yield from (_one(look, reading) for look in in_part)
        for look in looks:
            enough = look.throughout if profile.layout.whole_opener else look.first
            if look.some == (look.wanted,) and look.wanted not in enough:
                yield _partly(look, reading)


def _spot(look: OpeningLook) -> Spot:
    return Spot(look.at, look.start, look.end)


def _none(looks: Sequence[OpeningLook]) -> Finding:
    """Of all clauses, or all of one part, none stands out."""
    if len(looks) == 1:
        told, pronoun = "The opening phrase does not stand out", "it was"
    else:
        part = f" of the {_PARTS[looks[0].part]}" if len({look.part for look in looks}) == 1 else ""
        pronoun = "they were"
        told = f"None of the {len(looks)} opening phrases{part} stands out"
    wanted = {look.wanted: look.part for look in looks}
    if len(wanted) == 1:
        kind = looks[0].wanted
        expected, advice = f"expected {IN[kind]}", f"Select each of them and press {KEYS[kind]}."
    else:
        expected = "expected " + " and ".join(f"{IN[kind]} in the {_PARTS[part]}" for kind, part in wanted.items())
        advice = " ".join(f"Select each of the {_PARTS[part]} and press {KEYS[kind]}." for kind, part in wanted.items())
    return finding([_spot(look) for look in looks], f"{told}; {pronoun} {expected}.", advice)


_PARTS = {Part.PREAMBULAR: "preamble", Part.OPERATIVE: "operative part"}


def _one(look: OpeningLook, reading: Reading) -> Finding:
    phrase = reading.paragraphs[look.at].text[look.start : look.end]
    return finding(
        [_spot(look)],
        f"The opening phrase “{phrase}” is plain; it was expected {IN[look.wanted]}.",
        f"Select it and press {KEYS[look.wanted]}.",
    )


def _partly(look: OpeningLook, reading: Reading) -> Finding:
    paragraph = reading.paragraphs[look.at]
    text = paragraph.text
    runs = [run for run in within(paragraph.runs, text, look.start, look.end) if getattr(run, look.wanted)]
    shown = " … ".join(text[run.start : run.end] for run in runs)
    phrase = text[look.start : look.end]
    message = f"Of the opening phrase “{phrase}” only “{shown}” is {IN[look.wanted]}; the whole phrase was expected so."
    return finding([_spot(look)], message, f"Select the phrase and press {KEYS[look.wanted]}.")
