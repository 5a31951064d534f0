"""Walks through a story (the body, a footnote, a page header) and takes up what a reader of the page sees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from resolver.files.docx.limits import check_paragraphs
from resolver.files.docx.rows import row_paragraphs
from resolver.files.docx.symbols import shown, symbol
from resolver.files.docx.text import BREAK, NOTES, Chunk, NoteNumbers, Revisions, WordParagraph
from resolver.files.docx.xml import MC, Element, M, is_on, w

_PASSED = (
    *("rPr", "sectPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "rubyPr", "proofErr"),
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "lastRenderedPageBreak"),
    *("instrText", "delInstrText", "rt", "softHyphen", "footnoteRef", "endnoteRef", "annotationRef"),
)
"""What shows nothing in its place; codes of fields; what stands above other text (ruby)."""
_GONE = {
    Revisions.ACCEPTED: ("del", "moveFrom", "delText"),
    Revisions.ORIGINAL: ("ins", "moveTo"),
}
_GONE_ROW = {Revisions.ACCEPTED: ("del", "cellDel"), Revisions.ORIGINAL: ("ins", "cellIns")}
_REVISIONS = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange"))
_PARAGRAPH, _RUN, _PROPERTIES = w("p"), w("r"), w("pPr")
_ROW, _CELL, _LOOKS, _FONTS = w("tr"), w("tc"), w("rPr"), w("rFonts")
_ROW_OR_CELL_PROPERTIES = (w("trPr"), w("tcPr"))
_CONTROL_PROPERTIES, _PROMPT = w("sdtPr"), w("showingPlcHdr")
_FIELD_MARK, _FIELD_MARK_KIND = w("fldChar"), w("fldCharType")
_SYMBOL, _BOX, _ID = w("sym"), w("txbxContent"), w("id")
_FOREIGN = (w("altChunk"), w("subDoc"))
_ALTERNATIVES = f"{{{MC}}}AlternateContent"
_SHOWS_TEXT = tuple(w(name) for name in ("t", "sym", "tab", "br"))
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): BREAK,
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
}
_SPACES = str.maketrans("\t\n\r", "   ", "\u00ad")
"""What white space within text looks like; a soft hyphen is not seen."""

_TAKE, _FIX, _SPECIAL, _PASS, _ENTER_RUN = range(5)


@cache
def _actions(revisions: Revisions) -> dict[object, int]:
    """What is done with an element within a paragraph; of others, what they hold is looked at."""
    kinds = {
        _TAKE: (w("t"), w("delText"), f"{{{M}}}t"),
        _FIX: _FIXED,
        _SPECIAL: (_PROPERTIES, _PARAGRAPH, _BOX, _SYMBOL, _FIELD_MARK, _CONTROL_PROPERTIES, _ALTERNATIVES, *NOTES),
        _ENTER_RUN: (_RUN, f"{{{M}}}r"),
        _PASS: [w(name) for name in (*_PASSED, *_GONE[revisions])],
    }
    return {tag: action for action, tags in kinds.items() for tag in tags}


@dataclass(slots=True)
class Seen:
    """What was met on the way that the user should know of."""

    boxes: bool = False
    """Text boxes with text."""
    prompts: bool = False
    """Prompts of fields ("Click here to enter text") that nobody filled in."""
    foreign: bool = False
    """Whole files put into this one, which are not read."""
    paragraphs: int = 0


class Stories:
    """Reads stories of one file."""

    def __init__(self, notes: NoteNumbers, revisions: Revisions, path: str) -> None:
        self.seen = Seen()
        self._notes = notes
        self._revisions = revisions
        self._path = path
        self._actions = _actions(revisions)
        self._gone_marks = tuple(w(name) for name in _GONE[revisions])
        self._gone_cells = tuple(w(name) for name in _GONE_ROW[revisions])

    def read(self, root: Element) -> list[WordParagraph]:
        """Every paragraph below `root` in reading order, empty ones too; tables are flattened row by row.

        A paragraph whose closing mark was deleted (or, in the original, inserted) goes on in the next one. Paragraphs of a
        text box follow the one that it is anchored in.

        Raises:
            InputError: if there are more than any resolution has.
        """
        found: list[WordParagraph] = []
        self._blocks(root, found)
        return self._joined(found)

    def _blocks(self, parent: Element, found: list[WordParagraph]) -> None:
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                found.append(self._paragraph(child))
            elif tag == _ROW:
                if not self._is_gone(child):
                    cells: list[list[WordParagraph]] = []
                    self._cells(child, cells)
                    found.extend(row_paragraphs(cells))
            elif tag == _ALTERNATIVES:
                for alternative in _alternative(child):
                    self._blocks(alternative, found)
            elif tag == _CONTROL_PROPERTIES:
                self._control(child)
            elif tag in _FOREIGN:
                self.seen.foreign = True
            elif self._actions.get(tag) != _PASS:
                self._blocks(child, found)

    def _cells(self, parent: Element, cells: list[list[WordParagraph]]) -> None:
        for child in parent:
            if child.tag != _CELL:
                self._cells(child, cells)
            elif not self._is_gone(child):
                cells.append(self.read(child))

    def _is_gone(self, row_or_cell: Element) -> bool:
        """Whether a row or a cell was deleted or, in the original, inserted."""
        properties = next(row_or_cell.iterchildren(*_ROW_OR_CELL_PROPERTIES), None)
        return properties is not None and next(properties.iterchildren(*self._gone_cells), None) is not None

    def _paragraph(self, element: Element) -> WordParagraph:
        self.seen.paragraphs += 1
        check_paragraphs(self.seen.paragraphs, self._path)
        paragraph = WordParagraph(element)
        self._inline(element, paragraph, None)
        return paragraph

    def _inline(self, parent: Element, paragraph: WordParagraph, run: Element | None) -> None:
        """Take up what stands in an element of a paragraph."""
        actions = self._actions
        for child in parent:
            tag = child.tag
            action = actions.get(tag)
            if action == _TAKE:
                text = child.text or ""
                paragraph.add(text if text.isprintable() else _visible(text, run), run, child)
            elif action == _ENTER_RUN:
                self._inline(child, paragraph, child)
            elif action == _FIX:
                self._fixed(tag, child, paragraph, run)
            elif action == _SPECIAL:
                self._special(tag, child, paragraph, run)
            elif action is None and len(child):
                self._inline(child, paragraph, run)

    def _fixed(self, tag: str, element: Element, paragraph: WordParagraph, run: Element | None) -> None:
        text = _FIXED[tag]
        if text == BREAK:
            self.seen.paragraphs += 1
            check_paragraphs(self.seen.paragraphs, self._path)
        paragraph.add(text, run, element)

    def _special(self, tag: str, element: Element, paragraph: WordParagraph, run: Element | None) -> None:
        if tag == _PROPERTIES:
            if paragraph.properties is None:
                paragraph.properties = element
                paragraph.runs_on = self._mark_is_gone(element)
        elif tag == _BOX:
            boxed = self.read(element)
            self.seen.boxes |= any(inner.text.strip() for inner in boxed)
            paragraph.boxed.extend(boxed)
        elif tag == _PARAGRAPH:  # outside of a text box, in files that break the rules
            paragraph.boxed.extend(self._joined([self._paragraph(element)]))
        elif tag == _ALTERNATIVES:
            for alternative in _alternative(element):
                self._inline(alternative, paragraph, run)
        elif tag == _CONTROL_PROPERTIES:
            self._control(element)
        elif tag == _FIELD_MARK:
            paragraph.field_mark(element.get(_FIELD_MARK_KIND))
        elif tag == _SYMBOL:
            paragraph.add(symbol(element.get(w("char"), ""), element.get(w("font"), "")), run, element)
        else:
            paragraph.add(self._notes.mark(NOTES[tag], element.get(_ID, "")), run, element)

    def _control(self, properties: Element) -> None:
        prompt = properties.find(_PROMPT)
        self.seen.prompts |= prompt is not None and is_on(prompt)

    def _joined(self, paragraphs: list[WordParagraph]) -> list[WordParagraph]:
        """Each paragraph that runs on joined with the next one, and what is in boxes behind it."""
        result: list[WordParagraph] = []
        carried: list[Chunk] = []
        boxed: list[WordParagraph] = []
        last = len(paragraphs) - 1
        for index, paragraph in enumerate(paragraphs):
            boxed.extend(paragraph.boxed)
            paragraph.boxed = []
            if index < last and paragraph.runs_on:
                carried.extend(paragraph.chunks)
                continue
            paragraph.runs_on = False  # what ends a cell or a box does not run on beyond it
            paragraph.chunks = carried + paragraph.chunks
            result.append(paragraph)
            result.extend(boxed)
            carried, boxed = [], []
        return result

    def _mark_is_gone(self, properties: Element) -> bool:
        mark = properties.find(_LOOKS)
        return mark is not None and next(mark.iterchildren(*self._gone_marks), None) is not None


def _visible(text: str, run: Element | None) -> str:
    """Text with characters that are not printable as they look on the page."""
    looks = run.find(f"{_LOOKS}/{_FONTS}") if run is not None else None
    font = looks.get(w("ascii"), "") if looks is not None else ""
    return "".join([shown(character, font) for character in text.translate(_SPACES)])


def _alternative(element: Element) -> list[Element]:
    """Of the alternatives, the first that shows text."""
    for kind in ("Choice", "Fallback"):
        for alternative in element.iterchildren(f"{{{MC}}}{kind}"):
            if next(alternative.iter(*_SHOWS_TEXT), None) is not None:
                return [alternative]
    return []


def has_revisions(root: Element) -> bool:
    """Whether text, rows or looks were changed with changes tracked."""
    return next(root.iter(*_REVISIONS), None) is not None
