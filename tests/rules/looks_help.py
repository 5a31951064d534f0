"""Word files in a small notation, for cases and pages of the rules that look at the page.

Paragraphs are written as in Markdown: `*italic*`, `**bold**`, and `__underlined__`. A mapping in braces, alone in its
paragraph, says how the whole file looks where that is otherwise than the profile asks for: fields of `ParagraphLook` and
`SectionLook`, and `pages` for their count. At the beginning of a paragraph it says how this one looks, with `number: "1."` or
`number: ["(a)", 1]` for a number that the word processor shows.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from msgspec.structs import replace

from resolver.document import Document, ListNumber, Paragraph, Run, SourceKind, line_starts
from resolver.layout import page_look
from resolver.looks import LINE_HEIGHT, Looks, PagesLook, ParagraphLook, SectionLook
from resolver.profiles import Profile

_PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_MARKS = re.compile(r"\*\*|__|\*")
_KINDS = {"*": "italic", "**": "bold", "__": "underline"}
_BRACES = re.compile(r"\{[^}]*\}")


def word_of(text: str, profile: Profile) -> Document:
    """The document that a Word file of this notation is read into; one paragraph a block."""
    wanted = page_look(profile.layout)
    width, height = _PAPERS[wanted.page]
    section = SectionLook(
        width, height, wanted.margin_mm, wanted.margin_mm, wanted.side_margin_mm, wanted.side_margin_mm,
        line_numbers=wanted.line_numbers, page_numbers=wanted.page_numbers,
    )  # fmt: skip
    line = wanted.size_pt * LINE_HEIGHT * wanted.line_spacing
    look = ParagraphLook(
        wanted.font, wanted.size_pt, "justified" if wanted.justified else "left", wanted.line_spacing,
        gap_pt=line if profile.layout.line_between_clauses else wanted.space_after_pt,
        first_line_mm=wanted.first_line_indent_mm,
    )  # fmt: skip
    pages, paragraphs, looks, offset = None, [], [], 0
    for block in text.strip().split("\n\n"):
        braces = _BRACES.match(block)
        said = yaml.safe_load(braces[0]) if braces else {}
        rest = block[braces.end() :].strip() if braces else block.strip()
        if not rest:
            pages = said.pop("pages", pages)
            section = replace(section, **_of(SectionLook, said))
            look = replace(look, **_of(ParagraphLook, said))
            assert not said
            continue
        number = said.pop("number", None)
        visible, runs = _emphasis(rest)
        own = replace(look, **_of(ParagraphLook, said))
        assert not said
        looks.append(own)
        paragraphs.append(
            Paragraph(
                visible, ((0, offset),), len(paragraphs) + 1, runs, look=len(paragraphs),
                list_number=None if number is None else ListNumber(*([number, 0] if isinstance(number, str) else number)),
            )
        )  # fmt: skip
        offset += len(visible) + 1
    whole = "\n".join(one.text for one in paragraphs)
    found = Looks(lambda: tuple(looks), lambda: PagesLook((section,), pages))
    return Document(whole, tuple(paragraphs), SourceKind.WORD, "draft.docx", line_starts=line_starts(whole), looks=found)


def _of(struct: Any, said: dict[str, Any]) -> dict[str, Any]:
    """What is said about one kind of look, taken out of the rest."""
    return {name: said.pop(name) for name in struct.__struct_fields__ if name in said}


def _emphasis(text: str) -> tuple[str, tuple[Run, ...]]:
    visible, position, on, runs = "", 0, set[str](), []
    for match in (*_MARKS.finditer(text), None):
        piece = text[position : match.start() if match else len(text)]
        if piece and on:
            runs.append(Run(len(visible), len(visible) + len(piece), **dict.fromkeys(on, True)))
        visible += piece
        if match:
            on ^= {_KINDS[match[0]]}
            position = match.end()
    assert not on, text
    return visible, tuple(runs)
