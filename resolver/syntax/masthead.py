"""The masthead: fields from front matter, and from the lines above the enacting line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from resolver.document import FrontField, Paragraph
from resolver.draft import Masthead
from resolver.syntax import styles
from resolver.syntax.landmarks import landmarks

LIST_FIELDS = ("sponsors", "signatories")
_GAP = re.compile(r"\t+|\s{3,}")
TEXT_FIELDS = tuple(field.name for field in fields(Masthead) if field.name not in (*LIST_FIELDS, "lines"))


def read_masthead(front: Sequence[FrontField], paragraphs: Sequence[Paragraph], header: Sequence[str] = ()) -> Masthead:
    """The masthead of a document; what front matter says comes first, and what the page header says last."""
    found: dict[str, Any] = {}
    for field in front:
        if field.name in LIST_FIELDS:
            found[field.name] = field.values if field.listed else split_names(" ".join(field.values))
        elif field.name in TEXT_FIELDS:
            found[field.name] = " ".join(field.values)
    listed = tuple(value for field in front if field.name == "lines" for value in field.values)
    title, paragraphs = _styled_title(paragraphs)
    if title:
        found.setdefault("title", title)
    masthead = _from_lines(found, listed, [line for paragraph in paragraphs for line in _side_by_side(paragraph.text)])
    missing = {name: value for name, value in _in_header(header).items() if not getattr(masthead, name)}
    return replace(masthead, **missing) if missing else masthead


def _in_header(lines: Sequence[str]) -> dict[str, Any]:
    """The fields with a label in a page header; its other lines are running titles and numbers of pages."""
    found: dict[str, Any] = {}
    for line in lines:
        open_field = ""
        values: dict[str, list[str]] = {}
        for piece in filter(None, map(str.strip, _GAP.split(line))):
            name, value = _labelled(piece)
            if not name and not open_field:
                name = landmarks().labels.get(" ".join(piece.lower().split()), "")
            elif not name:
                name, value = open_field, "" if _is_running(piece) and values[open_field] else piece
            values.setdefault(name, []).extend([value] if value else [])
            open_field = name if not value or name in LIST_FIELDS else ""
        for name, parts in values.items():
            if name and parts:
                found.setdefault(name, _names(parts) if name in LIST_FIELDS else parts[0])
    return found


def _is_running(text: str) -> bool:
    """Whether it is a symbol or the number of a page, as they run along the head of pages."""
    return bool(landmarks().symbol.match(text) or landmarks().page_number.match(text))


def _styled_title(paragraphs: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The words of the paragraphs in the style of a title, which stands first in some houses, and the other paragraphs."""
    title = [paragraph.text for paragraph in paragraphs if paragraph.style == styles.TITLE]
    return " ".join(title), [paragraph for paragraph in paragraphs if paragraph.style != styles.TITLE] if title else paragraphs


def _side_by_side(line: str) -> list[str]:
    """The fields of a line that holds several, set apart by tabs: "Committee: …  Topic: …"."""
    pieces = [piece.strip() for piece in _GAP.split(line) if piece.strip()]
    return pieces if len(pieces) > 1 and all(":" in piece and _labelled(piece)[0] for piece in pieces) else [line]


def _from_lines(found: dict[str, Any], listed: tuple[str, ...], lines: Sequence[str]) -> Masthead:
    rest: list[str] = []
    values: dict[str, list[str]] = {}
    open_field = ""
    for index, line in enumerate(lines):
        name, value = _labelled(line)
        if not name:
            name, value = _recognised(line, lines[index - 1] if index else "", values)
        if name:
            values.setdefault(name, []).append(value)
            open_field = name if not value or (name in LIST_FIELDS and value.endswith((",", ";", " and"))) else ""
        elif open_field and not landmarks().plain_line.match(line):
            values[open_field].append(line)
        else:
            rest.append(line)
            open_field = ""
    if "title" not in values and rest and rest[-1] == lines[-1] and not landmarks().plain_line.match(rest[-1]):
        values["title"] = [rest.pop()]
    for name, parts in values.items():
        text = " ".join(" ".join(parts).split())
        if name not in found:
            found[name] = _names(parts) if name in LIST_FIELDS else text
        else:
            rest.append(text)
    return Masthead(lines=(*listed, *rest), **found)


def _labelled(line: str) -> tuple[str, str]:
    """The field and value of a line such as `Committee: …`; empty strings if it has no label."""
    label, colon, value = line.partition(":")
    if not colon:
        label, tab, value = line.partition("\t")
        if not tab:
            return "", ""
    name = landmarks().labels.get(" ".join(label.lower().split()), "")
    return name, value.strip() if name else ""


def _recognised(line: str, before: str, values: dict[str, list[str]]) -> tuple[str, str]:
    """The field of a line without label, by its shape."""
    marks = landmarks()
    sponsors = marks.sponsors_line.match(line)
    if sponsors is not None:
        return "sponsors", sponsors["names"]
    for name, pattern in (
        ("symbol", marks.symbol),
        ("session", marks.session_line),
        ("agenda_item", marks.agenda_line),
        ("committee", marks.committee_line),
    ):
        if name not in values and pattern.match(line):
            return name, line
    if "topic" not in values and marks.agenda_line.match(before) and not marks.plain_line.match(line):
        return "topic", line
    return "", ""


def _names(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for part in parts for name in split_names(part))


def split_names(text: str) -> tuple[str, ...]:
    """The names in a list such as "Bosnia and Herzegovina, Brazil and Italy"."""
    guarded = text
    for index, name in enumerate(landmarks().names_with_and):
        guarded = re.sub(re.escape(name), f"\0{index}\0", guarded, flags=re.IGNORECASE)
    names = [
        re.sub(r"\0(\d+)\0", lambda match: landmarks().names_with_and[int(match[1])], name).strip(" .")
        for name in re.split(r"\s*[,;，；\t]\s*(?:and\s+)?|\s+and\s+|\s+&\s+", guarded)
    ]
    return tuple(name for name in names if name)
