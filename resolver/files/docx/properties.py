"""What a Word file says of itself: title, authors, subject and language."""

from __future__ import annotations

from docx.opc.coreprops import CoreProperties

from resolver.draft import Masthead
from resolver.files.clean import clean

MAX_PROPERTY = 255
"""Characters that a property may have."""
_UNTITLED = "Draft resolution"


def set_properties(core: CoreProperties, masthead: Masthead, language: str) -> None:
    """Fill the core properties; the authors are the sponsors, never the user of the machine."""
    core.title = _property(masthead.title or masthead.topic) or _UNTITLED
    core.subject = _property(masthead.topic)
    core.author = _property(", ".join(masthead.sponsors))
    core.language = language


def _property(text: str) -> str:
    return " ".join(clean(text).split())[:MAX_PROPERTY]
