"""The comments part: what is in it stays, and new comments come after it."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from resolver.files.clean import clean
from resolver.files.docx.build import add_run, child
from resolver.files.docx.styles import StyleSheet
from resolver.files.docx.tracked import AUTHOR
from resolver.files.docx.xml import Element, W, w

INITIALS = "R"
_TEXT_STYLE, _MARK_STYLE = "annotation text", "annotation reference"
_HALF_POINTS = 20


class Comments:
    """Comments while they are written."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        """Go on from the comments that the file has; `root` is their part, None where there is none."""
        self.root = root if root is not None else etree.Element(w("comments"), nsmap={"w": W})
        self._text_style = styles.id_of(_TEXT_STYLE)
        self.mark_style = styles.id_of(_MARK_STYLE)
        """Id of the style of the marks that refer to comments; None where the file has none."""

    def add(self, ident: int, paragraphs: Sequence[str]) -> None:
        """Append a comment."""
        comment = child(self.root, "comment", id=ident, author=AUTHOR, initials=INITIALS)
        for number, text in enumerate(paragraphs):
            paragraph = child(comment, "p")
            self._style(paragraph)
            if number == 0:
                child(add_run(paragraph, "", self.mark_style or ""), "annotationRef")
            run = add_run(paragraph, clean(text))
            if self._text_style is None:
                looks = etree.Element(w("rPr"))
                child(looks, "sz", val=_HALF_POINTS)
                run.insert(0, looks)

    def _style(self, paragraph: Element) -> None:
        properties = child(paragraph, "pPr")
        if self._text_style is not None:
            child(properties, "pStyle", val=self._text_style)
        else:
            # The file's own style for plain text may be double spaced or indented; a remark should not be.
            child(properties, "spacing", before=0, after=0, line=240, lineRule="auto")
            child(properties, "ind", left=0, right=0, firstLine=0)
