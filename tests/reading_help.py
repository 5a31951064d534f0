"""What the tests of the reading side share: short ways to read a text, and strategies for texts and drafts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from resolver.compose.render import render
from resolver.document import Document
from resolver.draft import Annex, Clause, DraftResolution, Masthead, Part
from resolver.files.markdown import read_markdown
from resolver.files.text import read_text
from resolver.profiles import Profile, load_profile
from resolver.syntax import Reading, read
from resolver.syntax.openers import lexicon

UN = load_profile("un-ga")
NMUN = load_profile("nmun")


def reading_of(text: str, profile: Profile = UN, *, markdown: bool = False) -> Reading:
    return read(read_markdown(text) if markdown else read_text(text), profile)


def shape(draft: DraftResolution) -> str:
    """The clauses of a draft, one a line: `P` before preambular and `O` before operative ones, two spaces for each level."""
    lines = [f"E {draft.enacting}"] if draft.enacting else []
    for letter, part in (("P", Part.PREAMBULAR), ("O", Part.OPERATIVE)):
        for clause in draft.part(part):
            lines.extend(f"H {heading}" for heading in clause.headings)
            lines.extend(_lines(clause, letter, 0))
    lines.extend(f"A {annex.heading} | {' | '.join(annex.paragraphs)}" for annex in draft.annexes)
    lines.extend(f"C {text}" for text in draft.closing)
    lines.extend(f"N {label} {text}" for label, text in draft.footnotes)
    lines.extend(f"? {text}" for text in draft.unplaced)
    return "\n".join(lines)


def _lines(clause: Clause, letter: str, level: int) -> Iterator[str]:
    yield "  " * level + f"{letter} {clause.text}"
    for child in clause.children:
        yield from _lines(child, letter, level + 1)
    for text in clause.after:
        yield "  " * level + f"… {text}"


def word_counts(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.replace("_", " ")))


def strings(value: Any) -> Iterator[str]:
    """All strings in plain values, keys excluded."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)


def lost_words(text: str, value: Any) -> Counter[str]:
    """Words of a text that do not stand, as often, in a value."""
    return word_counts(text) - word_counts("\n".join(strings(value)))


def visible_text(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


# ---------------------------------------------------------------------------------------------------------------- drafts

WORDS = (
    "apple",
    "river",
    "border",
    "funds",
    "safety",
    "children",
    "seven",
    "trafficking",
    "protection",
    "co-operation",
    "État",
    "cross-border",
    "labour",
    "women",
    "gardens",
    "resolution",
    "55/25",
)
ODD_WORDS = (
    "a*b",
    "*c*",
    "_d_",
    "__e__",
    "`f`",
    "g\\h",
    "[i]",
    "#1",
    "50",
    "&",
    "<b>",
    "“quoted”",
    "x_y_z",
    "~",
    "|",
    "**",
    "_",
)

ENACTING = ("The General Assembly", "The Security Council", "The Economic and Social Council", "The Human Rights Council")


def phrases(part: Part) -> list[str]:
    return [phrase.text for phrase in lexicon(part).phrases]


def words(low: int = 1, high: int = 8, pool: tuple[str, ...] = WORDS) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pool), min_size=low, max_size=high).map(" ".join)


def _sub_clauses(depth: int, pool: tuple[str, ...], long: int) -> st.SearchStrategy[tuple[Clause, ...]]:
    if depth == 0:
        return st.just(())
    text = (
        words(2, long, pool)
        if pool is WORDS
        else words(1, 3, WORDS).flatmap(
            lambda head: words(0, 4, pool).map(lambda tail: f"{head} {tail} {WORDS[0]}" if tail else head)
        )
    )
    clause = st.builds(lambda text, below: Clause(text, children=below), text, _sub_clauses(depth - 1, pool, long))
    return st.one_of(st.just(()), st.just(()), st.lists(clause, min_size=1, max_size=3).map(tuple))


def clauses(
    part: Part, *, depth: int = 4, pool: tuple[str, ...] = WORDS, after: bool = True, long: int = 8, headings: bool = True
) -> st.SearchStrategy[Clause]:
    @st.composite
    def build(draw: st.DrawFn) -> Clause:
        opener = draw(st.sampled_from(phrases(part)))
        odd = draw(words(0, 3, pool)) if pool is not WORDS else ""
        text = f"{opener} {draw(words(1, long))}" + (f" {odd} {WORDS[0]}" if odd else "")
        below = draw(_sub_clauses(depth, pool, long))
        more = draw(st.lists(words(1, long).map("and for {}".format), max_size=2)) if below and after else []
        title = (
            draw(st.lists(words(1, 4).map("Measures for {}".format), max_size=1)) if headings and part is Part.OPERATIVE else []
        )
        return Clause(text, opener, below, tuple(more), tuple(title))

    return build()


NAMES = (
    "Brazil",
    "Italy",
    "Bosnia and Herzegovina",
    "Trinidad and Tobago",
    "Côte d’Ivoire",
    "Antigua and Barbuda",
    "Türkiye",
    "Korea, Republic of",
)
_FIELD_TEXT = (
    (
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20)
        | st.sampled_from(
            [
                "Third: Committee",
                "- dash",
                "'quoted'",
                '"double"',
                "null",
                "true",
                "1.0",
                "2024-01-01",
                "#hash",
                "a # b",
                "[x]",
                "{y}",
                "*star*",
                "&and",
                "!bang",
                "% percent",
                "@at",
                "`tick`",
                "~",
                "yes",
                "0x1F",
                "---",
                "| bar",
                "> more",
                "? q",
                "É à ü 中文",
            ]
        )
    )
    .map(str.strip)
    .filter(bool)
)


def mastheads() -> st.SearchStrategy[Masthead]:
    names = st.lists(st.sampled_from(NAMES) | _FIELD_TEXT, max_size=3).map(tuple)
    text = st.just("") | _FIELD_TEXT
    return st.builds(
        Masthead,
        symbol=text,
        session=text,
        committee=text,
        agenda_item=text,
        topic=text,
        title=text,
        sponsors=names,
        signatories=names,
    )


@st.composite
def drafts(
    draw: st.DrawFn,
    *,
    pool: tuple[str, ...] = WORDS,
    after: bool = True,
    depth: int = 4,
    long: int = 8,
    most: int = 4,
    tail: bool = True,
    headings: bool = True,
) -> DraftResolution:
    """Drafts as a writer could make them with the builder."""
    preambular = draw(
        st.lists(
            clauses(Part.PREAMBULAR, depth=min(depth, 2), pool=pool, after=after, long=long, headings=headings), max_size=most
        )
    )
    operative = draw(
        st.lists(
            clauses(Part.OPERATIVE, depth=depth, pool=pool, after=after, long=long, headings=headings),
            min_size=1,
            max_size=most,
        )
    )
    footnotes: tuple[tuple[str, str], ...] = ()
    closing: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    if tail:
        notes = draw(st.lists(words(1, 5), max_size=2))
        footnotes = tuple((str(number), text.capitalize()) for number, text in enumerate(notes, 1))
        closing = draw(st.sampled_from([(), ("46th plenary meeting", "11 October 2023")]))
        if draw(st.booleans()):
            annexes = (
                Annex("Annex", tuple(text.capitalize() for text in draw(st.lists(words(2, 6), min_size=1, max_size=2)))),
            )
        if footnotes:
            first = operative[0]
            operative[0] = Clause(first.text + "[^1]", first.opener, first.children, first.after, first.headings)
    return DraftResolution(
        masthead=draw(mastheads()) if tail else Masthead(),
        enacting=draw(st.sampled_from(ENACTING)),
        preambular=tuple(preambular),
        operative=tuple(operative),
        closing=closing,
        annexes=annexes,
        footnotes=footnotes,
        profile=draw(st.sampled_from(["", "un-ga", "nmun"])) if tail else "",
    )


def plain_lines(draft: DraftResolution, profile: Profile = UN) -> list[str]:
    """The body as plain text, one line for each paragraph."""
    return [f"{item.marker} {item.words}" if item.marker else item.words for item in render(draft, profile)]


# ------------------------------------------------------------------------------------------------------------ tricky texts

TRICKY_LINES = (
    "The General Assembly,",
    "The General Assembly",
    "THE SECURITY COUNCIL:",
    "The Committee on Apples,",
    "Hereby,",
    "Hereby",
    "Recalling its resolution 55/25,",
    "*Noting* the river;",
    "Recaling the river",
    "Alarmed",
    "1. Urges States to:",
    "1) Urges all;",
    "(1) Requests funds",
    "2. *Decides* to remain seized.",
    "3.",
    "(a)",
    "(a) one;",
    "a) two,",
    "a. three.",
    "(i) four;",
    "i. five",
    "(ii) six;",
    "(h) seven;",
    "(z) eight;",
    "(aa) nine;",
    "- bullet",
    "• dot;",
    "* star",
    "1.1 nested;",
    "iv) odd",
    "(A) upper;",
    "Committee: Third",
    "Sponsors: Brazil and Italy",
    "Sponsors:",
    "Topic: the question of apples",
    "Signatories\tKenya",
    "Annex",
    "Annex I: tables",
    "46th plenary meeting",
    "11 October 2023",
    "[Adopted without a vote.]",
    "[^1]: a note",
    "[^1]",
    "words[^1];",
    "A",
    "B",
    "I.",
    "A heading",
    "Part II Measures",
    "IV. Measures",
    "going on in small letters;",
    "and more:",
    "Why?",
    "!",
    ";",
    ".,;:",
    "；",
    "、、",
    "…",
    "x" * 300,
    "word " * 60,
    "\x00\x01\x1b[31m",
    "\u202eabc\u202c",
    "\ufeff",
    "a\u2028b",
    "c\x85d",
    "e\x0cf",
    "\t\ttabs",
    "# Heading",
    "---",
    "***",
    "__",
    "*_*",
    "\\",
    "\\*",
    "**bold *nested* bold**",
    "A/RES/55/25",
    "Resolution 4/2",
    "The Russian Federation and Peru: draft resolution",
    "Agenda item 5",
    "Third Committee",
    "Seventy-fifth session",
    "²",
    "١. Urges",
    "(²) Urges",
    "¼",
    "ⅷ. roman",
    "(ß) sharp",
    "İ. dotted",
    "1.2.3.4 deep",
    "999. high",
    "- - -",
    "–",
    "Also also also",
    "Strongly deeply gravely",
    "Urges",
    "Urges,",
    "Calls upon:",
    "Hereby decides to",
    "United Nations",
    "Distr.: General",
    ":",
)


def tricky_texts(most: int = 14) -> st.SearchStrategy[str]:
    line = st.sampled_from(TRICKY_LINES) | st.text(max_size=30)
    ends = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r", "\n  ", "\n\t"])
    return st.lists(st.tuples(line, ends), max_size=most).map(lambda parts: "".join(a + b for a, b in parts))
