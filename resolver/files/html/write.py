"""Writes a draft as one web page that needs nothing beside it: for screens, telephones, paper and screen readers."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path

import jinja2

from resolver.compose.render import RenderedParagraph, render
from resolver.draft import DraftResolution
from resolver.files.clean import clean
from resolver.files.html.notes import Notes
from resolver.files.masthead import masthead_fields
from resolver.files.nesting import Node, nested
from resolver.layout import PageLook, page_look
from resolver.profiles import Profile

_TAGS = {"italic": "i", "bold": "b", "underline": "u", "none": "span"}
_PAPER = {"a4": "A4", "letter": "letter"}
_NO_FONT = re.compile(r"[^\w -]")
UNTITLED = "Draft resolution"


def write_html(draft: DraftResolution, profile: Profile) -> str:
    """A draft as a page of HTML in the layout of a profile.

    All words of the draft are text, whatever they look like. Markers stand in the text, so that they can be read aloud,
    searched and copied. Footnotes lead to their marks and back. Equal drafts give equal pages.
    """
    page = nested(render(draft, profile))
    masthead = draft.masthead
    layout = page_look(profile.layout)
    name = " ".join((masthead.title or masthead.topic or UNTITLED).split())
    return _template().render(
        language="en-US" if profile.spelling == "american" else "en-GB",
        name=f"{masthead.symbol}: {name}" if masthead.symbol else name,
        title=masthead.title,
        title_first=profile.masthead.required[:1] == ("title",),
        untitled=UNTITLED,
        fields=[
            field for field in masthead_fields(masthead, profile.masthead.labels, profile.masthead.required) if field.label
        ],
        lines=masthead.lines,
        page=page,
        enacting_last=profile.enacting_place == "after-preamble",
        emphasis={"preambular": _TAGS[layout.preambular_opener], "operative": _TAGS[layout.operative_opener]},
        notes=Notes(page.footnotes),
        layout=_style(layout),
    )


def _style(layout: PageLook) -> dict[str, str]:
    """What the style sheet takes from the profile; nothing in it can end a declaration."""
    return {
        "font": _NO_FONT.sub("", layout.font),
        "size": f"{layout.size_pt:g}pt",
        "spacing": f"{max(layout.line_spacing, 1.0) * 1.25:g}",
        "after": f"{layout.space_after_pt:g}pt",
        "margin": f"{layout.margin_mm:g}mm {layout.side_margin_mm:g}mm",
        "weight": "bold" if layout.bold else "normal",
        "align": "justify" if layout.justified else "start",
        "indent": f"{layout.first_line_indent_mm:g}mm",
        "paper": _PAPER[layout.page],
        "numbers": "yes" if layout.page_numbers else "",
    }


def _runs(nodes: list[Node]) -> list[tuple[list[str], list[Node]]]:
    """Clauses in runs that stand under the same headings; a list holds clauses only."""
    runs: list[tuple[list[str], list[Node]]] = []
    for node in nodes:
        if node.headings or not runs:
            runs.append((node.headings, []))
        runs[-1][1].append(node)
    return runs


def _numbered(nodes: list[Node]) -> list[tuple[bool, list[Node]]]:
    """Clauses in runs with and without markers; only what is marked is an item of a list."""
    return [(marked, list(run)) for marked, run in groupby(nodes, key=_is_marked)]


def _is_marked(node: Node) -> bool:
    return bool(node.paragraph.marker)


def _part(paragraph: RenderedParagraph) -> str:
    return str(paragraph.part)


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    environment.filters.update(runs=_runs, numbered=_numbered, part=_part)
    return environment.get_template("page.html.j2")
