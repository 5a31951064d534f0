"""The pages of a Word file: paper, margins, line numbers, headers and footers, and how many there are."""

from __future__ import annotations

import pytest
from word_files import document_xml, p, part_xml, relationships, zipped

from resolver.files.docx.read import read_docx
from resolver.looks import PagesLook, SectionLook

PAPER = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1134" w:gutter="0"/>'


def pages(body: str, *, app: str = "", **margins: str) -> PagesLook:
    """How the pages look; headers and footers are parts by the name that sections refer to."""
    kinds = {name: "header" if name.startswith("header") else "footer" for name in margins}
    rows = "".join(
        f'<Relationship Id="{name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
        f' Target="{name}.xml"/>'
        for name, kind in kinds.items()
    )
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document_xml(body),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
        ),
    }
    parts |= {
        f"word/{name}.xml": content
        if content.startswith("<!")
        else part_xml({"header": "hdr", "footer": "ftr"}[kinds[name]], content)
        for name, content in margins.items()
    }
    if app:
        parts["docProps/app.xml"] = (
            f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">{app}</Properties>'
        )
    looks = read_docx(zipped(parts), "draft.docx").looks
    assert looks is not None
    return looks.pages


def section(content: str = PAPER, *references: str) -> str:
    shown = "".join(
        f'<w:{"header" if one.startswith("header") else "footer"}Reference w:type="{kind or "default"}" r:id="{one}"/>'
        for one, _, kind in (reference.partition(" ") for reference in references)
    )
    return f"<w:sectPr>{shown}{content}</w:sectPr>"


def only(found: PagesLook) -> SectionLook:
    (one,) = found.sections
    return one


def test_paper_and_margins():
    found = only(pages(p("Text") + section()))
    assert (found.width_mm, found.height_mm) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert (found.top_mm, found.bottom_mm) == (pytest.approx(25.4), pytest.approx(25.4))
    assert (found.left_mm, found.right_mm) == (pytest.approx(20, abs=0.1), pytest.approx(20, abs=0.1))


def test_the_gutter_belongs_to_the_left_margin_and_fixed_margins_count_as_they_are():
    found = only(pages(p("Text") + section('<w:pgMar w:top="-1440" w:left="1134" w:gutter="306"/>')))
    assert found.left_mm == pytest.approx(25.4)
    assert found.top_mm == pytest.approx(25.4)


def test_what_a_file_does_not_say_is_not_known():
    assert pages(p("Text")) == PagesLook()
    assert only(pages(p("Text") + section(""))) == SectionLook()
    assert only(pages(p("Text") + section('<w:pgSz w:w="wide"/>'))).width_mm is None


def test_every_section_is_told():
    first = p("One", more=f"{section(PAPER)}")
    found = pages(first + p("Two") + section('<w:pgSz w:w="12240" w:h="15840"/>'))
    assert [round(one.width_mm or 0) for one in found.sections] == [210, 216]


def test_a_section_as_it_was_before_a_change_does_not_count():
    changed = f"{PAPER}<w:sectPrChange w:id='1' w:author='A'>{section()}</w:sectPrChange>"
    assert len(pages(p("Text") + section(changed)).sections) == 1


def test_line_numbers():
    assert only(pages(p("Text") + section(f'{PAPER}<w:lnNumType w:countBy="1"/>'))).line_numbers
    assert not only(pages(p("Text") + section())).line_numbers


PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
SPLIT = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE \\* Arabic'
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (p(PAGE), True),
        (p(SPLIT), True),
        (p("<w:r><w:pgNum/></w:r>"), True),
        (p("Page 1"), False),
        (p('<w:fldSimple w:instr=" NUMPAGES "/>'), False),
    ],
)
def test_page_numbers(content, expected):
    assert only(pages(p("Text") + section(PAPER, "footer1"), footer1=content)).page_numbers is expected


def test_the_header_is_told_and_a_later_section_takes_it_over():
    found = pages(p("One", more=section(PAPER, "header1")) + p("Two") + section(), header1=p("FORUM: Third") + p("Committee"))
    assert [one.header for one in found.sections] == ["FORUM: Third Committee"] * 2


def test_another_first_page_counts_only_where_it_is_on():
    first = {"header1": p("Usual"), "header2": p("First")}
    references = ("header1", "header2 first")
    assert only(pages(p("Text") + section(PAPER, *references), **first)).header == "Usual"
    assert only(pages(p("Text") + section(f"{PAPER}<w:titlePg/>", *references), **first)).header == "Usual First"


def test_a_damaged_or_missing_footer_says_nothing():
    assert not only(pages(p("Text") + section(PAPER, "footer1"), footer1="<!DOCTYPE x>")).page_numbers
    assert not only(pages(p("Text") + section(PAPER, "footer9"))).page_numbers


BREAK = p('<w:r><w:br w:type="page"/></w:r>')
SEEN = p("<w:r><w:lastRenderedPageBreak/><w:t>More</w:t></w:r>")


@pytest.mark.parametrize(
    ("body", "app", "expected"),
    [
        ("", "<Pages>3</Pages>", 3),
        (SEEN, "<Pages>3</Pages>", 3),
        (SEEN + SEEN, "", 3),
        (BREAK, "", 2),
        (BREAK + BREAK, "<Pages>1</Pages>", 3),
        (SEEN, "<Pages>0</Pages>", 2),
        ("", "<Pages>many</Pages>", None),
        ("", "<Words>12</Words>", None),
        ("", "", None),
    ],
)
def test_how_many_pages_there_are(body, app, expected):
    assert pages(p("Text") + body, app=app).count == expected
