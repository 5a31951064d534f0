"""References: document symbols and citations of resolutions, as `grammar/reference.lark` has them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from resolver.resources import data_folder

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

RESOLUTION_OF = {
    "general_assembly": "GA",
    "general_assembly_old": "GA",
    "security_council": "SC",
    "economic_and_social_council": "ECOSOC",
    "economic_and_social_council_old": "ECOSOC",
    "human_rights_council": "HRC",
}
"""The kinds of symbols that are of resolutions, with the organ."""


@cache
def _slip() -> re.Pattern[str]:
    """A symbol with other marks between its parts than it should have."""
    return re.compile(
        r"(?P<organ>[AES])[/. -]?RES[/. -](?:"
        r"(?P<session>(?:ES-|S-)?[0-9]{1,4})[/-](?P<number>[0-9]{1,4})(?P<part> ?[A-Z](?![A-Za-z]))?"
        r"|(?P<row>[0-9]{1,4})(?P<row_part> [A-Z])?(?: ?\(| ?/ ?| )(?P<year>(?:19|20)[0-9]{2}|[IVXL]+)\)?"
        r")",
        re.IGNORECASE,
    )


class Symbol(msgspec.Struct, frozen=True):
    """A document symbol that the grammar accepts."""

    kind: str
    """The rule of the grammar: `security_council`, `document` …"""
    number: str
    """How running text cites it if it is a resolution: `55/25`, `1325 (2000)`; else the symbol itself."""

    @property
    def organ(self) -> str:
        """Code of the organ whose resolution it is; empty for other documents."""
        return RESOLUTION_OF.get(self.kind, "")


class Citation(msgspec.Struct, frozen=True):
    """A citation such as "resolution 55/25 of 15 November 2000"."""

    session: int
    """Number of the regular session; 0 where the citation names none."""
    year: int
    """The year of the date; 0 if there is no date."""
    month: str


@lru_cache(maxsize=4096)
def read_symbol(text: str) -> Symbol | None:
    """A document symbol, or None if the grammar does not accept it."""
    tree = _parsed(text, "symbol")
    if tree is None:
        return None
    kind = str(getattr(tree.children[0], "data", ""))
    if kind not in RESOLUTION_OF:
        return Symbol(kind, text)
    number = text.partition("RES/")[2]
    return Symbol(kind, number if " (" in number else number.replace("(", " ("))


@lru_cache(maxsize=4096)
def read_citation(text: str) -> Citation | None:
    """A citation of a resolution, or None if the grammar does not accept it."""
    tree = _parsed(text, "citation")
    if tree is None:
        return None
    tokens = [(str(getattr(token, "type", "")), str(token)) for token in tree.children]
    kinds = [kind for kind, _ in tokens]
    session = int(tokens[0][1]) if kinds[0] == "SESSION" else 0
    if "MONTH" not in kinds:
        return Citation(session, 0, "")
    month = kinds.index("MONTH")
    return Citation(session, int(tokens[month + 1][1]), tokens[month][1])


def right_symbol(text: str) -> str:
    """What a slip of a resolution's symbol certainly stands for: "A/Res/55-25" is A/RES/55/25; empty if that is not certain."""
    slip = _slip().fullmatch(text)
    if slip is None:
        return ""
    lead = f"{slip['organ'].upper()}/RES/"
    if slip["session"] is not None:
        in_row = slip["organ"].upper() == "S"
        right = f"{slip['session']} ({slip['number']})" if in_row else f"{slip['session']}/{slip['number']}{slip['part'] or ''}"
    else:
        right = f"{slip['row']}{slip['row_part'] or ''} ({slip['year']})"
    return lead + right.upper() if read_symbol(lead + right.upper()) is not None else ""


def _parsed(text: str, start: str) -> Tree[Token] | None:
    # imported here, because only a text with symbols needs it
    from lark.exceptions import UnexpectedInput

    try:
        return _grammar().parse(text, start=start)
    except UnexpectedInput:
        return None


@cache
def _grammar() -> Lark:
    """Built when the first reference is met, and kept."""
    from lark import Lark

    text = (data_folder("grammar") / "reference.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="contextual", start=["symbol", "citation"], maybe_placeholders=False)
