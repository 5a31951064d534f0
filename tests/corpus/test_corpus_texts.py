"""Real texts, read from a folder beside the project: nothing fails, no word is lost, and the structure is found."""

from __future__ import annotations

import gzip
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from reading_help import UN, lost_words, visible_text

from resolver.check import check
from resolver.document import SourceKind
from resolver.draft import Clause
from resolver.files.open import read_document
from resolver.files.text import read_text
from resolver.profiles import load_profile
from resolver.report.outline import outline
from resolver.syntax import read

FOLDER = Path(os.environ.get("RESOLVER_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
GOLD = FOLDER / "un" / "gold.jsonl.gz"
STUDENT_PAPERS = sorted((FOLDER / "mun").glob("*")) if (FOLDER / "mun").is_dir() else []
SLICES = 8
BODY = ("formula", "preamble", "operative", "operative_unnumbered", "body", "heading", "parttitle")

pytestmark = pytest.mark.skipif(
    not GOLD.is_file(), reason="the corpus of real texts is not at hand (set RESOLVER_CORPUS to its folder)"
)


@cache
def gold() -> tuple[dict[str, Any], ...]:
    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)


def plain(entry: dict[str, Any]) -> str:
    """The text of a resolution, one paragraph a line."""
    lines = [*entry["cover"], entry["title"]]
    before = [item for item in entry["paras"] if item["role"] not in ("annex", "table", "preface")]
    behind = [item for item in entry["paras"] if item["role"] in ("annex", "table")]
    lines.extend(f"{item['num']} {item['text']}".strip() for item in before)
    lines.extend(entry["closing"])
    if behind:
        lines.extend(["Annex", *(f"{item['num']} {item['text']}".strip() for item in behind)])
    lines.extend(f"[^{label}]: {text}" for label, text in entry["footnotes"])
    return "\n".join(" ".join(line.split()) for text in lines for line in text.split("\n") if line.strip())


def head(text: str) -> str:
    """The first letters of a text, by which a clause is known; closing marks and footnote marks may change places."""
    return re.sub(r"\W+", "", re.sub(r"\[\^[^\]\s]+\]", "", text))[:40]


def expected(entry: dict[str, Any]) -> list[tuple[str, int, str]]:
    """Part, depth and first words of every clause and sub-clause as published."""
    found: list[tuple[str, int, str]] = []
    part = "P"
    for item in entry["paras"]:
        role = item["role"]
        if role in ("formula", "parttitle"):
            part = "P"
        elif role in ("operative", "operative_unnumbered"):
            part = "O"
        if role in ("preamble", "operative", "operative_unnumbered") or (role == "body" and item["depth"] > 0):
            found.append((part, item["depth"], head(item["text"])))
    return sorted(found, key=lambda clause: clause[0] == "O")


def structure(clauses: tuple[Clause, ...], part: str, depth: int = 0) -> list[tuple[str, int, str]]:
    found: list[tuple[str, int, str]] = []
    for clause in clauses:
        found.append((part, depth, head(clause.text)))
        found.extend(structure(clause.children, part, depth + 1))
    return found


@cache
def results(number: int) -> dict[str, tuple[str, bool, list[str]]]:
    """For each symbol of one slice: organ, whether the structure is exactly the published one, and what went wrong."""
    found: dict[str, tuple[str, bool, list[str]]] = {}
    for place, entry in enumerate(gold()[number::SLICES]):
        document = read_text(plain(entry), entry["symbol"])
        problems: list[str] = []
        reading = read(document, UN)
        lost = lost_words(visible_text(document), outline(reading))
        if lost:
            problems.append(f"lost {dict(lost)}")
        if place % 4 == 0:
            size = len(document.text)
            for item in check(document, UN).diagnostics:
                edits = item.fix.edits if item.fix else ()
                spans = [item.span, *(label.span for label in item.labels)]
                if not all(0 <= part.start <= part.end <= size for part in (*spans, *edits)):
                    problems.append(f"{item.code} points outside the text")
        draft = reading.draft
        same = structure(draft.preambular, "P") + structure(draft.operative, "O") == expected(entry)
        found[f"{entry['symbol']} #{place}"] = (entry["organ"], same, problems)
    return found


@pytest.mark.parametrize("number", range(SLICES))
def test_no_word_is_lost_and_every_span_lies_inside(number):
    assert {symbol: problems for symbol, (_, _, problems) in results(number).items() if problems} == {}


@pytest.mark.parametrize(("organ", "floor"), [("GA", 0.95), ("", 0.90)], ids=["General Assembly", "all"])
def test_structure_is_found(organ, floor):
    outcome = {
        symbol: same for number in range(SLICES) for symbol, (body, same, _) in results(number).items() if organ in ("", body)
    }
    assert sum(outcome.values()) >= floor * len(outcome), [symbol for symbol, same in outcome.items() if not same]


@pytest.mark.parametrize("path", STUDENT_PAPERS, ids=lambda path: path.name)
@pytest.mark.parametrize("profile", ["un-ga", "nmun"])
def test_student_papers(path, profile):
    document = read_document(path)
    report = check(document, load_profile(profile))
    value = outline(report.reading)
    assert not lost_words(visible_text(document), value)
    size = len(document.text)
    assert all(0 <= item.span.start <= item.span.end <= size for item in report.diagnostics)
    assert document.kind is (SourceKind.WORD if path.suffix == ".docx" else SourceKind.TEXT)
    if "amendment" not in path.name:
        assert len(value["operative"]) >= 2
        assert any(node["children"] for node in value["operative"])
        assert value["preambular"]
