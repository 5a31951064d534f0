"""Page headers: kept apart from the text, for the masthead of files that have it only there."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.files.docx.emphasis import Looks
from resolver.files.docx.package import Package
from resolver.files.docx.story import Stories
from resolver.files.docx.styles import StyleSheet
from resolver.files.docx.text import BREAK, NoteNumbers
from resolver.files.docx.xml import Element, R, w
from resolver.files.revisions import Revisions

_REFERENCE, _ID = w("headerReference"), f"{{{R}}}id"


def header_lines(package: Package, body: Element, styles: StyleSheet, revisions: Revisions) -> tuple[str, ...]:
    """The lines of all page headers of the sections, each line once.

    Raises:
        InputError: if a header is damaged.
    """
    names: dict[str, None] = {}
    for reference in body.iter(_REFERENCE):
        name = package.name_by_id(reference.get(_ID, ""))
        if name is not None:
            names[name] = None
    lines: dict[str, None] = {}
    for name in names:
        root = package.part(name)
        if root is not None:
            lines |= dict.fromkeys(_lines(root, Stories(NoteNumbers(), revisions, package.path), Looks(styles), styles))
    return tuple(lines)


def _lines(root: Element, stories: Stories, looks: Looks, styles: StyleSheet) -> Iterator[str]:
    for paragraph in stories.read(root):
        chain = styles.of_paragraph(paragraph.properties.style)
        text = "".join([chunk.text for chunk in paragraph.chunks if not looks.of(chain, chunk.look).hidden])
        yield from (line.strip() for line in text.split(BREAK) if line.strip())
