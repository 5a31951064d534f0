"""Accepts or rejects tracked changes one by one, as Word does, with no code of Resolver's."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree
from revision_help import W, parts, with_parts

STORIES = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
TRACKED = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")


def trees(data: bytes) -> dict[str, etree._Element]:
    return {name: etree.fromstring(content) for name, content in parts(data).items() if name in STORIES}


def with_trees(data: bytes, held: dict[str, etree._Element]) -> bytes:
    return with_parts(data, {name: etree.tostring(root, encoding="UTF-8", standalone=True) for name, root in held.items()})


def changes_of(held: dict[str, etree._Element], author: str | None = "Resolver") -> Iterator[tuple[str, str]]:
    """Part and id of every tracked change of an author; of all authors for None."""
    for name, root in held.items():
        for element in root.iter(*TRACKED):
            if author is None or element.get(W + "author") == author:
                yield name, element.get(W + "id")


def settle(root: etree._Element, ident: str | None, *, accept: bool, author: str | None = "Resolver") -> None:
    """Accept or reject the changes with an id, or all of an author."""
    for element in [*root.iter(*TRACKED)]:
        if ident is not None and element.get(W + "id") != ident:
            continue
        if author is not None and element.get(W + "author") != author:
            continue
        stays = (element.tag in (W + "ins", W + "moveTo")) == accept
        parent = element.getparent()
        if parent is None:
            continue  # went with the one around it
        if parent.tag == W + "rPr" and parent.getparent().tag == W + "pPr":
            properties = parent.getparent()
            parent.remove(element)
            if not stays:
                _run_on(properties.getparent())
            if not len(parent):
                properties.remove(parent)
            if not len(properties) and properties.getparent() is not None:
                properties.getparent().remove(properties)
        elif stays:
            for inner in [*element]:
                element.addprevious(inner)
            parent.remove(element)
        else:
            parent.remove(element)
    for text in [*root.iter(W + "delText")]:
        if next(text.iterancestors(W + "del", W + "moveFrom"), None) is None:
            text.tag = W + "t"


def _run_on(paragraph: etree._Element) -> None:
    """The mark of a paragraph goes: its words stand before those of the next paragraph, whose mark is the one that stays."""
    following = paragraph.getnext()
    assert following is not None, "the mark of a last paragraph cannot go"
    assert following.tag == W + "p", "the mark of a paragraph before a table or the end of a cell cannot go"
    at = 1 if following.find(W + "pPr") is not None else 0
    following[at:at] = [one for one in paragraph if one.tag != W + "pPr"]
    paragraph.getparent().remove(paragraph)


def settled(data: bytes, *, accept: bool, only: tuple[str, str] | None = None, author: str | None = "Resolver") -> bytes:
    """The file after changes were accepted or rejected: all, or only one."""
    held = trees(data)
    for name, root in held.items():
        if only is None or only[0] == name:
            settle(root, only[1] if only else None, accept=accept, author=author)
    return with_trees(data, held)


def without_comments_of(data: bytes, author: str = "Resolver") -> dict[str, bytes]:
    """The parts of a file without the marks of an author's comments, in canonical XML, with what was divided joined again."""
    held = trees(data)
    comments = parts(data).get("word/comments.xml")
    mine = {
        one.get(W + "id")
        for one in (etree.fromstring(comments).iter(W + "comment") if comments else ())
        if one.get(W + "author") == author
    }
    for root in held.values():
        for mark in [*root.iter(W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")]:
            if mark.get(W + "id") in mine:
                goes = mark.getparent() if mark.tag == W + "commentReference" else mark
                goes.getparent().remove(goes)
        for name in ("ins", "r", "t", "delText"):
            for element in [*root.iter(W + name)]:
                _join(element)
    return {name: etree.tostring(root, method="c14n") for name, root in held.items()}


def _join(element: etree._Element) -> None:
    """Join an element with the one before it, if that could have been the first half of it."""
    before = element.getprevious()
    if element.tag == W + "t":
        element.attrib.clear()
    if before is None or before.tag != element.tag or _kind(before) != _kind(element):
        return
    before.text = (before.text or "") + (element.text or "") or None
    before.extend([one for one in element if one.tag != W + "rPr"])
    element.getparent().remove(element)


def _kind(element: etree._Element) -> tuple[object, bytes]:
    """All that halves of one element have in common."""
    return {name: value for name, value in element.attrib.items() if name != W + "id"}, _looks(element)


def _looks(run: etree._Element) -> bytes:
    looks = run.find(W + "rPr")
    if looks is None:
        return b""
    twin = deepcopy(looks)
    for change in twin.iter(W + "rPrChange"):
        change.attrib.pop(W + "id", None)
    twin.tail = None
    return etree.tostring(twin, method="c14n")
