"""Appends paragraphs to the page, and turns footnote marks in their words into footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from resolver.files.docx.build import add_run, child, part_of
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
        self._marks: dict[str, tuple[int, Element]] = {}
        """For every label that was marked, the number of its footnote and the run that holds the mark."""

    def used(self, label: str, text: str) -> bool:
        """Whether a footnote with this label and text stands on the page by now."""
        return label in self._marks and self._notes[label] == text

    def add(
        self,
        style: str,
        text: str,
        *,
        phrase: str = "",
        phrase_style: str = "",
        place: tuple[int, int] | None = None,
        left: int | None = None,
        above: int = 0,
        stays: bool = False,
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
            above: space above in twips, where it is more than the style has.
            stays: whether it stands on one page with the next paragraph, as a chapeau does.
            notes: whether marks such as `[^1]` are footnotes; otherwise they stay as they are.
        """
        if not text.strip():
            return
        paragraph = etree.Element(w("p"))
        properties = child(paragraph, "pPr")
        child(properties, "pStyle", val=style)
        if stays:
            part_of(properties, "keepNext")
        if place is not None:
            list_id, level = place
            numbering = part_of(properties, "numPr")
            child(numbering, "ilvl", val=level)
            child(numbering, "numId", val=list_id)
        if above:
            part_of(properties, "spacing", before=above)
        if left is not None:
            part_of(properties, "ind", left=left)
        for piece in pieces(text, phrase, self._notes if notes else ()):
            if piece.note:
                self._add_mark(paragraph, piece.note)
            else:
                add_run(paragraph, piece.text, phrase_style if piece.opens else "")
        self._section.addprevious(paragraph)

    def _add_mark(self, paragraph: Element, label: str) -> None:
        if label in self._marks:
            self._add_mark_again(paragraph, *self._marks[label])
            return
        number = len(self._marks) + 1
        run = add_run(paragraph, "", "FootnoteReference")
        child(run, "footnoteReference", id=number)
        self._marks[label] = number, run
        content = child(child(self._footnotes, "footnote", id=number), "p")
        child(child(content, "pPr"), "pStyle", val="FootnoteText")
        child(add_run(content, "", "FootnoteReference"), "footnoteRef")
        add_run(content, " " + self._notes[label])

    def _add_mark_again(self, paragraph: Element, number: int, first: Element) -> None:
        # One footnote has one mark in Word; where its number stands again it is a field that follows a bookmark at the mark.
        bookmark = f"_RefNote{number}"
        before = first.getprevious()
        if before is None or before.tag != w("bookmarkStart"):
            start, end = etree.Element(w("bookmarkStart")), etree.Element(w("bookmarkEnd"))
            for element in (start, end):
                element.set(w("id"), str(number))
            start.set(w("name"), bookmark)
            first.addprevious(start)
            first.addnext(end)
        field = child(paragraph, "fldSimple", instr=f" NOTEREF {bookmark} \\f \\h ")
        add_run(field, str(number), "FootnoteReference")
