"""Rejects the tracked changes of an author, so that the text stands as it did before them."""

from __future__ import annotations

from resolver.files.docx.xml import Element, w

_RANGES = tuple(
    w(name)
    for name in (
        "commentRangeStart",
        "commentRangeEnd",
        "bookmarkStart",
        "bookmarkEnd",
        "permStart",
        "permEnd",
    )
)
"""Ends of ranges, which come in pairs: one within an insertion may belong to another without."""


def take_back(root: Element, author: str) -> bool:
    """Reject all insertions and deletions of an author in a part, and say whether there are any; what others tracked stays."""
    own = [element for element in root.iter(w("ins"), w("del")) if element.get(w("author")) == author]
    for element in own:
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag == w("rPr"):
            _take_back_mark(element)
        elif element.tag == w("del"):
            _unwrap(element)
        else:
            _leave_out(element)
    return bool(own)


def _take_back_mark(element: Element) -> None:
    """Take the change of a paragraph's mark away, and the properties that were put there only to hold it."""
    parent = element.getparent()
    while parent is not None:
        parent.remove(element)
        if len(parent) or parent.tag not in (w("rPr"), w("pPr")):
            return
        element, parent = parent, parent.getparent()


def _unwrap(deletion: Element) -> None:
    parent = deletion.getparent()
    kept = parent is not None and parent.tag in (w("del"), w("moveFrom"))
    for inner in list(deletion):
        if not kept:
            for text in inner.iter(w("delText")):
                text.tag = w("t")
        deletion.addprevious(inner)
    if parent is not None:
        parent.remove(deletion)


def _leave_out(insertion: Element) -> None:
    parent = insertion.getparent()
    for inner in list(insertion):
        if inner.tag in _RANGES or inner.find(w("commentReference")) is not None:
            insertion.addprevious(inner)
    if parent is not None:
        parent.remove(insertion)
