"""Where a field of the masthead stands."""

from __future__ import annotations

import msgspec

from resolver.syntax import Reading
from resolver.syntax.kinds import Kind
from resolver.syntax.landmarks import landmarks


class FieldPlace(msgspec.Struct, frozen=True):
    """A field in front matter, or a paragraph of the masthead."""

    field: str = ""
    index: int | None = None
    end: int = 0


def field_place(reading: Reading, name: str) -> FieldPlace:
    """The place of a field; the start of the text if the masthead does not have it."""
    if any(field.name == name for field in reading.document.front):
        return FieldPlace(field=name)
    labels = landmarks().labels
    for index, kind in enumerate(reading.kinds):
        if kind is not Kind.MASTHEAD:
            break
        text = reading.paragraphs[index].text
        label = text.partition("\t" if ":" not in text else ":")[0]
        if labels.get(" ".join(label.lower().split())) == name:
            return FieldPlace(index=index, end=len(text))
    return FieldPlace()
