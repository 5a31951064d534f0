"""Document symbols and citations: what the grammar accepts, and what a slip certainly stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.check import check
from resolver.files.markdown import read_markdown
from resolver.profiles import load_profile
from resolver.syntax import references
from resolver.syntax.references import read_citation, read_symbol, right_symbol

SYMBOLS = {
    "A/RES/55/25": "general_assembly",
    "A/RES/74/250 A-B": "general_assembly",
    "A/RES/31/6 A and B": "general_assembly",
    "A/RES/S-32/1": "general_assembly",
    "A/RES/ES-11/4": "general_assembly",
    "A/RES/217 A (III)": "general_assembly_old",
    "A/RES/3201 (S-VI)": "general_assembly_old",
    "S/RES/1325 (2000)": "security_council",
    "S/RES/1325(2000)": "security_council",
    "E/RES/2021/25": "economic_and_social_council",
    "E/RES/1503 (XLVIII)": "economic_and_social_council_old",
    "A/HRC/RES/46/4": "human_rights_council",
    "A/HRC/RES/5/1": "human_rights_council",
    "A/HRC/RES/S-30/1": "human_rights_council",
    "S/PRST/2015/22": "statement",
    "A/C.3/74/L.12/Rev.1": "document",
    "A/74/L.9": "document",
    "S/2023/970": "document",
    "E/CN.4/Sub.2/2001/13": "document",
    "CEDAW/C/GC/38": "document",
    "A/HRC/54/L.7": "document",
    "A/77/69/Add.1-E/2022/47/Add.1": "joint",
}
WRONG = ("A/Res/55/25", "ARES/55/25", "A/RES/55-25", "A/RES/55", "A/RES/5/25", "A/RES/55/25/7", "S/RES/1325",
         "S/RES/1325 (200)", "E/RES/25", "A/RES/217 A", "a/res/55/25", "A", "A/", "55/25", "", "A/RES/55/25 ",
         "and/or")  # fmt: skip
SLIPS = {
    "A/Res/55/25": "A/RES/55/25",
    "a/res/55/25": "A/RES/55/25",
    "ARES/55/25": "A/RES/55/25",
    "A.RES.55/25": "A/RES/55/25",
    "A/RES/55-25": "A/RES/55/25",
    "A-RES-55-25": "A/RES/55/25",
    "S/Res/1325(2000)": "S/RES/1325 (2000)",
    "S/RES/1325/2000": "S/RES/1325 (2000)",
    "e/res/2021/25": "E/RES/2021/25",
    "A/Res/217 A (iii)": "A/RES/217 A (III)",
    "S/RES/1325": "",
    "A/RES/55": "",
    "A/RES/55/25/7": "",
    "S/RES/1325/99": "",
    "and/or": "",
}


@pytest.mark.parametrize(("text", "kind"), SYMBOLS.items())
def test_symbols(text, kind):
    symbol = read_symbol(text)
    assert symbol is not None
    assert symbol.kind == kind


@pytest.mark.parametrize("text", WRONG)
def test_no_symbols(text):
    assert read_symbol(text) is None


@pytest.mark.parametrize(
    ("text", "organ", "number"),
    [
        ("A/RES/55/25", "GA", "55/25"),
        ("A/RES/217 A (III)", "GA", "217 A (III)"),
        ("S/RES/1325 (2000)", "SC", "1325 (2000)"),
        ("S/RES/1325(2000)", "SC", "1325 (2000)"),
        ("A/HRC/RES/46/4", "HRC", "46/4"),
        ("E/RES/2021/25", "ECOSOC", "2021/25"),
        ("A/74/L.9", "", "A/74/L.9"),
    ],
)
def test_how_a_resolution_is_cited(text, organ, number):
    symbol = read_symbol(text)
    assert symbol is not None
    assert (symbol.organ, symbol.number) == (organ, number)


@pytest.mark.parametrize(("text", "right"), SLIPS.items())
def test_slips(text, right):
    assert right_symbol(text) == right


@pytest.mark.parametrize(
    ("text", "session", "year", "month"),
    [
        ("resolution 55/25 of 15 November 2000", 55, 2000, "November"),
        ("resolution 73/146", 73, 0, ""),
        ("resolution 217 A (III) of 10 December 1948", 0, 1948, "December"),
        ("resolution 1325 (2000) of 31 October 2000", 0, 2000, "October"),
        ("resolution 2021/25 of 22 July 2021", 0, 2021, "July"),
        ("resolution S-32/1 of 2 June 2021", 0, 2021, "June"),
        ("resolution 16/21 of 25 March 2011", 0, 2011, "March"),
    ],
)
def test_citations(text, session, year, month):
    citation = read_citation(text)
    assert citation is not None
    assert (citation.session, citation.year, citation.month) == (session, year, month)


@pytest.mark.parametrize(
    "text", ["resolution 55", "resolution 55/25 of 32 May 2001", "resolution A/RES/55/25", "55/25", "resolution "]
)
def test_no_citations(text):
    assert read_citation(text) is None


@given(st.text(alphabet="AESRes/.-() 0123456789IVXL", max_size=24))
def test_any_text_has_an_answer_and_a_right_form_is_right(text):
    right = right_symbol(text)
    assert not right or read_symbol(right) is not None
    assert right_symbol(right) == right if right else True


def test_grammar_is_built_only_when_a_symbol_stands_there():
    """Building it takes longer than checking a draft."""
    references._grammar.cache_clear()
    references.read_symbol.cache_clear()
    head = (
        "The General Assembly,\n\nRecalling its resolutions 55/25 of 15 November 2000 and 1325 (2000), and the report {},\n\n"
    )
    for symbol, built in (("of 2001/02", 0), ("(A/RES/64/293)", 1)):
        check(read_markdown(head.format(symbol) + "Urges Member States to phase out coal.\n"), load_profile("un-ga"))
        assert references._grammar.cache_info().currsize == built
