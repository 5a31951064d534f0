"""Every visible character leads back to the run that holds it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from gallery import CODE, INLINE, around, boxed, control
from hypothesis import given
from hypothesis import strategies as st
from test_docx_masthead import table
from word_files import abstract, lvl, markers, num, p, t, texts, word_file

from resolver.document import Span
from resolver.files.docx.places import pieces_of
from resolver.files.docx.read import open_word, read_docx
from resolver.files.docx.review import Remark, reviewed
from resolver.files.docx.xml import M, w
from resolver.files.revisions import Revisions

FIXED = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\t", w("cr"): "\t", w("noBreakHyphen"): "\u2011"}
TEXTS = (w("t"), w("delText"), f"{{{M}}}t")
NUMBERING = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0)


def seen(element, characters):
    """What an element shows, by its own content; of symbols and marks, what was read is taken."""
    if element.tag in TEXTS:
        return (element.text or "").replace("\u00ad", "").replace("\uf0a7\uf0b3", "♣≥").replace("\uf0a7", "•")
    return FIXED.get(element.tag, characters)


def assert_mapped(word):
    """Hold the places of a file against its elements, without the reader's help."""
    text = word.document.text
    roots = {id(word.main), *(id(root) for root in word.notes.values())}
    used = set()
    for line in word.lines:
        pieces = list(pieces_of(line))
        assert "".join(text[piece.start : piece.end] for piece in pieces) == text[line.span.start : line.span.end]
        assert pieces[0].start == line.span.start
        for piece, following in pairwise(pieces):
            assert piece.end == following.start
        for piece in pieces:
            characters = text[piece.start : piece.end]
            if piece.element is None:
                assert not characters.strip() or (line.note is not None and characters.startswith("[^"))
                continue
            whole = seen(piece.element, characters)
            assert whole[piece.skipped : piece.skipped + piece.length] == characters
            assert piece.run in list(piece.element.iterancestors())
            assert id(list(piece.element.iterancestors())[-1]) in roots
            place = piece.element, piece.skipped
            assert place not in used
            used.add(place)
    return used


def assert_whole(word):
    """No text of an element is left out, unless it was deleted or hidden."""
    used = {element for element, _ in assert_mapped(word)}
    for root in (word.main, *word.notes.values()):
        for element in root.iter(w("t")):
            gone = any(outer.tag in (w("del"), w("moveFrom"), w("rt")) for outer in element.iterancestors())
            fallback = any(outer.tag.endswith("}Fallback") for outer in element.iterancestors())
            assert gone or fallback or element.text == CODE or element in used, element.text


@pytest.mark.parametrize("name", INLINE)
def test_each_piece_is_seen_as_on_the_page_accepted_and_original(name):
    piece = INLINE[name]
    data = word_file(around(piece))
    assert texts(read_docx(data, "x.docx")) == [f"[{piece.seen}]"]
    assert texts(read_docx(data, "x.docx", Revisions.ORIGINAL)) == [f"[{piece.before}]"]
    assert_whole(open_word(data, "x.docx"))
    assert_mapped(open_word(data, "x.docx", Revisions.ORIGINAL))


inline = st.lists(st.sampled_from(sorted(INLINE)), max_size=5).map(
    lambda names: (p("".join(INLINE[name].xml for name in names)), "".join(INLINE[name].seen for name in names))
)
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


@st.composite
def bodies(draw, depth=2):
    """Blocks, and the words in them in reading order."""
    parts, words = [], []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["inline", "inline", "control", "box", "table", "list", "break"] if depth else ["inline"]))
        if kind == "inline":
            xml, text = draw(inline)
        else:
            xml, text = draw(bodies(depth=depth - 1)) if depth else draw(inline)
        if kind == "control":
            xml = control(xml)
        elif kind == "box":
            xml = p(t("host") + boxed(xml))
            text = "host" + text
        elif kind == "table":
            xml = table(("Sponsors", xml), ("1.", xml), (xml, "beside"))
            text = f"Sponsors{text}1.{text}{text}beside"
        elif kind == "list":
            xml, text = p("item", num=1, level=0) + xml, "item" + text
        elif kind == "break":
            xml, text = p("<w:r><w:t>a</w:t><w:br/><w:t> b</w:t></w:r>") + xml, "ab" + text
        parts.append(xml)
        words.append(text)
    return "".join(parts), "".join(words)


def bare(text):
    return "".join(text.split())


@given(bodies(), bodies(depth=0))
def test_every_character_of_any_file_is_read_once_and_leads_back(body, note):
    xml, words = body
    data = word_file(
        xml + p(t("noted") + NOTE.format(1)), numbering=NUMBERING, footnotes=f'<w:footnote w:id="1">{note[0]}</w:footnote>'
    )
    word = open_word(data, "x.docx")
    assert_whole(word)
    noted = f"[^1]:{note[1]}" if note[1].strip() else ""
    assert bare(word.document.text) == bare(f"{words}noted[^1]{noted}")


@given(bodies(), st.data())
def test_comments_change_no_word_of_any_file(body, data):
    sent = word_file(p("first") + body[0], numbering=NUMBERING)
    before = read_docx(sent, "x.docx")
    ends = st.integers(0, len(before.text))
    spans = data.draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=4))
    back = reviewed(open_word(sent, "x.docx"), [Remark(Span(*pair), ("said",)) for pair in spans], [])
    after = read_docx(back, "x.docx")
    assert after.text == before.text
    assert markers(after) == markers(before)
    assert read_docx(back, "x.docx", Revisions.ORIGINAL).text == read_docx(sent, "x.docx", Revisions.ORIGINAL).text
