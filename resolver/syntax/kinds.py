"""The kinds of paragraph: the terminals of `grammar/document.lark`."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is; the comments in the grammar say more."""

    MASTHEAD = "MASTHEAD"
    PART_TITLE = "PART_TITLE"
    SECTION_TITLE = "SECTION_TITLE"
    ENACTING = "ENACTING"
    PREAMBULAR = "PREAMBULAR"
    LEAD = "LEAD"
    OPERATIVE = "OPERATIVE"
    ITEM_1 = "ITEM_1"
    ITEM_2 = "ITEM_2"
    ITEM_3 = "ITEM_3"
    ITEM_4 = "ITEM_4"
    GOES_ON = "GOES_ON"
    GOES_ON_1 = "GOES_ON_1"
    GOES_ON_2 = "GOES_ON_2"
    GOES_ON_3 = "GOES_ON_3"
    GOES_ON_4 = "GOES_ON_4"
    HEADING = "HEADING"
    CLOSING = "CLOSING"
    ANNEX_TITLE = "ANNEX_TITLE"
    ANNEX = "ANNEX"
    FOOTNOTE = "FOOTNOTE"
    CONNECTING = "CONNECTING"
    STRAY = "STRAY"


ITEMS = (Kind.ITEM_1, Kind.ITEM_2, Kind.ITEM_3, Kind.ITEM_4)
"""Sub-clauses by level, from 1."""
GOES_ON = (Kind.GOES_ON, Kind.GOES_ON_1, Kind.GOES_ON_2, Kind.GOES_ON_3, Kind.GOES_ON_4)
"""Text that goes on, by the level of what it goes on with, from 0."""
