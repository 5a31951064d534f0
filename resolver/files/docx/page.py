"""Appends paragraphs to the page, and turns footnote marks in their words into footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from resolver.files.docx.build import add_run, child
from resolver.files.docx.xml import Element, w
from resolver.files.pieces import pieces


class Page:
    """The body and the footnotes of a Word file while they are written."""

    def __init__(self, section: Element, footnotes: Element, notes: Iterable[tuple[str, str]]) -> None:
        """Begin a page.

        Args:
            section: the section properties, which stay last in the body.
            footnotes: the footnotes part.
            notes: label and text of each footnote; where a label comes twice, marks mean the first.
        """
        self._section = section
        self._footnotes = footnotes
        self._notes: dict[str, str] = {}
        for label, text in notes:
            self._notes.setdefault(label, text)
        self._used: set[str] = set()
        self._last_note = 0

    def used(self, label: str, text: str) -> bool:
        """Whether a footnote with this label and text stands on the page by now."""
        return label in self._used and self._notes[label] == text

    def add(
        self,
        style: str,
        text: str,
        *,
        phrase: str = "",
        phrase_style: str = "",
        place: tuple[int, int] | None = None,
        left: int | None = None,
        notes: bool = True,
    ) -> None:
        """Append a paragraph; one without words is left out, because empty paragraphs are no way to make space.

        Args:
            style: id of its style.
            text: all its words.
            phrase: words at its start that are set in `phrase_style`.
            phrase_style: id of a character style.
            place: id of a list and level in it, where these are otherwise than the style has them.
            left: indent in twips, where it is otherwise than the style has it.
            notes: whether marks such as `[^1]` are footnotes; otherwise they stay as they are.
        """
        if not text.strip():
            return
        paragraph = etree.Element(w("p"))
        properties = child(paragraph, "pPr")
        child(properties, "pStyle", val=style)
        if place is not None:
            list_id, level = place
            numbering = child(properties, "numPr")
            child(numbering, "ilvl", val=level)
            child(numbering, "numId", val=list_id)
        if left is not None:
            child(properties, "ind", left=left)
        for piece in pieces(text, phrase, self._notes if notes else ()):
            if piece.note:
                self._add_mark(paragraph, piece.note)
            else:
                add_run(paragraph, piece.text, phrase_style if piece.opens else "")
        self._section.addprevious(paragraph)

    def _add_mark(self, paragraph: Element, label: str) -> None:
        # Word has no second mark for one footnote, so a label that comes again gets a footnote again.
        self._last_note += 1
        self._used.add(label)
        child(add_run(paragraph, "", "FootnoteReference"), "footnoteReference", id=self._last_note)
        content = child(child(self._footnotes, "footnote", id=self._last_note), "p")
        child(child(content, "pPr"), "pStyle", val="FootnoteText")
        child(add_run(content, "", "FootnoteReference"), "footnoteRef")
        add_run(content, " " + self._notes[label])
