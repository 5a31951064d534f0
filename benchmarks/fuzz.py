"""Spoils drafts for some minutes and looks whether anything that must always hold does not."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import click
import corpus
from mutations import mutate, spoiled_bytes
from progress import console
from rich.progress import Progress
from rich.table import Table
from structure import words, words_of
from timing import least_time, processor_time

from resolver.bank.sample import sample_draft
from resolver.check import Report, check
from resolver.document import Document, SourceKind
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.open import read_bytes
from resolver.files.text import read_text
from resolver.fix import fix_document
from resolver.problems import InputError
from resolver.profiles import Profile, load_profile
from resolver.report.outline import outline

LONGEST = 60_000
"""Characters of a text that is tried."""
SLOW = 0.004
"""Seconds for each 1,000 characters above which a text is measured again, and twice as long."""
RUNS = 3
GROWTH = 3
"""How many times as long twice the text may take."""
FLOOR = 0.2
"""Seconds below which nothing is said of growth."""
LONG = 2
"""Seconds that no text that is tried may take."""
KEPT = 5
"""How many findings of one kind are shown."""


@click.command()
@click.option("--minutes", default=10.0, show_default=True, help="How long to go on.")
@click.option("--seed", default=0, help="Where chance begins; 0 for a new place each time.")
@click.option("--save", type=click.Path(path_type=Path), help="Folder for the texts that broke something.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
def fuzz(minutes: float, seed: int, save: Path | None, as_json: bool) -> None:
    """No exception, no lost word, no span outside, fixes that settle, time that grows with length."""
    seed = seed or time.time_ns() % 1_000_000
    rng = Random(seed)
    sources = list(drafts(rng))
    tried = 0
    problems: dict[str, list[str]] = {}
    counts = Counter[str]()
    end = time.monotonic() + 60 * minutes
    with Progress(console=console(error=True), transient=True) as bar:
        task = bar.add_task("spoiling", total=60 * minutes)
        while (left := end - time.monotonic()) > 0:
            bar.update(task, completed=60 * minutes - left)
            tried += 1
            text = mutate(rng.choice(sources), sources, rng)[:LONGEST]
            profile = load_profile(rng.choice(("un-ga", "un-sc", "nmun")))
            data = spoiled_bytes(text, rng) if rng.random() < 0.1 else None
            for kind, detail in attempt(text, data, profile, markdown=rng.random() < 0.5):
                counts[kind] += 1
                if save is not None:
                    save.mkdir(parents=True, exist_ok=True)
                    (save / f"{seed}-{tried}-{profile.id}.txt").write_bytes(data or text.encode("utf-8", "surrogatepass"))
                if len(problems.setdefault(kind, [])) < KEPT:
                    problems[kind].append(f"{detail}\n    {(data or text)[:300]!r}")
    if as_json:
        print(json.dumps({"seed": seed, "texts": tried, "problems": counts, "examples": problems}, indent=2))
    else:
        table = Table(title=f"{tried} spoiled texts in {minutes:g} minutes, seed {seed}")
        table.add_column("what must hold")
        table.add_column("broken", justify="right")
        for kind in KINDS:
            table.add_row(kind, str(counts[kind]))
        console().print(table)
        for kind, found in problems.items():
            for detail in found:
                print(f"\n{kind}: {detail}")
    sys.exit(1 if problems else 0)


NO_EXCEPTION, NO_LOSS, INSIDE = "no exception", "no word is lost", "every span lies inside the text"
SETTLES, LINEAR = "fixes settle, and fixing again changes nothing", "time grows with the length"
KINDS = (NO_EXCEPTION, NO_LOSS, INSIDE, SETTLES, LINEAR)
_Problem = tuple[str, str]


def drafts(rng: Random) -> Iterator[str]:
    """Texts to begin with: our own sample in two forms, and resolutions in every form."""
    sample = sample_draft()
    yield write_markdown(sample, load_profile(sample.profile))
    yield write_markdown(sample, load_profile("un-ga")).split("---\n", 2)[-1].replace("*", "")
    for resolution in rng.sample(corpus.load(), 120):
        yield rng.choice((corpus.plain, corpus.wrapped, corpus.wrapped_close))(resolution)


def attempt(text: str, data: bytes | None, profile: Profile, *, markdown: bool) -> Iterator[_Problem]:
    """What does not hold for one text, or for bytes in its place."""
    try:
        read: Callable[[str], Document] = read_markdown if markdown else read_text
        try:
            document = read(text) if data is None else read_bytes(data, "a draft", ".md" if markdown else ".txt")
        except InputError:
            return  # one sentence, and no report: that is how broken files are met
        if data is not None:
            text, read = document.text, read_markdown if document.kind is SourceKind.MARKDOWN else read_text
        report = check(document, profile)
        yield from lost(report)
        yield from outside(report)
        if document.kind is not SourceKind.WORD:
            yield from unsettled(document, profile, read)
        yield from slow(text, profile, read)
    except Exception as error:  # noqa: BLE001 - any exception at all is what is looked for
        yield NO_EXCEPTION, f"{type(error).__name__}: {error}"


def lost(report: Report) -> Iterator[_Problem]:
    """Words of the paragraphs that stand nowhere in the outline."""
    standing = Counter[str]()
    for paragraph in report.document.paragraphs:
        standing += words(paragraph.text)
    gone = standing - words_of(outline(report.reading))
    if gone:
        yield NO_LOSS, str(dict(gone.most_common(5)))


def outside(report: Report) -> Iterator[_Problem]:
    """Spans, labels and edits beyond the text."""
    size = len(report.document.text)
    for item in report.diagnostics:
        edits = item.fix.edits if item.fix else ()
        spans = [item.span, *(label.span for label in item.labels), *edits]
        if not all(0 <= span.start <= span.end <= size for span in spans):
            yield INSIDE, f"{item.code} {item.span}"


def unsettled(document: Document, profile: Profile, read: Callable[[str], Document]) -> Iterator[_Problem]:
    """Whether fixing goes on after it has ended."""
    once = fix_document(document, profile, read)
    again = fix_document(once.document, profile, read)
    if again.document.text != once.document.text:
        codes = [item.code for item in once.report.diagnostics if item.fix and item.fix.applicability.value == "safe"]
        yield SETTLES, f"left after the first time: {codes[:8]}"


def slow(text: str, profile: Profile, read: Callable[[str], Document]) -> Iterator[_Problem]:
    """Whether a text that took long takes more than its share when it is twice, and four times, as long.

    Time is the processor's, the least of several runs counts, and both doublings must show it: other programs on the machine,
    and a collection of garbage in one run, say nothing about a text.
    """
    if len(text) < 2_000:
        return
    fresh = text.replace("the", "th3")  # nothing of it was kept from the check before
    spent = processor_time(lambda: check(read(fresh), profile))
    if spent / len(text) * 1000 < SLOW:
        return
    times = [least_time(lambda size=size: check(read("\n".join([text] * size)), profile), RUNS) for size in (1, 2, 4)]
    shown = f"{len(text)} characters " + ", ".join(
        f"{size} times {1000 * t:.0f} ms" for size, t in zip((1, 2, 4), times, strict=True)
    )
    if all(after > GROWTH * before and after > FLOOR for before, after in pairwise(times)) or times[0] > LONG:
        yield LINEAR, shown


if __name__ == "__main__":
    fuzz()
