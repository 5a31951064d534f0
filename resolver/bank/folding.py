"""How the names of States are looked up."""

from __future__ import annotations


def folded(name: str) -> str:
    """A name without its article and full stops, in small letters, with plain quotation marks."""
    return " ".join(name.casefold().replace("’", "'").replace(".", "").split()).removeprefix("the ")
