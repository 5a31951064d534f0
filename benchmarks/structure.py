"""Whether the structure that is read is the structure as published, whatever form the text comes in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import click
import corpus
import errata
import word
from corpus import ORGANS, Resolution
from progress import console, progress
from rich.table import Table
from variants import VARIANTS

from resolver.document import Document
from resolver.draft import Clause
from resolver.files.open import read_bytes
from resolver.files.text import read_text
from resolver.report.outline import outline
from resolver.syntax import Reading, read

_WORD = re.compile(r"\w+")
_Form = tuple[Callable[[Resolution], Document], Callable[[Resolution], Counter[str]]]
"""How a resolution is read in one form, and the words that stand in it then."""


def _typed(text_of: Callable[[Resolution], str]) -> _Form:
    return lambda resolution: read_text(text_of(resolution)), lambda resolution: words(text_of(resolution))


FORMS: dict[str, _Form] = {
    "plain": _typed(corpus.plain),
    "wrapped, empty lines": _typed(corpus.wrapped),
    "wrapped, no empty lines": _typed(corpus.wrapped_close),
    "Word, automatic numbers": (
        lambda resolution: read_bytes(word.word_file(resolution), resolution["symbol"], ".docx"),
        word.words,
    ),
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--show", default=0, help="Name this many documents that differ, for each form.")
@click.option("--variants", is_flag=True, help="Compare other ways to type a text with the plain one, instead.")
@click.option("--sample", default=0, help="Read only this many documents, chosen by chance but always the same.")
def structure(as_json: bool, show: int, variants: bool, sample: int) -> None:
    """Documents read with exactly the published clauses and nesting, and words kept."""
    resolutions = corpus.load()
    if sample:
        resolutions = Random(sample).sample(resolutions, min(sample, len(resolutions)))
    if variants:
        _variants(resolutions, as_json=as_json, show=show)
        return
    left_out = errata.load(corpus.load())
    doubtful = {resolution["symbol"] for resolution in resolutions if corpus.contradicts_itself(resolution)} - left_out
    results: dict[str, Any] = {}
    differing: dict[str, list[str]] = {}
    for form, (document_of, words_in) in FORMS.items():
        right, total, lost, standing = Counter[str](), Counter[str](), 0, 0
        sound = {"exact": Counter[str](), "documents": Counter[str]()}
        for resolution in progress(resolutions, form):
            organ = resolution["organ"]
            reading = read(document_of(resolution), corpus.profile_of(organ))
            expected = words_in(resolution)
            standing += expected.total()
            lost += (expected - words_of(outline(reading))).total()
            if resolution["symbol"] in left_out:
                continue
            exact = list(shape(reading)) == corpus.published_shape(resolution)
            total[organ] += 1
            right[organ] += exact
            if resolution["symbol"] not in doubtful:
                sound["documents"][organ] += 1
                sound["exact"][organ] += exact
            if not exact:
                differing.setdefault(form, []).append(resolution["symbol"])
        results[form] = {
            "words": standing,
            "words_lost": lost,
            "errata": len(left_out),
            **{organ: {"documents": total[organ], "exact": right[organ]} for organ in ORGANS},
            "consistent": {organ: {name: counts[organ] for name, counts in sound.items()} for organ in ORGANS},
        }
    if as_json:
        print(json.dumps(results, indent=2))
        return
    console().print(_table(results))
    console().print(_consistent(results))
    print(
        f"Set aside in the second table: {len(doubtful)} documents whose recorded structure goes against their own numbers, "
        "such as “(a)” recorded as a clause of the first level."
    )
    print(f"Errata of the corpus: {len(left_out)} of {len(resolutions)} documents left out; no more than 1 % may be.")
    for form, symbols in differing.items():
        for symbol in symbols[:show]:
            print(f"{form}: {symbol}")


def _variants(resolutions: list[Resolution], *, as_json: bool, show: int) -> None:
    """Documents whose clauses and nesting stay what they are in plain text, however the text is typed."""
    resolutions = [resolution for resolution in resolutions if not corpus.contradicts_itself(resolution)]
    as_read = [list(shape(read(read_text(corpus.plain(one)), corpus.profile_of(one["organ"])))) for one in resolutions]
    results: dict[str, dict[str, Any]] = {}
    for name, text_of in VARIANTS.items():
        total, same = Counter[str](), Counter[str]()
        differing: list[str] = []
        for resolution, expected in zip(progress(resolutions, name), as_read, strict=True):
            organ = resolution["organ"]
            unchanged = list(shape(read(read_text(text_of(resolution)), corpus.profile_of(organ)))) == expected
            total[organ] += 1
            same[organ] += unchanged
            if not unchanged:
                differing.append(resolution["symbol"])
        results[name] = {organ: {"documents": total[organ], "unchanged": same[organ]} for organ in ORGANS}
        results[name]["differing"] = differing
    if as_json:
        print(json.dumps(results, indent=2))
        return
    table = Table(title="Documents read as the plain text is, however they are typed")
    table.add_column("typed")
    for organ in ORGANS:
        table.add_column(f"{organ} ({next(iter(results.values()))[organ]['documents']})", justify="right")
    for name, result in results.items():
        counts = [result[organ] for organ in ORGANS]
        table.add_row(name, *(f"{100 * one['unchanged'] / max(1, one['documents']):.1f} %" for one in counts))
    console().print(table)
    for name, result in results.items():
        for symbol in result["differing"][:show]:
            print(f"{name}: {symbol}")


def _table(results: dict[str, Any]) -> Table:
    table = Table(title="Documents with exactly the published clauses and nesting")
    counts = results["plain"]
    table.add_column("form")
    for column in (*(f"{organ} ({counts[organ]['documents']})" for organ in ORGANS), "errata", "words kept", "lost"):
        table.add_column(column, justify="right")
    for form, result in results.items():
        shares = [f"{100 * result[organ]['exact'] / max(1, result[organ]['documents']):.1f} %" for organ in ORGANS]
        kept = 100 * (1 - result["words_lost"] / result["words"])
        table.add_row(form, *shares, str(result["errata"]), f"{kept:.4g} %", str(result["words_lost"]))
    return table


def _consistent(results: dict[str, Any]) -> Table:
    """The same figures without the documents whose structure as recorded goes against their own numbers."""
    table = Table(title="The same, where the recorded structure agrees with the numbers in the text")
    table.add_column("form")
    counts = results["plain"]["consistent"]
    for organ in ORGANS:
        table.add_column(f"{organ} ({counts[organ]['documents']})", justify="right")
    for form, result in results.items():
        found = [result["consistent"][organ] for organ in ORGANS]
        table.add_row(form, *(f"{100 * one['exact'] / max(1, one['documents']):.1f} %" for one in found))
    return table


def shape(reading: Reading) -> Iterator[str]:
    """The shape of a draft in the terms of `corpus.published_shape`."""
    for part, top, below in (("preambular", "P", "p"), ("operative", "O", "i")):
        for clause in getattr(reading.draft, part):
            yield top
            yield from _below(clause, below, 1)


def _below(clause: Clause, letter: str, level: int) -> Iterator[str]:
    for child in clause.children:
        yield f"{letter}{level}"
        yield from _below(child, letter, level + 1)


def words(text: str) -> Counter[str]:
    """The words of a text, each with how often it stands there."""
    return Counter(_WORD.findall(text))


def words_of(value: Any) -> Counter[str]:
    """The words of every text in an outline."""
    found = Counter[str]()
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.update(_WORD.findall(item))
        elif isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    return found
