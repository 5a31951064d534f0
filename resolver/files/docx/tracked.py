"""Writes changes as tracked changes, which Word accepts or rejects one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from resolver.files.docx.build import add_run
from resolver.files.docx.places import Line, Places, beside, without_id
from resolver.files.docx.xml import Element, M, w
from resolver.trail import Change

AUTHOR = "Resolver"
_OTHERS = (w("ins"), w("moveTo"))
_LINKS = (w("hyperlink"), w("fldSimple"))
_CONTENT = tuple(w(name) for name in ("drawing", "pict", "object"))
"""What may stand in a paragraph beside its words and must not be taken away with them."""
_SPACES = tuple(w(name) for name in ("t", "tab", "br", "cr"))


class Tracker:
    """Makes changes in the trees of a Word file."""

    def __init__(self, places: Places, lines: Sequence[Line], ids: Iterator[int]) -> None:
        self._places = places
        self._lines = lines
        self._ids = ids

    def make(self, change: Change) -> None:
        """Make one change; the runs must have been cut at its ends."""
        gone = self._places.within(change.start, change.end) if change.start < change.end else []
        last: Element | None = None
        for piece in gone:
            if piece.run is not None:
                last = self._delete(piece.run)
        if change.whole:
            self._delete_line(change.start)
        if change.text:
            self._insert(change, last)

    def _delete(self, run: Element) -> Element:
        """Mark a run as deleted; runs that stand side by side are deleted as one."""
        parent, before = run.getparent(), run.getprevious()
        if parent is not None and parent.tag == w("del"):
            return parent  # two pieces of one run
        if before is not None and before.tag == w("del") and before.get(w("author")) == AUTHOR:
            deletion = before
        else:
            deletion = self._mark("del")
            run.addprevious(deletion)
        deletion.append(run)
        for text in run.iterchildren(w("t")):
            text.tag = w("delText")
        return deletion

    def _delete_line(self, start: int) -> None:
        """Delete what divides a line that goes from the next one: the mark of its paragraph, or a line break."""
        index, line = next((i, line) for i, line in enumerate(self._lines) if line.span.start == start)
        source = line.source
        neighbours = (*self._lines[max(index - 1, 0) : index], *self._lines[index + 1 : index + 2])
        if source is None:
            return
        if any(other.source is source for other in neighbours):
            dividing = line.broken_by if line.broken_by is not None else self._lines[index - 1].broken_by
            run = self._places.isolate(dividing) if dividing is not None else None
            if run is not None:
                self._delete(run)
        elif _can_go(source):
            self._delete_rest(source)
            self._delete_mark(source)

    def _delete_rest(self, paragraph: Element) -> None:
        """Delete what stands around the words, such as spaces, so that it does not run on into the next paragraph."""
        for run in list(paragraph.iter(w("r"))):
            parent = run.getparent()
            if parent is not None and parent.tag != w("del") and next(run.iterchildren(*_SPACES), None) is not None:
                self._delete(run)

    def _delete_mark(self, paragraph: Element) -> None:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        looks = properties.find(w("rPr"))
        if looks is None:
            looks = etree.Element(w("rPr"))
            after = next((one for one in properties if one.tag in (w("sectPr"), w("pPrChange"))), None)
            if after is None:
                properties.append(looks)
            else:
                after.addprevious(looks)
        first = next(iter(looks), None)
        looks.insert(1 if first is not None and first.tag == w("ins") else 0, self._mark("del"))

    def _insert(self, change: Change, deletion: Element | None) -> None:
        insertion = self._mark("ins")
        characters = zip(change.text, (self._model(like) for like in change.likes), strict=True)
        for model, group in groupby(characters, key=lambda pair: pair[1]):
            run = add_run(insertion, "".join(character for character, _ in group))
            properties = model.find(w("rPr")) if model is not None else None
            if properties is not None:
                run.insert(0, _plain_copy(properties))
        before, after = self._places.before(change.start), self._places.after(change.start)
        if deletion is not None:
            _put_after(deletion, insertion)
        elif before is not None and before.run is not None:
            _put_after(before.run, insertion)
        elif after is not None and after.run is not None:
            _put_before(after.run, insertion)

    def _model(self, like: int) -> Element | None:
        piece = self._places.after(like)
        return piece.run if piece is not None else None

    def _mark(self, name: str) -> Element:
        mark = etree.Element(w(name))
        mark.set(w("id"), str(next(self._ids)))
        mark.set(w("author"), AUTHOR)
        return mark


def _can_go(paragraph: Element) -> bool:
    """Whether a paragraph can run on in the next one without anything but its words being lost."""
    following = paragraph.getnext()
    holds = next(paragraph.iter(*_CONTENT, w("sectPr")), None)
    return following is not None and following.tag == w("p") and holds is None


def _plain_copy(properties: Element) -> Element:
    """The looks of a run without the record of how they were changed."""
    twin = deepcopy(properties)
    for change in twin.findall(w("rPrChange")):
        twin.remove(change)
    return twin


def _put_after(node: Element, insertion: Element) -> None:
    """Put an insertion after a node, outside a formula, outside what others have inserted, outside a link that ends with it."""
    node = _around_formula(node)
    parent = node.getparent()
    while parent is not None and (parent.tag in _OTHERS or (parent.tag in _LINKS and node.getnext() is None)):
        following = list(node.itersiblings())
        if following:
            _divided(parent).extend(following)
        node, parent = parent, parent.getparent()
    node.addnext(insertion)


def _put_before(node: Element, insertion: Element) -> None:
    """Put an insertion before the first node of a line, outside a formula and outside what others have inserted."""
    node = _around_formula(node)
    parent = node.getparent()
    while parent is not None and parent.tag in _OTHERS:
        if node.getprevious() is None:
            node = parent
        else:
            following = [node, *node.itersiblings()]
            twin = _divided(parent)
            twin.extend(following)
            node = twin
        parent = node.getparent()
    node.addprevious(insertion)


def _around_formula(node: Element) -> Element:
    """The whole formula that a node is in, or else the node: typed text has no place in formulas."""
    return next((outer for outer in reversed([*node.iterancestors()]) if str(outer.tag).startswith(f"{{{M}}}")), node)


def _divided(wrapper: Element) -> Element:
    """The second half, still empty, of what others have inserted."""
    twin = beside(wrapper)
    without_id(twin)
    return twin
