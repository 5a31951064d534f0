"""What stands on every page: a running head with fields of the masthead, or a line of its own, and the number of the page."""

from __future__ import annotations

from resolver.draft import Masthead
from resolver.files.docx.build import add_run, child
from resolver.files.docx.template import DOCUMENT, FIRST_FOOTER, FOOTER, HEADER, Template
from resolver.files.docx.xml import Element, R, w
from resolver.files.masthead import masthead_fields
from resolver.layout import PageLook
from resolver.profiles import MastheadRules

_ID = f"{{{R}}}id"


def add_running_lines(look: PageLook, masthead: Masthead, rules: MastheadRules, template: Template) -> None:
    """Fill the page header, and leave out the parts that a look has no use for.

    The first page bears the masthead itself, so that its fields run from the second page on; a line of its own stands on the
    first as well.
    """
    section = next(template.tree(DOCUMENT).iter(w("sectPr")))
    lines = [look.header_text] if look.header_text else _fields(look.header, masthead, rules)
    unused = [] if lines else [HEADER]
    for line in lines:
        paragraph = child(template.tree(HEADER), "p")
        child(child(paragraph, "pPr"), "pStyle", val="Header")
        add_run(paragraph, line)
    if not lines or look.header_text:
        section.remove(_child(section, "titlePg"))
        unused.append(FIRST_FOOTER)
    if not look.page_numbers:
        unused.extend(name for name in (FOOTER, FIRST_FOOTER) if name not in unused)
    gone = {template.drop(name) for name in unused}
    for reference in list(section.iterchildren(w("headerReference"), w("footerReference"))):
        if reference.get(_ID) in gone:
            section.remove(reference)


def _fields(names: tuple[str, ...], masthead: Masthead, rules: MastheadRules) -> list[str]:
    """A line for each field that is filled; a symbol needs no label."""
    filled = {field.name: field for field in masthead_fields(masthead, rules.labels)}
    found = [filled[name] for name in names if name in filled]
    texts = [", ".join(field.values) for field in found]
    return [
        text if field.name == "symbol" else f"{field.label}: {text}" for field, text in zip(found, texts, strict=True) if text
    ]


def _child(parent: Element, name: str) -> Element:
    return next(parent.iterchildren(w(name)))
