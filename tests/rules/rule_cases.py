"""Reads the cases of the rules; the top of `test_rule_cases.py` says what the fields of a case are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml
from looks_help import word_of
from msgspec.structs import replace

from resolver.check import check
from resolver.diagnostics import Diagnostic
from resolver.document import Document, ListNumber, SourceKind
from resolver.files.markdown import read_markdown
from resolver.files.text import read_text
from resolver.fix import chosen_edits
from resolver.profiles import DEFAULT_PROFILE, Profile, load_profile
from resolver.word_edits import document_of, edited_lines

FOLDER = Path(__file__).parents[1] / "cases" / "rules"
FIELDS = {"text", "word", "fail", "pass", "fixed", "also", "profile", "house", "numbers"}


@dataclass(frozen=True)
class Case:
    """One case of one rule."""

    code: str
    name: str
    fields: dict[str, Any]

    @property
    def fails(self) -> bool:
        return "fail" in self.fields

    @property
    def profile(self) -> Profile:
        profile = asking(load_profile(self.fields.get("profile", DEFAULT_PROFILE)))
        return changed(profile, self.fields["house"]) if "house" in self.fields else profile

    @property
    def document(self) -> Document:
        if "word" in self.fields:
            return word_of(self.fields["word"], self.profile)
        numbers = self.fields.get("numbers")
        return word_document(self.fields["text"], numbers) if numbers else read_markdown(self.fields["text"])


def asking(profile: Profile) -> Profile:
    """A profile that asks of the page whatever it states: official ones measured it, and ask little of it."""
    rules = {code: grade for code, grade in profile.rules.items() if not (code.startswith("L") and grade == "off")}
    return msgspec.structs.replace(profile, rules=rules)


def changed(profile: Profile, changes: dict[str, Any]) -> Profile:
    """A profile with some of its values changed; within mappings, only the values that are named."""
    values = msgspec.to_builtins(profile)
    for key, value in changes.items():
        values[key] = {**values[key], **value} if isinstance(value, dict) else value
    return msgspec.convert(values, Profile)


def word_document(text: str, numbers: dict[int, list[Any]]) -> Document:
    """A document as the reader of Word files makes it: one paragraph a line, some with automatic numbers."""
    plain = read_text(text.rstrip("\n"))
    paragraphs = tuple(
        replace(paragraph, list_number=ListNumber(*numbers[paragraph.number]) if paragraph.number in numbers else None)
        for paragraph in plain.paragraphs
    )
    return replace(plain, paragraphs=paragraphs, kind=SourceKind.WORD)


class _StrictLoader(yaml.SafeLoader):
    """Refuses a mapping that names one key twice, where YAML would silently take the last."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    assert len(keys) == len(set(keys)), f"{node.start_mark}: a key stands twice"
    return {loader.construct_object(key): loader.construct_object(value, deep=True) for key, value in node.value}


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


@cache
def cases_of(code: str) -> tuple[Case, ...]:
    """The cases of one rule; none if it has no file."""
    path = FOLDER / f"{code}.yml"
    if not path.exists():
        return ()
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)
    assert content["rule"] == code, path.name
    return tuple(Case(code, name, fields) for name, fields in content["cases"].items())


def all_cases() -> list[Case]:
    """Every case of every rule."""
    return [case for path in sorted(FOLDER.glob("*.yml")) for case in cases_of(path.stem)]


def found(document: Document, profile: Profile, code: str) -> list[Diagnostic]:
    """What one rule reports."""
    return [item for item in check(document, profile).diagnostics if item.code == code]


def fixed_by(code: str, document: Document, profile: Profile) -> Document:
    """The document after all fixes of one rule, applied until nothing changes."""
    for _ in range(10):
        edits = chosen_edits([item.fix for item in found(document, profile, code) if item.fix])
        if not edits:
            return document
        if document.kind is SourceKind.WORD:
            document = document_of(edited_lines(document, edits), document)
            continue
        text = document.text
        for edit in reversed(edits):
            text = text[: edit.start] + edit.text + text[edit.end :]
        document = read_markdown(text)
    raise AssertionError(f"the fixes of {code} do not settle")
