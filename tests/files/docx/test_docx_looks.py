"""How paragraphs of a Word file look: the nearest word on it wins, from the run to the defaults of the file."""

from __future__ import annotations

from math import isfinite
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict
from word_files import document_xml, p, part_xml, read, relationships, style, t, zipped

from resolver.files.docx.read import read_docx
from resolver.fix import fix_word
from resolver.looks import LINE_HEIGHT, PagesLook, ParagraphLook
from resolver.profiles import load_profile

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
)
LONG = "Urges Member States to cooperate"


def looks(body: str, **parts: str) -> list[ParagraphLook]:
    document = read(body, **parts)
    assert document.looks is not None
    assert [one.look for one in document.paragraphs] == list(range(len(document.paragraphs)))
    return list(document.looks.paragraphs)


def look(body: str, **parts: str) -> ParagraphLook:
    return looks(body, **parts)[0]


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/>'


def test_a_file_that_says_nothing_has_the_looks_of_word():
    assert look(p(LONG)) == ParagraphLook("Times New Roman", 10.0, "left", 1.0, first_line_mm=0.0)


@pytest.mark.parametrize(
    ("body", "styles", "expected"),
    [
        (p(t(LONG, font("Arial") + size(23))), "", ("Arial", 11.5)),
        (p(LONG), DEFAULTS.format(run=font("Georgia") + size(22), paragraph=""), ("Georgia", 11.0)),
        (p(LONG, style="A"), style("A", rpr=font("Arial")), ("Arial", 10.0)),
        (
            p(LONG, style="B"),
            style("A", rpr=font("Arial") + size(26)) + style("B", based_on="A", rpr=size(30)),
            ("Arial", 15.0),
        ),
        (p(LONG), style("A", default=True, rpr=font("Arial")), ("Arial", 10.0)),
        (p(t(LONG, '<w:rStyle w:val="C"/>')), style("C", kind="character", rpr=font("Verdana")), ("Verdana", 10.0)),
        (
            p(t(LONG, '<w:rStyle w:val="C"/>' + size(28)), style="A"),
            style("A", rpr=font("Arial") + size(40)) + style("C", kind="character", rpr=font("Verdana") + size(50)),
            ("Verdana", 14.0),
        ),
        (p(t("Urges", font("Arial")) + t(" Member States to cooperate", font("Verdana"))), "", ("Verdana", 10.0)),
        (p(t(LONG, '<w:rFonts w:eastAsia="SimSun"/>')), "", ("Times New Roman", 10.0)),
        (p(t(LONG, '<w:rFonts w:hAnsi="Arial"/>')), "", ("Arial", 10.0)),
        (p(t(LONG, font("Times New Roman Italic"))), "", ("Times New Roman", 10.0)),
        (p(t(LONG, '<w:sz w:val="no number"/>')), "", ("Times New Roman", 10.0)),
        (p(t(LONG, '<w:sz w:val="12pt"/>')), "", ("Times New Roman", 12.0)),
        (p(t(LONG, '<w:sz w:val="0"/>')), "", ("Times New Roman", 10.0)),
    ],
)
def test_font_and_size(body, styles, expected):
    found = look(body, styles=styles)
    assert (found.font, found.size_pt) == expected


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def themed(run: str, theme: str = THEME) -> str:
    styles = DEFAULTS.format(run='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>', paragraph="")
    data = zipped(
        {
            "_rels/.rels": relationships(officeDocument="word/document.xml"),
            "word/document.xml": document_xml(p(t(LONG, run))),
            "word/_rels/document.xml.rels": relationships(styles="styles.xml", theme="theme/theme1.xml"),
            "word/styles.xml": part_xml("styles", styles),
            "word/theme/theme1.xml": theme,
        }
    )
    return read_docx(data, "draft.docx").looks.paragraphs[0].font


def test_fonts_of_the_theme():
    assert themed("") == "Calibri"
    assert themed('<w:rFonts w:asciiTheme="majorHAnsi"/>') == "Cambria"
    assert themed(font("Arial")) == "Arial"
    assert themed("", theme="<damaged") == "Times New Roman"


def spaced(**attributes: object) -> str:
    said = " ".join(f'w:{name}="{value}"' for name, value in attributes.items())
    return f"<w:spacing {said}/>"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (spaced(line=360), (1.5, False)),
        (spaced(line=276, lineRule="auto"), (1.15, False)),
        (spaced(line=230, lineRule="exact"), (1.0, True)),
        (spaced(line=460, lineRule="atLeast"), (2.0, True)),
        (spaced(line=100, lineRule="atLeast"), (1.0, False)),
        (spaced(after=120), (1.0, False)),
        (spaced(line=0), (1.0, False)),
    ],
)
def test_line_spacing(more, expected):
    found = look(p(t(LONG, size(20)), more=more))
    assert (round(found.line_spacing, 3), found.fixed_spacing) == expected


def test_line_spacing_comes_from_styles_and_defaults():
    styles = DEFAULTS.format(run="", paragraph=spaced(line=480)) + style("A", ppr=spaced(after=100))
    assert look(p(LONG, style="A"), styles=styles).line_spacing == 2.0


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("both", "justified"),
        ("distribute", "justified"),
        ("center", "center"),
        ("end", "right"),
        ("left", "left"),
        ("x", "left"),
    ],
)
def test_alignment(value, expected):
    assert look(p(LONG, more=f'<w:jc w:val="{value}"/>')).alignment == expected


def gap(above: str, below: str, between: str = "", styles: str = "") -> float | None:
    """The space between two paragraphs with these properties."""
    return looks(p("Recalling", more=above) + between + p("Urges", more=below), styles=styles)[-1].gap_pt


@pytest.mark.parametrize(
    ("above", "below", "between", "expected"),
    [
        ("", "", "", 0.0),
        (spaced(after=120), "", "", 6.0),
        (spaced(after=120), spaced(before=240), "", 12.0),
        (spaced(after=240), spaced(before=120), "", 12.0),
        ("", "", p(), 10 * LINE_HEIGHT),
        ("", "", p() + p(), 20 * LINE_HEIGHT),
        ("", "", p(more=spaced(line=480)), 20 * LINE_HEIGHT),
        ("", "", p(more=spaced(line=160, lineRule="exact")), 8.0),
        ("", "", p(more="<w:rPr><w:sz w:val='40'/></w:rPr>"), 20 * LINE_HEIGHT),
        (spaced(after=120) + "<w:contextualSpacing/>", spaced(before=60), "", 3.0),
        (spaced(afterAutospacing=1), "", "", 14.0),
        ("", "", p('<w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del>'), 0.0),
    ],
)
def test_space_between_paragraphs(above, below, between, expected):
    assert gap(above, below, between) == pytest.approx(expected)


def test_space_within_a_style_is_joined_only_there():
    styles = style("A", ppr=spaced(after=120) + "<w:contextualSpacing/>") + style("B", ppr=spaced(after=120))
    found = looks(p("One", style="A") + p("Two", style="A") + p("Three", style="B") + p("Four", style="B"), styles=styles)
    assert [one.gap_pt for one in found] == [None, 0.0, 6.0, 6.0]


def test_lines_of_one_paragraph_stand_close():
    found = looks(p("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:br/><w:br/><w:t>Three</w:t></w:r>"))
    assert [one.gap_pt for one in found] == [None, 0.0, pytest.approx(10 * LINE_HEIGHT)]


def test_nothing_is_said_of_the_space_above_a_table():
    table = f"<w:tbl><w:tr><w:tc>{p('Cell')}</w:tc></w:tr></w:tbl>"
    assert [one.gap_pt for one in looks(p("Above") + table + p("Below"))] == [None, None, None]


@pytest.mark.parametrize(
    ("more", "text", "expected"),
    [
        ("", LONG, 0.0),
        ('<w:ind w:firstLine="720"/>', LONG, 12.7),
        ('<w:ind w:left="720"/>', LONG, 12.7),
        ('<w:ind w:left="720" w:hanging="720"/>', LONG, 0.0),
        ('<w:ind w:start="360" w:firstLine="360"/>', LONG, 12.7),
        ("", f"     {LONG}", 6.5),
        ("", f"<w:r><w:tab/><w:t>{LONG}</w:t></w:r>", 5.2),
    ],
)
def test_first_line(more, text, expected):
    assert look(p(text, more=more)).first_line_mm == pytest.approx(expected)


def test_looks_are_worked_out_when_they_are_asked_for_and_equal_by_what_they_are():
    one, other = read(p(LONG)), read(p(LONG))
    assert one.looks is not None
    assert "paragraphs" not in vars(one.looks)
    assert one == other
    assert "paragraphs" in vars(one.looks)
    assert read(p(t(LONG, font("Arial")))) != one
    assert len({one.looks, other.looks}) == 1


def test_looks_let_go_of_the_file():
    asked, unasked = read(p(LONG)).looks, read(p(LONG)).looks
    assert asked is not None
    assert unasked is not None
    before = asked.paragraphs
    asked.forget()
    unasked.forget()
    assert asked.paragraphs == before
    assert unasked.paragraphs == ()
    assert unasked.pages == PagesLook()
    assert all(value is None for looks in (asked, unasked) for name, value in vars(looks).items() if name.startswith("_"))


def test_fields_of_a_look_have_a_value_unless_nothing_can_be_said():
    body = p("One") + p("Two")
    assert [name for name, value in asdict(looks(body)[1]).items() if value is None] == []


def test_looks_stay_with_their_paragraphs_when_a_document_is_fixed():
    body = "".join(
        p(t(text, font(name)))
        for text, name in (
            ("The General Assembly,", "Times New Roman"),
            ("Recalling its resolution 55/25 of 15 November 2000;", "Arial"),
            ("1) Urges Member States to cooperate.", "Verdana"),
        )
    )
    fixed = fix_word(read(body), load_profile("kingmun"))
    assert fixed.applied
    assert fixed.document.looks is not None
    fonts = [fixed.document.looks.paragraphs[one.look or 0].font for one in fixed.document.paragraphs]
    assert fonts == ["Times New Roman", "Arial", "Verdana"]
    assert sum(item.code == "L907" for item in fixed.report.diagnostics) == 2


def test_styles_that_build_on_each_other_end():
    styles = style("A", based_on="B", rpr=size(24)) + style("B", based_on="A", rpr=font("Arial"))
    found = look(p(LONG, style="A"), styles=styles)
    assert (found.font, found.size_pt) == ("Arial", 12.0)


VALUES = st.one_of(
    st.integers(-(10**12), 10**12).map(str),
    st.sampled_from(["", "auto", "exact", "atLeast", "12pt", "1.5in", "-3mm", "both", "true", "none", "½", "1e9", "0x10"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6),
)
SAID = st.dictionaries(
    st.sampled_from(
        [
            *(f"spacing {name}" for name in ("line", "lineRule", "before", "after", "afterAutospacing")),
            *(f"ind {name}" for name in ("left", "firstLine", "hanging")),
            *("jc val", "contextualSpacing val", "sz val", "rFonts ascii", "rFonts asciiTheme"),
        ]
    ),
    VALUES,
)


def elements(said: dict[str, str], names: tuple[str, ...]) -> str:
    found: dict[str, str] = {}
    for key, value in said.items():
        name, attribute = key.split()
        if name in names:
            found[name] = found.get(name, "") + f" w:{attribute}={quoteattr(value)}"
    return "".join(f"<w:{name}{attributes}/>" for name, attributes in found.items())


@settings(deadline=None, max_examples=150)
@given(own=SAID, of_style=SAID)
def test_whatever_a_file_says_its_looks_are_numbers(own, of_style):
    paragraph, run = ("spacing", "ind", "jc", "contextualSpacing"), ("sz", "rFonts")
    styles = style("A", ppr=elements(of_style, paragraph), rpr=elements(of_style, run))
    one = p(t(LONG, elements(own, run)), style="A", more=elements(own, paragraph))
    for found in looks(one + p() + one, styles=styles):
        assert found.size_pt > 0
        assert found.line_spacing > 0
        assert found.font
        assert all(
            isfinite(value) for value in (found.size_pt, found.line_spacing, found.gap_pt or 0, found.first_line_mm or 0)
        )
