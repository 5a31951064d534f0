"""The paragraphs of a document in Akoma Ntoso, in reading order, with their numbers and levels."""

from __future__ import annotations

from resolver.compose.render import RenderedParagraph, Role
from resolver.files.akn.inline import NOTES, Notes, is_mixed, local, words
from resolver.files.akn.masthead import MastheadReader
from resolver.files.akn.names import UNPLACED
from resolver.files.xml import Element

_LEFT_OUT = ("meta", *NOTES)
_HEADS = ("heading", "subheading", "crossHeading")
_BLOCKS = ("p", "block", "listIntroduction", "listWrapUp", "longTitle", "caption")
_COVERS = ("coverPage", "preface")
_ANNEXES = ("attachment", "component")
_ITEMS = ("recital", "citation", "paragraph", "subparagraph", "point", "indent", "item", "li")
"""Elements with words of their own, even where they have no number; of others, those with a number have."""
_BODY = -1
"""The level of what is no clause but holds clauses."""


class _Clause:
    """A clause while it is read: its number waits for its words."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.number = ""
        self.headings: list[str] = []
        self.begun = False


class BodyReader:
    """Collects the paragraphs of a document."""

    def __init__(self, notes: Notes, masthead: MastheadReader) -> None:
        self._notes = notes
        self._masthead = masthead
        self._above: list[RenderedParagraph] = []
        self._found: list[RenderedParagraph] = []

    def paragraphs(self) -> list[RenderedParagraph]:
        """All that was read, lines of the masthead first and footnotes last."""
        notes = (RenderedParagraph(Role.FOOTNOTE, text, marker=label) for label, text in self._notes.texts())
        return [*self._above, *self._found, *notes]

    def read(self, document: Element) -> None:
        """Take up a document with all its parts."""
        outer = _Clause(_BODY)
        self._read_whole(document, outer)
        self._finish(outer)

    def _read_whole(self, element: Element, clause: _Clause) -> None:
        """An element as words, if it has any of its own, or else by its parts."""
        if is_mixed(element):
            self._add_words(element, clause)
        else:
            self._read_parts(element, clause)

    def _read_parts(self, element: Element, clause: _Clause) -> None:
        """What an element holds, as parts of a clause, or of the body."""
        for inner in _held(element):
            name = local(inner)
            if name == "num":
                clause.number = " ".join(filter(None, (clause.number, words(inner, self._notes)[0])))
            elif name in _HEADS:
                clause.headings.append(words(inner, self._notes)[0])
            elif name in _COVERS:
                self._read_cover(inner)
            elif name == "formula":
                self._read_plain(inner, Role.ENACTING)
            elif name == "conclusions":
                self._read_plain(inner, Role.CLOSING)
            elif name in _ANNEXES:
                self._read_annex(inner)
            elif inner.get("name") == UNPLACED:
                self._read_plain(inner, Role.UNPLACED)
            elif name in _ITEMS or inner.find("{*}num") is not None:
                self._read_item(inner, clause)
            elif _is_block(inner):
                self._add_words(inner, clause)
            else:
                self._read_parts(inner, clause)

    def _read_cover(self, element: Element) -> None:
        if _is_block(element):
            self._add(self._above, Role.UNPLACED, self._masthead.take(element))
            return
        for inner in _held(element):
            self._read_cover(inner)

    def _read_plain(self, element: Element, role: Role) -> None:
        """Paragraphs without structure; numbers stand before their words."""
        if _is_block(element):
            self._add(self._found, role, words(element, self._notes)[0])
            return
        number = ""
        for inner in _held(element):
            if local(inner) == "num":
                number = " ".join(filter(None, (number, words(inner, self._notes)[0])))
                continue
            before = len(self._found)
            self._read_plain(inner, role)
            if number and len(self._found) > before:
                first = self._found[before]
                self._found[before] = RenderedParagraph(role, f"{number} {first.text}")
                number = ""
        self._add(self._found, role, number)

    def _read_annex(self, element: Element) -> None:
        """An annex: its headings, and all else as it stands."""
        if is_mixed(element):
            self._read_plain(element, Role.ANNEX)
            return
        for inner in _held(element):
            if local(inner) in _HEADS:
                self._add(self._found, Role.ANNEX_HEADING, words(inner, self._notes)[0])
            else:
                self._read_plain(inner, Role.ANNEX)

    def _read_item(self, element: Element, above: _Clause) -> None:
        if not above.begun and (above.number or above.headings):
            self._add_title(above)
        item = _Clause(above.level + 1 if above.begun or above.level == _BODY else above.level)
        self._read_whole(element, item)
        self._finish(item)

    def _add_words(self, element: Element, clause: _Clause) -> None:
        text, opener = words(element, self._notes)
        if not text.strip():
            return
        for heading in clause.headings:
            self._add(self._found, Role.HEADING, heading)
        clause.headings = []
        if clause.begun:
            self._found.append(RenderedParagraph(Role.CONTINUATION, text, level=clause.level))
            return
        role = Role.SUB_CLAUSE if clause.level > 0 else Role.OPERATIVE
        self._found.append(RenderedParagraph(role, text, clause.number, opener, level=max(clause.level, 0)))
        clause.number = ""
        clause.begun = clause.level != _BODY

    def _add_title(self, clause: _Clause) -> None:
        """The number and heading of a part that holds clauses and has no words of its own."""
        first, *rest = clause.headings or [""]
        self._add(self._found, Role.HEADING, " ".join(filter(None, (clause.number, first))))
        for heading in rest:
            self._add(self._found, Role.HEADING, heading)
        clause.number, clause.headings = "", []

    def _finish(self, clause: _Clause) -> None:
        """A number or heading that no words came for is text as well."""
        if clause.number or clause.headings:
            self._add_title(clause)

    def _add(self, to: list[RenderedParagraph], role: Role, text: str) -> None:
        if text.strip():
            to.append(RenderedParagraph(role, text))


def _held(parent: Element) -> list[Element]:
    """What an element holds; metadata is no text, and footnotes are read by themselves."""
    return [child for child in parent if local(child) not in _LEFT_OUT]


def _is_block(element: Element) -> bool:
    """Whether an element is one paragraph of words."""
    return local(element) in _BLOCKS or not len(element) or is_mixed(element)
