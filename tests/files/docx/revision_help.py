"""Accepts and rejects tracked changes, and finds what comments are tied to, without the code under test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, changed: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts(data) | changed).items():
            archive.writestr(name, content)
    return stream.getvalue()


def root_of(data: bytes, name: str = MAIN):
    return etree.fromstring(parts(data)[name])


def settled(data: bytes, *, accept: bool, author: str = "Resolver") -> bytes:
    """The file after all changes of an author were accepted, or all rejected, as Word would do it."""
    changed = {}
    for name, content in parts(data).items():
        if name.startswith("word/") and name.endswith(("document.xml", "notes.xml")):
            root = etree.fromstring(content)
            _settle(root, "del" if accept else "ins", "ins" if accept else "del", author, join=accept)
            changed[name] = etree.tostring(root)
    return with_parts(data, changed)


def _settle(root, gone: str, stays: str, author: str, *, join: bool) -> None:
    for element in list(root.iter(W + gone)):
        if element.get(W + "author") == author and element.getparent().tag != W + "rPr":
            element.getparent().remove(element)
    for element in list(root.iter(W + stays)):
        if element.get(W + "author") == author and element.getparent().tag != W + "rPr":
            for inner in element:
                element.addprevious(inner)
            element.getparent().remove(element)
    if stays == "del":
        for text in list(root.iter(W + "delText")):
            if not list(text.iterancestors(W + "del")):
                text.tag = W + "t"
    for mark in list(root.iter(W + "del")):
        if mark.getparent().tag == W + "rPr" and mark.get(W + "author") == author:
            paragraph = next(mark.iterancestors(W + "p"))
            mark.getparent().remove(mark)
            if join:
                following = paragraph.getnext()
                position = 1 if following.find(W + "pPr") is not None else 0
                for inner in reversed([one for one in paragraph if one.tag != W + "pPr"]):
                    following.insert(position, inner)
                paragraph.getparent().remove(paragraph)


def anchored(data: bytes, text_of: Callable | None = None) -> dict[str, str]:
    """By the id of each comment the words that it is tied to, as they were before Resolver changed them."""
    open_ids: dict[str, list[str]] = {}
    closed: dict[str, str] = {}
    for element in root_of(data).iter("*"):
        if element.tag == W + "commentRangeStart":
            open_ids[element.get(W + "id")] = []
        elif element.tag == W + "commentRangeEnd":
            closed[element.get(W + "id")] = "".join(open_ids.pop(element.get(W + "id")))
        elif element.tag in (W + "t", W + "delText"):
            if not any(one.get(W + "author") == "Resolver" for one in element.iterancestors(W + "ins")):
                for words in open_ids.values():
                    words.append(element.text or "")
        elif element.tag == W + "tab":
            for words in open_ids.values():
                words.append("\t")
        elif element.tag == W + "p":
            for words in open_ids.values():
                words.append("\n")
    assert not open_ids
    return closed


def comment_texts(data: bytes) -> dict[str, tuple[str, str]]:
    """Author and words of each comment, by its id."""
    root = root_of(data, "word/comments.xml")
    return {
        comment.get(W + "id"): (
            comment.get(W + "author"),
            "\n".join("".join(p.itertext(W + "t")) for p in comment.iter(W + "p")),
        )
        for comment in root.iter(W + "comment")
    }
