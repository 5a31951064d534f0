"""The paragraphs of a page as a tree, for formats in which lists hold their items: HTML and XML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from resolver.compose.render import RenderedParagraph, Role
from resolver.draft import Part


@dataclass(slots=True)
class Node:
    """A clause or sub-clause with all that belongs to it."""

    paragraph: RenderedParagraph
    headings: list[str] = field(default_factory=list)
    """What stands above it."""
    children: list[Node] = field(default_factory=list)
    after: list[RenderedParagraph] = field(default_factory=list)
    """Text that goes on after the sub-clauses."""


@dataclass(slots=True)
class PageAnnex:
    """An annex."""

    heading: str
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """The body of a draft as it stands on the page."""

    enacting: RenderedParagraph | None = None
    preambular: list[Node] = field(default_factory=list)
    operative: list[Node] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    annexes: list[PageAnnex] = field(default_factory=list)
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    """Label and text."""


def nested(paragraphs: Iterable[RenderedParagraph]) -> Page:
    """Put what `compose.render` gives in a row under one another."""
    page = Page()
    headings: list[str] = []
    nodes: dict[tuple[object, ...], Node] = {}
    for paragraph in paragraphs:
        match paragraph.role:
            case Role.ENACTING:
                page.enacting = paragraph
            case Role.HEADING:
                headings.append(paragraph.text)
            case Role.PREAMBULAR | Role.OPERATIVE | Role.SUB_CLAUSE:
                node = nodes[paragraph.path] = Node(paragraph, headings)
                headings = []
                above = nodes.get(paragraph.path[:-1])
                part = page.preambular if paragraph.part is Part.PREAMBULAR else page.operative
                (above.children if above else part).append(node)
            case Role.CONTINUATION:
                nodes[paragraph.path].after.append(paragraph)
            case Role.UNPLACED:
                page.unplaced.append(paragraph.text)
            case Role.CLOSING:
                page.closing.append(paragraph.text)
            case Role.ANNEX_HEADING:
                page.annexes.append(PageAnnex(paragraph.text))
            case Role.ANNEX:
                page.annexes[-1].paragraphs.append(paragraph.text)
            case Role.FOOTNOTE:
                page.footnotes.append((paragraph.marker, paragraph.text))
    return page
