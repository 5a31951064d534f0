"""`--as-original`: a Word file as it was before its tracked changes."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

ACCEPTED = "sent.docx: tracked changes were read as accepted"
REJECTED = "sent.docx: tracked changes were read as rejected, as the text was before them"


@pytest.fixture
def sent(desk):
    """A Word file in which somebody has put an opening phrase right."""
    made = docx.Document()
    for text in ("The General Assembly,", "Recalling its resolution 55/25 of 15 November 2000,", "Urges States to act."):
        made.add_paragraph(text)
    stream = io.BytesIO()
    made.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    by = b'w:id="1" w:author="A delegate"'
    old = b"<w:del " + by + b"><w:r><w:delText>Urgess</w:delText></w:r></w:del>"
    new = b"<w:ins " + by + b"><w:r><w:t>Urges</w:t></w:r></w:ins>"
    body = parts["word/document.xml"]
    assert b"<w:r><w:t>Urges States" in body
    body = body.replace(b"<w:r><w:t>Urges States", old + new + b'<w:r><w:t xml:space="preserve"> States')
    with zipfile.ZipFile("sent.docx", "w") as archive:
        for name, content in (parts | {"word/document.xml": body}).items():
            archive.writestr(name, content)
    return "sent.docx"


@pytest.mark.parametrize(("options", "note", "word"), [((), ACCEPTED, "Urges"), (("--as-original",), REJECTED, "Urgess")])
def test_commands_read_one_or_the_other_and_say_so(resolver, sent, options, note, word):
    outline = resolver("outline", sent, *options)
    assert f"{word} States to act." in outline.out
    assert outline.err == f"{note}\n"
    assert resolver("export", sent, "-o", "out.md", "--force", *options).err.startswith(f"{note}\n")
    assert f"{word} States to act." in Path("out.md").read_text(encoding="utf-8").replace("*", "")
    assert resolver("fix", sent, "-o", "fixed.md", "--force", *options).err.startswith(f"{note}\n")
    checked = resolver("check", sent, "--format", "concise", *options)
    assert note in checked.err
    assert ("Urgess" in checked.out) is (word == "Urgess")


def test_json_says_so_as_well(resolver, sent):
    told = json.loads(resolver("check", sent, "--format", "json", "--as-original").out)
    assert told["files"][0]["notes"] == [REJECTED.partition(": ")[2]]


def test_drafts_and_texts_have_no_tracked_changes(resolver, desk):
    Path("draft.md").write_text("The General Assembly,\n\n1. *Urges* States to act.\n", encoding="utf-8")
    assert resolver("outline", "draft.md", "--as-original").err == ""
