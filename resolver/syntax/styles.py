"""Styles of Word files that the builder wrote, by which the reader knows again what no other sign tells."""

from __future__ import annotations

TITLE = "Resolution Title"
"""The title stands first in some houses; what others call a title may be anything."""
CONTINUATIONS = {"Clause Continuation": 0, "Flush Continuation": 0} | {
    f"Sub-clause Continuation {level}": level for level in range(1, 5)
}
"""Styles of text that goes on, and the level of what it goes on with."""
UNPLACED = "Unplaced Text"
"""What had no place in the resolution when it was written."""
