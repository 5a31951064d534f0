"""Faults of closing marks and of spaces."""

from __future__ import annotations

import re
from random import Random

from faults.fault import CLAUSES, NOT_SC, WORDED, Place, closed, fault, rewritten
from faults.wording import replaced
from resolver.markers import BULLETS

PREAMBULAR, OPERATIVE, LAST = (Place.PREAMBULAR,), (Place.OPERATIVE,), (Place.LAST, Place.LAST_ITEM)
ITEM, CHAPEAU = (Place.ITEM,), (Place.CHAPEAU,)
_CLOSINGS = (
    ("preambular clause ends with a semicolon", "F202", PREAMBULAR, ",", ";"),
    ("preambular clause ends with a full stop", "F202", PREAMBULAR, ",", "."),
    ("preambular clause ends without a mark", "F201", PREAMBULAR, ",", ""),
    ("operative clause ends with a comma", "F202", OPERATIVE, ";", ","),
    ("operative clause ends with a full stop", "F202", OPERATIVE, ";", "."),
    ("operative clause ends without a mark", "F201", OPERATIVE, ";", ""),
    ("last clause ends without a mark", "F201", LAST, ".", ""),
    ("last clause ends with a semicolon", "F202", LAST, ".", ";"),
    ("last clause ends with an exclamation mark", "F202", LAST, ".", "!"),
    ("chapeau ends with a semicolon", "F202", CHAPEAU, ":", ";"),
    ("chapeau ends with a comma", "F202", CHAPEAU, ":", ","),
    ("chapeau ends without a mark", "F201", CHAPEAU, ":", ""),
    ("sub-clause ends without a mark", "F201", ITEM, ";", ""),
    ("two closing marks: ,;", "F202", OPERATIVE, ";", ",;"),
    ("space before the closing mark", "F202", OPERATIVE, ";", " ;"),
    ("full-width closing comma", "F202 W508", PREAMBULAR, ",", "，"),
    ("full-width closing semicolon", "F202 W508", OPERATIVE, ";", "；"),
)


def _closing(right: str, wrong: str):  # noqa: ANN202 - an injector of faults
    def edit(text: str, _: Random) -> str | None:
        parts = closed(text)
        if text[:1] in BULLETS and wrong in ("", ";"):
            return None  # short items after bullets may have any mark, or none
        return f"{parts[0]}{wrong}{parts[2]}" if parts and parts[1] == right else None

    return rewritten(edit)


for name, code, places, right, wrong in _CLOSINGS:
    fault(name, code, places)(_closing(right, wrong))
# what published texts of the Security Council do is no fault there
fault("sub-clause ends with a comma", "F202", ITEM, organs=NOT_SC)(_closing(";", ","))
fault("operative clause ends with “; and”", "F202", OPERATIVE, organs=NOT_SC)(_closing(";", "; and"))

_COMMA = re.compile(r"(?<=[a-z]{2}), (?=[a-z]{2})")
fault("space before a comma", "W509", WORDED)(rewritten(replaced(_COMMA, " , ")))
fault("no space after a comma", "W509", WORDED)(rewritten(replaced(_COMMA, ",")))
fault("full-width comma within a clause", "W508", CLAUSES)(rewritten(replaced(_COMMA, "，")))
fault("no space before a bracket", "W509", WORDED)(rewritten(replaced(re.compile(r"(?<=[a-z]{2}) \((?=[A-Z]{2})"), "(")))
