"""Walks through a story (the body, a footnote, a page header) and takes up what a reader of the page sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resolver.files.docx.limits import check_paragraphs
from resolver.files.docx.property_values import GONE, NO_LOOK, LookProperties, look_properties, paragraph_properties
from resolver.files.docx.rows import row_paragraphs
from resolver.files.docx.symbols import shown, symbol
from resolver.files.docx.text import BREAK, NOTES, Chunk, NoteNumbers, WordParagraph
from resolver.files.docx.xml import MC, Element, M, is_on, w
from resolver.files.revisions import Revisions

_PASSED = (
    *("sectPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "rubyPr", "proofErr"),
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "lastRenderedPageBreak"),
    *("instrText", "delInstrText", "rt", "softHyphen", "footnoteRef", "endnoteRef", "annotationRef"),
)
"""What shows nothing in its place; codes of fields; what stands above other text (ruby)."""
_GONE_TEXT = {Revisions.ACCEPTED: (w("delText"),), Revisions.ORIGINAL: ()}
_GONE_ROW = {Revisions.ACCEPTED: ("del", "cellDel"), Revisions.ORIGINAL: ("ins", "cellIns")}
_REVISIONS = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange"))
_PARAGRAPH, _RUN, _PROPERTIES = w("p"), w("r"), w("pPr")
_ROW, _CELL, _LOOKS = w("tr"), w("tc"), w("rPr")
_ROW_OR_CELL_PROPERTIES = (w("trPr"), w("tcPr"))
_CONTROL_PROPERTIES, _PROMPT = w("sdtPr"), w("showingPlcHdr")
_FIELD_MARK, _FIELD_MARK_KIND = w("fldChar"), w("fldCharType")
_SYMBOL, _BOX, _ID, _FIELD = w("sym"), w("txbxContent"), w("id"), w("fldSimple")
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
_ODD = re.compile("[\t\n\r\u00ad\ue000-\uf8ff]")
_SPACES = str.maketrans("\t\n\r", "   ", "\u00ad")
"""What white space within text looks like; a soft hyphen is not seen."""

_TAKE, _FIX, _SPECIAL, _PASS, _LOOK, _ENTER_RUN = range(6)


@cache
def _actions(revisions: Revisions) -> dict[object, int]:
    """What is done with an element within a paragraph; of others, what they hold is looked at."""
    kinds = {
        _TAKE: (w("t"), w("delText"), f"{{{M}}}t"),
        _FIX: _FIXED,
        _SPECIAL: (_PROPERTIES, _PARAGRAPH, _BOX, _SYMBOL, _FIELD, _FIELD_MARK, _CONTROL_PROPERTIES, _ALTERNATIVES, *NOTES),
        _ENTER_RUN: (_RUN, f"{{{M}}}r"),
        _LOOK: (_LOOKS,),
        _PASS: [*(w(name) for name in _PASSED), *GONE[revisions], *_GONE_TEXT[revisions]],
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
    """With the lines that breaks begin."""


class Stories:
    """Reads stories of one file."""

    def __init__(self, notes: NoteNumbers, revisions: Revisions, path: str) -> None:
        self.seen = Seen()
        self._notes = notes
        self._revisions = revisions
        self._path = path
        self._actions = _actions(revisions)
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
                    _end(found)
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
        self._count()
        paragraph = WordParagraph(element)
        self._inline(element, paragraph, None)
        return paragraph

    def _inline(self, parent: Element, paragraph: WordParagraph, run: Element | None, look: LookProperties = NO_LOOK) -> None:
        """Take up what stands in an element of a paragraph."""
        actions = self._actions
        for child in parent:
            tag = child.tag
            action = actions.get(tag)
            if action == _TAKE:
                if not paragraph.codes:
                    text = child.text or ""
                    shown_text = _visible(text, look) if _ODD.search(text) else text
                    paragraph.chunks.append(Chunk(shown_text, run, child, look))
            elif action == _ENTER_RUN:
                self._inline(child, paragraph, child)
            elif action == _LOOK:
                look = look_properties(child, self._revisions)
            elif action == _FIX:
                if not paragraph.codes:
                    text = _FIXED[tag]
                    if text == BREAK:
                        self._count()
                    paragraph.chunks.append(Chunk(text, run, child, look))
            elif action == _SPECIAL:
                self._special(tag, child, paragraph, run, look)
            elif action is None and len(child):
                self._inline(child, paragraph, run, look)

    def _count(self) -> None:
        self.seen.paragraphs += 1
        check_paragraphs(self.seen.paragraphs, self._path)

    def _special(self, tag: str, element: Element, paragraph: WordParagraph, run: Element | None, look: LookProperties) -> None:
        if tag == _PROPERTIES:
            paragraph.properties = paragraph_properties(element, self._revisions)
        elif tag == _BOX:
            boxed = self.read(element)
            self.seen.boxes |= any(inner.text.strip() for inner in boxed)
            paragraph.boxed.extend(boxed)
        elif tag == _PARAGRAPH:  # outside of a text box, in files that break the rules
            paragraph.boxed.extend(self._joined([self._paragraph(element)]))
        elif tag == _ALTERNATIVES:
            for alternative in _alternative(element):
                self._inline(alternative, paragraph, run, look)
        elif tag == _CONTROL_PROPERTIES:
            self._control(element)
        elif tag == _FIELD_MARK:
            paragraph.field_mark(element.get(_FIELD_MARK_KIND))
        elif tag == _FIELD:
            self._field(element, paragraph, run, look)
        elif not paragraph.codes:
            if tag == _SYMBOL:
                text = symbol(element.get(w("char"), ""), element.get(w("font"), ""))
            else:
                text = self._notes.mark(NOTES[tag], element.get(_ID, ""))
            paragraph.chunks.append(Chunk(text, run, element, look))

    def _field(self, element: Element, paragraph: WordParagraph, run: Element | None, look: LookProperties) -> None:
        """A field whose code is an attribute: the mark of a footnote that it repeats, or else what it shows."""
        mark = self._notes.mark_again(element)
        if not mark:
            self._inline(element, paragraph, run, look)
        elif not paragraph.codes:
            paragraph.chunks.append(Chunk(mark, None, element, look))

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
            if paragraph.properties.runs_on and index < last:
                carried.extend(paragraph.chunks)
                continue
            if carried:
                paragraph.chunks = carried + paragraph.chunks
            result.append(paragraph)
            result.extend(boxed)
            carried, boxed = [], []
        _end(result)  # of a cell or a box
        return result


def _end(paragraphs: list[WordParagraph]) -> None:
    """See to it that the last paragraph does not run on, whatever became of its mark: a table follows."""
    if paragraphs and paragraphs[-1].properties.runs_on:
        paragraphs[-1].properties = paragraphs[-1].properties._replace(runs_on=False)


def _visible(text: str, look: LookProperties) -> str:
    """Text with odd characters as they look on the page."""
    return "".join([shown(character, look.font or "") for character in text.translate(_SPACES)])


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
