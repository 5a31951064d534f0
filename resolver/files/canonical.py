"""The canonical form of a draft: read, and written as the builder would write it. No word is lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from resolver.document import Document
from resolver.files.markdown import FENCE, read_markdown, write_markdown
from resolver.problems import InputError
from resolver.profiles import Profile
from resolver.syntax import Reading, read
from resolver.syntax.kinds import Kind

MOST_TURNS = 4
"""A draft settles in one turn, or in two where a repair moved a paragraph."""
MOST_NAMED = 5
"""How many lost words are named in a message."""
_WORD = re.compile(r"\w+")


def canonical(document: Document, profile: Profile) -> str:
    """A draft in canonical form; what is in it already stays as it is.

    Raises:
        InputError: naming the words, if some would be lost, as are comments and unknown fields in front matter.
    """
    turned_windows = "\r\n" in document.text
    before, text = read(document, profile), ""
    for _ in range(MOST_TURNS):
        written = write_markdown(before.draft, profile)
        after = read(read_markdown(written, document.path), profile)
        _refuse_loss(before, after)
        if written == text:
            return text.replace("\n", "\r\n") if turned_windows else text
        before, text = after, written
    raise InputError(f"{document.path}: this draft has no form that it keeps; see 'resolver check' and correct it first")


def _refuse_loss(before: Reading, after: Reading) -> None:
    """Refuse a change that loses a word of the front matter, of the masthead or of the text."""
    lost = _words([_front(before.document)]) - _words([_front(after.document)])
    lost += _words(_body(before)) - _words(_body(after))
    if before.draft.masthead != after.draft.masthead:
        lost += _words([str(before.draft.masthead)]) - _words([str(after.draft.masthead)])
    if lost:
        named = ", ".join(f"“{word}”" for word in list(lost)[:MOST_NAMED])
        more = f" and {len(lost) - MOST_NAMED} more" if len(lost) > MOST_NAMED else ""
        raise InputError(
            f"{before.document.path}: the canonical form has no place for {named}{more}; nothing was changed, "
            "move or delete these words first"
        )


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))


def _front(document: Document) -> str:
    """The front matter as it stands, comments included."""
    if not document.text.startswith(FENCE):
        return ""
    return document.text[: document.paragraphs[0].source(0, 0).start if document.paragraphs else len(document.text)]


def _body(reading: Reading) -> Iterable[str]:
    """The text of all paragraphs but those of the masthead, without the numbers and labels, which are counted anew."""
    for pieces, kind in zip(reading.pieces, reading.kinds, strict=True):
        if kind is not Kind.MASTHEAD:
            yield pieces.text[pieces.start :] if kind is not Kind.FOOTNOTE else pieces.text
