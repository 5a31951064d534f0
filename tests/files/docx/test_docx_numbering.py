from __future__ import annotations

import pytest
from word_files import abstract, lvl, markers, num, num_pr, p, read, start_override, style

from resolver.document import ListNumber
from resolver.files.docx.number_formats import format_number
from resolver.problems import InputError

OUTLINE = abstract(0, lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)"), lvl(2, "lowerRoman", "(%3)"))


def test_levels_count_and_deeper_ones_start_again():
    body = "".join(p("x", num=1, level=level) for level in (0, 1, 1, 2, 1, 0, 1, 2))
    document = read(body, numbering=OUTLINE + num(1, 0))
    assert markers(document) == ["1.", "(a)", "(b)", "(i)", "(c)", "2.", "(a)", "(i)"]
    assert document.paragraphs[3].list_number == ListNumber("(i)", 2)
    assert document.paragraphs[0].text == "x"


def test_number_comes_from_the_style_and_its_ancestors():
    styles = style("Clause", ppr=num_pr(1)) + style("Own", based_on="Clause")
    document = read(p("a", style="Clause") + p("b", style="Own") + p("c"), styles=styles, numbering=OUTLINE + num(1, 0))
    assert markers(document) == ["1.", "2.", ""]
    assert document.paragraphs[1].style == "Own name"


def test_level_comes_from_the_style_that_is_bound_to_it():
    levels = (
        lvl(0, "decimal", "%1.", more='<w:pStyle w:val="One"/>'),
        lvl(1, "lowerLetter", "%2)", more='<w:pStyle w:val="Two"/>'),
    )
    styles = style("One", ppr=num_pr(1)) + style("Two", based_on="One") + style("Three", based_on="Two")
    body = p("x", style="One") + p("x", style="Two") + p("x", style="Three")
    assert markers(read(body, styles=styles, numbering=abstract(0, *levels) + num(1, 0))) == ["1.", "a)", "b)"]


def test_level_of_the_style_holds_where_none_is_bound():
    styles = style("Sub", ppr=num_pr(1, 1))
    assert markers(read(p("x", style="Sub"), styles=styles, numbering=OUTLINE + num(1, 0))) == ["(a)"]


def test_paragraph_chooses_a_level_of_the_list_of_its_style():
    styles = style("Clause", ppr=num_pr(1))
    body = p("x", style="Clause") + p("x", style="Clause", level=1)
    assert markers(read(body, styles=styles, numbering=OUTLINE + num(1, 0))) == ["1.", "(a)"]


def test_list_id_zero_takes_the_number_away():
    styles = style("Clause", ppr=num_pr(1)) + style("Plain", based_on="Clause", ppr=num_pr(0))
    body = p("x", style="Clause") + p("x", style="Clause", num=0) + p("x", style="Plain") + p("x", style="Clause")
    assert markers(read(body, styles=styles, numbering=OUTLINE + num(1, 0))) == ["1.", "", "", "2."]


def test_lists_of_one_definition_count_on_and_an_override_starts_again():
    numbering = OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, start_override(0, 7))
    body = "".join(p("x", num=ident, level=0) for ident in (1, 1, 2, 3, 3, 1))
    assert markers(read(body, numbering=numbering)) == ["1.", "2.", "3.", "7.", "8.", "9."]


def test_override_can_define_a_level_anew():
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperRoman", "%1)", start=4)}</w:lvlOverride>'
    assert markers(read(p("x", num=1, level=0), numbering=OUTLINE + num(1, 0, override))) == ["IV)"]


def test_definition_that_names_a_list_style_is_followed():
    linked = abstract(5, more='<w:numStyleLink w:val="Lists"/>')
    styles = style("Lists", kind="numbering", ppr=num_pr(1))
    body = p("x", num=2, level=0) + p("x", num=2, level=1)
    assert markers(read(body, styles=styles, numbering=OUTLINE + linked + num(1, 0) + num(2, 5))) == ["1.", "(a)"]


def test_definition_that_names_itself_is_refused_where_a_paragraph_needs_it():
    linked = abstract(5, more='<w:numStyleLink w:val="Lists"/>') + num(2, 5)
    styles = style("Lists", kind="numbering", ppr=num_pr(2))
    with pytest.raises(InputError, match=r"draft\.docx: a list is defined through its own style"):
        read(p("x", num=2, level=0), styles=styles, numbering=linked)
    assert markers(read(p("x", num=1, level=0), styles=styles, numbering=OUTLINE + num(1, 0) + linked)) == ["1."]


@pytest.mark.parametrize(("restart", "last"), [("", "a"), ('<w:lvlRestart w:val="0"/>', "b")])
def test_restart_can_be_forbidden(restart, last):
    definition = abstract(0, lvl(0, "decimal", "%1"), lvl(1, "lowerLetter", "%2", more=restart))
    document = read("".join(p("x", num=1, level=level) for level in (0, 1, 0, 1)), numbering=definition + num(1, 0))
    assert markers(document) == ["1", "a", "2", last]


def test_restart_after_the_first_level_only():
    more = '<w:lvlRestart w:val="1"/>'
    definition = abstract(0, lvl(0, "decimal", "%1"), lvl(1, "decimal", "%2"), lvl(2, "lowerLetter", "%3", more=more))
    document = read("".join(p("x", num=1, level=level) for level in (0, 1, 2, 1, 2, 0, 2)), numbering=definition + num(1, 0))
    assert markers(document) == ["1", "1", "a", "2", "b", "2", "a"]


def test_pattern_shows_outer_levels_and_legal_style_writes_figures():
    definition = abstract(
        0, lvl(0, "upperRoman", "%1."), lvl(1, "lowerLetter", "%1.%2"), lvl(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")
    )
    document = read("".join(p("x", num=1, level=level) for level in (0, 0, 1, 2)), numbering=definition + num(1, 0))
    assert markers(document) == ["I.", "II.", "II.a", "2.1.1"]


@pytest.mark.parametrize(
    ("pattern", "shown"), [("\uf0b7", "•"), ("o", "•"), ("§", "•"), ("–", "–"), ("-", "-"), ("•", "•"), ("", "")]
)
def test_bullets(pattern, shown):
    numbering = abstract(0, lvl(0, "bullet", pattern)) + num(1, 0)
    assert markers(read(p("x", num=1, level=0), numbering=numbering)) == [shown]


def test_picture_bullet_and_suffix_and_absurd_values():
    picture = lvl(0, "bullet", "\uf0b7", more='<w:lvlPicBulletId w:val="0"/>')
    plain = lvl(0, "decimal", "%1.", more='<w:suff w:val="nothing"/>')
    many = lvl(0, "decimal", "%1." * 400_000, start=10**18)
    numbering = "".join(map(abstract, range(3), (picture, plain, many))) + "".join(num(ident + 1, ident) for ident in range(3))
    body = p("x", num=1, level=0) + p("x", num=2, level=0) + p("x", num=3, level=0) + p("x", num=2, level=99_999)
    shown = markers(read(body, numbering=numbering))
    assert (shown[:2], shown[3]) == (["•", "1."], "")
    assert len(shown[2]) < 1_000


def test_empty_paragraph_counts_as_in_word():
    body = p("x", num=1, level=0) + p("", num=1, level=0) + p("x", num=1, level=0)
    document = read(body, numbering=OUTLINE + num(1, 0))
    assert markers(document) == ["1.", "3."]
    assert document.paragraphs[1].blank_before


def test_lists_and_levels_that_do_not_exist_give_no_number():
    body = p("x", num=9, level=0) + p("x", num=1, level=8) + p("x", num=1, level=77) + p("x", num=2, level=0)
    assert markers(read(body, numbering=OUTLINE + num(1, 0) + num(2, 404))) == [""] * 4


def test_number_format_in_an_alternative_takes_the_fallback():
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl>'
    )
    assert markers(read(p("x", num=1, level=0), numbering=abstract(0, level) + num(1, 0))) == ["C)"]


def test_indent_of_the_list_and_of_the_paragraph():
    more = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    level = lvl(0, "decimal", "%1.").replace("</w:lvl>", f"{more}</w:lvl>")
    own = '<w:ind w:left="240"/>'
    styles = style("In", ppr='<w:ind w:left="480"/>') + style("Listed", ppr='<w:ind w:left="480"/>' + num_pr(1))
    body = "".join(
        (
            p("x", num=1, level=0),
            p("x", num=1, level=0, more=own),
            p("x", num=1, level=0, style="In"),
            p("x", style="In"),
            p("x", style="Listed"),
        )
    )
    document = read(body, styles=styles, numbering=abstract(0, level) + num(1, 0))
    assert [paragraph.indent for paragraph in document.paragraphs] == [6, 2, 6, 4, 4]


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (9, "lowerRoman", "ix"),
        (4, "upperRoman", "IV"),
        (7, "decimalZero", "07"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (5, "none", ""),
        (5, "chicago", "5"),
        (5, "ideographDigital", "5"),
        (1, "cardinalText", "One"),
        (42, "cardinalText", "Forty-two"),
        (100, "cardinalText", "100"),
        (1, "ordinalText", "First"),
        (12, "ordinalText", "Twelfth"),
        (20, "ordinalText", "Twentieth"),
        (73, "ordinalText", "Seventy-third"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (4, "decimalEnclosedParen", "(4)"),
        (4, "numberInDash", "- 4 -"),
        (52, "lowerRoman", "lii"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (0, "lowerLetter", "0"),
        (999_999_999, "lowerLetter", "999999999"),
        (999_999_999, "lowerRoman", "999999999"),
    ],
)
def test_number_formats(value, number_format, shown):
    assert format_number(value, number_format) == shown
