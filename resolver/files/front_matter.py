"""The fields above a draft, between two lines of dashes: YAML, read with the place of every value and written."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import Any

import yaml

from resolver.document import ALLOW, FrontField, Span
from resolver.draft import DraftResolution, Masthead
from resolver.files.markdown import FENCE
from resolver.problems import InputError
from resolver.yaml_files import compose


def read_front_matter(text: str, starts: tuple[int, ...], name: str) -> tuple[tuple[FrontField, ...], int]:
    """The fields of the front matter of a draft, and the index of the first line after it.

    Args:
        text: the whole draft.
        starts: the offsets of its lines.
        name: the file's name, for messages.

    Raises:
        InputError: naming file and line, if the front matter is no plain YAML mapping.
    """
    if _line(text, starts, 0).rstrip() != FENCE:
        return (), 0
    last = next((index for index in range(1, len(starts)) if _line(text, starts, index).strip() == FENCE), 0)
    if not last:
        raise InputError(f"{name}, line 1: the front matter is not closed; put a line with three dashes after it")
    return _fields(text[starts[1] : starts[last]], starts[1], name), last + 1


@lru_cache(maxsize=16)
def _fields(block: str, offset: int, name: str) -> tuple[FrontField, ...]:
    """The fields of a block that begins at an offset; kept, because it stays as it is while a writer works on clauses."""
    node, _ = compose(block, name, 2)
    if node is None:
        return ()
    if not isinstance(node, yaml.MappingNode):
        raise InputError(f"{name}, line 2: the front matter is no list of 'key: value' lines; correct it")
    return tuple(_field(key, value, offset, name) for key, value in node.value)


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


def write_front_matter(draft: DraftResolution) -> str:
    """The front matter of a draft; empty if there is nothing to say."""
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
