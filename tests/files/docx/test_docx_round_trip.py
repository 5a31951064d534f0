"""What was written to Word is read from it: the same draft, in every house."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_help import NAMES, clauses, words
from word_files import word_file

from resolver.draft import Annex, DraftResolution, Masthead, Part
from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx
from resolver.profiles import load_profile, profile_ids
from resolver.syntax import read

CORPUS = Path(os.environ.get("RESOLVER_CORPUS") or Path(__file__).parents[4] / "shared" / "corpus") / "mun"
ODD = (
    "tab\tbetween",
    "two  spaces",
    "no\u00a0break",
    "“curly” quotes and ‘single’",
    "e\u0301tat",
    "مرحبا بالعالم",
    "שלום",
    "🕊️ peace",
    "中文，标点",
    "&amp; & <w:t>x</w:t> ]]>",
    "{{ x }} %1 %s",
    "non\u2011breaking",
    "a\u200bb",
    "\u202ertl\u202c mark",
    "*stars* _lines_ `ticks`",
    "C:\\path\\name",
    "x" * 3000,
)
GOING_ON = ((), (), (), ("and for the rest",), ("Mehmet Güney (Turkey)", "Protection of civilians"))
HOUSES = st.sampled_from(profile_ids()).map(load_profile)
_FIELD = words(1, 5).map(str.capitalize) | words(1, 3).map("{} & <b> “odd” words".format)


def again(draft, profile):
    return read(read_docx(write_docx(draft, profile), "draft.docx"), profile).draft


@st.composite
def odd_clauses(draw, part):
    """Clauses with odd words in the middle of their texts, at any level."""
    clause = draw(clauses(part, depth=2 if part is Part.PREAMBULAR else 4, headings=part is Part.OPERATIVE))

    def odd(inner, level):
        word = draw(st.just("") | st.sampled_from(ODD))
        text = f"{inner.text} {word} apple" if word else inner.text
        more = draw(st.sampled_from(GOING_ON)) if level else inner.after
        return replace(inner, text=text, after=more, children=tuple(odd(child, level + 1) for child in inner.children))

    return odd(clause, 0)


@st.composite
def rich_drafts(draw):
    """Drafts with all that a Word file can hold."""
    preambular = draw(st.lists(odd_clauses(Part.PREAMBULAR), max_size=4))
    operative = draw(st.lists(odd_clauses(Part.OPERATIVE), min_size=1, max_size=4))
    notes = draw(st.lists(words(1, 5).map(str.capitalize), max_size=3))
    places = [*((0, index) for index in range(len(preambular))), *((1, index) for index in range(len(operative)))]
    marks = draw(st.lists(st.sampled_from(places), min_size=len(notes), max_size=len(notes)).map(sorted)) if notes else []
    for number, (part, index) in enumerate(marks, 1):
        clauses_of = (preambular, operative)[part]
        # the first footnote may be marked a second time
        more = "[^1]" if number > 1 and draw(st.booleans()) else ""
        clauses_of[index] = replace(clauses_of[index], text=f"{clauses_of[index].text}[^{number}]{more}")
    names = st.lists(st.sampled_from([name for name in NAMES if "," not in name]), max_size=3, unique=True).map(tuple)
    field = st.just("") | _FIELD
    masthead = st.builds(Masthead, committee=field, topic=field, title=field, sponsors=names, signatories=names)
    annex = st.builds(
        lambda texts: Annex("Annex", tuple(texts)), st.lists(words(2, 6).map(str.capitalize), min_size=1, max_size=3)
    )
    return DraftResolution(
        masthead=draw(masthead),
        enacting=draw(st.sampled_from(("The General Assembly", "The Security Council"))),
        preambular=tuple(preambular),
        operative=tuple(operative),
        closing=draw(st.sampled_from([(), ("46th plenary meeting", "11 October 2023")])),
        annexes=tuple(draw(st.lists(annex, max_size=1))),
        footnotes=tuple((str(number), text) for number, text in enumerate(notes, 1)),
        unplaced=draw(
            st.sampled_from([(), (), ("Hereby,",), ("A line of no place", "urges all:"), ("Follow-up", "1. a plan;")])
        ),
        profile=draw(st.sampled_from(["", "nmun", "thimun2010"])),
    )


@given(rich_drafts(), HOUSES)
def test_what_is_read_is_the_draft(draft, profile):
    assert again(draft, profile) == draft


def counted(draft: DraftResolution) -> DraftResolution:
    """The same draft with its footnotes numbered in the order of their marks, as Word numbers them."""
    labels = {}
    for clause in (*draft.preambular, *draft.operative):
        for inner in clause.walk():
            for text in (inner.text, *inner.after):
                for label in re.findall(r"\[\^([^\]\s]+)\]", text):
                    labels.setdefault(label, str(len(labels) + 1))

    def again_named(text):
        return re.sub(r"\[\^([^\]\s]+)\]", lambda mark: f"[^{labels.get(mark[1], mark[1])}]", text)

    def named(clause):
        children, after = tuple(map(named, clause.children)), tuple(map(again_named, clause.after))
        return replace(clause, text=again_named(clause.text), children=children, after=after)

    notes = sorted(((labels.get(label, label), text) for label, text in draft.footnotes), key=lambda note: int(note[0]))
    parts = {name: tuple(map(named, getattr(draft, name))) for name in ("preambular", "operative")}
    return replace(draft, footnotes=tuple(notes), **parts)


def typed(number, text):
    indent = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    return f'<w:p>{indent}<w:r><w:t xml:space="preserve">{number}\t{text}</w:t></w:r></w:p>'


def plain(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def listed(level, text):
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


HEAD = plain("FORUM: Third Committee") + plain("SUBMITTED BY: Brazil") + plain("The General Assembly,")
NUMBERING = (
    '<w:abstractNum w:abstractNumId="4">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate((("decimal", "%1)"), ("lowerLetter", "%2."), ("lowerRoman", "(%3)")))
    )
    + '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
)
FOREIGN = {
    "typed numbers": (
        HEAD
        + plain("Recalling its resolution 55/25,")
        + typed("1.", "Urges States to:")
        + typed("(a)", "Act, and;")
        + typed("(b)", "Report;")
        + typed("2.", "Decides to remain seized."),
        {},
    ),
    "a list of its own": (
        HEAD
        + plain("Recalling its resolution 55/25;")
        + listed(0, "Urges States to")
        + listed(1, "Act through")
        + listed(2, "Courts")
        + listed(2, "Laws")
        + listed(1, "Report")
        + plain("and to do so every year")
        + listed(0, "Decides to remain seized"),
        {"numbering": NUMBERING},
    ),
    "lines of no place": (
        HEAD + plain("Hereby,") + typed("1)", "Urges all") + plain("Thank you!") + plain("Annex") + plain("A map"),
        {},
    ),
    "footnotes": (
        HEAD
        + '<w:p><w:r><w:t>Recalling</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t> all</w:t></w:r></w:p>'
        + '<w:p><w:r><w:t>1. Urges</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>',
        {
            "footnotes": "".join(
                f'<w:footnote w:id="{n}"><w:p><w:r><w:t>Note {n}</w:t></w:r></w:p></w:footnote>' for n in (3, 4)
            )
        },
    ),
}


@pytest.mark.parametrize("house", ["un-ga", "nmun", "thimun2010", "hmun", "pacificmun"])
@pytest.mark.parametrize("name", FOREIGN)
def test_files_of_others_keep_their_outline(name, house):
    body, parts = FOREIGN[name]
    profile = load_profile(house)
    first = read(read_docx(word_file(body, **parts), "theirs.docx"), profile).draft
    assert first.operative
    assert first.masthead.sponsors == ("Brazil",)
    assert again(first, profile) == first


@pytest.mark.skipif(not any(CORPUS.glob("*.docx")), reason="the corpus of student papers is not at hand")
@pytest.mark.parametrize("house", ["un-ga", "nmun", "thimun2010", "hmun"])
def test_student_papers_keep_their_outline(house):
    profile = load_profile(house)
    for path in CORPUS.glob("*.docx"):
        first = read(read_docx(path.read_bytes(), path.name), profile).draft
        assert counted(again(first, profile)) == counted(first)
