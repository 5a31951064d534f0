"""The draft format: Markdown with YAML front matter, read and written."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from resolver.compose.render import RenderedParagraph, Role, render
from resolver.document import ALLOW, Document, FrontField, Paragraph, Run, SourceKind, Span, line_starts
from resolver.draft import DraftResolution, Masthead
from resolver.files.emphasis import escape, strip_emphasis
from resolver.files.text import indent
from resolver.problems import InputError
from resolver.profiles import Profile
from resolver.yaml_files import compose

FENCE = "---"
_HEADING = re.compile(r"#{1,6}\s+")
_LINE_START = re.compile(r"(#{1,6}\s|---|[-+>]\s)")


def read_markdown(text: str, path: str = "") -> Document:
    """Turn a draft into a document.

    Raises:
        InputError: naming file and line, if the front matter is no plain YAML mapping.
    """
    starts = line_starts(text)
    front, body = _front_matter(text, starts, path or "the draft")
    paragraphs: list[Paragraph] = []
    blank = False
    for index in range(body, len(starts)):
        start = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        line = _read_line(text[start:end])
        if line is None:
            blank = True
            continue
        paragraphs.append(
            Paragraph(
                line.visible,
                tuple([(offset, start + source) for offset, source in line.pieces]),
                len(paragraphs) + 1,
                line.runs,
                line.indent,
                style="Heading" if line.heading else "",
                blank_before=blank,
                extent=Span(start + line.start, start + line.end),
            )
        )
        blank = False
    return Document(text, tuple(paragraphs), SourceKind.MARKDOWN, path, front, starts)


class _Line(NamedTuple):
    """A line as it is read, wherever it stands in the text: offsets count from its beginning."""

    visible: str
    pieces: tuple[tuple[int, int], ...]
    runs: tuple[Run, ...]
    start: int
    end: int
    indent: int
    heading: bool


@lru_cache(maxsize=16384)
def _read_line(line: str) -> _Line | None:
    """One line, or None if it is empty; kept, because a writer changes one line at a time."""
    words = line.strip()
    if not words:
        return None
    lead = len(line) - len(line.lstrip())
    heading = _HEADING.match(words)
    skip = heading.end() if heading and heading.end() < len(words) else 0
    visible, pieces, runs = strip_emphasis(words[skip:], lead + skip)
    return _Line(visible, pieces, runs, lead, lead + len(words), indent(line[:lead]), bool(skip))


def _front_matter(text: str, starts: tuple[int, ...], name: str) -> tuple[tuple[FrontField, ...], int]:
    """The fields of the front matter, and the index of the first line after it."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != FENCE:
        return (), 0
    last = next((index for index in range(1, len(starts)) if _line(text, starts, index).strip() == FENCE), 0)
    if not last:
        raise InputError(f"{name}, line 1: the front matter is not closed; put a line with three dashes after it")
    node, _ = compose(text[starts[1] : starts[last]], name, 2)
    if node is None:
        return (), last + 1
    if not isinstance(node, yaml.MappingNode):
        raise InputError(f"{name}, line 2: the front matter is no list of 'key: value' lines; correct it")
    return tuple(_field(key, value, starts[1], name) for key, value in node.value), last + 1


def _line(text: str, starts: tuple[int, ...], index: int) -> str:
    end = starts[index + 1] if index + 1 < len(starts) else len(text)
    return text[starts[index] : end]


def _field(key: yaml.Node, value: yaml.Node, offset: int, name: str) -> FrontField:
    span = Span(offset + key.start_mark.index, offset + value.end_mark.index)
    if isinstance(key, yaml.ScalarNode):
        listed = isinstance(value, yaml.SequenceNode)
        values = [_text(item, offset, pairs=key.value == ALLOW) for item in (value.value if listed else [value])]
        if key.value == ALLOW and isinstance(value, yaml.MappingNode):
            values, listed = [_pair(item[0], item[1], offset) for item in value.value], True
        texts = [found for found in values if found is not None]
        if len(texts) == len(values):
            kept = [(text, place) for text, place in texts if text]
            names, places = tuple(text for text, _ in kept), tuple(place for _, place in kept)
            return FrontField(key.value, names, span, listed=listed, value_spans=places)
    raise InputError(
        f"{name}, line {key.start_mark.line + 2}: '{key.value if isinstance(key, yaml.ScalarNode) else 'this key'}' "
        "holds neither a text nor a list of texts; write one of them"
    )


def _text(node: yaml.Node, offset: int, *, pairs: bool) -> tuple[str, Span] | None:
    """The text of a value and its place. YAML takes an item such as `W506: the reason` for a pair, which is a text here."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value).strip(), Span(offset + node.start_mark.index, offset + node.end_mark.index)
    if pairs and isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        return _pair(node.value[0][0], node.value[0][1], offset)
    return None


def _pair(key: yaml.Node, value: yaml.Node, offset: int) -> tuple[str, Span] | None:
    if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
        return None
    return f"{key.value}: {value.value}".strip(), Span(offset + key.start_mark.index, offset + value.end_mark.index)


def write_markdown(draft: DraftResolution, profile: Profile) -> str:
    """A draft as Markdown; numbers and closing marks are computed."""
    blocks = [_written(paragraph) for paragraph in render(draft, profile)]
    return _front(draft) + "\n\n".join(blocks) + ("\n" if blocks else "")


def _front(draft: DraftResolution) -> str:
    values: dict[str, Any] = {}
    if draft.profile:
        values["profile"] = draft.profile
    if draft.allow:
        values[ALLOW] = [_allowed(text) for text in draft.allow]
    for field in fields(Masthead):
        value = getattr(draft.masthead, field.name)
        if value:
            values[field.name] = list(value) if isinstance(value, tuple) else value
    if not values:
        return ""
    # one key a line, and lists on the line of their key, whatever the values are
    dumped = (
        yaml.safe_dump(
            {key: value},
            allow_unicode=True,
            default_flow_style=None if isinstance(value, list) and key != ALLOW else False,
            width=10**6,
        )
        for key, value in values.items()
    )
    return f"{FENCE}\n{''.join(dumped)}{FENCE}\n"


def _allowed(text: str) -> str | dict[str, str]:
    """An exception as a person would write it: `W506: the reason` without quotation marks."""
    code, colon, reason = text.partition(": ")
    return {code: reason} if colon and code.strip() and reason.strip() else text


def _written(paragraph: RenderedParagraph) -> str:
    opener, rest = paragraph.opener, paragraph.text[len(paragraph.opener) :]
    text = (f"*{escape(opener)}*" if opener else "") + escape(rest) + paragraph.mark + paragraph.notes
    if paragraph.role is Role.FOOTNOTE:
        return f"[^{paragraph.marker}]: {text}"
    if not paragraph.marker and not opener and _LINE_START.match(text):
        text = "\\" + text
    lead = f"{paragraph.marker} " if paragraph.marker else ""
    # a sub-clause stands under the words of its clause; so does text that goes on
    level = paragraph.level + (1 if paragraph.role is Role.CONTINUATION else 0)
    return "   " * level + lead + text
