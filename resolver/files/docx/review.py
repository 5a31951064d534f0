"""Hands a Word file back with comments and tracked changes, and otherwise as it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resolver.document import Span
from resolver.files.docx.anchors import Anchors
from resolver.files.docx.comments import Comments
from resolver.files.docx.package import Package
from resolver.files.docx.places import Line, Places, WordText
from resolver.files.docx.revision_ids import number_copies, unused_ids
from resolver.files.docx.rewrite import comments_declared, rewritten
from resolver.files.docx.tracked import Tracker
from resolver.files.docx.xml import Element, is_strict, serialised
from resolver.trail import Change


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment says about a range of the text as read."""

    span: Span | None
    """None for the draft as a whole: the comment is tied to the first paragraph."""
    paragraphs: tuple[str, ...]


def reviewed(text: WordText, remarks: Sequence[Remark], changes: Sequence[Change]) -> bytes:
    """The Word file with a comment for each remark, and with changes that can be accepted or rejected one by one.

    Parts that neither comments nor changes touch stay as they are, byte for byte. Equal input gives equal bytes, so comments
    and changes bear no date. The trees of `text` are changed and of no use afterwards.

    Args:
        text: the file, as `open_word` read it with changes accepted.
        remarks: in terms of the text as read.
        changes: in terms of the text as read, each within a paragraph and clear of `Document.solid`.

    Raises:
        InputError: if a part that was not read before is damaged.
    """
    package = text.package
    if text.document.looks is not None:
        text.document.looks.forget()  # what was not asked for cannot be told from trees that change
    comments = Comments(package.related("comments"), text.styles)
    places = Places(text.lines)
    anchors = Anchors(text, places, comments.mark_style)
    spans = [anchors.first_paragraph() if remark.span is None else anchors.words(remark.span) for remark in remarks]
    for span in (*spans, *(Span(change.start, change.end) for change in changes)):
        places.cut(span.start)
        places.cut(span.end)
    ids = unused_ids([comments.root, text.main, *text.notes.values(), *_margins(package)])
    for remark, span in zip(remarks, spans, strict=True):
        ident = next(ids)
        comments.add(ident, remark.paragraphs)
        anchors.put(span, ident)
    tracker = Tracker(places, text.lines, ids)
    for change in changes:
        tracker.make(change)
    kinds = {f"{line.note[0]}s" for line in text.lines if line.note and any(_is_in(change, line) for change in changes)}
    touched = {package.name_of(kind) or "": text.notes[kind] for kind in sorted(kinds)} | {package.main_name: text.main}
    for root in touched.values():
        number_copies(root, ids)
    return rewritten(package, _with_comments(package, comments.root, touched))


def _margins(package: Package) -> Iterator[Element]:
    """Page headers and footers, which may have numbered changes as well."""
    for member in package.members():
        part = package.part(member.filename) if _MARGIN.search(member.filename) else None
        if part is not None:
            yield part


_MARGIN = re.compile(r"(?:^|[\\/])(?:header|footer)\d*\.xml$", re.IGNORECASE)


def _is_in(change: Change, line: Line) -> bool:
    return line.span.start <= change.start <= line.span.end


def _with_comments(package: Package, comments: Element, touched: Mapping[str, Element]) -> dict[str, bytes]:
    """The parts that were changed, as bytes, with the comments and what makes them known where the file had none."""
    strict = is_strict(package.content(package.main_name) or b"")
    known = package.name_of("comments")
    name, more = (known, {}) if known is not None else comments_declared(package, strict=strict)
    return {part: serialised(root, strict=strict) for part, root in (*touched.items(), (name, comments))} | more
