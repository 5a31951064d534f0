"""Text from files is data: characters that would steer a terminal are shown, not sent."""

from __future__ import annotations

import re

_BEYOND_ASCII = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
_STEERING = re.compile(f"[\x00-\x08\x0a-\x1f{_BEYOND_ASCII}]")
_NOT_ESCAPED = re.compile(f"[{_BEYOND_ASCII}]")


def visible(text: str) -> str:
    """The text on one line, with control characters, line ends and marks of direction replaced by `\ufffd`."""
    return _STEERING.sub("\ufffd", text)


def escaped(json_text: str) -> str:
    """JSON in which the characters that would steer a terminal are written as escapes; its values stay the same."""
    return _NOT_ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)
