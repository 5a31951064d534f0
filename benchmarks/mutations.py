"""Ways to spoil a draft."""

from __future__ import annotations

from random import Random

MARKERS = (
    "1.",
    "1)",
    "(1)",
    "1.1",
    "(a)",
    "a)",
    "a.",
    "(i)",
    "(ii)",
    "(aa)",
    "•",
    "–",
    "I.",
    "A.",
    "[^1]",
    "#",
    "---",
    "Annex",
)
STRANGE = (
    "\x00",
    "\x1b[31m",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\x85",
    "\x0c",
    "\t",
    "\r",
    "；",
    "，",
    "²",
    "ⅷ",
    "İ",
    "ß",
    "\ud7ff",
    "𝟙",
    "%",
)
NESTED = ("(a)", "(i)", "a.", "i.", "(1)", "1.1.1", "-")


def mutate(text: str, others: list[str], rng: Random) -> str:
    """A text after one to six of the ways."""
    for _ in range(rng.randint(1, 6)):
        text = rng.choice(WAYS)(text, others, rng)
    return text


def _lines(text: str) -> list[str]:
    return text.split("\n")


def splice(text: str, others: list[str], rng: Random) -> str:
    """The beginning of one text and the end of another."""
    other = rng.choice(others)
    return text[: rng.randint(0, len(text))] + other[rng.randint(0, len(other)) :]


def delete(text: str, _: list[str], rng: Random) -> str:
    """Without a stretch of it."""
    start = rng.randint(0, len(text))
    return text[:start] + text[start + rng.choice((1, 3, 40, 400)) :]


def duplicate(text: str, _: list[str], rng: Random) -> str:
    """One line stands there again and again."""
    lines = _lines(text)
    place = rng.randrange(len(lines))
    return "\n".join([*lines[:place], *[lines[place]] * rng.choice((2, 3, 20)), *lines[place:]])


def shuffle(text: str, _: list[str], rng: Random) -> str:
    """Some lines have changed places."""
    lines = _lines(text)
    for _turn in range(rng.randint(1, 5)):
        one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def unwrap(text: str, _: list[str], rng: Random) -> str:
    """Line ends are lost, or are others."""
    return text.replace("\n", rng.choice((" ", "\r\n", "\r", "\n\n", "\u2028")), rng.randint(1, 30))


def characters(text: str, _: list[str], rng: Random) -> str:
    """Strange characters stand in between."""
    for _turn in range(rng.randint(1, 10)):
        place = rng.randint(0, len(text))
        piece = (
            rng.choice(STRANGE)
            if rng.random() < 0.6
            else chr(rng.choice((rng.randrange(32, 0xD800), rng.randrange(0xE000, 0x20000))))
        )
        text = text[:place] + piece + text[place:]
    return text


def markers(text: str, _: list[str], rng: Random) -> str:
    """Lines begin with markers that they should not have."""
    lines = _lines(text)
    for _turn in range(rng.randint(1, 8)):
        place = rng.randrange(len(lines))
        lines[place] = f"{' ' * rng.choice((0, 0, 2, 8))}{rng.choice(MARKERS)}{rng.choice((' ', '', '  '))}{lines[place]}"
    return "\n".join(lines)


def run_of_one(text: str, _: list[str], rng: Random) -> str:
    """One character, or one short piece, very often."""
    place = rng.randint(0, len(text))
    piece = rng.choice((" ", "(", "*", "_", ".", ",;", "a", "1.", "“", "[^", "\n", "-", "also ", "A/", "UN ", "¼", "' "))
    return text[:place] + piece * rng.choice((50, 500, 5000)) + text[place:]


def nest(text: str, _: list[str], rng: Random) -> str:
    """Sub-clauses under sub-clauses under sub-clauses."""
    lines = _lines(text)
    place = rng.randrange(len(lines) + 1)
    deep = [f"{'  ' * depth}{rng.choice(NESTED)} To act{rng.choice((':', ';', ''))}" for depth in range(rng.choice((3, 8, 60)))]
    return "\n".join([*lines[:place], *deep, *lines[place:]])


WAYS = (splice, delete, duplicate, shuffle, unwrap, characters, markers, run_of_one, nest)


def spoiled_bytes(text: str, rng: Random) -> bytes:
    """The bytes of a text with some of them changed, or bytes that never were a text."""
    if rng.random() < 0.2:
        return rng.randbytes(rng.choice((1, 20, 500)))
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(rng.randint(0, 3)):
        if data:
            data[rng.randrange(len(data))] = rng.randrange(256)
    return rng.choice((b"", b"", b"", b"PK\x03\x04", b"\xff\xfe", b"---\n")) + bytes(data)
