"""Files in the manner of the programs that delegates use."""

from __future__ import annotations

import io
import subprocess

import docx
import pytest
from gallery import boxed, control
from office_help import NEEDS_OFFICE
from word_files import abstract, document_xml, lvl, markers, num, p, part_xml, read, relationships, t, texts, zipped

from resolver.document import Run
from resolver.files.docx.read import read_docx

CLAUSE = "Urges Member States"


def looks(paragraph):
    return {paragraph.text[run.start : run.end]: (run.italic, run.bold, run.underline) for run in paragraph.runs}


def test_google_docs_lists_without_styles_and_switches_that_are_off():
    """Each level is a list of its own start, every run repeats all switches, and indents stand at the paragraph."""
    off = '<w:i w:val="0"/><w:b w:val="0"/><w:smallCaps w:val="0"/><w:strike w:val="0"/><w:u w:val="none"/><w:rtl w:val="0"/>'
    on = '<w:rFonts w:ascii="Times New Roman"/><w:i w:val="1"/><w:iCs w:val="1"/><w:rtl w:val="0"/>'
    levels = (lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%2."), lvl(2, "lowerRoman", "%3."))
    numbering = abstract(1, *levels) + num(1, 1)

    def item(level, *runs):
        left = f'<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/>'
        return p("".join(runs), num=1, level=level, more=f"{left}<w:rPr>{off}</w:rPr>")

    bidi = '<w:bidi w:val="0"/>'
    body = (
        p(t("The General Assembly,", off), more=bidi)
        + item(0, t("Urges ", on), t("Member States to:", off))
        + item(1, t("Act;", off))
        + item(2, t("Now;", off))
        + item(0, t("Requests", on), t(" a report.", off))
    )
    document = read(body, numbering=numbering)
    assert markers(document) == ["", "1.", "a.", "i.", "2."]
    assert [paragraph.indent for paragraph in document.paragraphs] == [0, 6, 12, 18, 6]
    assert looks(document.paragraphs[1]) == {"Urges ": (True, False, False)}


def test_pages_cuts_words_into_runs_and_names_fonts_by_their_postscript_names():
    italic = '<w:rFonts w:ascii="TimesNewRomanPS-ItalicMT" w:hAnsi="TimesNewRomanPS-ItalicMT"/><w:lang w:val="en-US"/>'
    plain = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    runs = t("Ur", italic) + t("ges", italic) + t(" Mem", plain) + t("ber", plain) + t(" States", plain)
    parts = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document_xml(p(runs, style="Body") + p("2.\u00a0Calls upon", style="Body")),
        "word/_rels/document.xml.rels": relationships(styles="missing.xml", theme="theme/theme1.xml"),
    }
    document = read_docx(zipped(parts), "pages.docx")
    assert document.paragraphs[0].text == CLAUSE
    assert document.paragraphs[0].runs == (Run(0, 5, italic=True),)
    assert (document.paragraphs[0].style, document.paragraphs[1].list_number) == ("", None)


@pytest.mark.parametrize(
    ("font", "italic", "bold"),
    [
        ("Garamond Italic", True, False),
        ("TimesNewRomanPS-BoldItalicMT", True, True),
        ("Helvetica-BoldOblique", True, True),
        ("Helvetica Neue Bold", False, True),
        ("Georgia-Bold", False, True),
        ("Arial-BoldMT", False, True),
        ("Segoe UI Semibold", False, False),
        ("Italic Grotesk", False, False),
        ("Boldface Script", False, False),
        ("", False, False),
    ],
)
def test_names_of_fonts(font, italic, bold):
    document = read(p(t("x", f'<w:rFonts w:ascii="{font}"/>')))
    assert document.paragraphs[0].runs == ((Run(0, 1, italic=italic, bold=bold),) if italic or bold else ())


def test_font_of_the_theme_outweighs_the_one_named_beside_it():
    document = read(p(t("x", '<w:rFonts w:ascii="Garamond Italic" w:asciiTheme="minorHAnsi"/>')))
    assert document.paragraphs[0].runs == ()


def test_wps_wraps_and_marks_with_names_of_its_own():
    kso = 'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
    inner = (
        f'<wpsCustomData:x {kso}/><mc:AlternateContent><mc:Choice Requires="wpsCustomData"><wpsCustomData:y {kso}/></mc:Choice>'
    )
    body = (
        control(p(t("Sponsors: Brazil"), more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'))
        + p(t("Urges ") + inner + f"<mc:Fallback>{t('Member States')}</mc:Fallback></mc:AlternateContent>")
        + p(t("x") + boxed(p("in a box")))
    )
    document = read(body)
    assert texts(document) == ["Sponsors: Brazil", CLAUSE, "x", "in a box"]
    assert document.notes == ("text boxes were read, each after the paragraph that it is anchored in",)


def test_soft_breaks_for_paragraphs():
    content = "<w:t>The General Assembly,</w:t><w:br/><w:br/><w:t>1. Urges</w:t><w:br w:type='textWrapping'/><w:t>2. x</w:t>"
    assert texts(read(p(f"<w:r>{content}</w:r>"))) == ["The General Assembly,", "1. Urges", "2. x"]


def test_controls_around_blocks_rows_cells_and_runs_and_prompts():
    prompt = control(t("Click here to enter text."), "<w:showingPlcHdr/>")
    cells = control(f"<w:tc>{p('cell')}</w:tc>") + f"<w:tc>{p('next')}</w:tc>"
    row = control(f"<w:tr>{cells}</w:tr>")
    document = read(control(p("block")) + f"<w:tbl>{row}</w:tbl>" + p(prompt))
    assert texts(document) == ["block", "cell", "next", "Click here to enter text."]
    assert document.notes == ("a prompt that nobody filled in was read as text",)


def test_table_of_contents_over_several_paragraphs():
    first = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    first += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + t("one")
    assert texts(read(p(first) + p("two") + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + p("three"))) == [
        "one",
        "two",
        "three",
    ]


def test_file_put_into_the_file_is_told():
    document = read(p("x") + '<w:altChunk r:id="r5"/>')
    assert document.notes == (
        "another file that was put into this one was not read; open it in Word and save it anew to have it in",
    )


def test_parts_with_byte_order_marks_and_without_a_declaration():
    parts = {
        "word/document.xml": b"\xef\xbb\xbf" + document_xml(p("née", style="S")).encode(),
        "word/styles.xml": part_xml("styles", '<w:style w:type="paragraph" w:styleId="S"/>').encode("utf-16"),
    }
    parts["word/styles.xml"] = '<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16") + parts["word/styles.xml"][2:]
    assert read_docx(zipped(parts), "x.docx").paragraphs[0].style == "S"


def test_python_docx():
    made = docx.Document()
    made.add_paragraph("The General Assembly,")
    clause = made.add_paragraph(style="List Number")
    clause.add_run("Urges").italic = True
    clause.add_run(" Member States")
    made.add_paragraph("Requests", style="List Number")
    stream = io.BytesIO()
    made.save(stream)
    document = read_docx(stream.getvalue(), "x.docx")
    assert markers(document) == ["", "1.", "2."]
    assert looks(document.paragraphs[1]) == {"Urges": (True, False, False)}


@pytest.mark.slow
@NEEDS_OFFICE
def test_libreoffice(tmp_path):
    page = (
        "<html><body><table><tr><td>Sponsors</td><td>Brazil, Italy</td></tr></table><p>The General Assembly,</p>"
        "<ol><li><p><i>Urges</i> Member States to:</p><ol type='a'><li><p>Act;</p></li><li><p>See;</p></li></ol></li>"
        "<li><p><u>Requests</u> a <a href='http://localhost/'>report</a>.</p></li></ol></body></html>"
    )
    (tmp_path / "draft.html").write_text(page, encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run(
        [
            *command,
            "docx:MS Word 2007 XML",
            "--infilter=HTML (StarWriter)",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "draft.html"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = read_docx((tmp_path / "draft.docx").read_bytes(), "draft.docx")
    assert texts(document) == [
        "Sponsors\tBrazil, Italy",
        "The General Assembly,",
        "Urges Member States to:",
        "Act;",
        "See;",
        "Requests a report.",
    ]
    assert [marker.strip("()") for marker in markers(document)] == ["", "", "1.", "a.", "b.", "2."]
    assert looks(document.paragraphs[2]) == {"Urges": (True, False, False)}
    assert looks(document.paragraphs[5])["Requests"] == (False, False, True)
