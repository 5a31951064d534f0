"""Tracked changes, read as accepted or as rejected."""

from __future__ import annotations

import pytest
from gallery import changed, deleted
from test_docx_masthead import cell, table
from word_files import abstract, lvl, markers, num, num_pr, p, read, style, t, texts, word_file

from resolver.files.docx.read import read_docx
from resolver.files.revisions import Revisions

ACCEPTED = ("tracked changes were read as accepted",)
REJECTED = ("tracked changes were read as rejected, as the text was before them",)


def both(body, **parts):
    data = word_file(body, **parts)
    return read_docx(data, "x.docx"), read_docx(data, "x.docx", Revisions.ORIGINAL)


def mark(kind):
    return f'<w:rPr><w:{kind} w:id="1" w:author="x"/></w:rPr>'


def test_the_notes_say_how_changes_were_read():
    accepted, original = both(p(t("do ") + deleted("old") + changed("ins", t("new"))))
    assert (texts(accepted), accepted.notes) == (["do new"], ACCEPTED)
    assert (texts(original), original.notes) == (["do old"], REJECTED)


@pytest.mark.parametrize(
    ("kind", "accepted", "original"),
    [
        ("ins", ["one", "two"], ["onetwo"]),
        ("moveTo", ["one", "two"], ["onetwo"]),
        ("del", ["onetwo"], ["one", "two"]),
        ("moveFrom", ["onetwo"], ["one", "two"]),
    ],
)
def test_marks_of_paragraphs_join_or_part(kind, accepted, original):
    first, second = both(p("one", more=mark(kind)) + p("two"))
    assert (texts(first), texts(second)) == (accepted, original)


def test_box_at_a_paragraph_that_runs_on_follows_the_whole():
    box = f"<w:r><w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict></w:r>"
    assert texts(read(p(t("one ") + box, more=mark("del")) + p("two"))) == ["one two", "boxed"]


def test_mark_at_the_end_of_a_cell_does_not_join_it_with_what_follows():
    assert texts(read(table((p("in", more=mark("del")), "beside")) + p("after"))) == ["in", "beside", "after"]


def test_paragraph_before_a_table_does_not_run_on_into_it():
    assert texts(read(p("before", more=mark("del")) + table(("in", "beside")))) == ["before", "in", "beside"]


def test_rows_and_cells_that_were_inserted_or_deleted():
    def row(kind, word):
        return f'<w:tr><w:trPr><w:{kind} w:id="1" w:author="x"/></w:trPr>{cell(word)}</w:tr>'

    def changed_cell(kind, word):
        return f'<w:tc><w:tcPr><w:{kind} w:id="1" w:author="x"/></w:tcPr>{p(word)}</w:tc>'

    rows = row("ins", "new row") + row("del", "old row")
    rows += f"<w:tr>{changed_cell('cellIns', 'new')}{changed_cell('cellDel', 'old')}{cell('kept')}</w:tr>"
    accepted, original = both(f"<w:tbl>{rows}</w:tbl>")
    assert (texts(accepted), accepted.notes) == (["new row", "new", "kept"], ACCEPTED)
    assert (texts(original), original.notes) == (["old row", "old", "kept"], REJECTED)


def test_looks_and_lists_as_they_were():
    before = '<w:pPrChange w:id="1" w:author="x"><w:pPr>{}</w:pPr></w:pPrChange>'
    slanted = '<w:i/><w:rPrChange w:id="1" w:author="x"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    body = p(t("x", slanted), num=1, level=0, more=before.format("")) + p(t("y"), more=before.format(num_pr(1, 0)))
    accepted, original = both(body, numbering=abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0))
    assert (markers(accepted), markers(original)) == (["1.", ""], ["", "1."])
    (now,), (then,) = accepted.paragraphs[0].runs, original.paragraphs[0].runs
    assert ((now.italic, now.bold), (then.italic, then.bold)) == ((True, False), (False, True))
    assert original.notes == REJECTED


def test_style_as_it_was():
    before = '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>'
    accepted, original = both(p("x", style="New", more=before), styles=style("New") + style("Old"))
    assert (accepted.paragraphs[0].style, original.paragraphs[0].style) == ("New name", "Old name")


def test_footnotes_as_they_were():
    note = f'<w:footnote w:id="1">{p(t("See ") + deleted("old") + changed("ins", t("new")))}</w:footnote>'
    accepted, original = both(p(t("x") + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=note)
    assert (texts(accepted)[1], texts(original)[1]) == ("[^1]: See new", "[^1]: See old")
