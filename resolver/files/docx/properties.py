"""What a Word file says of itself: title, authors, subject and language."""

from __future__ import annotations

from resolver.draft import Masthead
from resolver.files.clean import clean
from resolver.files.docx.xml import Element

MAX_PROPERTY = 255
"""Characters that a property may have."""
_UNTITLED = "Draft resolution"
_DC = "http://purl.org/dc/elements/1.1/"


def set_properties(core: Element, masthead: Masthead, language: str) -> None:
    """Fill the core properties; the authors are the sponsors, never the user of the machine."""
    values = {
        "title": masthead.title or masthead.topic,
        "subject": masthead.topic,
        "creator": ", ".join(masthead.sponsors),
        "language": language,
    }
    for name, value in values.items():
        element = next(core.iterchildren(f"{{{_DC}}}{name}"))
        element.text = " ".join(clean(value).split())[:MAX_PROPERTY] or (_UNTITLED if name == "title" else None)
