"""What the benchmark of structure measures with: the Word file with automatic numbers, and the list of errata."""

from __future__ import annotations

import corpus
import errata
import pytest
import word
from own_text import resolution
from structure import FORMS, shape, words_of
from timing import percentile, steepness
from variants import VARIANTS

from resolver.files.open import read_bytes
from resolver.files.text import read_text
from resolver.profiles import load_profile
from resolver.report.outline import outline
from resolver.syntax import read


def numbered(*markers: tuple[str, int]) -> corpus.Resolution:
    paragraphs = [
        {"role": "body" if depth else "operative", "num": marker, "depth": depth, "text": f"Urges no {place}", "runs": []}
        for place, (marker, depth) in enumerate(markers)
    ]
    return {**resolution(), "paras": paragraphs}


@pytest.mark.parametrize(
    "markers",
    [
        [("1.", 0), ("2.", 0), ("3.", 0)],
        [("7.", 0), ("8.", 0), ("3.", 0), ("3.", 0)],
        [("1.", 0), ("(a)", 1), ("(i)", 2), ("(ii)", 2), ("(b)", 1), ("(i)", 2), ("2.", 0), ("(a)", 1)],
        [("1.", 0), *((f"({letter})", 1) for letter in "abcdefghij")],
        [("1.", 0), ("(z)", 1), ("(aa)", 1), ("(bb)", 1)],
        [("1.", 0), ("(a)", 1), ("a.", 1), ("b.", 1), ("(b)", 1), ("–", 1), ("•", 2), ("IV.", 1)],
    ],
)
def test_word_shows_the_numbers_as_published(markers):
    document = read_bytes(word.word_file(numbered(*markers)), "draft.docx", ".docx")
    shown = [paragraph for paragraph in document.paragraphs if paragraph.list_number]
    assert [(paragraph.list_number.marker, paragraph.list_number.level) for paragraph in shown] == markers
    assert all(paragraph.text.startswith("Urges no") for paragraph in shown), "the number stands nowhere but in the list"


@pytest.mark.parametrize("form", FORMS)
def test_our_own_text_is_read_as_published_in_every_form(form):
    document_of, words_in = FORMS[form]
    reading = read(document_of(resolution()), load_profile("un-ga"))
    assert list(shape(reading)) == corpus.published_shape(resolution())
    assert not words_in(resolution()) - words_of(outline(reading))


@pytest.mark.parametrize("name", VARIANTS)
def test_our_own_text_is_read_alike_however_it_is_typed(name):
    text = VARIANTS[name](resolution())
    assert text != corpus.plain(resolution())
    assert list(shape(read(read_text(text), load_profile("un-ga")))) == corpus.published_shape(resolution())


@pytest.mark.parametrize(
    ("role", "number", "depth", "text", "contradicts"),
    [
        ("operative", "1.", 0, "Urges all", False),
        ("operative", "(a)", 0, "Urges all", True),
        ("operative", "iv.", 0, "Urges all", True),
        ("operative", "–", 0, "Urges all", True),
        ("operative", "", 0, "Urges all", False),
        ("operative", "1)", 0, "Urges all", False),
        ("body", "(a)", 1, "Urges all", False),
        ("preamble", "", 0, "Noting all", False),
        ("preamble", "2.", 0, "Noting all", True),
        ("preamble", "(a)", 1, "The first", False),
        ("body", "", 0, "5 Urges all", True),
        ("body", "", 0, "(1) Urges all", True),
        ("body", "", 0, "12 .Urges all", True),
        ("body", "", 0, "12 apples", False),
        ("body", "", 0, "2030 Agenda", False),
        ("body", "", 0, "Urges all", False),
    ],
)
def test_structure_that_goes_against_its_own_numbers(role, number, depth, text, contradicts):
    paragraph = {"role": role, "num": number, "depth": depth, "text": text, "runs": []}
    assert corpus.contradicts_itself({**resolution(), "paras": [*resolution()["paras"], paragraph]}) is contradicts


def test_our_own_text_agrees_with_its_numbers():
    assert not corpus.contradicts_itself(resolution())


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ([("A/1", "why")], ""),
        ([("A/999", "why")], "there is no document A/999"),
        ([("A/1", " ")], "A/1 has no reason"),
        ([("A/1", "why"), ("A/1", "why")], "A/1 stands there twice"),
        ([("A/1", "why"), ("A/2", "why"), ("A/3", "why")], "3 documents are listed; no more than 2 of 200"),
    ],
)
def test_errata_are_looked_at(entries, says):
    symbols = [f"A/{number}" for number in range(200)]
    found = errata.fault(tuple(errata.Erratum(*entry) for entry in entries), symbols)
    assert found.startswith(says)
    assert bool(found) == bool(says)


def test_errata_that_break_the_schema_end_with_a_sentence(tmp_path):
    path = tmp_path / "gold_errata.yaml"
    path.write_text("errata: [{symbol: A/1}]\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="reason"):
        errata.load([{"symbol": "A/1"}], path)


def test_the_list_that_ships_is_valid():
    assert errata.PATH.is_file()
    entries = errata.read_struct(errata.PATH, errata.Errata).errata
    assert all(entry.reason.strip() for entry in entries)


def test_growth_and_percentiles():
    assert steepness([(length, length * 0.001) for length in (25, 50, 100, 200, 400)]) == pytest.approx(1)
    assert steepness([(length, length**2 * 0.001) for length in (25, 50, 100, 200, 400)]) == pytest.approx(2)
    assert percentile(range(100), 0.99) == 99
    assert percentile([5], 0.5) == 5
