from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import NAMESPACES, abstract, document_xml, lvl, num, p, style, t, word_file, zipped

from resolver.files.docx import limits
from resolver.files.docx.package import Package
from resolver.files.docx.read import read_docx
from resolver.problems import InputError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GOOD = word_file(
    p(t("Urges", "<w:i/>"), num=1, level=0) + p("x", style="S") + p('<w:r><w:footnoteReference w:id="1"/></w:r>'),
    styles=style("S"),
    numbering=abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0),
    footnotes=f'<w:footnote w:id="1">{p("note")}</w:footnote>',
)


def refused(data):
    with pytest.raises(InputError) as caught:
        read_docx(data, "my draft.docx")
    message = str(caught.value)
    assert message.startswith("my draft.docx")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"The General Assembly,", "not a Word document"),
        (b"{\\rtf1 x}", "a rich text file"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xef\xbb\xbf <html>", "a web page"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word format"),
        (OLE, "password or in the old Word format"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (GOOD[: len(GOOD) // 2], "damaged"),
        (zipped({"some.xml": "<x/>"}), "no word/document.xml"),
        (zipped({"word/document.xml": "<w:document"}), "damaged"),
        (zipped({"word/document.xml": b""}), "damaged"),
        (zipped({"word/document.xml": b"\xff\xfe\x00"}), "damaged"),
        (zipped({"word/document.xml": "<html><body/></html>"}), "not the text of a Word document"),
        (zipped({"word/document.xml": f"<w:document {NAMESPACES}/>"}), "not the text of a Word document"),
        (word_file(""), "holds no text"),
        (word_file(p() + p("   ")), "holds no text"),
        (word_file(p(t("x", "<w:vanish/>"))), "holds no text"),
    ],
)
def test_what_is_no_word_file_is_refused_in_one_sentence(data, said):
    assert said in refused(data)


def test_broken_part_is_named():
    parts = {"word/document.xml": document_xml(p("x")), "word/styles.xml": "<broken"}
    assert "word/styles.xml" in refused(zipped(parts))


def test_flipped_bits_are_damage():
    place = GOOD.index(b"word/document.xml") + 40
    assert "damaged" in refused(GOOD[:place] + bytes(byte ^ 0xFF for byte in GOOD[place : place + 8]) + GOOD[place + 8 :])


def test_encrypted_member_is_called_protected():
    # Bit 0 of the flags, in the directory entry of the main part.
    data = bytearray(zipped({"word/document.xml": document_xml(p("x"))}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "protected by a password" in refused(bytes(data))


def test_other_compression_is_not_tried():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", document_xml(p("x")))
    assert "damaged" in refused(stream.getvalue())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w SYSTEM "http://localhost:9/x.dtd">',
    ],
)
def test_document_type_declarations_are_refused(declaration, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{document_xml(p("x"))}'
    assert "document type declaration" in refused(zipped({"word/document.xml": xml.encode(encoding)}))


def test_too_many_parts():
    parts = {f"x/{number}": b"" for number in range(limits.MAX_MEMBERS)}
    assert "holds 2,001 parts" in refused(zipped(parts | {"word/document.xml": document_xml(p("x"))}))


def test_zip_bomb_is_seen_in_the_directory():
    parts = {"word/document.xml": document_xml(p("x")), "word/media/image1.bmp": bytes(limits.RATIO_FREE_BYTES + 1)}
    assert "unpack" in refused(zipped(parts))


def test_zip_bomb_is_seen_while_unpacking(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PART_BYTES", 1_000)
    assert "unpack" in refused(word_file(p("x" * 2_000)))


def test_parts_together_are_limited_while_unpacking(monkeypatch):
    opened = Package(word_file(p("x")), "my draft.docx")
    monkeypatch.setattr(limits, "MAX_TOTAL_BYTES", 10)
    with pytest.raises(InputError, match="unpack"):
        opened.main()


def test_directory_that_understates_a_size_is_damage():
    data = bytearray(zipped({"word/document.xml": document_xml(p("x" * 500))}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


def test_nesting_beyond_the_parser_limit_is_refused():
    depth = 5_000
    assert "nested more than 256 levels deep" in refused(
        word_file(p("<w:smartTag>" * depth + t("x") + "</w:smartTag>" * depth))
    )


def test_long_chain_of_styles_is_no_trouble():
    styles = "".join(style(f"S{number}", based_on=f"S{number + 1}") for number in range(5_000))
    document = read_docx(word_file(p("x", style="S0"), styles=styles), "x.docx")
    assert document.paragraphs[0].style == "S0 name"


def test_monstrous_numbers_stay_short():
    pattern = "%1" * 5_000
    numbering = abstract(0, lvl(0, "lowerLetter", pattern, start=780)) + num(1, 0)
    document = read_docx(word_file(p("x", num=1, level=0) * 3, numbering=numbering), "x.docx")
    assert all(len(paragraph.list_number.marker) < 4_000 for paragraph in document.paragraphs)


def _read_or_refuse(data):
    with suppress(InputError):
        read_docx(data, "x.docx")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_any_change_of_bytes_is_read_or_refused(changes):
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    _read_or_refuse(bytes(data))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_read_or_refused(data, as_zip):
    _read_or_refuse(b"PK\x03\x04" + data if as_zip else data)


_NAMES = [
    *("document", "body", "p", "pPr", "r", "rPr", "t", "br", "sym", "fldChar", "ins", "del", "txbxContent", "ind"),
    *("style", "name", "basedOn", "docDefaults", "rPrDefault", "u", "i", "rFonts", "pStyle", "rStyle"),
    *("num", "abstractNum", "abstractNumId", "lvl", "lvlText", "numFmt", "start", "lvlOverride", "startOverride"),
    *("numStyleLink", "numPr", "numId", "ilvl", "footnote", "footnoteReference"),
]
_VALUES = st.sampled_from(["", "0", "1", "-1", "8", "9999999999", "x", "S", "%1", "%9%1", "begin", "end", "separate", "true"])


@st.composite
def _trees(draw, depth=3):
    name = draw(st.sampled_from(_NAMES))
    keys = draw(
        st.lists(st.sampled_from(["val", "id", "numId", "ilvl", "styleId", "abstractNumId", "left"]), unique=True, max_size=3)
    )
    attributes = "".join(f' w:{key}="{draw(_VALUES)}"' for key in keys)
    inner = "".join(draw(st.lists(_trees(depth=depth - 1), max_size=3))) if depth else "text"
    return f"<w:{name}{attributes}>{inner}</w:{name}>"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_trees(), _trees(), _trees(), _trees())
def test_any_arrangement_of_elements_is_read_or_refused(body, styles, numbering, footnotes):
    _read_or_refuse(word_file(body + p("x", style="S", num=1), styles=styles, numbering=numbering, footnotes=footnotes))
