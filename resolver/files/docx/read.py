"""Reads a Word file into a `Document`: what a reader of the page sees, with numbers, emphasis and indents as facts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from resolver.document import Document, ListNumber, Paragraph, Run, SourceKind, Span, line_starts
from resolver.files.docx.emphasis import Look, Looks
from resolver.files.docx.headers import header_lines
from resolver.files.docx.looks import looks_of
from resolver.files.docx.numbering import Level, Numbering
from resolver.files.docx.own_profile import own_profile
from resolver.files.docx.package import Package
from resolver.files.docx.places import Line, WordText, solid_spans
from resolver.files.docx.story import Seen, Stories, has_revisions
from resolver.files.docx.styles import Style, StyleSheet
from resolver.files.docx.text import BREAK, Chunk, NoteNumbers, WordParagraph
from resolver.files.docx.xml import Element, w
from resolver.files.revisions import Revisions
from resolver.problems import InputError

_TWIPS_PER_COLUMN = 120  # half an em at 12 points: about one letter
_MOST_COLUMNS = 200
_TAB_COLUMNS = 4


def read_docx(data: bytes, path: str, revisions: Revisions = Revisions.ACCEPTED) -> Document:
    """Read a Word file (`.docx`).

    Text comes in reading order: tables are flattened, text boxes follow the paragraph that they are anchored in, tracked
    changes count as accepted, fields show their result, a line break within a paragraph begins a new one. Automatic
    numbers are in `Paragraph.list_number`, not in the text. A label of the masthead in one cell of a table and its value in
    the next make one line, parted by a tab. Footnotes and endnotes leave a mark `[^1]` in the text and stand at its end as
    `[^1]: text`. Page footers are left out; the lines of page headers are in `Document.header`.

    Args:
        data: the whole file.
        path: its name as the user gave it, for messages.
        revisions: whether tracked changes are read as accepted or as rejected.

    Raises:
        InputError: if the file is no Word document, is damaged, locked or dangerous, or holds no text.
    """
    return open_word(data, path, revisions).document


def open_word(data: bytes, path: str, revisions: Revisions = Revisions.ACCEPTED) -> WordText:
    """Read a Word file as `read_docx` does, and keep the file itself with the place of every character in it.

    Raises:
        InputError: if the file is no Word document, is damaged, locked or dangerous, or holds no text.
    """
    package = Package(data, path)
    main = package.main()
    body = main.find(w("body"))
    if main.tag != w("document") or body is None:
        raise InputError(f"{path}: {package.main_name} is not the text of a Word document; save the text anew as .docx")
    style_root = package.related("styles")
    styles = StyleSheet(style_root)
    notes = NoteNumbers()
    stories = Stories(notes, revisions, path)
    reader = _Reader(styles, Numbering(package.related("numbering"), styles, path), stories)
    for paragraph in stories.read(body):
        reader.read(paragraph)
    sources = {kind: package.related(f"{kind}s") for kind in sorted({kind for kind, _ in notes.order})}
    elements = {key: note for kind, root in sources.items() for key, note in _notes(root, kind)}
    for key, number in notes.order.items():
        reader.read_note(elements.get(key), key, number)
    if not reader.paragraphs:
        raise InputError(f"{path} holds no text; if the text is in pictures or page headers, type it into the page")
    revised = any(root is not None and has_revisions(root) for root in (body, *sources.values()))
    text = "\n".join(paragraph.text for paragraph in reader.paragraphs)
    document = Document(
        text=text,
        paragraphs=tuple(reader.paragraphs),
        kind=SourceKind.WORD,
        path=path,
        front=own_profile(package),
        line_starts=line_starts(text),
        notes=tuple(_remarks(stories.seen, revisions, revised=revised, hidden=reader.saw_hidden)),
        solid=tuple(solid_spans(reader.lines)),
        header=header_lines(package, body, styles, revisions),
        looks=looks_of(package, body, styles, style_root, reader.lines, reader.paragraphs),
    )
    roots = {f"{kind}s": root for kind, root in sources.items() if root is not None}
    return WordText(document, package, main, roots, tuple(reader.lines), styles)


_READ_AS = {Revisions.ACCEPTED: "accepted", Revisions.ORIGINAL: "rejected, as the text was before them"}


def _remarks(seen: Seen, revisions: Revisions, *, revised: bool, hidden: bool) -> Iterator[str]:
    """What the user should know of how the file was read."""
    if revised:
        yield f"tracked changes were read as {_READ_AS[revisions]}"
    if hidden:
        yield "hidden text was left out"
    if seen.boxes:
        yield "text boxes were read, each after the paragraph that it is anchored in"
    if seen.prompts:
        yield "a prompt that nobody filled in was read as text"
    if seen.foreign:
        yield "another file that was put into this one was not read; open it in Word and save it anew to have it in"


def _notes(root: Element | None, kind: str) -> Iterator[tuple[tuple[str, str], Element]]:
    for note in root.iterchildren(w(kind)) if root is not None else ():
        yield (kind, note.get(w("id"), "")), note


class _Segment(NamedTuple):
    text: str
    look: Look
    chunk: Chunk
    skipped: int = 0
    """Characters of the chunk before this text."""


class _Reader:
    """Collects paragraphs and their places in the text as read."""

    def __init__(self, styles: StyleSheet, numbering: Numbering, stories: Stories) -> None:
        self.paragraphs: list[Paragraph] = []
        self.lines: list[Line] = []
        """Where each of the paragraphs stands in the file."""
        self.saw_hidden = False
        self._styles = styles
        self._numbering = numbering
        self._stories = stories
        self._looks = Looks(styles)
        self._offset = 0
        self._blank = False
        self._handed_on: ListNumber | None = None
        """The automatic number of an empty cell, for the paragraph in the cell beside it."""

    def read(self, source: WordParagraph) -> None:
        """Take up a paragraph of the body; each of its lines becomes a paragraph, and the first one has the number."""
        own = source.properties
        chain = self._styles.of_paragraph(own.style)
        place = self._numbering.place(own, chain)
        level = self._numbering.level(place) if place else None
        number = self._numbering.count(place, level) if place and level else None
        if source.leads:
            self._handed_on = number
            return
        number, self._handed_on = number or self._handed_on, None
        left = own.left if own.left is not None else _left(level, chain, direct=place is not None and place.direct)
        for line, broken_by in self._lines(source, chain):
            if self._add(line, left, chain, number):
                if not source.joined:
                    self.lines[-1].source, self.lines[-1].broken_by = source.element, broken_by
                number = None

    def read_note(self, element: Element | None, key: tuple[str, str], number: int) -> None:
        """Take up a footnote as one paragraph; one without text leaves only its mark in the body."""
        segments = [_added(f"[^{number}]: ")]
        chain: tuple[Style, ...] = ()
        for source in self._stories.read(element) if element is not None else ():
            own = self._styles.of_paragraph(source.properties.style)
            for line, _ in self._lines(source, own):
                trimmed = _trimmed(line)
                if trimmed and len(segments) > 1:
                    segments.append(_added(" "))
                chain = chain or own
                segments.extend(trimmed)
        if len(segments) > 1:
            self._add(segments, 0, chain, None)
            self.lines[-1].note = key

    def _lines(self, source: WordParagraph, chain: tuple[Style, ...]) -> Iterator[tuple[list[_Segment], Element | None]]:
        """The lines of a paragraph, each with the break that ends it; the last one has none."""
        line: list[_Segment] = []
        looks = self._looks.within(chain)
        for chunk in source.chunks:
            if chunk.text == BREAK:
                yield line, chunk.element
                line = []
                continue
            look = looks.get(chunk.look) or self._looks.of(chain, chunk.look)
            if look.hidden:
                self.saw_hidden = True
            else:
                line.append(_Segment(chunk.text, look, chunk))
        yield line, None

    def _add(self, line: list[_Segment], left: int, chain: tuple[Style, ...], number: ListNumber | None) -> bool:
        whole = "".join([segment.text for segment in line])
        text = whole.strip()
        if not text:
            self._blank = True
            return False
        columns = max(left, 0) // _TWIPS_PER_COLUMN
        segments = line
        if len(text) < len(whole):
            lead = whole[: whole.index(text[0])]
            columns += sum(_TAB_COLUMNS if space == "\t" else 1 for space in lead)
            segments = _trimmed(line)
        self.paragraphs.append(
            Paragraph(
                text=text,
                pieces=((0, self._offset),),
                number=len(self.paragraphs) + 1,
                runs=_runs(segments),
                indent=min(columns, _MOST_COLUMNS),
                list_number=number,
                style=chain[0].name if chain else "",
                blank_before=self._blank,
                look=len(self.paragraphs),
            )
        )
        chunks = [(len(segment.text), segment.chunk, segment.skipped) for segment in segments]
        self.lines.append(Line(Span(self._offset, self._offset + len(text)), chunks))
        self._offset += len(text) + 1
        self._blank = False
        return True


def _added(text: str) -> _Segment:
    """Text that the file does not hold."""
    return _Segment(text, _PLAIN, Chunk(text, None))


_PLAIN = Look()


def _trimmed(line: list[_Segment]) -> list[_Segment]:
    """A line without white space at its ends."""
    worded = [index for index, segment in enumerate(line) if segment.text.strip()]
    if not worded:
        return []
    segments = line[worded[0] : worded[-1] + 1]
    first = segments[0].text.lstrip()
    segments[0] = segments[0]._replace(text=first, skipped=len(segments[0].text) - len(first))
    segments[-1] = segments[-1]._replace(text=segments[-1].text.rstrip())
    return segments


def _runs(segments: list[_Segment]) -> tuple[Run, ...]:
    """Emphasised ranges, neighbours of one look merged; emphasis of mere spaces is nothing that a reader sees."""
    if not any(segment.look.emphasised for segment in segments):
        return ()
    runs: list[Run] = []
    start = 0
    for look, alike in groupby(segments, key=attrgetter("look")):
        text = "".join([segment.text for segment in alike])
        end = start + len(text)
        if look.emphasised and text.strip():
            runs.append(Run(start, end, italic=look.italic, bold=look.bold, underline=look.underline))
        start = end
    return tuple(runs)


def _left(level: Level | None, chain: tuple[Style, ...], *, direct: bool) -> int:
    """The left indent of a paragraph that has none of its own.

    A list that the paragraph itself names outweighs its style; a list named by the style does not.
    """
    from_list = level.left if level else None
    if direct and from_list is not None:
        return from_list
    for style in chain:
        if style.left is not None:
            return style.left
    return from_list or 0
