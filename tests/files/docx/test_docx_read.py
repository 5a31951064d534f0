from __future__ import annotations

import pytest
from word_files import NAMESPACES, R, W, document_xml, p, part_xml, read, relationships, style, t, texts, zipped

from resolver.document import Run, SourceKind
from resolver.files.docx.read import read_docx


def emphasised(document):
    return [
        (
            paragraph.text[run.start : run.end],
            "".join(name[0] for name in ("italic", "bold", "underline") if getattr(run, name)),
        )
        for paragraph in document.paragraphs
        for run in paragraph.runs
    ]


def test_paragraphs_lines_and_places():
    document = read(p("  The General Assembly,  ") + p() + p("Recalling\u00a0its resolution,"))
    assert document.kind is SourceKind.WORD
    assert document.path == "draft.docx"
    assert document.text == "The General Assembly,\nRecalling\u00a0its resolution,"
    assert document.line_starts == (0, 22)
    assert [paragraph.pieces for paragraph in document.paragraphs] == [((0, 0),), ((0, 22),)]
    assert [paragraph.number for paragraph in document.paragraphs] == [1, 2]
    assert [paragraph.blank_before for paragraph in document.paragraphs] == [False, True]
    assert document.notes == ()
    second = document.paragraphs[1]
    span = second.source(0, 9)
    assert document.text[span.start : span.end] == "Recalling"


def test_tracked_changes_are_accepted():
    body = p(
        t("do ")
        + '<w:del w:id="1" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="x">{t("new")}</w:ins>'
        + f'<w:moveFrom w:id="3" w:author="x">{t("gone")}</w:moveFrom><w:moveTo w:id="4" w:author="x">{t(" come")}</w:moveTo>'
        + t(";")
    )
    document = read(body)
    assert texts(document) == ["do new come;"]
    assert document.notes == ("tracked changes were read as accepted",)


def test_deleted_paragraph_mark_joins_paragraphs_and_a_deleted_paragraph_vanishes():
    mark = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    document = read(p("Urges ", more=mark) + p("States", style="S") + p(gone, more=mark) + p("to act"), styles=style("S"))
    assert texts(document) == ["Urges States", "to act"]
    assert document.paragraphs[0].style == "S name"
    assert not document.paragraphs[1].blank_before


def test_deleted_mark_of_the_last_paragraph_loses_nothing():
    assert texts(read(p("Urges", more='<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'))) == ["Urges"]


def test_text_in_wrappers_is_read():
    wrapped = (
        f'<w:hyperlink r:id="r9">{t("A/RES/55/25")}</w:hyperlink>'
        f'<w:smartTag w:element="x">{t(" of ")}</w:smartTag>'
        f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{t("15 ")}</w:sdtContent></w:sdt>'
        f'<w:fldSimple w:instr=" DATE ">{t("November")}</w:fldSimple>'
    )
    assert texts(read(p(wrapped))) == ["A/RES/55/25 of 15 November"]


def test_complex_fields_show_their_result():
    body = p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{t("code")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("inner")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{t("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{t(" after")}'
    )
    assert texts(read(body)) == ["shown after"]


def test_field_that_never_ends_does_not_swallow_the_next_paragraph():
    body = p(t("before") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("lost")) + p("next")
    assert texts(read(body)) == ["before", "next"]


def test_characters_that_are_elements():
    content = (
        "<w:r><w:t>1.</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/><w:t>ligned</w:t>"
        '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Arial" w:char="00E9"/><w:sym w:char="zz"/></w:r>'
    )
    assert texts(read(p(content))) == ["1.\tnon\u2011aligned•é"]


def test_line_breaks_begin_paragraphs_and_the_first_one_keeps_the_number():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    content = '<w:r><w:br w:type="page"/><w:t>Committee: X</w:t><w:br/><w:t>Topic: Y</w:t><w:cr/><w:br/><w:t>Z</w:t></w:r>'
    document = read(p(content, num=1, level=0), numbering=numbering)
    assert texts(document) == ["Committee: X", "Topic: Y", "Z"]
    assert [bool(paragraph.list_number) for paragraph in document.paragraphs] == [True, False, False]
    assert [paragraph.blank_before for paragraph in document.paragraphs] == [True, False, True]


def test_line_ends_within_text_are_spaces():
    assert texts(read(p("<w:r><w:t>one\n  two</w:t></w:r>"))) == ["one   two"]


def test_tables_are_flattened():
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    rows = "".join(
        f"<w:tr><w:trPr/>{cell.format(p(a))}{cell.format(p(b) + p('more'))}</w:tr>" for a, b in (("1", "2"), ("3", "4"))
    )
    assert texts(read(p("top") + f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")) == ["top", "1", "2", "more", "3", "4", "more"]


def test_text_box_follows_its_paragraph_and_is_taken_once():
    box = f"<w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict>"
    either = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    choice = f"<mc:AlternateContent>{either}</mc:AlternateContent>"
    assert texts(read(p(f"{t('before ')}<w:r>{choice}</w:r>{t('after')}"))) == ["before after", "boxed"]


def test_fallback_is_taken_where_the_choice_has_no_text():
    content = (
        '<mc:AlternateContent><mc:Choice Requires="x"><x xmlns="urn:x"/></mc:Choice>'
        f"<mc:Fallback>{t('plain')}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(read(p(content))) == ["plain"]


def test_empty_alternative_is_nothing():
    assert texts(read(p(t("x") + "<mc:AlternateContent/>"))) == ["x"]


def test_footnotes_and_endnotes_stand_at_the_end():
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = p(
        t("One,")
        + refer.format(7)
        + t(" two")
        + '<w:r><w:endnoteReference w:id="2"/></w:r>'
        + refer.format(3)
        + refer.format(9)
    )
    notes = (
        f'<w:footnote w:id="3">{p("<w:r><w:footnoteRef/></w:r>" + t(" Third "))}{p()}{p("part")}</w:footnote>'
        f'<w:footnote w:id="7">{p(t("See ") + t("Ibid", "<w:i/>"), style="F")}</w:footnote>'
    )
    document = read(body, footnotes=notes, endnotes=f'<w:endnote w:id="2">{p("End")}</w:endnote>', styles=style("F"))
    assert texts(document) == ["One,[^1] two[^2][^3][^4]", "[^1]: See Ibid", "[^2]: End", "[^3]: Third part"]
    assert document.paragraphs[1].runs == (Run(10, 14, italic=True),)
    assert document.paragraphs[1].style == "F name"


def test_emphasis_of_runs_is_merged_and_trimmed():
    content = t(" Call", "<w:i/>") + t("s upon", "<w:i/>") + t(" ", "<w:b/>") + t("all ", '<w:u w:val="single"/><w:b/>')
    document = read(p(content))
    assert document.paragraphs[0].runs == (Run(0, 10, italic=True), Run(11, 14, bold=True, underline=True))


def test_emphasis_is_resolved_through_styles():
    styles = (
        style("Slanted", kind="character", rpr="<w:i/>")
        + style("Child", kind="character", based_on="Slanted")
        + style("Upright", kind="character", rpr='<w:i w:val="0"/><w:u w:val="none"/>')
        + style("Leaning", rpr='<w:i/><w:u w:val="single"/>')
        + style("Base", default=True, rpr="<w:b/>")
        + style("Face", kind="character", rpr='<w:rFonts w:ascii="Garamond Italic"/>')
    )
    body = "".join(
        (
            p(t("a", '<w:rStyle w:val="Child"/>')),
            p(t("b", '<w:rStyle w:val="Child"/><w:i w:val="false"/><w:b w:val="off"/>')),
            p(t("c"), style="Leaning"),
            p(t("d", '<w:rStyle w:val="Slanted"/>'), style="Leaning"),
            p(t("e", '<w:rStyle w:val="Upright"/>'), style="Leaning"),
            p(t("f", '<w:rStyle w:val="Face"/>'), style="Leaning"),
            p(t("g"), style="Unknown"),
        )
    )
    assert emphasised(read(body, styles=styles)) == [
        ("a", "ib"), ("c", "iu"), ("d", "u"), ("e", "i"), ("f", "iu"), ("g", "b"),
    ]  # fmt: skip


def test_defaults_hold_where_nothing_else_speaks():
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
    body = p("a", style="S") + p("b", style="T")
    assert emphasised(read(body, styles=defaults + style("S") + style("T", rpr='<w:i w:val="0"/>'))) == [("a", "i")]


def test_styles_that_build_on_each_other_end():
    styles = style("A", based_on="B", rpr="<w:i/>") + style("B", based_on="A")
    assert emphasised(read(p("x", style="B"), styles=styles)) == [("x", "i")]


def test_hidden_text_is_left_out_and_told():
    document = read(p(t("seen") + t("unseen", "<w:vanish/>")))
    assert texts(document) == ["seen"]
    assert document.notes == ("hidden text was left out",)


@pytest.mark.parametrize(
    ("properties", "text", "columns"),
    [
        ('<w:ind w:left="720"/>', "x", 6),
        ('<w:ind w:start="720"/>', "x", 6),
        ('<w:ind w:start="36pt"/>', "x", 6),
        ('<w:ind w:left="-720"/>', "x", 0),
        ('<w:ind w:left="nonsense"/>', "x", 0),
        ('<w:ind w:left="999999999"/>', "x", 200),
        ("", "<w:r><w:tab/><w:tab/><w:t>x</w:t></w:r>", 8),
        ("", "  x", 2),
    ],
)
def test_indent(properties, text, columns):
    assert read(p(text, more=properties)).paragraphs[0].indent == columns


def test_strict_namespaces():
    xml = document_xml(p(t("Urges", '<w:i w:val="true"/>') + '<w:r><w:footnoteReference w:id="1"/></w:r>'))
    notes = part_xml("footnotes", f'<w:footnote w:id="1">{p("Note")}</w:footnote>')
    parts = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": xml,
        "word/_rels/document.xml.rels": relationships(footnotes="notes/first.xml"),
        "word/notes/first.xml": notes,
    }
    strict = {
        name: content.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            R, "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, content in parts.items()
    }
    document = read_docx(zipped(strict), "strict.docx")
    assert texts(document) == ["Urges[^1]", "[^1]: Note"]
    assert emphasised(document) == [("Urges", "i")]


def test_main_part_may_have_any_name():
    parts = {
        "_rels/.rels": relationships(officeDocument="/Word/Document2.xml"),
        "word\\document2.xml": document_xml(p("x", style="S")),
        "word/_rels/Document2.xml.rels": relationships(styles="/word/looks.xml"),
        "word/looks.xml": part_xml("styles", style("S")),
    }
    document = read_docx(zipped(parts), "odd.docx")
    assert document.paragraphs[0].style == "S name"


def test_parts_are_found_without_relationships():
    parts = {"word/document.xml": document_xml(p("x", style="S")), "word/styles.xml": part_xml("styles", style("S"))}
    assert read_docx(zipped(parts), "bare.docx").paragraphs[0].style == "S name"


def test_deep_nesting_within_the_parser_limit_is_read():
    depth = 240
    body = p("<w:smartTag>" * depth + t("deep") + "</w:smartTag>" * depth)
    assert texts(read(body)) == ["deep"]


def test_utf_16_is_read():
    xml = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body>{p("née")}</w:body></w:document>'
    assert texts(read_docx(zipped({"word/document.xml": xml.encode("utf-16")}), "x.docx")) == ["née"]
