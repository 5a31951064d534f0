"""Where comments of an earlier review stand that a person answered or resolved."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from resolver.document import Span
from resolver.files.docx.former import code_of, standing
from resolver.files.docx.places import WordText, pieces_of
from resolver.files.docx.xml import Element, w


@dataclass(frozen=True, slots=True)
class Answered:
    """A comment of an earlier review that a person has dealt with."""

    code: str
    """The rule that it is about; empty for a comment that sums up."""
    words: str
    """All that it says."""
    spans: tuple[Span, ...]
    """The words that it is tied to, in the text as read; of a footnote, those of its mark and those of the note."""

    def is_on(self, code: str, span: Span) -> bool:
        """Whether it is about a finding of a rule on a range."""
        return self.code == code and any(own.start <= span.end and span.start <= own.end for own in self.spans)


def answered(text: WordText) -> tuple[Answered, ...]:
    """The comments of an earlier review that stand in a file, which `withdrawn` gave.

    Raises:
        InputError: if the comments of the file are damaged.
    """
    words = standing(text.package.related("comments"))
    spans: dict[str, list[Span]] = {ident: [] for ident in words}
    notes = {line.note: line.span for line in text.lines if line.note is not None}
    runs = dict(_under(text.main, words))
    for line in text.lines if runs else ():
        for piece in pieces_of(line):
            for ident in runs.get(piece.run, ()):
                spans[ident].append(Span(piece.start, piece.end))
                if piece.note in notes:
                    spans[ident].append(notes[piece.note])
    return tuple(Answered(code_of(said), said, tuple(spans[ident])) for ident, said in words.items())


def _under(main: Element, idents: Collection[str]) -> Iterator[tuple[Element | None, frozenset[str]]]:
    """Each run within the ranges of some comments, with the ids of these."""
    opened: set[str] = set()
    for element in main.iter(w("commentRangeStart"), w("commentRangeEnd"), w("r")) if idents else ():
        ident = element.get(w("id"), "")
        if element.tag == w("r"):
            if opened:
                yield element, frozenset(opened)
        elif element.tag == w("commentRangeEnd"):
            opened.discard(ident)
        elif ident in idents:
            opened.add(ident)
