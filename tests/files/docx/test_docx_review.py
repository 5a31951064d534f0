from __future__ import annotations

import io
import warnings
import zipfile

import pytest
from drafts import FULL
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from reading_help import NMUN, UN, drafts, plain_lines
from revision_help import MAIN, W, anchored, comment_texts, parts, root_of, settled, with_parts
from word_files import abstract, document_xml, lvl, num, p, read, relationships, t, texts, word_file, zipped

from resolver.check import check
from resolver.diagnostics import Edit, Fix
from resolver.document import Span
from resolver.files.docx.places import Places
from resolver.files.docx.read import open_word, read_docx
from resolver.files.docx.review import Remark, reviewed
from resolver.files.docx.write import write_docx
from resolver.files.revisions import Revisions
from resolver.fix import chosen_edits, fix_document, fix_word
from resolver.trail import Change, Trail
from resolver.word_edits import document_of, edited_lines, fitting

LOOKS = ("", "<w:i/>", "<w:b/>", '<w:u w:val="single"/>', '<w:sz w:val="30"/>')


def review(data, profile=UN, *, changes=True):
    """The reviewed copy, with one remark for each finding, and the outcome of fixing."""
    text = open_word(data, "draft.docx")
    fixed = fix_word(text.document, profile)
    items = [*fixed.first.diagnostics, *(fixed.later if changes else ())]
    remarks = [Remark(None, ("Summary.",)), *(Remark(item.span, (f"{item.code} {item.message}", item.help)) for item in items)]
    return reviewed(text, remarks, fixed.changes if changes else ()), fixed


def changed(data, *changes):
    return reviewed(open_word(data, "draft.docx"), [], changes)


def remarked(data, *spans):
    return reviewed(open_word(data, "draft.docx"), [Remark(span, ("x",)) for span in spans], [])


def look(document):
    """Every visible character with its looks, and what Word shows before each paragraph."""
    return [
        (
            paragraph.text,
            paragraph.list_number,
            {
                (offset, run.italic, run.bold, run.underline)
                for run in paragraph.runs
                for offset in range(run.start, run.end)
                if not paragraph.text[offset].isspace()
            },
        )
        for paragraph in document.paragraphs
    ]


def emphasis(document):
    return [(text, looks) for text, _, looks in look(document)]


def place(data, words):
    """Where words stand in the text as read."""
    start = read_docx(data, "draft.docx").text.index(words)
    return Span(start, start + len(words))


def edit(data, old, new):
    """The change that puts `new` in the place of `old`; the new characters look like the first old one."""
    span = place(data, old)
    return Change(span.start, span.end, new, (span.start,) * len(new))


@st.composite
def files(draw):
    """Word files of drafts with wrong marks, the words spread over runs at random."""
    profile = draw(st.sampled_from([UN, NMUN]))
    draft = draw(drafts(after=False, depth=2, tail=False, headings=False))
    body = []
    for line in plain_lines(draft, profile):
        line = line[:-1] + draw(st.sampled_from([line[-1], "", ".", ";", ",", " ,"]))
        line = line.strip().replace("&", "&amp;").replace("<", "&lt;")
        words = line.split(" ")
        runs, rest = [], [word + " " for word in words[:-1]] + [words[-1]]
        while rest:
            count = draw(st.integers(1, 4))
            runs.append(t("".join(rest[:count]), draw(st.sampled_from(LOOKS))))
            rest = rest[count:]
        body.append(p("".join(runs)))
        if draw(st.booleans()) and len(body) < 3:
            body.append(p(draw(st.sampled_from(["Hereby,", "Resolves as follows:", ""]))))
    return word_file("".join(body)), profile


def told(report):
    """The findings but for those on looks: a fixed document keeps the looks of the file that was read."""
    return [item for item in report.diagnostics if not item.code.startswith("L")]


@given(files())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_accepting_gives_what_fixing_gives_and_rejecting_what_was_sent(case):
    data, profile = case
    before = read_docx(data, "draft.docx")
    out, fixed = review(data, profile)
    assert look(read_docx(out, "draft.docx")) == look(fixed.document)
    assert emphasis(read_docx(settled(out, accept=True), "draft.docx")) == emphasis(fixed.document)
    assert look(read_docx(out, "draft.docx", Revisions.ORIGINAL)) == look(before)
    assert look(read_docx(settled(out, accept=False), "draft.docx")) == look(before)
    assert fixed.document.text == fix_document(before, profile, pytest.fail).document.text
    assert told(check(read_docx(out, "draft.docx"), profile)) == told(fixed.report)
    assert_comments_fit(out, fixed, before)


def assert_comments_fit(out, fixed, before):
    """The words of each comment's range are those of its finding."""
    words = anchored(out)
    for ident, item in enumerate([*fixed.first.diagnostics, *fixed.later], min(map(int, words)) + 1):
        if item.span.start < item.span.end:
            assert words[str(ident)] == before.text[item.span.start : item.span.end]
        else:
            assert words[str(ident)] in before.text
            assert words[str(ident)]


@given(files())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_without_changes_the_text_stays(case):
    data, profile = case
    out, _ = review(data, profile, changes=False)
    assert look(read_docx(out, "draft.docx")) == look(read_docx(data, "draft.docx"))
    assert not list(root_of(out).iter(W + "ins", W + "del"))


def test_one_comment_for_each_finding_on_its_words():
    data = word_file(
        p("The General Assembly,") + p(t("Noting ", "<w:i/>") + t("apples;")) + p("1. Urges all.") + p("2. Requests funds.")
    )
    out, fixed = review(data, changes=False)
    comments = comment_texts(out)
    assert {author for author, _ in comments.values()} == {"Resolver"}
    assert len(comments) == 1 + len(fixed.first.diagnostics)
    words = anchored(out)
    found = {text.split()[0]: words[ident] for ident, (_, text) in comments.items()}
    assert found["Summary."] == "The General Assembly,"
    assert found["F202"] in (";", ".")
    marks = list(root_of(out).iter(W + "commentReference"))
    assert sorted(mark.get(W + "id") for mark in marks) == sorted(comments)


@st.composite
def contents(draw, depth=2):
    """The inside of a paragraph: runs, wrapped and not, with tabs, breaks, footnotes and the changes of others."""
    items = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["run", "run", "run", "mixed", "note", "deleted", *(WRAPPED if depth else ())]))
        words = draw(st.text("ab  ;é", min_size=1, max_size=6))
        if kind == "run":
            items.append(t(words, draw(st.sampled_from(LOOKS))))
        elif kind == "mixed":
            inner = draw(st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>"]))
            items.append(f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t>{inner}<w:t>x</w:t></w:r>')
        elif kind == "note":
            items.append('<w:r><w:footnoteReference w:id="7"/></w:r>')
        elif kind == "deleted":
            items.append(f'<w:del w:id="8" w:author="Kim"><w:r><w:delText>{words}</w:delText></w:r></w:del>')
        elif WRAPPED[kind]:
            items.append(WRAPPED[kind].format("".join(draw(contents(depth=depth - 1)))))
    return items


@given(st.lists(contents(), min_size=1, max_size=4))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_every_character_leads_to_its_run(bodies):
    notes = f'<w:footnote w:id="7">{p(t("See ") + t("apples", "<w:i/>"))}</w:footnote>'
    text = open_word(word_file(p("First.") + "".join(p("".join(items)) for items in bodies), footnotes=notes), "x.docx")
    places = Places(text.lines)
    fixed = {"tab": "\t", "noBreakHyphen": "\u2011"}
    for offset, character in enumerate(text.document.text):
        piece = places.after(offset)
        if character == "\n":
            assert piece is None
            continue
        assert piece.start <= offset < piece.end
        if piece.element is None:
            assert any(span.start <= offset < span.end for span in text.document.solid)
            continue
        assert piece.run in piece.element.iterancestors()
        name = etree.QName(piece.element).localname
        if name == "t":
            assert piece.element.text[piece.skipped + offset - piece.start] == character
        elif name == "footnoteReference":
            assert text.document.text[piece.start : piece.end] == "[^1]"
        else:
            assert fixed[name] == character


@given(st.lists(contents(), min_size=1, max_size=4), st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_any_changes_in_any_words(bodies, data):
    """Whatever the words stand in: accepted, the changes give the text that was meant; rejected, the text as it was."""
    notes = f'<w:footnote w:id="7">{p(t("See ") + t("apples", "<w:i/>"))}</w:footnote>'
    sent = word_file(p("First.") + "".join(p("".join(items)) for items in bodies), footnotes=notes)
    text = open_word(sent, "x.docx")
    before = text.document
    edits = []
    for paragraph in before.paragraphs:
        position = start = paragraph.source_start(0)
        while data.draw(st.booleans()):
            one = data.draw(st.integers(position, start + len(paragraph.text)))
            two = data.draw(st.integers(one, start + len(paragraph.text)))
            # the space that stands before a word goes with the first word of a footnote, so that stays
            new = data.draw(st.sampled_from(["y", "y z"] if paragraph.text.startswith("[^1]: ") else ["", "y", "y z"]))
            fit = fitting(Fix("", (Edit(one, two, new),)), before)
            edits.extend(fit.edits if fit else ())
            position = two + 1
            if position > start + len(paragraph.text):
                break
    edits = chosen_edits([Fix("", (one,)) for one in edits])
    lines = edited_lines(before, edits)
    trail = Trail(before)
    trail.follow(lines)
    after = document_of(lines, before)
    if not after.paragraphs:
        return
    spans = [Span(paragraph.source_start(0), paragraph.source_end(len(paragraph.text))) for paragraph in before.paragraphs]
    remarks = [Remark(data.draw(st.sampled_from([*spans, Span(spans[0].start, spans[-1].end)])), ("x",)) for _ in range(3)]
    out = reviewed(text, remarks, tuple(trail.changes()))
    assert emphasis(read_docx(out, "x.docx")) == emphasis(after)
    assert emphasis(read_docx(settled(out, accept=True), "x.docx")) == emphasis(after)
    assert look(read_docx(settled(out, accept=False), "x.docx")) == look(before)
    theirs = read_docx(sent, "x.docx", Revisions.ORIGINAL)
    assert look(read_docx(out, "x.docx", Revisions.ORIGINAL)) == look(theirs)
    assert len(anchored(out)) == len(list(root_of(out).iter(W + "commentReference"))) == 3
    ours = [one.get(W + "id") for one in root_of(out).iter(W + "ins", W + "del") if one.get(W + "author") == "Resolver"]
    assert len(set(ours)) == len(ours)


WRAPPED = {
    "hyperlink": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "simple field": '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
    "content control": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "smart tag": '<w:smartTag w:element="x">{}</w:smartTag>',
    "insertion": '<w:ins w:id="7" w:author="Kim">{}</w:ins>',
    "moved text": '<w:moveTo w:id="7" w:author="Kim">{}</w:moveTo>',
    "field": '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "ruby": "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    "table": None,
}


@pytest.mark.parametrize("kind", WRAPPED)
@pytest.mark.parametrize(
    ("old", "new"), [("inner", "core"), ("inn", "w"), ("er te", ""), ("inner text", "new"), ("text", "t;")]
)
def test_words_within_other_things(kind, old, new):
    frame = WRAPPED[kind]
    inner = t("inner te", "<w:i/>") + t("xt")
    if frame is None:
        body = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{p(t('before ') + inner + t(' after'))}</w:tc></w:tr></w:tbl>"
    else:
        body = p(t("before ") + frame.format(inner) + t(" after"))
    data = word_file(p("First") + body)
    before = read_docx(data, "x.docx")
    change = edit(data, old, new)
    out = reviewed(open_word(data, "x.docx"), [Remark(place(data, old), ("x",))], [change])
    assert texts(read_docx(out, "x.docx")) == ["First", "before inner text after".replace(old, new)]
    assert texts(read_docx(settled(out, accept=True), "x.docx")) == ["First", "before inner text after".replace(old, new)]
    assert look(read_docx(settled(out, accept=False), "x.docx")) == look(before)
    assert list(anchored(out).values()) == [old] or kind == "ruby"
    theirs = read_docx(out, "x.docx", Revisions.ORIGINAL)
    assert theirs.text == read_docx(data, "x.docx", Revisions.ORIGINAL).text


@pytest.mark.parametrize("kind", ["insertion", "moved text"])
def test_what_is_put_into_words_of_others_is_not_theirs(kind):
    data = word_file(p(t("before ") + WRAPPED[kind].format(t("inner text")) + t(" after")))
    span = place(data, " text")
    out = changed(data, Change(span.start, span.start, " new", (span.start,) * 4))
    ours = [one for one in root_of(out).iter(W + "ins") if one.get(W + "author") == "Resolver"]
    assert [one.getparent().tag for one in ours] == [W + "p"]
    assert read_docx(out, "x.docx").text == "before inner new text after"
    theirs = [one.get(W + "id") for one in root_of(out).iter(W + "ins", W + "moveTo")]
    assert len(set(theirs)) == len(theirs) == 3


def test_tabs_symbols_and_breaks():
    data = word_file(
        p('<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:sym w:font="Arial" w:char="00E9"/><w:br/><w:t>three four</w:t></w:r>')
    )
    out = changed(data, edit(data, "e\ttw", "E T"), edit(data, "é", "e"), edit(data, "three ", ""))
    assert texts(read_docx(out, "x.docx")) == ["onE Toe", "four"]
    assert texts(read_docx(settled(out, accept=False), "x.docx")) == ["one\ttwoé", "three four"]


def test_runs_keep_their_looks_when_they_are_divided():
    data = word_file(p(t("one two three", '<w:i/><w:sz w:val="30"/>')))
    out = remarked(data, place(data, "two"))
    runs = [run for run in root_of(out).iter(W + "r") if run.find(W + "t") is not None]
    assert [run.findtext(W + "t") for run in runs] == ["one ", "two", " three"]
    assert {etree.tostring(run.find(W + "rPr")) for run in runs} == {etree.tostring(runs[0].find(W + "rPr"))}
    assert look(read_docx(out, "x.docx")) == look(read_docx(data, "x.docx"))


def test_a_tracked_change_of_looks_is_divided_with_its_run():
    old = '<w:b/><w:rPrChange w:id="4" w:author="Kim"><w:rPr/></w:rPrChange>'
    data = word_file(p(t("one two", old)))
    out = changed(data, edit(data, "two", "three"))
    ids = [one.get(W + "id") for one in root_of(out).iter(W + "rPrChange")]
    assert len(set(ids)) == len(ids) == 2
    assert all(ids)
    assert not [one for one in root_of(out).iter(W + "ins") if one.find(f".//{W}rPrChange") is not None]


def test_footnotes_are_changed_in_their_part_and_commented_at_their_mark():
    data = word_file(
        p(t("One,") + '<w:r><w:footnoteReference w:id="7"/></w:r>' + t(" two")),
        footnotes=f'<w:footnote w:id="7">{p("<w:r><w:footnoteRef/></w:r>" + t(" See apples."))}{p("and more")}</w:footnote>',
    )
    text = open_word(data, "x.docx")
    assert [text.document.text[span.start : span.end] for span in text.document.solid] == ["[^1]", "[^1]: ", " "]
    out = reviewed(text, [Remark(place(data, "apples"), ("x",))], [edit(data, "apples", "pears")])
    assert texts(read_docx(out, "x.docx")) == ["One,[^1] two", "[^1]: See pears. and more"]
    assert texts(read_docx(settled(out, accept=False), "x.docx")) == ["One,[^1] two", "[^1]: See apples. and more"]
    start = next(root_of(out).iter(W + "commentRangeStart"))
    assert start.getnext().find(W + "footnoteReference") is not None
    assert b"comment" not in parts(out)["word/footnotes.xml"]


def test_footnotes_that_are_not_changed_stay_byte_for_byte():
    data = word_file(
        p(t("One,") + '<w:r><w:footnoteReference w:id="7"/></w:r>'),
        footnotes=f'<w:footnote w:id="7">{p("See apples.")}</w:footnote>',
    )
    out = remarked(data, place(data, "apples"))
    assert parts(out)["word/footnotes.xml"] == parts(data)["word/footnotes.xml"]


def test_text_boxes_are_commented_at_their_paragraph():
    box = f"<w:r><w:pict><w:txbxContent>{p('boxed words')}</w:txbxContent></w:pict></w:r>"
    data = word_file(p(t("before ") + box + t("after")))
    out = reviewed(open_word(data, "x.docx"), [Remark(place(data, "boxed"), ("x",))], [edit(data, "boxed", "new")])
    assert texts(read_docx(out, "x.docx")) == ["before after", "new words"]
    start = next(root_of(out).iter(W + "commentRangeStart"))
    assert not list(start.iterancestors(W + "txbxContent"))
    assert start.getnext().find(W + "pict") is not None


def test_a_paragraph_that_goes_is_joined_to_the_next():
    data = word_file(p("One,") + p(t("  Hereby,  "), more="<w:keepNext/><w:rPr><w:b/></w:rPr>") + p("Two.", style="S"))
    span = place(data, "Hereby,")
    out = changed(data, Change(span.start, span.end, "", whole=True))
    assert texts(read_docx(out, "x.docx")) == ["One,", "Two."]
    accepted = root_of(settled(out, accept=True))
    assert ["".join(one.itertext(W + "t")) for one in accepted.iter(W + "p")] == ["One,", "Two."]
    assert look(read_docx(settled(out, accept=False), "x.docx")) == look(read_docx(data, "x.docx"))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (p("<w:r><w:t>One,</w:t><w:br/><w:t>Hereby,</w:t><w:br/><w:t>Two.</w:t></w:r>"), ["One,", "Two."]),
        (p("<w:r><w:t>One,</w:t><w:br/><w:t>Hereby,</w:t></w:r>") + p("Two."), ["One,", "Two."]),
        (p("One,") + p("<w:r><w:t>Hereby,</w:t><w:br/><w:t>Two.</w:t></w:r>"), ["One,", "Two."]),
        (p("One,") + p("Hereby,"), ["One,"]),
        (f"<w:tbl><w:tr><w:tc>{p('Hereby,')}</w:tc><w:tc>{p('Two.')}</w:tc></w:tr></w:tbl>", ["Two."]),
    ],
    ids=["middle line", "last line", "first line", "last paragraph", "cell"],
)
def test_lines_that_go(body, left):
    data = word_file(body)
    span = place(data, "Hereby,")
    out = changed(data, Change(span.start, span.end, "", whole=True))
    assert texts(read_docx(out, "x.docx")) == left
    accepted = settled(out, accept=True)
    assert texts(read_docx(accepted, "x.docx")) == left
    assert len(list(root_of(accepted).iter(W + "br"))) == max(0, body.count("<w:br/>") - 1)
    assert texts(read_docx(settled(out, accept=False), "x.docx")) == texts(read_docx(data, "x.docx"))


NUMBERING = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0)


def test_automatic_numbers_are_left_alone():
    body = p("The General Assembly,") + p("Noting apples,") + p("Hereby,", num=1, level=0) + p("Urges all;", num=1, level=0)
    data = word_file(body + p("Requests funds.", num=1, level=0), numbering=NUMBERING)
    out, fixed = review(data)
    assert look(read_docx(out, "draft.docx")) == look(fixed.document)
    assert "Hereby," in texts(fixed.document)


def test_existing_comments_and_changes_stay():
    body = (
        p(
            '<w:commentRangeStart w:id="0"/>' + t("The General Assembly") + '<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>'
        )
        + p(t("Noting apples") + f'<w:ins w:id="1" w:author="Kim">{t(" and pears;")}</w:ins>')
        + p(t("1. Urges all") + '<w:del w:id="2" w:author="Kim"><w:r><w:delText> of them</w:delText></w:r></w:del>' + t("."))
    )
    theirs = f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="0" w:author="Kim">{p("why?")}</w:comment></w:comments>'
    more = {
        "word/comments.xml": theirs,
        "word/commentsExtended.xml": "<x/>",
        "word/people.xml": "<y/>",
        "word/media/picture.png": b"\x89PNG\x00\x01",
        "word/header1.xml": f'<w:hdr xmlns:w="{W[1:-1]}"><w:p><w:ins w:id="3" w:author="Kim"/></w:p></w:hdr>',
    }
    data = with_parts(word_file(body), {name: x if isinstance(x, bytes) else x.encode() for name, x in more.items()})
    out, fixed = review(data)
    comments = comment_texts(out)
    assert comments["0"] == ("Kim", "why?")
    assert len(comments) == 2 + len(fixed.first.diagnostics) + len(fixed.later)
    assert anchored(out)["0"] == "The General Assembly"
    assert parts(out).keys() == parts(data).keys()
    same = [name for name in parts(data) if parts(data)[name] == parts(out)[name]]
    assert set(parts(data)) - set(same) == {"word/comments.xml", MAIN}
    ids = [one.get(W + "id") for one in root_of(out).iter(W + "ins", W + "del")]
    assert len(set(ids)) == len(ids)
    assert "3" not in ids
    assert set(comments) & set(ids) == set()
    assert read_docx(out, "x.docx").text == fixed.document.text
    assert read_docx(settled(out, accept=False), "x.docx").text == read_docx(data, "x.docx").text
    original = read_docx(data, "x.docx", Revisions.ORIGINAL)
    assert texts(original) == ["The General Assembly", "Noting apples", "1. Urges all of them."]
    assert original.notes == ("tracked changes were read as rejected, as the text was before them",)
    assert texts(read_docx(out, "x.docx", Revisions.ORIGINAL)) == texts(original)


def test_comments_are_made_known_where_there_were_none():
    data = write_docx(FULL, UN)
    out = remarked(data, None)
    assert set(parts(out)) - set(parts(data)) == {"word/comments.xml"}
    changed_parts = {name for name in parts(data) if parts(data)[name] != parts(out)[name]}
    assert changed_parts == {MAIN, "[Content_Types].xml", "word/_rels/document.xml.rels"}
    links = root_of(out, "word/_rels/document.xml.rels")
    assert [link.get("Target") for link in links if link.get("Type").endswith("/comments")] == ["comments.xml"]
    assert len({link.get("Id") for link in links}) == len(links)
    assert '"/word/comments.xml"' in parts(out)["[Content_Types].xml"].decode()


def test_a_part_of_that_name_that_is_something_else_is_not_replaced():
    named = relationships(styles="styles.xml", comments="../notes/remarks.xml")
    data = with_parts(
        word_file(p("One")),
        {
            "word/_rels/document.xml.rels": named.encode(),
            "notes/remarks.xml": f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode(),
        },
    )
    out = remarked(data, None)
    assert b"Resolver" in parts(out)["notes/remarks.xml"]
    assert "word/comments.xml" not in parts(out)


def test_equal_files_give_equal_bytes():
    data = write_docx(FULL, UN)
    assert review(data)[0] == review(data)[0]


def test_strict_files_stay_strict():
    strict = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    data = word_file(p("The General Assembly") + p("Noting apples;") + p("1. Urges all."))
    for common, other in strict.items():
        data = with_parts(data, {name: x.replace(common.encode(), other.encode()) for name, x in parts(data).items()})
    out, fixed = review(data)
    assert read_docx(out, "x.docx").text == fixed.document.text
    for common in strict:
        assert not [name for name, content in parts(out).items() if common.encode() in content]
    assert root_of(out).nsmap["mc"]


@pytest.mark.parametrize("changes", [False, True])
def test_validator_finds_nothing(changes, tmp_path):
    data = write_docx(FULL, UN)
    wrong = parts(data)[MAIN].decode().replace(";</w:t>", ".</w:t>").replace(",</w:t>", ";</w:t>", 3)
    data = with_parts(data, {MAIN: wrong.encode()})
    out, fixed = review(data, changes=changes)
    assert fixed.changes
    path = tmp_path / "out.docx"
    path.write_bytes(out)
    for file_format in (FileFormat.OFFICE_2007, FileFormat.OFFICE_2019, FileFormat.MICROSOFT_365):
        errors = OpenXmlValidator(file_format=file_format).validate(path).errors
        assert [error for error in errors if "Numbering definition '0'" not in error.description] == []


def test_of_two_members_of_one_name_the_one_that_is_read_stays():
    stream = io.BytesIO(word_file(p("old")))
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(MAIN, document_xml(p("new")))
    out = remarked(stream.getvalue(), None)
    assert zipfile.ZipFile(io.BytesIO(out)).namelist().count(MAIN) == 1
    assert read_docx(out, "x.docx").text == "new"


def test_formulas_are_solid():
    math = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
    data = word_file(p(t("where ") + math + t(" holds")))
    document = read(p(t("where ") + math + t(" holds")))
    assert document.solid == (Span(6, 7),)
    out = remarked(data, Span(6, 7), Span(0, 8))
    assert look(read_docx(out, "x.docx")) == look(read_docx(data, "x.docx"))
    assert all(start.getparent().tag == W + "p" for start in root_of(out).iter(W + "commentRangeStart"))


def test_zip_without_content_types_and_links_gets_them():
    data = zipped({"word/document.xml": document_xml(p("One"))})
    out = remarked(data, None)
    assert set(parts(out)) == {MAIN, "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert read_docx(out, "x.docx").text == "One"
