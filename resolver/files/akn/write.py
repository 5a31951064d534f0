"""Writes a draft as Akoma Ntoso."""

from __future__ import annotations

from lxml import etree

from resolver.compose.render import RenderedParagraph, render
from resolver.draft import DraftResolution, Masthead
from resolver.files.akn.build import Words, add_text, child, ident, indent
from resolver.files.akn.meta import add_annex_meta, add_meta
from resolver.files.akn.names import LABEL, LINE, NAMESPACE, PROPONENT, ROLES, TEXT_FIELDS, UNPLACED
from resolver.files.masthead import masthead_fields
from resolver.files.nesting import Node, Page, nested
from resolver.files.xml import Element
from resolver.layout import PageLook, page_look
from resolver.profiles import Profile

_LOOKS = {"italic": "i", "bold": "b", "underline": "u", "none": "span"}


def write_akn(draft: DraftResolution, profile: Profile) -> bytes:
    """A draft as Akoma Ntoso 3.0: a `statement`, with numbers and closing marks as the profile has them.

    Nothing in it comes from the clock: equal drafts give equal bytes. Source: Akoma Ntoso Version 1.0, OASIS Standard of 29
    August 2018, and the guidelines of the United Nations for it (AKN4UN).
    """
    page = nested(render(draft, profile))
    root = etree.fromstring(f'<akomaNtoso xmlns="{NAMESPACE}"/>')
    statement = child(root, "statement", name="resolutionDraft")
    words = Words(page.footnotes)
    body = _Body(words, page_look(profile.layout))
    _preface(statement, draft.masthead, profile)
    body.add_preamble(statement, page, enacting_last=profile.enacting_place == "after-preamble")
    body.add_main(statement, page)
    body.add_conclusions(statement, page)
    _attachments(statement, page, draft, profile, words)
    add_meta(statement, draft, profile, words)  # last, because only now it is known which footnotes have marks
    statement.insert(0, statement[-1])
    indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _preface(statement: Element, masthead: Masthead, profile: Profile) -> None:
    preface = child(statement, "preface")
    for field in masthead_fields(masthead, profile.masthead.labels, profile.masthead.required):
        if not field.label:
            child(preface, "p", field.values[0], class_=LINE)
            continue
        line = child(preface, "p")
        child(line, "inline", f"{field.label}:", name=LABEL)
        for number, value in enumerate(field.values):
            add_text(line, ", " if number else " ")
            if field.name in ROLES:
                child(line, PROPONENT, value, as_=f"#{ROLES[field.name]}")
            else:
                child(line, TEXT_FIELDS[field.name], value)
    if masthead.title:
        child(child(preface, "p"), TEXT_FIELDS["title"], masthead.title)
    if not len(preface):
        statement.remove(preface)


class _Body:
    """Writes the text of a resolution."""

    def __init__(self, words: Words, look: PageLook) -> None:
        self._words = words
        self._preambular, self._operative = _LOOKS[look.preambular_opener], _LOOKS[look.operative_opener]

    def add_preamble(self, statement: Element, page: Page, *, enacting_last: bool) -> None:
        """Append enacting line and preambular clauses."""
        preamble = child(statement, "preamble")
        if page.preambular:
            recitals = child(preamble, "recitals", eId="recs_1")
            for position, node in enumerate(page.preambular, 1):
                self._add_item(recitals, "recital", "rec", node, "recs_1", position)
        if page.enacting:
            formula = child(preamble, "formula", name="enactingFormula", eId="formula_1")
            self._words.add(child(formula, "p"), page.enacting.words, page.enacting.text)
            if not enacting_last:
                preamble.insert(0, formula)
        if not len(preamble):
            statement.remove(preamble)

    def _add_item(self, parent: Element, name: str, kind: str, node: Node, above: str, position: int) -> None:
        """A clause of the preamble, or a sub-clause of one; its sub-clauses are a list among its blocks."""
        paragraph = node.paragraph
        item = child(parent, name, eId=ident(above, kind, paragraph.marker, position))
        self._add_head(item, node)
        after = list(node.after)
        if node.children:
            own = f"{item.get('eId')}__list_1"
            block = child(item, "blockList", eId=own)
            self._words.add(child(block, "listIntroduction"), paragraph.words, paragraph.opener, self._preambular)
            for place, inner in enumerate(node.children, 1):
                self._add_item(block, "item", "item", inner, own, place)
            if after:
                self._words.add(child(block, "listWrapUp"), after.pop(0).words)
        else:
            self._words.add(child(item, "p"), paragraph.words, paragraph.opener, self._preambular)
        for more in after:
            self._words.add(child(item, "p"), more.words)

    def add_main(self, statement: Element, page: Page) -> None:
        """Append operative clauses, and what has no place."""
        main = child(statement, "mainBody")
        for position, node in enumerate(page.operative, 1):
            self._add_paragraph(main, "paragraph", "para", node, "", position)
        if page.unplaced:
            container = child(main, "container", name=UNPLACED)
            for text in page.unplaced:
                self._words.add(child(container, "p"), text)
        if not len(main):
            child(main, "p")

    def _add_paragraph(self, parent: Element, name: str, kind: str, node: Node, above: str, position: int) -> None:
        """An operative clause, or a sub-clause of one."""
        paragraph = node.paragraph
        own = ident(above, kind, paragraph.marker, position)
        element = child(parent, name, eId=own)
        self._add_head(element, node)
        if not node.children and not node.after:
            self._add_opening(child(element, "content", eId=f"{own}__content"), paragraph)
            return
        inner = f"{own}__list_1"
        block = child(element, "list", eId=inner)
        self._add_opening(child(block, "intro", eId=f"{inner}__intro"), paragraph)
        for place, point in enumerate(node.children, 1):
            self._add_paragraph(block, "point", "point", point, inner, place)
        if node.after:
            wrap = child(block, "wrapUp", eId=f"{inner}__wrapup")
            for more in node.after:
                self._words.add(child(wrap, "p"), more.words)

    def _add_head(self, element: Element, node: Node) -> None:
        for heading in node.headings:
            self._words.add(child(element, "heading"), heading)
        if node.paragraph.marker:
            child(element, "num", node.paragraph.marker)

    def _add_opening(self, parent: Element, paragraph: RenderedParagraph) -> None:
        self._words.add(child(parent, "p"), paragraph.words, paragraph.opener, self._operative)

    def add_conclusions(self, statement: Element, page: Page) -> None:
        """Append the lines after the last clause."""
        if page.closing:
            conclusions = child(statement, "conclusions")
            for text in page.closing:
                self._words.add(child(conclusions, "p"), text)


def _attachments(statement: Element, page: Page, draft: DraftResolution, profile: Profile, words: Words) -> None:
    if not page.annexes:
        return
    attachments = child(statement, "attachments")
    for number, annex in enumerate(page.annexes, 1):
        attachment = child(attachments, "attachment", eId=f"att_{number}")
        if annex.heading:
            words.add(child(attachment, "heading"), annex.heading)
        document = child(attachment, "doc", name="annex")
        add_annex_meta(document, draft, profile, number)
        main = child(document, "mainBody")
        for text in annex.paragraphs or [""]:
            words.add(child(main, "p"), text)
