"""What the tests of the command line share: the outcome of a command, drafts to try it on, and a look at a folder."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

EIGHT = (
    ("protocol.recall-adoption",),
    ("victims.serious-crime",),
    ("protocol.purposes", "protocol=Trafficking in Persons Protocol"),
    ("protocol.consider-ratification", "treaties=Convention and the Trafficking in Persons Protocol"),
    ("technical-cooperation.request-assistance", "protocol=Trafficking in Persons Protocol"),
    ("trust-fund.invite-contributions", "amount=5 million", "date=2028-12-31"),
    ("victims.identification",),
    ("victims.assistance",),
)
"""Eight clauses of the bank with the values of their blanks, in the order of the draft."""

CLEAN = """\
---
profile: nmun
committee: General Assembly Third Committee
topic: Trafficking in persons
sponsors: [Brazil, Italy, Philippines]
signatories: [Kenya, Nepal]
---
The General Assembly,

*Recalling* its resolution 55/25 of 15 November 2000,

1. *Urges* Member States:

   (a) To criminalize trafficking in persons;

   (b) To protect and assist its victims;

2. *Requests* the Secretary-General to report to it at its eighty-third session.
"""

BROKEN = CLEAN.replace("November 2000,", "November 2000;").replace("*Urges*", "*Urgess*").replace("2. *Req", "4. *Req")
"""The same with a semicolon for a comma, a misspelt opening phrase and a wrong number."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Word files, and new ones with a password, begin."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """Standard output, which must be one JSON value and nothing else."""
        return json.loads(self.out)


def program(*args, stdin=b"", python=(), **more):
    """The command line in a process of its own."""
    command = [sys.executable, *python, "-m", "resolver", *args]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60, check=False, **more)


def holdings(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, hidden files and all, with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


def line_and_column(text: str, piece: str) -> tuple[int, int]:
    """Where a piece of text stands, counted from 1."""
    start = text.index(piece)
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
