"""Text that every kind of markup can hold."""

from __future__ import annotations

import re

_UNHOLDABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold: control characters, lone surrogates, and two that are no characters."""


def clean(text: str) -> str:
    """Text that XML can hold; what it cannot becomes U+FFFD, and every kind of line end a line feed."""
    return _UNHOLDABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
