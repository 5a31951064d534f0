"""Reads YAML data files into typed structs, with the file and line of whatever is wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from resolver.problems import InputError
from resolver.utf8 import read_utf8

Struct = TypeVar("Struct")

MAX_DEPTH = 40
_BRACKETS = re.compile(r"[\[\]{}]")
_DASHES = re.compile(r"[-?](?:[ \t]+[-?]){39,}")
"""The dashes of lists within lists on one line."""
MAX_BYTES = 4_000_000
"""No file of ours comes near; a larger one is a mistake or an attack."""

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Base):  # type: ignore[misc]
    """Takes every scalar as text, so that `off`, `2028-12-31` and `3.50` stay as written; schemas say what is a number."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node that has none: always that of its kind, so there is nothing to look up."""
        del self, value, implicit
        return _TAGS[kind]

    def descend_resolver(self, current: yaml.Node, index: Any) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """As above."""


_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


def load_yaml(text: str, name: str, first_line: int = 1) -> Any:
    """Parse YAML into texts, lists and mappings.

    Args:
        text: the YAML text.
        name: the file's name, for messages.
        first_line: the line of the file on which `text` begins.

    Raises:
        InputError: with file and line, if it is no YAML, gives a key twice, uses aliases (which can grow without bound), or
            asks for objects.
    """
    if len(text) > MAX_BYTES:
        raise InputError(f"{name} is too large for a data file ({len(text):,} characters; at most {MAX_BYTES:,}); split it")
    return compose(text, name, first_line)[1]


def compose(text: str, name: str, first_line: int = 1) -> tuple[yaml.Node | None, Any]:
    """The YAML nodes of a text, with the places where they stand, and its plain value; None twice where it is empty.

    Raises:
        InputError: as `load_yaml`.
    """
    _refuse_depth(text, name, first_line)
    try:
        if "*" in text or "&" in text:
            _refuse_aliases(text, name, first_line)
        node: yaml.Node | None = _TextLoader(text).get_single_node()
        value = None if node is None else _plain(node, name, first_line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark is not None else 0) + first_line
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise InputError(f"{name}, line {line}: this is not valid YAML ({problem}); correct it") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: this cannot be read as YAML ({error}); write plain 'key: value' lines") from error
    return node, value


def _refuse_depth(text: str, name: str, first_line: int) -> None:
    """The reader below recurses in C, where too deep a nest ends the whole program; so brackets are counted first."""
    depth = 0
    deep = _DASHES.search(text)
    for bracket in _BRACKETS.finditer(text):
        depth = max(0, depth - 1) if bracket[0] in "]}" else depth + 1
        if depth > MAX_DEPTH:
            deep = bracket
            break
    if deep is not None:
        line = text.count("\n", 0, deep.start()) + first_line
        raise InputError(f"{name}, line {line}: this is nested too deeply; write plain 'key: value' lines")


def _refuse_aliases(text: str, name: str, first_line: int) -> None:
    for token in yaml.scan(text, Loader=_Base):
        if isinstance(token, (yaml.AliasToken, yaml.AnchorToken)):
            line = token.start_mark.line + first_line
            raise InputError(f"{name}, line {line}: aliases and anchors are not allowed; write the value out, or quote it")


def _plain(node: yaml.Node, name: str, first_line: int) -> Any:
    if node.tag not in _PLAIN_TAGS:
        raise InputError(
            f"{name}, line {node.start_mark.line + first_line}: the tag '{node.tag}' is not allowed; write a plain value"
        )
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name, first_line) for item in node.value]
    values: dict[str, Any] = {}
    for key, value in node.value:
        text = _plain(key, name, first_line)
        if not isinstance(text, str) or text in values:
            twice = f"the key '{text}' stands here a second time; keep one of them"
            problem = twice if isinstance(text, str) else "a key is no text; write plain 'key: value' lines"
            raise InputError(f"{name}, line {key.start_mark.line + first_line}: {problem}")
        values[text] = _plain(value, name, first_line)
    return values


_PLAIN_TAGS = frozenset(_TAGS.values())


def read_struct(path: Path, kind: type[Struct]) -> Struct:
    """Read one YAML file into a struct.

    Raises:
        InputError: naming file and line, if the file is missing, not UTF-8, not YAML, or breaks the schema.
    """
    text = read_utf8(path)
    return convert(load_yaml(text, str(path)), kind, text, str(path))


def convert(value: Any, kind: type[Struct], text: str, name: str, first_line: int = 1) -> Struct:
    """Turn loaded YAML into a struct; texts become numbers and truth values where the schema has them.

    Raises:
        InputError: naming file, line and key, if `value` breaks the schema.
    """
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `")
        line = line_of(text, path.rstrip("`")) + first_line - 1
        place = f" at '{path.rstrip('`').lstrip('$.')}'" if path.strip("`$") else ""
        raise InputError(f"{name}, line {line}: {message}{place}") from error


def line_of(text: str, path: str) -> int:
    """The line on which the value at a path such as `$.clauses[3].text` begins, from 1; the nearest parent if it is absent."""
    return line_in(compose(text, "")[0], path)


def line_in(node: yaml.Node | None, path: str) -> int:
    """As `line_of`, in a text that was composed already."""
    if node is None:
        return 1
    for key, index in re.findall(r"\.([\w-]+)|\[(\d+|\.\.\.)\]", path):
        child = None
        if key and isinstance(node, yaml.MappingNode):
            child = next((value for name, value in node.value if name.value == key), None)
        elif index.isdigit() and isinstance(node, yaml.SequenceNode) and int(index) < len(node.value):
            child = node.value[int(index)]
        if child is None:
            break
        node = child
    line: int = node.start_mark.line + 1
    return line
