"""Text from files is data: characters that would steer a terminal are shown, not sent."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """The text with control characters and marks of direction replaced by `\ufffd`."""
    return _STEERING.sub("\ufffd", text)
