"""A resolution as a Word file whose numbers and labels exist only as an automatic list, the way most delegates write.

Nothing here goes through Resolver: the file is made from the structure as published.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from corpus import Line, Resolution, paragraphs

_MARKER = re.compile(r"(\W*)(\w+)(\W*)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_LISTED = ("preamble", "operative", "body")
"""Roles whose numbers become automatic; a heading's "A." and an annex are typed, as they are in most files."""


def word_file(resolution: Resolution) -> bytes:
    """The whole file."""
    lists = _Lists()
    body = "".join(_paragraph(line, lists) for line in paragraphs(resolution))
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/></Types>'
        ),
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relations("numbering", "numbering.xml"),
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{body}<w:sectPr/></w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{_MAIN}">{lists.xml()}</w:numbering>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}')
    return stream.getvalue()


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/{kind}" Target="{target}"/></Relationships>'
    )


def _paragraph(line: Line, lists: _Lists) -> str:
    listed = bool(line.number) and line.role in _LISTED
    text = line.words if listed else line.text
    properties = ""
    if listed:
        list_id = lists.place(line.number, line.depth)
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="{line.depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}{''.join(_run(words, _LOOKS.get(look, '')) for words, look in _runs(line, text))}</w:p>"


def _runs(line: Line, text: str) -> list[tuple[str, str]]:
    """The text of a paragraph in runs, as published where that is known; otherwise only the opening stands out."""
    if line.runs and not text.startswith(line.number):
        return list(line.runs)
    if line.runs:
        return [(text[: len(text) - len("".join(words for words, _ in line.runs).strip())], ""), *line.runs]
    italic = line.opening if line.opening and text.startswith(line.opening) else ""
    return [(words, look) for words, look in ((italic, "i"), (text[len(italic) :], "")) if words]


_LOOKS = {"i": "<w:i/>", "b": "<w:b/>", "u": '<w:u w:val="single"/>', "bi": "<w:b/><w:i/>"}


def _run(text: str, look: str) -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(_NOT_IN_XML.sub(" ", text))}</w:t></w:r>'


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a marker is built: what Word calls the number format, and what stands around the number."""

    format: str
    before: str
    after: str

    def pattern(self, level: int) -> str:
        """The text of a level; a bullet has no number in it."""
        return self.before if self.format == "bullet" else f"{self.before}%{level + 1}{self.after}"


@dataclass(slots=True)
class _Lists:
    """The numbering part as it grows: one definition, and another for each shape that a level has beside its first one."""

    shapes: list[dict[int, _Shape]] = field(default_factory=list)
    """For each definition, the shape of its levels."""
    counts: list[dict[int, int]] = field(default_factory=list)
    """For each definition, what Word has counted so far."""
    last: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Format and value of the marker last seen at each level."""
    lists: list[tuple[int, int, int]] = field(default_factory=list)
    """Definition, level and start of each list."""
    current: dict[int, int] = field(default_factory=dict)
    """The list that each definition is in."""

    def place(self, marker: str, level: int) -> int:
        """The list in which Word shows this marker for the next paragraph at a level."""
        shape, value = self._read(marker, level)
        definition = self._definition(shape, level)
        counts = self.counts[definition]
        shown = counts[level] + 1 if level in counts else 1
        if definition not in self.current or (shape.format != "bullet" and shown != value):
            self.lists.append((definition, level, value))
            self.current[definition] = len(self.lists)
        counts[level] = value
        for later in (counts, self.last):
            for deeper in [depth for depth in later if depth > level]:
                del later[deeper]
        self.last[level] = (shape.format, value)
        return self.current[definition]

    def _definition(self, shape: _Shape, level: int) -> int:
        for number, shapes in enumerate(self.shapes):
            if shapes.setdefault(level, shape) == shape:
                return number
        self.shapes.append({level: shape})
        self.counts.append({})
        return len(self.shapes) - 1

    def _read(self, marker: str, level: int) -> tuple[_Shape, int]:
        match = _MARKER.fullmatch(marker)
        if match is None:
            return _Shape("bullet", marker, ""), 1
        before, body, after = match.groups()
        readings = list(_readings(body))
        known, value = self.last.get(level, ("", 0))
        # (i) after (h) is a letter, and a number where a list begins
        chosen = next(
            (one for one in readings if one == (known, value + 1)),
            next((one for one in readings if one[1] == 1), readings[0]),
        )
        return _Shape(chosen[0], before, after), chosen[1]

    def xml(self) -> str:
        """Definitions and lists."""
        definitions = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            + "".join(_level(level, shape) for level, shape in sorted(shapes.items()))
            + "</w:abstractNum>"
            for number, shapes in enumerate(self.shapes)
        )
        lists = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for number, (definition, level, start) in enumerate(self.lists, 1)
        )
        return definitions + lists


def _level(level: int, shape: _Shape) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape.format}"/>'
        f'<w:lvlText w:val={quoteattr(shape.pattern(level))}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{567 * (level + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
    )


def _readings(body: str) -> Iterable[tuple[str, int]]:
    """Every number format in which a body can be counted, with its number there."""
    if body.isdecimal():
        yield "decimal", int(body)
        return
    case = "upper" if body.isupper() else "lower"
    small = body.lower()
    if len(set(small)) == 1:
        yield f"{case}Letter", 26 * (len(small) - 1) + ord(small[0]) - ord("a") + 1
    if set(small) <= set(_ROMAN):
        digits = [_ROMAN[letter] for letter in small]
        pairs = zip(digits, [*digits[1:], 0], strict=True)
        yield f"{case}Roman", sum(-one if one < following else one for one, following in pairs)
    if len(set(small)) > 1 and not set(small) <= set(_ROMAN):
        yield "none", 1


def words(resolution: Resolution) -> Counter[str]:
    """The words that stand in the file, automatic numbers left out."""
    listed = (line.words if line.number and line.role in _LISTED else line.text for line in paragraphs(resolution))
    return Counter(word for text in listed for word in re.findall(r"\w+", text))
