from __future__ import annotations

import io
import os
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from drafts import FULL, shown
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from office_help import NEEDS_OFFICE
from openxml_audit import FileFormat, OpenXmlValidator

from resolver.compose.render import render
from resolver.draft import Clause, DraftResolution, Masthead
from resolver.files.clean import clean
from resolver.files.docx.lists import word_format
from resolver.files.docx.numbering import format_number
from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx
from resolver.files.docx.xml import w
from resolver.layout import Layout
from resolver.markers import nth
from resolver.profiles import Profile, load_profile, profile_ids

PLAIN = Profile(id="x", name="X", year="1", source="none", read="none")


def with_layout(**values):
    return msgspec.structs.replace(PLAIN, layout=Layout(**values))


def with_page(profile, **values):
    return msgspec.structs.replace(profile, layout=msgspec.structs.replace(profile.layout, **values))


def part(data, name):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def paragraphs(data):
    """Style id and text of every paragraph of the body, with the number properties that it sets itself."""
    found = []
    for element in part(data, "word/document.xml").iter(w("p")):
        properties = element.find(w("pPr"))
        numbering = properties.find(w("numPr"))
        own = None
        if numbering is not None:
            own = tuple(int(numbering.find(w(name)).get(w("val"))) for name in ("numId", "ilvl"))
        text = "".join(element.itertext(w("t")))
        found.append((properties.find(w("pStyle")).get(w("val")), text, own))
    return found


def style_of(data, ident):
    return next(style for style in part(data, "word/styles.xml").iter(w("style")) if style.get(w("styleId")) == ident)


def seen(data):
    """Marker, words and italic words of every paragraph before the footnotes."""
    document = read_docx(data, "x.docx")
    return [
        (
            paragraph.list_number.marker if paragraph.list_number else "",
            paragraph.text,
            "".join(paragraph.text[run.start : run.end] for run in paragraph.runs if run.italic),
        )
        for paragraph in document.paragraphs
        if not paragraph.text.startswith("[^")
    ]


@pytest.mark.parametrize("profile_id", profile_ids())
def test_what_was_written_is_what_is_read(profile_id):
    profile = load_profile(profile_id)
    layout = msgspec.structs.replace(profile.layout, preambular_opener="italic", operative_opener="italic")
    profile = msgspec.structs.replace(profile, layout=layout)
    assert seen(write_docx(FULL, profile)) == shown(FULL, profile)


def test_styles_have_real_names():
    document = read_docx(write_docx(FULL, PLAIN), "x.docx")
    styles = {paragraph.text.split()[0]: paragraph.style for paragraph in document.paragraphs}
    assert styles["Model"] == "Masthead Line"
    assert styles["Committee:"] == styles["Sponsors:"] == "Masthead"
    assert styles["Protection"] == "Resolution Title"
    assert styles["The"] == "Preambular Sub-clause 1"
    assert styles["Recalling"] == "Preambular Clause"
    assert styles["In"] == "Preambular Sub-clause 2"
    assert styles["Urges"] == "Operative Clause"
    assert [styles[word] for word in ("Train", "Exchanges", "Are", "Of")] == [f"Sub-clause {level}" for level in (1, 2, 3, 4)]
    assert styles["and"] == "Clause Continuation"
    assert styles["for"] == "Sub-clause Continuation 1"
    assert styles["as"] == "Flush Continuation"
    assert styles["Follow-up"] == "Operative Heading"
    assert styles["74th"] == "Closing Line"
    assert styles["Annex"] == "Annex Heading"
    assert styles["Every"] == "Annex Text"
    assert (styles["A"], styles["[^3]:"]) == ("Unplaced Text", "Normal")
    assert styles["[^1]:"] == "footnote text"
    assert {paragraph.style for paragraph in document.paragraphs if paragraph.text == "The General Assembly,"} == {
        "Enacting Line"
    }


def test_numbers_are_never_typed():
    for style, text, _ in paragraphs(write_docx(FULL, PLAIN)):
        if style not in ("Masthead", "ClosingLine"):
            assert not text[:1].isdigit()
            assert not text.startswith("(")


def test_operative_lists_are_numbered_by_their_styles_alone():
    for style, _, own in paragraphs(write_docx(FULL, PLAIN)):
        if style == "OperativeClause" or style.startswith("Subclause"):
            assert own is None


def test_each_preambular_clause_has_a_list_of_its_own():
    lists = [own for style, _, own in paragraphs(write_docx(FULL, PLAIN)) if style.startswith("PreambularSubclause")]
    assert lists == [(3, 0), (3, 0), (3, 1), (3, 1), (4, 0), (4, 0)]


def test_definitions_stand_before_lists():
    names = [element.tag for element in part(write_docx(FULL, PLAIN), "word/numbering.xml")]
    assert names == [w("abstractNum")] * 2 + [w("num")] * 4


def test_single_operative_clause_has_no_number():
    draft = DraftResolution(operative=(Clause("Urges", "Urges", (Clause("One"), Clause("Two")), ("and more",)),))
    data = write_docx(draft, PLAIN)
    assert paragraphs(data)[0] == ("UnnumberedClause", "Urges:", None)
    assert [marker for marker, _, _ in seen(data)] == ["", "(a)", "(b)", ""]
    assert read_docx(data, "x").paragraphs[-1].indent == 0


def test_levels_below_the_styles_are_numbered_too():
    clause = Clause("Deep")
    for _ in range(8):
        clause = Clause("Deep", children=(clause, Clause("Other")))
    draft = DraftResolution(preambular=(clause,), operative=(clause, clause))
    assert seen(write_docx(draft, PLAIN)) == shown(draft, PLAIN)


def test_levels_below_the_ninth_do_not_fail():
    clause = Clause("Deep")
    for _ in range(30):
        clause = Clause("Deep", children=(clause,))
    draft = DraftResolution(preambular=(clause,), operative=(clause,))
    assert [words for _, words, _ in seen(write_docx(draft, PLAIN))] == [words for _, words, _ in shown(draft, PLAIN)]


@pytest.mark.parametrize("first", ["1.", "1)", "(1)", "(a)", "a.", "a)", "A.", "(i)", "i.", "i)", "I.", "•", "–"])
def test_word_counts_as_the_markers_do(first):
    number_format, pattern = word_format(first, 2)
    for number in range(1, 60):
        assert pattern.replace("%3", format_number(number, number_format)) == nth(first, number)


@pytest.mark.parametrize("opener", ["italic", "bold", "underline", "none"])
def test_opening_phrases_look_as_the_profile_says(opener):
    data = write_docx(FULL, with_layout(preambular_opener="none", operative_opener=opener))
    runs = {paragraph.text: paragraph.runs for paragraph in read_docx(data, "x").paragraphs}
    decides = runs["Decides to remain seized of the matter."]
    looks = {name for run in decides for name in ("italic", "bold", "underline") if getattr(run, name)}
    assert looks == ({opener} if opener != "none" else set())
    assert runs["Bearing in mind:"] == ()


def test_opener_that_is_not_at_the_start_is_not_set_off():
    draft = DraftResolution(operative=(Clause("Strongly urges", "Urges"), Clause("Urges", "Urges")))
    assert [italic for _, _, italic in seen(write_docx(draft, PLAIN))] == ["", "Urges"]


def test_comma_of_the_enacting_line_is_upright():
    data = write_docx(DraftResolution(enacting="The General Assembly", preambular=(Clause("Noting"),)), PLAIN)
    assert seen(data)[0] == ("", "The General Assembly,", "The General Assembly")


def test_labels_of_the_profile_are_bold():
    profile = msgspec.structs.replace(PLAIN, masthead=msgspec.structs.replace(PLAIN.masthead, labels={"committee": "FORUM"}))
    draft = DraftResolution(masthead=Masthead(committee="Third Committee", sponsors=("Brazil", "Italy", "Kenya")))
    document = read_docx(write_docx(draft, profile), "x")
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == ["FORUM:\tThird Committee", "Sponsors:\tBrazil, Italy, Kenya"]
    assert [(run.start, run.end, run.bold) for run in document.paragraphs[0].runs] == [(0, 6, True)]


def test_footnotes_are_footnotes():
    data = write_docx(FULL, PLAIN)
    texts = [paragraph.text for paragraph in read_docx(data, "x").paragraphs]
    assert "Recalling its resolution 55/25 of 15 November 2000,[^1] and the Protocol," in texts
    assert "Urges Member States to consider ratifying the Protocol;[^2]" in texts
    assert texts[-3:] == ["[^3]: Never referred to.", "[^1]: United Nations, Treaty Series, vol. 2237.", "[^2]: See A/79/161."]
    notes = part(data, "word/footnotes.xml").findall(w("footnote"))
    assert [note.get(w("id")) for note in notes] == ["-1", "0", "1", "2"]
    assert "[^" not in "".join(part(data, "word/footnotes.xml").itertext())


def test_footnote_marks_without_a_footnote_stay_as_typed():
    draft = DraftResolution(
        operative=(Clause("Urges[^x] States[^b] and[^b] others"),), footnotes=(("b", "See [^b]."), ("b", "Other."))
    )
    texts = [paragraph.text for paragraph in read_docx(write_docx(draft, PLAIN), "x").paragraphs]
    # Marks that were typed and footnotes that were counted are told apart by their labels only.
    assert texts == ["Urges[^x] States[^1] and[^1] others.", "[^b]: Other.", "[^1]: See [^b]."]


def test_a_footnote_that_is_marked_again_is_one_footnote():
    draft = DraftResolution(operative=(Clause("Urges[^b] States[^b] and[^a] others[^b]"),), footnotes=(("a", "A"), ("b", "B")))
    data = write_docx(draft, PLAIN)
    assert [note.get(w("id")) for note in part(data, "word/footnotes.xml").findall(w("footnote"))] == ["-1", "0", "1", "2"]
    body = part(data, "word/document.xml")
    assert len(list(body.iter(w("footnoteReference")))) == 2
    assert [field.get(w("instr")) for field in body.iter(w("fldSimple"))] == [" NOTEREF _RefNote1 \\f \\h "] * 2
    assert [mark.get(w("name")) for mark in body.iter(w("bookmarkStart"))] == ["_RefNote1"]
    texts = [paragraph.text for paragraph in read_docx(data, "x").paragraphs]
    assert texts == ["Urges[^1] States[^1] and[^2] others.[^1]", "[^1]: B", "[^2]: A"]


def test_page():
    data = write_docx(
        FULL, with_layout(page="letter", margin_mm=20, line_numbers=True, size_pt=10.5, font="Tinos", line_spacing=1.5)
    )
    section = part(data, "word/document.xml").find(f".//{w('sectPr')}")
    assert [element.tag.rpartition("}")[2] for element in section] == ["footerReference", "pgSz", "pgMar", "lnNumType", "cols"]
    assert section.find(w("pgSz")).get(w("w")) == "12240"
    assert section.find(w("pgMar")).get(w("left")) == "1134"
    defaults = part(data, "word/styles.xml").find(w("docDefaults"))
    assert defaults.find(f".//{w('sz')}").get(w("val")) == "21"
    assert defaults.find(f".//{w('rFonts')}").get(w("ascii")) == "Tinos"
    assert defaults.find(f".//{w('lang')}").get(w("val")) == "en-GB"
    assert defaults.find(f".//{w('spacing')}").attrib[w("line")] == "360"
    assert style_of(data, "FootnoteText").find(f".//{w('sz')}").get(w("val")) == "18"


def test_page_without_numbers():
    section = part(write_docx(FULL, with_layout(page_numbers=False)), "word/document.xml").find(f".//{w('sectPr')}")
    assert section.find(w("footerReference")) is None
    assert section.find(w("lnNumType")) is None
    assert section.find(w("pgSz")).get(w("w")) == "11906"


def running_head(data):
    """Texts of the paragraphs in the page header, the kinds of header and footer, and whether the first page differs."""
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    lines = ["".join(line.itertext(w("t"))) for name in names if "/header" in name for line in part(data, name).findall(w("p"))]
    section = part(data, "word/document.xml").find(f".//{w('sectPr')}")
    kinds = [
        (element.tag.rpartition("}")[2], element.get(w("type"))) for element in section if element.get(w("type")) is not None
    ]
    return lines, kinds, section.find(w("titlePg")) is not None


_BOTH_FOOTERS = [("footerReference", "default"), ("footerReference", "first")]


def test_fields_of_the_masthead_run_from_the_second_page_on():
    profile = load_profile("thimun2010")
    assert running_head(write_docx(FULL, profile)) == (
        [
            "FORUM: General Assembly Third Committee",
            "QUESTION OF: Trafficking in persons",
            "SUBMITTED BY: Brazil, Italy, Kenya",
        ],
        [("headerReference", "default"), *_BOTH_FOOTERS],
        True,
    )
    only_topic = DraftResolution(Masthead(topic="T"))
    assert running_head(write_docx(only_topic, profile))[0] == ["QUESTION OF: T"]
    assert running_head(write_docx(DraftResolution(), profile)) == ([], [("footerReference", "default")], False)
    assert running_head(write_docx(FULL, load_profile("un-ga")))[0] == ["A/C.3/80/L.1"]


def test_a_line_at_the_top_of_every_page_stands_in_the_place_of_fields():
    house = with_page(load_profile("thimun2010"), line_numbers=True, page_numbers=False, header_text="Third Committee <draft>")
    data = write_docx(FULL, house)
    assert running_head(data) == (["Third Committee <draft>"], [("headerReference", "default")], False)
    assert part(data, "word/document.xml").find(f".//{w('lnNumType')}") is not None


def test_pages_say_how_many_they_are():
    footer = part(write_docx(FULL, PLAIN), "word/footer1.xml")
    assert [field.get(w("instr")) for field in footer.iter(w("fldSimple"))] == [" PAGE ", " NUMPAGES "]
    assert "".join(text.text for text in footer.iter(w("t"))) == "Page 1 of 1"


def test_lines_are_counted_from_the_enacting_line_where_the_house_says_so():
    def uncounted(profile):
        data = write_docx(FULL, with_page(profile, line_numbers=True))
        styles = ("Masthead", "MastheadLine", "ResolutionTitle", "EnactingLine")
        return [name for name in styles if style_of(data, name).find(f".//{w('suppressLineNumbers')}") is not None]

    assert uncounted(load_profile("munog")) == ["Masthead", "MastheadLine", "ResolutionTitle"]
    assert uncounted(load_profile("una-usa")) == []


def test_first_lines_stand_in_and_numbers_with_them():
    data = write_docx(FULL, with_layout(first_line_indent_mm=8.4))
    for name in ("PreambularClause", "EnactingLine", "UnnumberedClause"):
        assert style_of(data, name).find(f".//{w('ind')}").attrib == {w("firstLine"): "476"}
    level = next(part(data, "word/numbering.xml").iter(w("lvl")))
    assert level.find(f".//{w('ind')}").attrib == {w("left"): "0", w("firstLine"): "476"}
    assert level.find(f".//{w('tab')}").get(w("pos")) == "952"
    plain = write_docx(FULL, PLAIN)
    assert style_of(plain, "PreambularClause").find(f".//{w('ind')}") is None
    assert next(part(plain, "word/numbering.xml").iter(w("lvl"))).find(f".//{w('ind')}").get(w("hanging")) == "600"


def test_space_between_the_parts():
    data = write_docx(FULL, with_layout(lines_above_operative=3, lines_above_enacting=2, size_pt=10, space_after_pt=6))
    assert style_of(data, "EnactingLine").find(f".//{w('spacing')}").get(w("before")) == "460"
    spaced = [
        "".join(element.itertext(w("t")))
        for element in part(data, "word/document.xml").iter(w("p"))
        if element.find(f"{w('pPr')}/{w('spacing')}") is not None
    ]
    assert spaced == ["Urges Member States to consider ratifying the Protocol;"]


def test_a_chapeau_stays_with_its_first_sub_clause():
    kept = [
        "".join(element.itertext(w("t")))
        for element in part(write_docx(FULL, PLAIN), "word/document.xml").iter(w("p"))
        if element.find(f"{w('pPr')}/{w('keepNext')}") is not None
    ]
    assert kept == [
        "Deeply concerned about the following:",
        "The low number of convictions:",
        "Bearing in mind:",
        "Calls upon Governments to:",
        "Train border guards through:",
        "Courses, which:",
        "Draw on experience:",
        "74th plenary meeting",
    ]


def test_alignment_and_weight():
    data = write_docx(FULL, with_layout(justified=True, bold=False, title_centred=False))
    defaults = part(data, "word/styles.xml").find(w("docDefaults"))
    assert defaults.find(f".//{w('jc')}").get(w("val")) == "both"
    assert style_of(data, "ResolutionTitle").find(f".//{w('jc')}").get(w("val")) == "left"
    assert next(part(data, "word/styles.xml").iter(w("b")), None) is None
    plain = part(write_docx(FULL, PLAIN), "word/styles.xml")
    assert plain.find(w("docDefaults")).find(f".//{w('jc')}") is None
    assert len(list(plain.iter(w("b")))) == 4


def test_nothing_is_formatted_that_a_style_can_say():
    for name in ("un-ga", "thimun2010"):
        for element in part(write_docx(FULL, load_profile(name)), "word/document.xml").iter(w("p")):
            own = {item.tag.rpartition("}")[2] for item in element.find(w("pPr"))}
            assert own <= {"pStyle", "keepNext", "numPr"}
            assert {item.tag for look in element.iter(w("rPr")) for item in look} <= {w("rStyle")}


def test_language_follows_the_spelling_of_the_house():
    american = write_docx(FULL, load_profile("amun"))
    assert part(american, "word/styles.xml").find(f".//{w('lang')}").get(w("val")) == "en-US"
    assert part(american, "word/settings.xml").find(w("themeFontLang")).get(w("val")) == "en-US"
    assert part(american, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}language") == "en-US"


def test_authors_are_the_sponsors_and_the_subject_is_the_topic(monkeypatch):
    monkeypatch.setenv("USER", "somebody")
    core = part(write_docx(FULL, PLAIN), "docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}creator") == "Brazil, Italy, Kenya"
    assert core.findtext("{http://purl.org/dc/elements/1.1/}subject") == "Trafficking in persons"
    assert "somebody" not in "".join(core.itertext())


def test_headings_have_levels_for_screen_readers():
    data = write_docx(FULL, PLAIN)
    names = ("ResolutionTitle", "OperativeHeading", "AnnexHeading")
    assert [style_of(data, name).find(f".//{w('outlineLvl')}").get(w("val")) for name in names] == ["0", "1", "0"]


@pytest.mark.parametrize(
    ("house", "labels"),
    [
        ("mitmunc", ["Committee", "Sponsors", "Signatories", "Topic"]),
        ("mun", ["Committee", "Topic", "Sponsors", "Signatories"]),
    ],
)
def test_masthead_stands_in_the_order_of_the_house(house, labels):
    draft = replace(FULL, masthead=replace(FULL.masthead, symbol="", session="", agenda_item="", lines=()))
    found = [text for style, text, _ in paragraphs(write_docx(draft, load_profile(house))) if style == "Masthead"]
    assert [text.partition(":")[0] for text in found] == labels


def test_title_stands_first_where_the_house_has_it_first():
    assert paragraphs(write_docx(FULL, load_profile("hmun")))[0][0] == "ResolutionTitle"
    assert paragraphs(write_docx(FULL, load_profile("un-ga")))[0][0] == "MastheadLine"


def test_column_of_labels_has_room_for_the_longest():
    def column(house):
        return int(style_of(write_docx(FULL, load_profile(house)), "Masthead").find(f".//{w('ind')}").get(w("hanging")))

    assert column("un-ga") < column("mun") < column("thimun-isa")


@pytest.mark.parametrize(
    ("masthead", "title"),
    [
        (Masthead(title="A <b>\n\x07title", topic="T"), "A <b> \ufffdtitle"),
        (Masthead(topic="T"), "T"),
        (Masthead(), "Draft resolution"),
    ],
)
def test_document_title(masthead, title):
    core = part(write_docx(DraftResolution(masthead=masthead), PLAIN), "docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title") == title
    assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == "en-GB"


def test_no_empty_paragraphs():
    draft = DraftResolution(masthead=Masthead(lines=("", " ")), unplaced=("",), closing=("\n", "End"))
    assert [text for _, text, _ in paragraphs(write_docx(draft, PLAIN))] == ["End"]


def test_text_is_data():
    text = "Urges <w:br/> & ]]> \x00\x1b[31m\ud800 & \u202e {{ x }} %1"
    draft = DraftResolution(operative=(Clause(text), Clause(text)))
    assert seen(write_docx(draft, PLAIN))[0][1] == clean(text) + ";"
    assert "\x00" not in clean(text)


def test_tabs_and_lines_become_elements():
    draft = DraftResolution(unplaced=("one\ttwo\r\nthree\rfour",))
    assert [words for _, words, _ in seen(write_docx(draft, PLAIN))] == ["one\ttwo", "three", "four"]


def test_equal_drafts_give_equal_bytes():
    data = write_docx(FULL, PLAIN)
    assert data == write_docx(FULL, PLAIN)
    members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert members[0].filename == "[Content_Types].xml"
    assert [member.filename for member in members[1:]] == sorted(member.filename for member in members[1:])
    assert {(member.date_time, member.create_system) for member in members} == {((1980, 1, 1, 0, 0, 0), 0)}


@pytest.mark.parametrize(
    "profile",
    [
        PLAIN,
        with_layout(line_numbers=True, page_numbers=False, operative_opener="underline", preambular_opener="bold", margin_mm=5),
    ],
    ids=["plain", "other layout"],
)
@pytest.mark.parametrize("draft", [FULL, DraftResolution(operative=(Clause("Urges"),))], ids=["full", "one clause"])
def test_validator_finds_nothing(draft, profile, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(write_docx(draft, profile))
    for file_format in (FileFormat.OFFICE_2007, FileFormat.OFFICE_2019, FileFormat.MICROSOFT_365):
        assert OpenXmlValidator(file_format=file_format).validate(path).errors == []


_TEXT = st.text(st.characters(exclude_characters="["), max_size=40).filter(lambda text: not text or text.strip())
_WORDS = st.lists(
    st.text(st.characters(categories=("L", "N", "P"), exclude_characters="["), min_size=1, max_size=8), min_size=1, max_size=6
)
_CLAUSE_TEXT = _WORDS.map(" ".join)


@st.composite
def _clauses(draw, depth=3):
    text = draw(_CLAUSE_TEXT | _TEXT)
    opener = " ".join(text.split(" ")[: draw(st.integers(0, 2))])
    children = draw(st.lists(_clauses(depth=depth - 1), max_size=3)) if depth else ()
    after = draw(st.lists(_CLAUSE_TEXT, max_size=1))
    return Clause(text, opener, tuple(children), tuple(after), tuple(draw(st.lists(_CLAUSE_TEXT, max_size=1))))


_TEXTS = st.lists(_TEXT, max_size=2).map(tuple)
_CLAUSES = st.lists(_clauses(), max_size=3).map(tuple)
_DRAFTS = st.builds(
    DraftResolution,
    masthead=st.builds(Masthead, symbol=_TEXT, committee=_TEXT, topic=_TEXT, title=_TEXT, sponsors=_TEXTS, lines=_TEXTS),
    enacting=_TEXT,
    preambular=_CLAUSES,
    operative=_CLAUSES,
    closing=_TEXTS,
    unplaced=_TEXTS,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_DRAFTS)
def test_no_word_is_lost(draft):
    expected = [word for _, words, _ in shown(draft, PLAIN) for word in words.split()]
    if not expected:
        return
    assert [word for _, words, _ in seen(write_docx(draft, PLAIN)) for word in words.split()] == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS.map(" ".join), min_size=1, max_size=6))
def test_no_footnote_is_lost(notes):
    labels = [f"n{number}" for number in range(len(notes))]
    clauses = tuple(Clause(f"Urges[^{label}] States[^{label}x]") for label in labels[::2])
    draft = DraftResolution(operative=clauses, footnotes=tuple(zip(labels, notes, strict=True)))
    rendered = [paragraph.text.split() for paragraph in render(draft, PLAIN) if paragraph.marker in labels]
    read = [paragraph.text.split() for paragraph in read_docx(write_docx(draft, PLAIN), "x").paragraphs]
    assert sorted(words[1:] for words in read if words[0].endswith("]:")) == sorted(rendered)


@pytest.mark.slow
@NEEDS_OFFICE
def test_libreoffice_shows_the_same_numbers_and_words_in_every_house(tmp_path):
    draft = replace(FULL, footnotes=())  # it writes footnotes in a way of its own
    houses = [load_profile(name) for name in profile_ids()]
    for profile in houses:
        (tmp_path / f"{profile.id}.docx").write_bytes(write_docx(draft, profile))
    own_settings = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    to_text = ("--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path))
    files = [str(tmp_path / f"{profile.id}.docx") for profile in houses]
    subprocess.run(["soffice", own_settings, *to_text, *files], check=True, capture_output=True, timeout=240)
    for profile in houses:
        lines = (tmp_path / f"{profile.id}.txt").read_text(encoding="utf-8-sig").splitlines()
        expected = [" ".join(f"{marker} {words}".split()) for marker, words, _ in shown(draft, profile)]
        assert [" ".join(line.split()) for line in lines if line.strip()] == expected, profile.id


def _corpus():
    root = Path(__file__).parents[3]
    return Path(os.environ.get("RESOLVER_CORPUS", root.parent / "shared" / "corpus"))


def test_real_files_are_read():
    files = sorted(_corpus().glob("**/*.docx"))
    if not files:
        pytest.skip("no corpus of real Word files; name its folder in RESOLVER_CORPUS")
    for path in files:
        document = read_docx(path.read_bytes(), path.name)
        assert any(paragraph.list_number for paragraph in document.paragraphs), path.name
        assert "\n".join(paragraph.text for paragraph in document.paragraphs) == document.text
