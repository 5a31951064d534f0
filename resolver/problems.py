"""Bad input, told in one sentence."""

from __future__ import annotations


class InputError(Exception):
    """Input that cannot be used. The message is one clear sentence that names file, place and remedy."""


def nearest(name: str, known: list[str]) -> str:
    """The end of a message about an unknown name: the nearest known one, or all of them where none is near."""
    from rapidfuzz import fuzz, process

    begun = [other for other in known if len(name) > 2 and other.startswith(name)]
    if begun:
        return f"did you mean '{min(begun, key=len)}'?"
    best = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    if best is not None:
        return f"did you mean '{best[0]}'?"
    return "known are: " + ", ".join(sorted(known)[:12]) + ("" if len(known) <= 12 else ", …")
