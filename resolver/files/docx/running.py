"""What stands on every page: a running head with fields of the masthead, or a line of its own, and the number of the page."""

from __future__ import annotations

from docx.section import Section
from docx.shared import Pt

from resolver.draft import Masthead
from resolver.files.clean import clean
from resolver.files.masthead import masthead_fields
from resolver.layout import PageLook
from resolver.profiles import MastheadRules


def add_running_lines(look: PageLook, masthead: Masthead, rules: MastheadRules, section: Section) -> None:
    """Fill the page header of the template, and take away the headers and footers that a look has no use for.

    The first page bears the masthead itself, so that its fields run from the second page on; a line of its own stands on the
    first as well.
    """
    lines = [look.header_text] if look.header_text else _fields(look.header, masthead, rules)
    for line in lines:
        section.header.add_paragraph(clean(line), style="Header")
    for paragraph in section.header.paragraphs[-1:] if lines else ():
        paragraph.paragraph_format.space_after = Pt(look.line_pt)  # a head of several lines would touch the text
    runs_from_second = bool(lines) and not look.header_text
    section.different_first_page_header_footer = runs_from_second
    section.header.is_linked_to_previous = not lines
    section.footer.is_linked_to_previous = not look.page_numbers
    section.first_page_footer.is_linked_to_previous = not (runs_from_second and look.page_numbers)


def _fields(names: tuple[str, ...], masthead: Masthead, rules: MastheadRules) -> list[str]:
    """A line for each field that is filled; a symbol needs no label."""
    filled = {field.name: field for field in masthead_fields(masthead, rules.labels)}
    found = [filled[name] for name in names if name in filled]
    texts = [", ".join(field.values) for field in found]
    return [
        text if field.name == "symbol" else f"{field.label}: {text}" for field, text in zip(found, texts, strict=True) if text
    ]
