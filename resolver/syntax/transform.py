"""From the tree of paragraph indexes to a draft resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resolver.document import ALLOW, Document, Paragraph
from resolver.draft import Annex, Clause, DraftResolution, Masthead, Origin, Part
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import opening
from resolver.syntax.roles import clause_parts
from resolver.syntax.scan import Pieces
from resolver.syntax.tree import Token, Tree


def full_text(paragraph: Paragraph) -> str:
    """A paragraph's words with the number that the word processor shows."""
    return f"{paragraph.list_number.marker} {paragraph.text}" if paragraph.list_number else paragraph.text


class Builder:
    """Builds the draft of one reading."""

    def __init__(self, document: Document, paragraphs: Sequence[Paragraph], pieces: Sequence[Pieces]) -> None:
        self._document = document
        self._paragraphs = paragraphs
        self._pieces = pieces
        self._left: list[str] = []
        """Headings and enacting lines with no clause after them."""

    def draft(self, tree: Tree, masthead: Masthead, enacting: str, unplaced: Sequence[int]) -> DraftResolution:
        """The draft that the tree describes.

        Args:
            tree: the paragraphs under the rules of the grammar.
            masthead: what stands above the enacting line.
            enacting: the first enacting line; those of further resolutions become headings of what follows them.
            unplaced: indexes of paragraphs that the repair took out.
        """
        preambular: list[Clause] = []
        operative: list[Clause] = []
        closing: list[str] = []
        annexes: list[list[str]] = []
        footnotes: list[tuple[str, str]] = []
        named = 0
        for child in tree.children:
            if isinstance(child, Token):
                index = child.value
                paragraph = self._paragraphs[index]
                if child.type == "MASTHEAD":
                    continue
                if child.type == "CLOSING":
                    closing.append(full_text(paragraph))
                elif child.type == "ANNEX_TITLE" or (child.type == "ANNEX" and not annexes):
                    annexes.append([full_text(paragraph)] if child.type == "ANNEX_TITLE" else ["", full_text(paragraph)])
                elif child.type == "ANNEX":
                    annexes[-1].append(full_text(paragraph))
                else:
                    footnotes.append(self._footnote(paragraph))
            else:
                first = named == 0
                named += len(enacting_indexes(child))
                self._section(child, preambular, operative, keep_enacting=not first)
        profile = next((field.values[0] for field in self._document.front if field.name == "profile" and field.values), "")
        allow = next((field.values for field in self._document.front if field.name == ALLOW), ())
        return DraftResolution(
            masthead=masthead,
            enacting=enacting,
            preambular=tuple(preambular),
            operative=tuple(operative),
            closing=tuple(closing),
            annexes=tuple(Annex(texts[0], tuple(texts[1:])) for texts in annexes),
            footnotes=tuple(footnotes),
            unplaced=(*(full_text(self._paragraphs[index]) for index in unplaced), *self._left),
            profile=profile,
            allow=allow,
        )

    def _footnote(self, paragraph: Paragraph) -> tuple[str, str]:
        match = landmarks().footnote.match(paragraph.text)
        return (match["label"], paragraph.text[match.end() :]) if match else ("", paragraph.text)

    def _section(
        self,
        tree: Tree,
        preambular: list[Clause],
        operative: list[Clause],
        *,
        keep_enacting: bool,
        inner: bool = False,
    ) -> None:
        """Add the clauses of a resolution and its sections to the lists; titles become headings of what follows them.

        So does the preamble of a section: it stands above the section's first clause, and not in the preamble of the whole.
        """
        lead: tuple[str, ...] = ()
        for child in tree.children:
            if isinstance(child, Token):
                index = child.value
                if index >= 0 and (child.type != "ENACTING" or keep_enacting):
                    lead = (*lead, full_text(self._paragraphs[index]))
            elif child.data == "lead":
                clause = self._clause(child, Part.OPERATIVE, 0, lead)
                if clause is not None:
                    operative.append(replace(clause, leads=True))
                    lead = ()
            elif child.data == "section":
                self._section(child, preambular, operative, keep_enacting=keep_enacting, inner=True)
            elif inner and child.data == "preambular":
                lead = (*lead, *(full_text(self._paragraphs[index]) for index in _indexes(child)))
            else:
                part = Part(str(child.data))
                clause = self._clause(child, part, 0, lead)
                if clause is not None:
                    (preambular if part is Part.PREAMBULAR else operative).append(clause)
                    lead = ()
        self._left.extend(lead)

    def _clause(self, tree: Tree, part: Part, level: int, lead: tuple[str, ...] = ()) -> Clause | None:
        headings, own, below = clause_parts(tree)
        if own < 0:
            self._left.extend(full_text(self._paragraphs[index]) for index in _indexes(tree))
            return None
        pieces = self._pieces[own]
        children: list[Clause] = []
        after: list[int] = []
        for node in below:
            if isinstance(node, Token):
                after.append(node.value)
            else:
                child = self._clause(node, part, level + 1)
                if child is not None:
                    children.append(child)
        text = words_and_notes(pieces)
        number = self._paragraphs[own].list_number
        marker = pieces.marker.text if pieces.marker else number.marker if number else ""
        return Clause(
            text=text,
            opener=self._opener(own, text, part) if level == 0 else "",
            children=tuple(children),
            after=tuple(self._continuation(index) for index in after),
            headings=(*lead, *(full_text(self._paragraphs[index]) for index in headings)),
            origin=Origin(own, marker, pieces.start, pieces.end, pieces.mark, tuple(after)),
        )

    def _continuation(self, index: int) -> str:
        number = self._paragraphs[index].list_number
        lead = f"{number.marker} " if number else ""
        pieces = self._pieces[index]
        return lead + pieces.text[: pieces.start] + words_and_notes(pieces)

    def _opener(self, index: int, text: str, part: Part) -> str:
        """The opening phrase: from the lexicon of its part, of the other part, or what stands in italics at the start."""
        other = Part.OPERATIVE if part is Part.PREAMBULAR else Part.PREAMBULAR
        for where in (part, other):
            found = opening(text, where)
            if found is not None:
                return text[: found.end]
        start = self._pieces[index].start
        for run in self._paragraphs[index].runs:
            if run.start <= start < run.end and (run.italic or run.underline) and run.end - start <= min(len(text), 80):
                return text[: run.end - start].rstrip(" ,")
        return ""


def enacting_indexes(resolution: Tree) -> list[int]:
    """Indexes of the enacting lines of one resolution that stand in the text."""
    tokens = (child for child in resolution.children if isinstance(child, Token) and child.type == "ENACTING")
    return [token.value for token in tokens if token.value >= 0]


def _indexes(tree: Tree) -> list[int]:
    """Indexes of all paragraphs of a tree that stand in the text, in order."""
    return [token.value for token in tree.tokens() if token.value >= 0]


def words_and_notes(pieces: Pieces) -> str:
    """The words without marker and closing mark, with the footnote marks that stand after the closing mark."""
    return pieces.words + pieces.text[pieces.mark_end :]
