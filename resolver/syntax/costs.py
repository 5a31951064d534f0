"""What departures from the grammar cost: what a writer most likely meant is cheapest."""

from __future__ import annotations

from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.repair import Costs

_ITEM_SUBSTITUTES = {
    (str(item), str(to)): 4 for item in (*ITEMS, *GOES_ON) for to in (Kind.PREAMBULAR, Kind.OPERATIVE)
}  # a sub-clause with no clause above it is a clause

DOCUMENT_COSTS = Costs(
    insert={Kind.ENACTING: 3, Kind.OPERATIVE: 5},
    delete={Kind.CONNECTING: 1, Kind.STRAY: 1, Kind.HEADING: 2, Kind.CLOSING: 2, Kind.PART_TITLE: 4, Kind.SECTION_TITLE: 2},
    substitute={
        **_ITEM_SUBSTITUTES,
        (Kind.PREAMBULAR, Kind.OPERATIVE): 6,
        (Kind.LEAD, Kind.OPERATIVE): 1,
    },
    delete_default=9,
)

_MARKS = ("COMMA", "SEMICOLON", "COLON", "STOP")
_OPENERS = ("PARTICIPLE", "VERB")

CLAUSE_COSTS = Costs(
    insert={**dict.fromkeys(_MARKS, 2), "NUMBER": 2, "LABEL": 2, "PARTICIPLE": 3, "VERB": 3, "WORDS": 5},
    delete={"NUMBER": 2, "LABEL": 2, "OTHER_MARKER": 2, **dict.fromkeys(_MARKS, 3), "OTHER_MARK": 3},
    substitute={
        **{(wrong, right): 1 for right in _MARKS for wrong in ("OTHER_MARK", *_MARKS) if wrong != right},
        ("OTHER_MARKER", "NUMBER"): 1,
        ("OTHER_MARKER", "LABEL"): 1,
        ("NUMBER", "LABEL"): 1,
        ("LABEL", "NUMBER"): 1,
        **{(wrong, right): 1 for right in _OPENERS for wrong in ("MISSPELT", "OTHER_FORM")},
    },
    delete_default=9,
)
