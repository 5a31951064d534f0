"""References: document symbols and citations of resolutions, as `grammar/reference.lark` has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from resolver.resources import data_folder

RESOLUTION_OF = {
    "general_assembly": "GA",
    "general_assembly_old": "GA",
    "security_council": "SC",
    "economic_and_social_council": "ECOSOC",
    "economic_and_social_council_old": "ECOSOC",
    "human_rights_council": "HRC",
}
"""The kinds of symbols that are of resolutions, with the organ."""

_SLIP = re.compile(
    r"(?P<organ>[AES])[/. -]?RES[/. -](?:"
    r"(?P<session>(?:ES-|S-)?[0-9]{1,4})[/-](?P<number>[0-9]{1,4})(?P<part> ?[A-Z](?![A-Za-z]))?"
    r"|(?P<row>[0-9]{1,4})(?P<row_part> [A-Z])?(?: ?\(| ?/ ?| )(?P<year>(?:19|20)[0-9]{2}|[IVXL]+)\)?"
    r")",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol that the grammar accepts."""

    kind: str
    """The rule of the grammar: `security_council`, `document` …"""
    number: str
    """How running text cites it if it is a resolution: `55/25`, `1325 (2000)`; else the symbol itself."""

    @property
    def organ(self) -> str:
        """Code of the organ whose resolution it is; empty for other documents."""
        return RESOLUTION_OF.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Citation:
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
    kind = str(tree.children[0].data) if isinstance(tree.children[0], Tree) else ""
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
    tokens = [token for token in tree.children if isinstance(token, Token)]
    months = [index for index, token in enumerate(tokens) if token.type == "MONTH"]
    session = int(tokens[0]) if tokens[0].type == "SESSION" else 0
    return Citation(session, int(tokens[months[0] + 1]), str(tokens[months[0]])) if months else Citation(session, 0, "")


def right_symbol(text: str) -> str:
    """What a slip of a resolution's symbol certainly stands for: "A/Res/55-25" is A/RES/55/25; empty if that is not certain."""
    slip = _SLIP.fullmatch(text)
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
    try:
        return _grammar().parse(text, start=start)
    except UnexpectedInput:
        return None


@cache
def _grammar() -> Lark:
    """Built when the first reference is met, and kept."""
    text = (data_folder("grammar") / "reference.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="contextual", start=["symbol", "citation"], maybe_placeholders=False)
