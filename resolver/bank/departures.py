"""All departures of a value from the schema, where `msgspec.convert` stops at the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import msgspec

from resolver.problems import nearest


def departures(value: Any, kind: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    """What is wrong with a value: path in it, e.g. `$.clauses[2].text`, and a message.

    Args:
        value: plain values, as YAML gives them.
        kind: the struct or other type that it should be.
        path: where the value stands.
    """
    try:
        msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        inner = list(_within(value, kind, path))
        yield from inner or [(path, _message(value, kind, path, str(error).partition(" - at `")[0]))]


def _within(value: Any, kind: Any, path: str) -> Iterator[tuple[str, str]]:
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        for key in value:
            if key not in fields:
                yield f"{path}.{key}", f"there is no key '{key}' here; {nearest(key, list(fields))}"
        for name, field in fields.items():
            if name in value:
                yield from departures(value[name], field.type, f"{path}.{name}")
            elif field.required:
                yield path, f"'{name}' is missing; add it"
    elif get_origin(kind) is tuple and isinstance(value, list):
        for index, item in enumerate(value):
            yield from departures(item, get_args(kind)[0], f"{path}[{index}]")
    elif get_origin(kind) is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from departures(item, get_args(kind)[1], f"{path}.{key}")


def _message(value: Any, kind: Any, path: str, found: str) -> str:
    name = path.removeprefix("$").lstrip(".") or "the file"
    if isinstance(value, (dict, list)):
        shown = "a list" if isinstance(value, list) else "a group of 'key: value' lines"
        return f"{name} is {shown}; {_wanted(kind)} was expected"
    if value is None:
        return f"{name} is empty; {_wanted(kind)} was expected"
    if choices := _choices(kind):
        return f"{name} cannot be '{_shortened(value)}'; {nearest(str(value), choices)}"
    return f"{name} is '{_shortened(value)}'; {_wanted(kind)} was expected ({found})"


def _choices(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return [item.value for item in kind] if hasattr(kind, "__members__") else []


def _wanted(kind: Any) -> str:
    """What a type is to somebody who writes YAML."""
    base = _bare(kind)
    if get_origin(base) is tuple:
        return "a list such as [one, two]"
    if base is int:
        return "a whole number"
    if base is bool:
        return "true or false"
    if base is str or _choices(kind):
        return "one text"
    return "a group of 'key: value' lines"


def _bare(kind: Any) -> Any:
    """A type without what is annotated on it."""
    return get_args(kind)[0] if hasattr(kind, "__metadata__") else kind


def _shortened(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
