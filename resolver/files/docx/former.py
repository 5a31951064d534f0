"""What Resolver wrote into a file when it reviewed it before: a second review takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from resolver.files.docx.package import Package
from resolver.files.docx.rewrite import rewritten
from resolver.files.docx.taken_back import take_back
from resolver.files.docx.tracked import AUTHOR
from resolver.files.docx.xml import ON, Element, is_strict, serialised, w

_STORIES = ("footnotes", "endnotes")
_SIDE_PARTS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""Parts in which newer word processors keep more on comments: threads, and what marks a comment for good."""
_MARKS = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_CODE = re.compile(r"([A-Z][0-9]{3}) ")


def withdrawn(data: bytes, path: str) -> bytes:
    """The file without the comments and without the open tracked changes of an earlier review; the same bytes if it has none.

    A comment that a person answered or resolved stays, with its answers. Changes that were accepted are text like any other.

    Args:
        data: the whole file.
        path: its name as the user gave it, for messages.

    Raises:
        InputError: if the file is no Word document, is damaged, locked or dangerous.
    """
    package = Package(data, path)
    stories = [package.main_name, *(name for kind in _STORIES if (name := package.name_of(kind)))]
    parts: dict[str, Element] = {}
    for name in stories:
        root = package.part(name) if AUTHOR.encode() in (package.content(name) or b"") else None
        if root is not None and take_back(root, AUTHOR):
            parts[name] = root
    comments = package.related("comments")
    if comments is not None and _own(comments):
        sides = {
            name: root for kind in _SIDE_PARTS if (name := package.name_of(kind)) and (root := package.part(name)) is not None
        }
        main = parts.get(package.main_name)
        main = main if main is not None else package.main()
        changed = _withdraw(comments, main, sides)
        if changed is not None:
            parts |= {package.name_of("comments") or "": comments, package.main_name: main} | changed
    if not parts:
        return data
    strict = is_strict(package.content(package.main_name) or b"")
    return rewritten(package, {name: serialised(root, strict=strict) for name, root in parts.items()})


def standing(comments: Element | None) -> dict[str, str]:
    """The comments of an earlier review that are left in a file, because somebody answered or resolved them: id and words."""
    return {one.get(w("id"), ""): _words(one) for one in (_own(comments) if comments is not None else ())}


def code_of(words: str) -> str:
    """The code of the rule that a comment of these words is about; empty for the one that sums up."""
    match = _CODE.match(words)
    return match[1] if match else ""


def _withdraw(comments: Element, main: Element, sides: dict[str, Element]) -> dict[str, Element] | None:
    """Take the comments of the earlier review away, except those that stand.

    Returns:
        The side parts that changed; None where there was nothing to take away.
    """
    entries = [entry for side in sides.values() for entry in side.iterchildren("*")]
    gone = [one for one in _own(comments) if not _stands(one, entries)]
    if not gone:
        return None
    idents = {one.get(w("id")) for one in gone}
    for mark in [one for one in main.iter(*_MARKS) if one.get(w("id")) in idents]:
        run = mark.getparent()
        _remove(mark)
        if run is not None and run.tag == w("r") and all(inner.tag == w("rPr") for inner in run):
            _remove(run)
    keys = {key for one in gone for key in _keys(one)}
    durable = {_attribute(entry, "durableId") for entry in entries if _attribute(entry, "paraId") in keys} - {""}
    about = [entry for entry in entries if _attribute(entry, "paraId") in keys or _attribute(entry, "durableId") in durable]
    changed = {name: side for name, side in sides.items() if any(entry.getparent() is side for entry in about)}
    for one in (*gone, *about):
        _remove(one)
    return changed


def _own(comments: Element) -> list[Element]:
    return [one for one in comments.iterchildren(w("comment")) if one.get(w("author")) == AUTHOR]


def _stands(comment: Element, entries: list[Element]) -> bool:
    """Whether a person answered a comment, or resolved it. One that sums up is no matter to resolve, and is made anew."""
    keys = set(_keys(comment))
    resolved = any(_attribute(entry, "done") in ON and _attribute(entry, "paraId") in keys for entry in entries)
    return (resolved and bool(code_of(_words(comment)))) or any(_attribute(entry, "paraIdParent") in keys for entry in entries)


def _keys(comment: Element) -> Iterator[str]:
    """By what other parts name a comment: the keys of its paragraphs."""
    return (key for paragraph in comment.iter(w("p")) if (key := _attribute(paragraph, "paraId")))


def _words(comment: Element) -> str:
    return "".join(str(text) for text in comment.itertext(w("t")))


def _attribute(element: Element, name: str) -> str:
    """An attribute whatever its namespace, which differs with the age of the word processor."""
    return next((str(value) for key, value in element.items() if etree.QName(key).localname == name), "")


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
