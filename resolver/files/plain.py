"""Writes a draft as plain text: numbers and marks typed, no emphasis, wrapped or one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from resolver.compose.render import RenderedParagraph, Role, render
from resolver.draft import DraftResolution
from resolver.files.masthead import masthead_lines
from resolver.profiles import Profile

STEP = "   "
"""Indent of a sub-clause under its clause."""
LEAST_WIDTH = 40
"""Narrower than this, lines of sub-clauses would hold a word or two."""


def write_text(draft: DraftResolution, profile: Profile, width: int = 0) -> str:
    """A draft as plain text, with an empty line between paragraphs.

    Args:
        draft: what to write.
        profile: whose marks, markers and labels hold.
        width: columns after which lines are wrapped, with the words of a clause under one another; 0 leaves them whole.
    """
    masthead = [
        f"{label}: {text}" if label else text
        for label, text in masthead_lines(draft.masthead, profile.masthead.labels, profile.masthead.required)
    ]
    lines = [*masthead, draft.masthead.title] if draft.masthead.title else masthead
    head = ["\n".join(_wrapped("", line, width) for line in lines)] if lines else []
    body = [_wrapped(*_placed(paragraph), width) for paragraph in render(draft, profile)]
    return "".join(f"{block}\n" for block in _spaced([*head, *body]))


def _spaced(blocks: list[str]) -> Iterator[str]:
    for index, block in enumerate(blocks):
        if index:
            yield ""
        yield block


def _placed(paragraph: RenderedParagraph) -> tuple[str, str]:
    """What stands before the words of a paragraph, and the words."""
    if paragraph.role is Role.FOOTNOTE:
        return "", f"[^{paragraph.marker}]: {paragraph.words}"
    level = paragraph.level + (1 if paragraph.role is Role.CONTINUATION else 0)
    return STEP * level + (f"{paragraph.marker} " if paragraph.marker else ""), paragraph.words


def _wrapped(lead: str, words: str, width: int) -> str:
    text = " ".join(words.splitlines())
    if not width:
        return lead + text
    wrapper = TextWrapper(
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapper.wrap(text)) or lead
