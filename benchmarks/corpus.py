"""The corpus of published resolutions: texts to read and the structure they have."""

from __future__ import annotations

import gzip
import json
import os
import sys
import textwrap
from pathlib import Path
from typing import Any

Resolution = dict[str, Any]

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus"
WIDTH = 80


def load() -> list[Resolution]:
    """Every resolution of the corpus; ends the program with a sentence if the corpus is not there."""
    folder = Path(os.environ.get("RESOLVER_CORPUS", DEFAULT))
    path = folder / "un" / "gold.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is not there; set RESOLVER_CORPUS to the folder of the corpus")
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def lines(resolution: Resolution) -> list[str]:
    """The paragraphs of a resolution as they were published, numbers typed, one a line."""
    found = [line for block in resolution["cover"] for line in block.split("\n")]
    title = f"{resolution['number']} {resolution['title']}".strip()
    closing = [line for block in resolution["closing"] for line in block.split("\n")]
    found.append(title)
    for paragraph in resolution["paras"]:
        if paragraph["role"] == "annex" and closing:
            found.extend(closing)
            closing = []
        text = paragraph["text"].replace("\n", " ").strip()
        number = paragraph["num"]
        found.append(f"{number} {text}" if number and not text.startswith(number) else text)
    found.extend(closing)
    found.extend(f"[^{label}]: {text}" for label, text in resolution["footnotes"])
    return [line.strip() for line in found if line.strip()]


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
