"""How fast Resolver is, beside the floor: what starting Python and parsing a file cost with nothing else done."""

from __future__ import annotations

import gc
import json
import os
import resource
import statistics
import sys
import tempfile
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from io import BytesIO
from itertools import repeat
from pathlib import Path
from random import Random

import click
import corpus
import docx
import msgspec
import word
from progress import console, progress
from rich.table import Table
from timing import median_time, percentile, side_by_side, steepness, timed

from resolver.__main__ import ALLOCATIONS
from resolver.bank.load import Bank, load_bank
from resolver.bank.sample import sample_draft
from resolver.bank.search import search
from resolver.check import check
from resolver.draft import Clause, DraftResolution
from resolver.files.docx.write import write_docx
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.open import read_bytes
from resolver.files.text import read_text
from resolver.profiles import load_profile
from resolver.syntax import read

RUNS = 15
LENGTHS = (25, 50, 100, 200, 400)
KEYSTROKES = 600
BANK_SIZE = 2000
QUERIES = (
    "trafficking in persons",
    "traficking ratifcation",
    '"trust fund" strength:3+',
    "instrument:64/293 role:donor victims",
)
Rows = list[tuple[str, float, str]]
"""What was measured, the figure, and its unit."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def speed(as_json: bool) -> None:
    """Measure cold start, checks while typing, the whole corpus, growth with length, Word files and memory."""
    # what a writer waits for comes before the corpus, whose objects would slow down the memory of this program
    steps: dict[str, Callable[[], Rows]] = {
        "cold start": cold,
        "one keystroke": keystrokes,
        "length": growth,
        "the clause bank": bank_search,
        "a resolution of median length": median_resolution,
        "a Word file": word_floor,
        "the corpus": whole_corpus,
    }
    gc.set_threshold(ALLOCATIONS)  # as the program does
    rows = {name: steps[name]() for name in progress(list(steps), "measuring")}
    rows["memory"] = [("peak of this program, corpus loaded", peak_memory(), "MB")]
    if as_json:
        print(json.dumps({name: {what: figure for what, figure, _ in found} for name, found in rows.items()}, indent=2))
        return
    table = Table(title=f"Speed with {os.cpu_count()} cores, Python {sys.version.split()[0]}; medians")
    table.add_column("what")
    table.add_column("figure", justify="right")
    table.add_column("")
    for name, found in rows.items():
        table.add_section()
        for what, figure, unit in found:
            table.add_row(f"{name}: {what}", f"{1000 * figure:.2f}" if unit == "ms" else f"{figure:.2f}", unit)
    console().print(table)


def cold() -> Rows:
    """Whole processes, taken in turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        draft = sample_draft()
        path.write_text(write_markdown(draft, load_profile(draft.profile)), encoding="utf-8")
        times = side_by_side(
            {
                "python -c pass": ["-c", "pass"],
                "python -c 'import lark'": ["-c", "import lark"],
                "resolver check draft.md": ["-m", "resolver", "check", str(path)],
            },
            RUNS,
        )
        reading = median_time(path.read_bytes, RUNS)
    ratio = times["resolver check draft.md"] / times["python -c 'import lark'"]
    return [
        *((name, seconds, "ms") for name, seconds in times.items()),
        ("reading the file, nothing else", reading, "ms"),
        ("check beside import lark", ratio, "times"),
    ]


def median_resolution() -> Rows:
    """Reading and checking those whose length is the middle of the General Assembly's, caches warm from others."""
    texts = sorted((corpus.plain(item) for item in corpus.load() if item["organ"] == "GA"), key=len)
    profile = corpus.profile_of("GA")
    for text in texts[::20]:
        check(read_text(text), profile)
    middle = texts[len(texts) // 2 - RUNS : len(texts) // 2 + RUNS]

    def once() -> float:
        return statistics.median(timed(lambda text=text: check(read_text(text), profile)) for text in middle)

    return [("a text that is new", once(), "ms"), ("the same text again", once(), "ms")]


def drafted(length: int) -> tuple[DraftResolution, str]:
    """A draft with this many operative clauses, and as Markdown."""
    sample = sample_draft()
    clauses = tuple(_in_case(sample.operative[number % len(sample.operative)], number) for number in range(length))
    draft = DraftResolution(sample.masthead, sample.enacting, sample.preambular, clauses, profile=sample.profile)
    return draft, write_markdown(draft, load_profile(sample.profile))


def _in_case(clause: Clause, number: int) -> Clause:
    """The clause in words that no other clause has."""
    children = tuple(_in_case(child, number) for child in clause.children)
    return replace(clause, text=f"{clause.text} in case {number}", children=children)


def keystrokes() -> Rows:
    """The check after each letter that is typed into a draft of 100 clauses, in one paragraph after another."""
    draft, text = drafted(100)
    profile = load_profile(draft.profile)
    lines = text.split("\n")
    places = [index for index, line in enumerate(lines) if len(line) > 40 and ":" not in line[:20]]
    check(read_markdown(text), profile)
    rng = Random(1)
    times = []
    for stroke in range(KEYSTROKES):
        if stroke % 6 == 0:
            place = rng.choice(places)
            at = rng.randrange(20, len(lines[place]))
        lines[place] = lines[place][:at] + rng.choice("abcdefghijklmnopqrstuvwxyz ") + lines[place][at:]
        at += 1
        changed = "\n".join(lines)
        times.append(timed(lambda changed=changed: check(read_markdown(changed), profile)))
    return [("100 clauses, median", statistics.median(times), "ms"), ("99th percentile", percentile(times, 0.99), "ms")]


def bank_search() -> Rows:
    """Each keystroke of some queries over a bank of 2,000 clauses, made of ours; building its index stands beside it."""
    shipped = load_bank()
    clauses = [
        msgspec.structs.replace(clause, id=f"{clause.id}-{number}")
        for number in range(BANK_SIZE // len(shipped.clauses) + 1)
        for clause in shipped.clauses.values()
    ][:BANK_SIZE]
    bank = Bank({clause.id: clause for clause in clauses}, shipped.guide, shipped.files)
    building = timed(lambda: search(bank, "x"))
    typed = [query[:end] for query in QUERIES for end in range(1, len(query) + 1)]
    times = [median_time(lambda query=query: search(bank, query), 3) for query in typed]
    return [
        ("building the index", building, "ms"),
        (f"a keystroke of a search, {BANK_SIZE:,} clauses, median", statistics.median(times), "ms"),
        ("99th percentile", percentile(times, 0.99), "ms"),
    ]


def growth() -> Rows:
    """Time against length."""
    points = []
    for length in LENGTHS:
        draft, text = drafted(length)
        profile = load_profile(draft.profile)
        points.append((length, median_time(lambda text=text, profile=profile: check(read_markdown(text), profile), RUNS)))
    return [
        *((f"{length} clauses", seconds, "ms") for length, seconds in points),
        ("grows with the length to the power of", steepness(points), ""),
    ]


def word_floor() -> Rows:
    """A Word file with automatic numbers, and beside it unpacking it and parsing its XML with nothing else done."""
    from lxml import etree

    resolutions = sorted((item for item in corpus.load() if item["organ"] == "GA"), key=lambda item: len(corpus.plain(item)))
    profile = corpus.profile_of("GA")
    files = [word.word_file(item) for item in resolutions[len(resolutions) // 2 - RUNS : len(resolutions) // 2 + RUNS]]

    def parse(data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(package.read(name))

    new, again, floor, written = [], [], [], []
    for data in files:  # in turns
        draft = read(read_bytes(data, "draft.docx", ".docx"), profile).draft

        def whole(data: bytes = data) -> None:
            check(read_bytes(data, "draft.docx", ".docx"), profile)

        new.append(timed(whole))
        again.append(median_time(whole, 3))
        floor.append(median_time(lambda data=data: parse(data), 3))
        written.append(median_time(lambda draft=draft: write_docx(draft, profile), 3))
    return [
        ("a new one, read and checked", statistics.median(new), "ms"),
        ("the same one again", statistics.median(again), "ms"),
        ("inflated and parsed, nothing else", statistics.median(floor), "ms"),
        ("written", statistics.median(written), "ms"),
        ("a new one beside the floor", _ratio(new, floor), "times"),
        ("the same one again beside the floor", _ratio(again, floor), "times"),
        *real_word_files(parse, resolutions[len(resolutions) // 2]),
    ]


def _ratio(ours: list[float], floor: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(ours, floor, strict=True))


def real_word_files(parse: Callable[[bytes], None], resolution: corpus.Resolution) -> Rows:
    """The same for files as programs write them: student papers of the corpus, and a resolution made with python-docx."""
    files = {path.name: path.read_bytes() for path in sorted((corpus.folder() / "mun").glob("*.docx"))}
    made = docx.Document()
    for line in corpus.lines(resolution):
        made.add_paragraph(line)
    saved = BytesIO()
    made.save(saved)
    files["a resolution of median length from python-docx"] = saved.getvalue()
    rows: Rows = []
    profile = load_profile("un-ga")
    for name, data in files.items():
        whole = median_time(lambda data=data: check(read_bytes(data, "draft.docx", ".docx"), profile), RUNS)
        rows.append((f"{name} beside the floor", whole / median_time(lambda data=data: parse(data), RUNS), "times"))
    return rows


def whole_corpus() -> Rows:
    """Documents a second, on one core and on all."""
    texts = [(corpus.plain(item), item["organ"]) for item in corpus.load()]
    one = timed(lambda: check_all(texts))
    workers = os.cpu_count() or 1
    shares = [texts[number::workers] for number in range(workers)]
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(check_all, repeat([], workers)))  # started, before the clock is
        together = timed(lambda: list(pool.map(check_all, shares)))
    return [("one core", len(texts) / one, "documents a second"), ("all cores", len(texts) / together, "documents a second")]


def check_all(texts: list[tuple[str, str]]) -> int:
    """Check texts, each with its organ; how many they were."""
    for text, organ in texts:
        check(read_text(text), corpus.profile_of(organ))
    return len(texts)


def peak_memory() -> float:
    """In megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    speed()
