"""Reads YAML data files into typed structs, with the file and line of whatever is wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from resolver.problems import InputError

Struct = TypeVar("Struct")

MAX_BYTES = 4_000_000
"""No file of ours comes near; a larger one is a mistake or an attack."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(text: str, name: str, first_line: int = 1) -> Any:
    """Parse YAML that holds plain values only.

    Args:
        text: the YAML text.
        name: the file's name, for messages.
        first_line: the line of the file on which `text` begins.

    Raises:
        InputError: with file and line, if it is no YAML, uses aliases (which can grow without bound), or asks for objects.
    """
    if len(text) > MAX_BYTES:
        raise InputError(f"{name} is too large for a data file ({len(text):,} characters; at most {MAX_BYTES:,}); split it")
    if "*" in text or "&" in text:
        _refuse_aliases(text, name, first_line)
    try:
        return _Loader(text).get_single_data()
    except yaml.YAMLError as error:
        raise _yaml_problem(error, name, first_line) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: a value cannot be read ({error}); put it in quotes") from error


def _refuse_aliases(text: str, name: str, first_line: int) -> None:
    try:
        for token in yaml.scan(text, Loader=_Loader):
            if isinstance(token, (yaml.AliasToken, yaml.AnchorToken)):
                line = token.start_mark.line + first_line
                raise InputError(f"{name}, line {line}: aliases and anchors are not allowed; write the value out, or quote it")
    except yaml.YAMLError as error:
        raise _yaml_problem(error, name, first_line) from error


def _yaml_problem(error: yaml.YAMLError, name: str, first_line: int) -> InputError:
    mark = getattr(error, "problem_mark", None)
    line = (mark.line if mark is not None else 0) + first_line
    problem = getattr(error, "problem", None) or "it cannot be read"
    return InputError(f"{name}, line {line}: this is not valid YAML ({problem})")


def read_struct(path: Path, kind: type[Struct]) -> Struct:
    """Read one YAML file into a struct.

    Raises:
        InputError: naming file and line, if the file is missing, not UTF-8, not YAML, or breaks the schema.
    """
    text = read_utf8(path)
    return convert(load_yaml(text, str(path)), kind, text, str(path))


def convert(value: Any, kind: type[Struct], text: str, name: str, first_line: int = 1) -> Struct:
    """Turn loaded YAML into a struct, strictly.

    Raises:
        InputError: naming file, line and key, if `value` breaks the schema.
    """
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `")
        line = line_of(text, path.rstrip("`")) + first_line - 1
        place = f" at '{path.rstrip('`').lstrip('$.')}'" if path.strip("`$") else ""
        raise InputError(f"{name}, line {line}: {message}{place}") from error


def line_of(text: str, path: str) -> int:
    """The line on which the value at a path such as `$.clauses[3].text` begins, from 1; the nearest parent if it is absent."""
    node = yaml.compose(text, Loader=_Loader)
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


def read_utf8(path: Path) -> str:
    """The text of a file, with its line ends as they are and without a byte order mark.

    Raises:
        InputError: if it is missing, a folder, unreadable, or not UTF-8 (saying which byte).
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it") from error
    except OSError as error:
        raise InputError(f"{path}: the file cannot be read ({error.strerror})") from error
    return decode_utf8(data, str(path))


def decode_utf8(data: bytes, name: str) -> str:
    """Decode UTF-8, saying which byte is wrong.

    Raises:
        InputError: if the bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8; "
            "save the file as UTF-8 and try again"
        ) from error
