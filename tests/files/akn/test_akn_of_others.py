"""Akoma Ntoso that others wrote: every word has a place, and what is dangerous or broken is refused in one sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from reading_help import UN, shape

from resolver.document import SourceKind
from resolver.files.akn.names import NAMESPACE, q
from resolver.files.akn.read import read_akn
from resolver.files.open import read_bytes
from resolver.problems import InputError
from resolver.syntax import read


def akn(inner, namespace=NAMESPACE, kind="statement"):
    whole = f'<akomaNtoso xmlns="{namespace}"><{kind}>{inner}</{kind}></akomaNtoso>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}'.encode()


UNITED_NATIONS = akn("""
  <meta><identification source="#x"><FRBRWork><FRBRthis value="hidden"/></FRBRWork></identification>
    <notes source="#x"><note eId="n9" marker="9"><p>Of the  record.</p></note></notes></meta>
  <coverPage><p><docAuthority>United Nations</docAuthority></p><p><docNumber>A/C.2/80/L.7</docNumber></p>
    <p><session value="80">Eightieth session</session></p></coverPage>
  <preface><p><docTitle>
     <span class="bold">Clean rivers</span></docTitle></p></preface>
  <preamble>
    <formula name="enactingFormula"><p xml:space="preserve"><span class="italic">The General Assembly</span>,</p></formula>
    <container name="Recalling"><p xml:space="preserve">     <span class="italic">Recalling</span> its resolution <ref
      href="/x">64/292</ref> of <date date="2010-07-28">28 July 2010</date>,<authorialNote
      marker="1"><p>One.</p></authorialNote></p></container>
    <container name="Noting"><p><span class="italic">Noting</span>
       the work of States,<noteRef href="#n9" marker="9"/></p></container>
  </preamble>
  <mainBody>
    <paragraph><num>1.</num><content><p><i>Recognizes</i> the need for clean rivers;</p></content></paragraph>
    <paragraph><num>2.</num><list><intro><p><i>Urges</i> States:</p></intro>
      <point><num>(a)</num><content><p>To clean rivers;</p></content></point>
      <point><num>(b)</num><content><p>To plant trees;</p></content></point></list></paragraph>
    <paragraph><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>
  </mainBody>
  <conclusions><p>62nd plenary meeting<eol/>25 March 2025</p></conclusions>""")


def test_a_resolution_as_the_united_nations_mark_it_up():
    draft = read(read_akn(UNITED_NATIONS, "x.xml"), UN).draft
    assert (draft.masthead.symbol, draft.masthead.session, draft.masthead.title) == (
        "A/C.2/80/L.7",
        "Eightieth session",
        "Clean rivers",
    )
    assert draft.masthead.lines == ("United Nations",)
    assert shape(draft).splitlines() == [
        "E The General Assembly",
        "P Recalling its resolution 64/292 of 28 July 2010[^1]",
        "P Noting the work of States[^9]",
        "O Recognizes the need for clean rivers",
        "O Urges States",
        "  O To clean rivers",
        "  O To plant trees",
        "O Decides to remain seized of the matter",
        "C 62nd plenary meeting 25 March 2025",
        "N 9 Of the record.",
        "N 1 One.",
    ]
    assert [clause.opener for clause in (*draft.preambular, *draft.operative)] == [
        "Recalling",
        "Noting",
        "Recognizes",
        "Urges",
        "Decides",
    ]


STRUCTURES = """
<section><num>I</num><heading>Aims</heading><paragraph><num>1.</num><content><p>Urges</p></content></paragraph></section>
I Aims|1. Urges
<paragraph><heading>Aims</heading><num>1.</num><content><p>One</p><p>Two</p></content></paragraph>
Aims|1. One|   Two
<paragraph><num>1.</num></paragraph>
1.
<heading>Only</heading>
Only
<p>One</p><p>Two</p>
One|Two
<ul><li>One</li><li><p>Two</p></li></ul>
One|Two
<table><tr><td><p>One</p></td><td><p>Two</p></td></tr></table>
One|Two
<paragraph><content><p>a <b>b</b><br/>c</p></content></paragraph>
a b c
<paragraph><content>   <p>   a   <i>b</i>  </p></content></paragraph>
a b
<paragraph><content><p><!-- no --><?no no?>a<authorialNote><p>x</p></authorialNote></p></content></paragraph>
a[^1]|[^1]: x
<p>a<authorialNote marker='*'>x</authorialNote>b<authorialNote marker='*'>y</authorialNote></p>
a[^\\*]b[^1]|[^*]: x|[^1]: y
<p>a<noteRef href='#no' marker='7'/></p>
a
<p>a <quotedStructure><p>b</p><p>c</p></quotedStructure> d</p>
a b c d
<preface><p>Agenda item <docketNumber>3</docketNumber></p></preface>
Agenda item 3
<preface><p><docTitle>A</docTitle></p><p><docTitle>B</docTitle></p></preface>
---|title: A|---|B
<attachment><heading>Annex</heading><doc><meta>no</meta><paragraph><num>1.</num><p>One</p></paragraph><p>Two</p></doc></attachment>
Annex|1. One|Two
""".strip().splitlines()


@pytest.mark.parametrize(("inner", "lines"), list(zip(STRUCTURES[::2], STRUCTURES[1::2], strict=True)))
def test_pieces_of_structure(inner, lines):
    text = read_akn(akn(inner), "x.akn").text
    assert "|".join(line for line in text.splitlines() if line) == lines


NAMES = (
    "p", "i", "span", "num", "heading", "content", "intro", "wrapUp", "list", "point", "paragraph", "section", "recitals",
    "recital", "formula", "container", "blockList", "item", "listIntroduction", "authorialNote", "table", "tr", "td", "ol",
    "li", "quotedStructure", "ref", "eol", "preamble", "preface", "coverPage", "mainBody", "conclusions", "attachments",
    "attachment", "doc", "docTitle", "docNumber", "docProponent", "inline", "unheardOf",
)  # fmt: skip

FRUIT = ("apple", "pear", "plum fig", "cherry")


@st.composite
def elements(draw, depth=5):
    element = etree.Element(q(draw(st.sampled_from(NAMES))))
    element.text = draw(st.sampled_from([None, "apple", " pear ", "\n  plum fig\n"]))
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        inner = draw(elements(depth=depth - 1))
        inner.tail = draw(st.sampled_from([None, None, " cherry "]))
        element.append(inner)
    return element


@given(st.lists(elements(), min_size=1, max_size=4))
def test_every_word_of_any_structure_has_a_place(parts):
    root = etree.Element(q("akomaNtoso"))
    statement = etree.SubElement(root, q("statement"))
    statement.extend(parts)
    data = etree.tostring(root)
    text = "".join(root.itertext())
    try:
        found = read_akn(data, "x.akn").text
    except InputError:
        found = ""
    lost = [word for word in FRUIT if found.count(word) < text.count(word)]
    assert not lost, (data, found)


DTD = '<!DOCTYPE akomaNtoso [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is damaged and cannot be read as XML"),
        (b"words", "is damaged and cannot be read as XML"),
        (UNITED_NATIONS[:-20], "is damaged and cannot be read as XML"),
        (DTD.encode() + akn("<mainBody><p>&e;</p></mainBody>").partition(b"\n")[2], "holds a document type declaration"),
        ((DTD + "<akomaNtoso/>").encode("utf-16"), "holds a document type declaration"),
        (b"<html><body>x</body></html>", "is XML, but no Akoma Ntoso"),
        (b"<akomaNtoso><statement/></akomaNtoso>", "is XML, but no Akoma Ntoso"),
        (f'<akomaNtoso xmlns="{NAMESPACE}"/>'.encode(), "holds no document"),
        (akn("<mainBody><p/></mainBody>"), "holds no text"),
        (akn("<p>" * 10_000 + "x" + "</p>" * 10_000), "is nested more than 256 levels deep"),
        (akn("x" * 12_000_000), "holds a single text or name of more than 10 million characters"),
        (akn("<p>x</p>" * 20_001), "holds more than 20,000 paragraphs"),
        (akn("<p><i/></p>" * 300_000), "pieces of markup, and a file with more than"),
        (b" " * 20_000_001, "is larger than any text needs to be"),
    ],
    ids=[
        "empty",
        "words",
        "cut",
        "entity",
        "utf-16",
        "html",
        "no-namespace",
        "no-document",
        "no-text",
        "deep",
        "long",
        "many",
        "markup",
        "large",
    ],
)
def test_what_is_refused(data, message):
    started = time.process_time()
    with pytest.raises(InputError) as caught:
        read_akn(data, "draft.akn")
    assert time.process_time() - started < 2
    assert str(caught.value).startswith("draft.akn ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_known_by_its_content_and_in_older_versions():
    assert read_bytes(UNITED_NATIONS, "standard input").kind is SourceKind.AKN
    assert read_bytes(b"Recalling <akomaNtoso> files,", "standard input").kind is SourceKind.TEXT
    assert read_bytes(UNITED_NATIONS, "x.txt", ".txt").kind is SourceKind.TEXT
    for namespace in (f"{NAMESPACE}/CSD13", "http://www.akomantoso.org/2.0"):
        assert read_akn(akn("<mainBody><p>x</p></mainBody>", namespace, "doc"), "x.xml").paragraphs[0].text == "x"
