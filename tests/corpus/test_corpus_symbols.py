"""The symbols that stand in real texts, cover and footnotes included: the grammar knows nearly all of them."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from test_corpus_texts import GOLD, gold, plain

from resolver.syntax.references import read_symbol

LOOSE = re.compile(
    r"(?<![\w/.–-])[A-Z]{1,8}(?:-[A-Z]{1,6})?(?:/[A-Za-z0-9.()–-]+)+(?: [A-Z](?:-[A-Z])?(?= \())?"
    r"(?: \((?:E?S-)?(?:[IVXL]+|(?:19|20)\d\d|Resumption \d|[Vv]ol\. [IVX]+|Parts? [IVX]+(?: and [IVX]+)?)\))?"
)

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the corpus of real texts is not at hand")


def candidates(text: str):
    """Whatever has strokes and a figure and begins with capitals."""
    for found in LOOSE.findall(text):
        symbol = found.rstrip(".-–")
        while symbol.endswith(")") and symbol.count("(") < symbol.count(")"):
            symbol = symbol[:-1].rstrip(".-–")
        if any(letter.isdigit() for letter in symbol):
            yield symbol


def test_nearly_all_symbols_are_accepted(record_property):
    seen = Counter(symbol for entry in gold() for symbol in candidates(plain(entry)))
    refused = {symbol: count for symbol, count in seen.items() if read_symbol(symbol) is None}
    share = 1 - sum(refused.values()) / seen.total()
    record_property("share", f"{100 * share:.2f} % of {seen.total()}; {len(refused)} of {len(seen)} different ones refused")
    assert seen.total() > 1000
    assert share >= 0.99
    assert len(refused) <= 0.01 * len(seen), sorted(refused)
