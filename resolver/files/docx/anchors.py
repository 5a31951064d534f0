"""Ties comments to the words they are about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lxml import etree

from resolver.document import Span
from resolver.files.docx.build import child
from resolver.files.docx.places import Piece, Places, WordText
from resolver.files.docx.xml import Element, w

_HOLDERS = frozenset(
    w(name) for name in ("p", "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "customXml", "fldSimple", "dir", "bdo")
)
"""What may hold runs, and the ends of a comment's range beside them."""
_CHANGED = frozenset(w(name) for name in ("ins", "moveTo"))
_WORD = re.compile(r"\S+")


class Anchors:
    """Puts the ends of comments' ranges, and the marks that refer to the comments, into the trees of a Word file."""

    def __init__(self, text: WordText, places: Places, mark_style: str | None) -> None:
        self._text = text
        self._places = places
        self._mark_style = mark_style
        self._last: dict[Element, Element] = {}
        """After which element the next range that ends at a node has its end."""

    def words(self, span: Span) -> Span:
        """The words that a comment on a range is tied to; one on a mere place is tied to the word before or after it."""
        text = self._text.document.text
        if span.start < span.end:
            return span
        start = text.rfind("\n", 0, span.start) + 1
        found = text.find("\n", span.start)
        end = found if found >= 0 else len(text)
        near = [match for match in _WORD.finditer(text, start, end) if match.start() < max(span.start, start + 1)]
        return Span(*near[-1].span()) if near else Span(start, end)

    def first_paragraph(self) -> Span:
        """The first paragraph."""
        paragraph = self._text.document.paragraphs[0]
        return Span(paragraph.source_start(0), paragraph.source_end(len(paragraph.text)))

    def put(self, span: Span, ident: int) -> None:
        """Tie a comment to a range; the runs must have been cut at its ends.

        What stands in a footnote is tied to the mark of the footnote, and what stands in a text box to the box: Word has no
        comments within them.
        """
        pieces = self._hosts(span)
        first, last = _node(pieces[0]), _node(pieces[-1])
        first, last = _outermost(first, -1), _outermost(last, 1)
        start = etree.Element(w("commentRangeStart"))
        start.set(w("id"), str(ident))
        first.addprevious(start)
        end = etree.Element(w("commentRangeEnd"))
        end.set(w("id"), str(ident))
        self._last.get(last, last).addnext(end)
        mark = etree.Element(w("r"))
        if self._mark_style:
            child(child(mark, "rPr"), "rStyle", val=self._mark_style)
        child(mark, "commentReference", id=ident)
        end.addnext(mark)
        self._last[last] = mark

    def _hosts(self, span: Span) -> Sequence[Piece]:
        """Pieces in the body that hold a range."""
        found: list[Piece] = []
        lines = self._text.lines
        first = max(bisect_right(lines, span.start, key=lambda line: line.span.start) - 1, 0)
        last = bisect_left(lines, span.end, key=lambda line: line.span.start)
        for line in lines[first:last]:
            if line.note is not None:
                mark = self._places.mark_of(line.note)
                found.extend([mark] if mark is not None else [])
            else:
                found.extend(self._places.within(max(span.start, line.span.start), min(span.end, line.span.end)))
        usable = [piece for piece in found if piece.element is not None]
        return (
            usable
            or [piece for piece in self._places.within(0, len(self._text.document.text)) if piece.element is not None][:1]
        )


def _node(piece: Piece) -> Element:
    """The element of a piece that stands directly in what may hold runs; a text box is left for its host."""
    node = piece.run if piece.run is not None else piece.element
    if node is None:
        raise LookupError("a piece that the file does not hold has no place")
    box = next((outer for outer in reversed([*node.iterancestors(w("txbxContent"))])), None)
    node = box if box is not None else node
    parent = node.getparent()
    while parent is not None and parent.tag not in _HOLDERS:
        node, parent = parent, parent.getparent()
    return node


def _outermost(node: Element, direction: int) -> Element:
    """The node, or what others inserted if the node stands at its edge: rejecting that must not take the mark along."""
    parent = node.getparent()
    while parent is not None and parent.tag in _CHANGED:
        beyond = node.getprevious() if direction < 0 else node.getnext()
        if beyond is not None:
            break
        node, parent = parent, parent.getparent()
    return node
