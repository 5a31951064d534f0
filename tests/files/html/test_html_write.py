"""A web page shows every word of a draft as text, in order, and needs nothing beside it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest
from drafts import FULL, shown
from house_drafts import EVERY_PROFILE, deep_draft
from hypothesis import given
from reading_help import ODD_WORDS, UN, drafts

from resolver.compose.render import Role, render
from resolver.draft import Clause, DraftResolution, Masthead
from resolver.files.clean import clean
from resolver.files.html.write import write_html
from resolver.layout import Layout

VOID = {"meta", "hr", "br", "link", "img", "input", "base"}
OWN = {"unseen", "back", "mark"}
"""Classes of what the page adds to the draft, or shows otherwise than as typed."""
MARK = re.compile(r"\[\^[^\]\s]+\]")


class Page(HTMLParser):
    """A parsed page: its elements with their attributes, and the words that are the draft's."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        classes = {name for _, attrs in self.open for name in attrs.get("class", "").split()}
        tags = [tag for tag, _ in self.open]
        if "body" in tags and not classes & OWN:
            self.texts.append((data, tags[-1]))

    @property
    def words(self):
        return "".join(text for text, _ in self.texts).split()

    def set_in(self, tag):
        return [text for text, inner in self.texts if inner == tag and text.strip()]


def page(draft, profile=UN):
    return Page(write_html(draft, profile))


def expected(draft, profile=UN):
    """The words of a draft in the order of the page; footnotes come last."""
    labels = {label for label, _ in draft.footnotes}
    texts = [
        text
        for marker, words, _ in shown(draft, profile)
        for text in (marker, MARK.sub(lambda mark: "" if mark[0][2:-1] in labels else mark[0], words))
    ]
    return " ".join(texts).split()


def body_words(draft, profile=UN):
    words = page(draft, profile).words
    return words[: len(expected(draft, profile))]


@EVERY_PROFILE
def test_every_word_is_there_in_order(profile):
    assert body_words(FULL, profile) == expected(FULL, profile)


@given(drafts(pool=ODD_WORDS))
def test_every_word_of_any_draft_is_there(draft):
    found, wanted = page(draft), expected(draft)
    assert found.words[: len(wanted)] == wanted
    notes = [text for label, text in draft.footnotes]
    assert all(set(note.split()) <= set(found.words) for note in notes)


HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% include 'x' %} {# no #}",
    "&amp; &lt;b&gt; &#60;",
    '" onmouseover="alert(1)',
    "\x1b[31m\x00",
    "-->",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_data_everywhere(text):
    clause = Clause(f"Urges {text}", "Urges", (Clause(text),), (text,), (text,))
    masthead = Masthead(text, text, text, text, text, text, (text,), (text,), (text,))
    draft = DraftResolution(masthead, text, (clause,), (clause, clause), (text,), (), (("1", text),), (text,))
    written = write_html(draft, UN)
    assert Page(written).words[: len(expected(draft))] == expected(draft)
    assert {tag for tag, _ in Page(written).elements} <= {
        "html", "head", "meta", "title", "style", "body", "main", "header", "p", "dl", "div", "dt", "dd", "h1", "section", "i",
        "span", "ol", "li", "h2", "footer",
    }  # fmt: skip
    assert not any(name.startswith("on") for _, attrs in Page(written).elements for name in attrs)
    assert "49" not in written.partition("</style>")[2]
    assert "\x1b" not in written


def test_hostile_labels_and_layouts_stay_within():
    draft = DraftResolution(operative=(Clause('Urges[^"><b>]'),), footnotes=(('"><b>', "note"),))
    assert "b" not in {tag for tag, _ in page(draft).elements}
    layout = Layout(font='x"; } body { background: url(https://evil.example/x)')
    written = write_html(draft, msgspec.structs.replace(UN, layout=layout))
    assert 'font-family: "x  body  background urlhttpsevilexamplex"' in written
    assert "url(" not in written


@EVERY_PROFILE
def test_nothing_outside_is_needed(profile):
    written = write_html(FULL, profile)
    elements = Page(written).elements
    assert not {"script", "link", "img", "iframe", "base", "object"} & {tag for tag, _ in elements}
    assert all(attrs["href"].startswith("#") for _, attrs in elements if "href" in attrs)
    assert not any("src" in attrs or "style" in attrs for _, attrs in elements)
    for outside in ("http", "url(", "@import", "//"):
        assert outside not in written


def test_footnotes_lead_both_ways():
    twice = DraftResolution(
        operative=(Clause("Urges[^b] States[^a] and[^b] others[^z]"),),
        footnotes=(("a", "First"), ("b", "Second"), ("c", "Never")),
    )
    elements = page(twice).elements
    ids = [attrs["id"] for _, attrs in elements if "id" in attrs]
    targets = [attrs["href"][1:] for tag, attrs in elements if tag == "a"]
    assert len(ids) == len(set(ids))
    assert sorted(set(targets)) == sorted(ids)
    assert ids == ["mark-1", "mark-2", "mark-1-2", "note-1", "note-2"]
    words = page(twice).words
    assert words == ["Urges", "States", "and", "others.[^z]", "[^c]:", "Never", "1", "Second", "2", "First"]


def test_lists_hold_items_and_markers_stand_in_the_text():
    found = page(FULL)
    marked = [paragraph.marker for paragraph in render(FULL, UN) if paragraph.marker and paragraph.role is not Role.FOOTNOTE]
    assert [text.strip() for text in found.set_in("span")][: len(marked)] == marked
    assert sum(tag == "li" for tag, _ in found.elements) == len(marked) + 2
    assert all(attrs.get("role") == "list" for tag, attrs in found.elements if tag == "ol")


@pytest.mark.parametrize(("look", "tag"), [("italic", "i"), ("underline", "u"), ("bold", "b")])
def test_opening_phrases_look_as_the_house_wants(look, tag):
    profile = msgspec.structs.replace(UN, layout=Layout(operative_opener=look, preambular_opener="none"))
    found = [text for text in page(FULL, profile).set_in(tag) if text != FULL.enacting]
    assert found == ["Urges", "Calls upon", "Requests", "Decides"]


def test_paper_and_language_are_those_of_the_house():
    profile = msgspec.structs.replace(UN, spelling="american", layout=Layout(page="letter", margin_mm=20.5, page_numbers=False))
    written = write_html(FULL, profile)
    assert '<html lang="en-US">' in written
    assert "size: letter;" in written
    assert "margin: 20.5mm 20.5mm;" in written
    assert "counter(page)" not in written
    other = write_html(FULL, msgspec.structs.replace(UN, layout=Layout(page="a4", font="Tinos", size_pt=11.5)))
    assert '<html lang="en-GB">' in other
    assert "size: A4;" in other
    assert 'font-family: "Tinos"' in other
    assert "font-size: 11.5pt;" in other
    assert "counter(page)" in other


@pytest.mark.parametrize(
    ("masthead", "name", "heading"),
    [
        (Masthead(symbol="A/1", title="Rivers", topic="T"), "A/1: Rivers", "Rivers"),
        (Masthead(topic="T"), "T", "Draft resolution"),
        (Masthead(), "Draft resolution", "Draft resolution"),
    ],
)
def test_every_page_has_a_title_and_a_heading(masthead, name, heading):
    written = write_html(DraftResolution(masthead), UN)
    assert f"<title>{name}</title>" in written
    assert re.findall(r"<h1[^>]*>(.*)</h1>", written) == [heading]


def test_enacting_line_stands_where_the_house_puts_it():
    last = msgspec.structs.replace(UN, enacting_place="after-preamble")
    words = page(deep_draft(), last).words
    assert words.index("Assembly,") > words.index("Recalling")
    assert body_words(deep_draft(), last) == expected(deep_draft(), last)


def test_equal_drafts_give_equal_pages():
    assert write_html(FULL, UN) == write_html(FULL, UN)
    assert clean(write_html(FULL, UN)) == write_html(FULL, UN)
