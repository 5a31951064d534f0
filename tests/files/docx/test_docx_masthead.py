"""Mastheads in tables and in page headers."""

from __future__ import annotations

import pytest
from word_files import R, W, document_xml, p, part_xml, read, relationships, t, texts, zipped

from resolver.draft import Masthead
from resolver.files.docx.read import read_docx
from resolver.profiles import load_profile
from resolver.syntax import read as understand

BODY = p("The General Assembly,") + p("Recalling its resolution 55/25 of 15 November 2000,") + p("1. Urges States to act.")
NUMBER = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def table(*rows):
    """A table; a cell is a text, or several for several paragraphs, or XML."""
    lines = ("".join(map(cell, row)) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def cell(content):
    if isinstance(content, str) and content.startswith("<"):
        return f"<w:tc><w:tcPr/>{content}</w:tc>"
    paragraphs = (content,) if isinstance(content, str) else content
    return f"<w:tc><w:tcPr/>{''.join(map(p, paragraphs))}</w:tc>"


def masthead(document):
    return understand(document, load_profile("mun")).draft.masthead


@pytest.mark.parametrize(
    "colon",
    ["", ":", " :"],
)
def test_labels_in_one_column_and_values_in_the_next(colon):
    rows = (
        (f"Committee{colon}", "General Assembly Third Committee"),
        (f"Topic{colon}", "Trafficking in persons"),
        (f"Sponsors{colon}", "Brazil, Italy and Kenya"),
        (f"Signatories{colon}", ("Nepal", "Norway")),
    )
    document = read(table(*rows) + p("Protecting victims") + BODY)
    assert texts(document)[:4] == [
        f"Committee{colon}\tGeneral Assembly Third Committee",
        f"Topic{colon}\tTrafficking in persons",
        f"Sponsors{colon}\tBrazil, Italy and Kenya",
        f"Signatories{colon}\tNepal\tNorway",
    ]
    assert masthead(document) == Masthead(
        committee="General Assembly Third Committee",
        topic="Trafficking in persons",
        sponsors=("Brazil", "Italy", "Kenya"),
        signatories=("Nepal", "Norway"),
        title="Protecting victims",
    )


def test_two_fields_in_a_row_and_lines_in_a_cell():
    sponsors = p("<w:r><w:t>Brazil</w:t><w:br/><w:t>Italy</w:t></w:r>")
    document = read(table(("Committee:", "GA3", "Topic:", "Trafficking"), ("", "", "Sponsors", sponsors)) + BODY)
    assert texts(document)[:3] == ["Committee:\tGA3", "Topic:\tTrafficking", "Sponsors\tBrazil\tItaly"]
    assert masthead(document) == Masthead(committee="GA3", topic="Trafficking", sponsors=("Brazil", "Italy"))


def test_label_without_a_value_and_other_tables_stay_as_they_are():
    document = read(table(("Signatories:", ""), ("Country", "Year"), ("Title of a long column:", ("a", "b"))) + BODY)
    assert texts(document)[:6] == ["Signatories:", "Country", "Year", "Title of a long column:", "a", "b"]


def test_a_list_may_take_several_cells_and_labels_beside_one_another_stay_apart():
    document = read(table(("Sponsors", "Brazil", "", "Italy", "Topic", "Water"), ("Committee", "Topic"), ("GA3", "Water")))
    assert texts(document) == ["Sponsors\tBrazil\tItaly", "Topic\tWater", "Committee", "Topic", "GA3", "Water"]


def test_number_in_a_cell_of_its_own_leads_the_clause_beside_it():
    document = read(table(("1.", ("Urges States:", "(a) To act;")), ("(a)", "To see;")))
    assert texts(document) == ["1.\tUrges States:", "(a) To act;", "(a)\tTo see;"]


def test_automatic_number_of_an_empty_cell_is_that_of_the_clause_beside_it():
    document = read(table((p(num=1, level=0), "Urges"), (p(num=1, level=0), "Calls upon")), numbering=NUMBER)
    assert [(item.list_number.marker, item.text) for item in document.paragraphs] == [("1.", "Urges"), ("2.", "Calls upon")]


def test_nested_and_merged_cells_are_read_once_in_order():
    inner = table(("in one", "in two"))
    merged = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/><w:gridSpan w:val="99999999999"/></w:tcPr>{p("tall")}</w:tc>'
    continued = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc>"
    rows = f"<w:tr>{merged}{cell('one')}</w:tr><w:tr>{continued}{cell(inner + p('after'))}</w:tr>"
    assert texts(read(f"<w:tbl>{rows}</w:tbl>")) == ["tall", "one", "in one", "in two", "after"]


def with_header(header, body=BODY, reference='<w:headerReference w:type="default" r:id="r1"/>'):
    parts = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document_xml(body + f"<w:sectPr>{reference}</w:sectPr>"),
        "word/_rels/document.xml.rels": relationships(footer="footer1.xml", header="header1.xml"),
        "word/header1.xml": part_xml("hdr", header),
        "word/footer1.xml": part_xml("ftr", p("Sponsors: Nobody")),
    }
    return read_docx(zipped(parts), "draft.docx")


def test_masthead_in_the_page_header_counts_where_the_page_has_none():
    header = (
        p("<w:r><w:t>Committee: General Assembly Third Committee</w:t><w:tab/><w:t>2/10</w:t></w:r>")
        + table(("Sponsors", ("Brazil", "Italy")))
        + p("A/C.3/80/L.1")
        + p("Topic:")
        + p("General Assembly Plenary")
    )
    document = with_header(header)
    assert document.text.startswith("The General Assembly,\nRecalling")
    assert document.header[:2] == ("Committee: General Assembly Third Committee\t2/10", "Sponsors\tBrazil\tItaly")
    assert masthead(document) == Masthead(committee="General Assembly Third Committee", sponsors=("Brazil", "Italy"))


@pytest.mark.parametrize("beside", ["2/10", "Page 2 of 10", "A/C.3/80/L.1", "- 2 -"])
def test_what_runs_along_the_head_of_pages_is_no_sponsor(beside):
    line = f"<w:r><w:t>Sponsors: Brazil, Italy</w:t><w:tab/><w:t>{beside}</w:t></w:r>"
    assert masthead(with_header(p(line) + p(beside))) == Masthead(sponsors=("Brazil", "Italy"))


def test_masthead_of_the_page_outweighs_that_of_the_page_header():
    header = p("Committee: Second") + p("Topic: Water") + p(t("Sponsors: Ghosts", "<w:vanish/>"))
    document = with_header(header, p("Committee: Third Committee") + BODY)
    assert masthead(document) == Masthead(committee="Third Committee", topic="Water")


def test_header_that_no_section_shows_is_not_read():
    assert with_header(p("Committee: Old"), reference="").header == ()


def test_strict_files_have_page_headers_as_well():
    parts = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document_xml(BODY + '<w:sectPr><w:headerReference r:id="r0"/></w:sectPr>'),
        "word/_rels/document.xml.rels": relationships(header="header1.xml"),
        "word/header1.xml": part_xml("hdr", p("Topic: Water")),
    }
    purl = "http://purl.oclc.org/ooxml"
    strict = {
        name: content.replace(W, f"{purl}/wordprocessingml/main").replace(R, f"{purl}/officeDocument/relationships")
        for name, content in parts.items()
    }
    assert read_docx(zipped(strict), "x.docx").header == ("Topic: Water",)
