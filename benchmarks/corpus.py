"""The corpus of published resolutions: texts to read and the structure they have."""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
import textwrap
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from resolver.profiles import DEFAULT_PROFILE, Profile, load_profile, profile_ids

Resolution = dict[str, Any]

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus"
WIDTH = 80
ORGANS = ("GA", "SC", "HRC", "ECOSOC")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a resolution as it was published."""

    text: str
    """With its number typed."""
    role: str
    """As the corpus has it: `formula`, `preamble`, `operative`, `body` …; beside them `cover`, `title`, `closing`, `note`."""
    depth: int = 0
    number: str = ""
    opening: str = ""
    """The words in italics with which it begins; empty if there are none."""
    runs: tuple[tuple[str, str], ...] = ()
    """Its words, number left out, with how they stand out: `i`, `b`, `u` or nothing; empty where that is not known."""

    @property
    def words(self) -> str:
        """Without its number."""
        return self.text[len(self.number) :].lstrip()


@cache
def profile_of(organ: str) -> Profile:
    """The profile of an organ; the default one where the organ has none."""
    name = f"un-{organ.lower()}"
    return load_profile(name if name in profile_ids() else DEFAULT_PROFILE)


def folder() -> Path:
    """The folder of the corpus."""
    return Path(os.environ.get("RESOLVER_CORPUS", DEFAULT))


def load() -> list[Resolution]:
    """Every resolution of the corpus; ends the program with a sentence if the corpus is not there."""
    path = folder() / "un" / "gold.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is not there; set RESOLVER_CORPUS to the folder of the corpus")
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def paragraphs(resolution: Resolution) -> list[Line]:
    """The paragraphs of a resolution as they were published, in reading order."""
    found = [Line(line, "cover") for block in resolution["cover"] for line in block.split("\n")]
    closing = [Line(line, "closing") for block in resolution["closing"] for line in block.split("\n")]
    found.append(Line(f"{resolution['number']} {resolution['title']}".strip(), "title"))
    for paragraph in resolution["paras"]:
        if paragraph["role"] == "annex" and closing:
            found.extend(closing)
            closing = []
        text = paragraph["text"].replace("\n", " ").strip()
        number = paragraph["num"] or ""
        whole = f"{number} {text}" if number and not text.startswith(number) else text
        runs = paragraph.get("runs") or [["", ""]]
        opening = runs[0][0].strip() if runs[0][1] == "i" and text.startswith(runs[0][0].strip()) else ""
        known = "".join(words for words, _ in runs).replace("\n", " ").strip() == text
        looks = tuple((words.replace("\n", " "), look) for words, look in runs) if known else ()
        found.append(Line(whole, paragraph["role"], paragraph["depth"], number, opening, looks))
    found.extend(closing)
    found.extend(Line(f"[^{label}]: {text}", "note") for label, text in resolution["footnotes"])
    return [replace(line, text=line.text.strip()) for line in found if line.text.strip()]


def lines(resolution: Resolution) -> list[str]:
    """The paragraphs of a resolution, numbers typed, one a line."""
    return [line.text for line in paragraphs(resolution)]


def plain(resolution: Resolution) -> str:
    """One paragraph a line."""
    return "\n".join(lines(resolution))


def wrapped(resolution: Resolution) -> str:
    """Hard-wrapped at 80 columns, with an empty line between paragraphs."""
    wrap = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join(wrap.fill(line) for line in lines(resolution))


def wrapped_close(resolution: Resolution) -> str:
    """Hard-wrapped at 80 columns, without empty lines."""
    return wrapped(resolution).replace("\n\n", "\n")


_LABEL = re.compile(r"\D+")
_NUMBERED = re.compile(r"\(?[0-9]{1,3}[).]?\s*[.)]?\s?[A-Z]")


def contradicts_itself(resolution: Resolution) -> bool:
    """Whether the structure as recorded goes against the numbers that stand in the text itself.

    So it does if a paragraph with a letter, a roman numeral or a dash is recorded as a clause of the first level, a numbered
    one as preamble, or one that begins with a number as text that goes on. Nothing of Resolver is asked.
    """
    for paragraph in resolution["paras"]:
        role, number, text = paragraph["role"], (paragraph["num"] or "").strip(), paragraph["text"].strip()
        if paragraph["depth"] or not text:
            continue
        if role == "operative" and number and _LABEL.fullmatch(number):
            return True
        if role == "preamble" and number.strip("().").isdecimal():
            return True
        if role == "body" and not number and _NUMBERED.match(text):
            return True
    return False


def published_shape(resolution: Resolution) -> list[str]:
    """What each clause is and how deep it stands: `P` and `O` for clauses, `p1`, `i2` … for sub-clauses.

    The preamble comes first; the preambles of all parts of a composite resolution stand together, and so do the clauses.
    """
    preamble: list[str] = []
    operative: list[str] = []
    for paragraph in resolution["paras"]:
        role, depth = paragraph["role"], paragraph["depth"]
        if not paragraph["text"].strip():
            continue
        if role == "preamble":
            preamble.append("P" if depth == 0 else f"p{depth}")
        elif role in ("operative", "operative_unnumbered"):
            operative.append("O")
        elif role == "body" and depth > 0:
            operative.append(f"i{depth}")
    return [*preamble, *operative]
