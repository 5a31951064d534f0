"""Student papers in Word are handed back: accepting all changes gives what fixing gives, rejecting them what was sent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resolver.files.docx.read import open_word, read_docx
from resolver.files.docx.review import Remark, reviewed
from resolver.files.revisions import Revisions
from resolver.fix import fix_word
from resolver.profiles import load_profile

FOLDER = Path(os.environ.get("RESOLVER_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
PAPERS = sorted((FOLDER / "mun").glob("*.docx"))

pytestmark = pytest.mark.skipif(
    not PAPERS, reason="the corpus of student papers is not at hand (set RESOLVER_CORPUS to its folder)"
)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
@pytest.mark.parametrize("profile", ["un-ga", "nmun", "hmun"])
def test_student_papers_are_handed_back(path, profile):
    text = open_word(path.read_bytes(), path.name)
    before = text.document
    fixed = fix_word(before, load_profile(profile))
    assert fixed.changes
    remarks = [Remark(item.span, (item.message,)) for item in (*fixed.first.diagnostics, *fixed.later)]
    out = reviewed(text, remarks, fixed.changes)
    assert read_docx(out, path.name).text == fixed.document.text
    assert read_docx(out, path.name, Revisions.ORIGINAL).text == before.text
    assert [paragraph.list_number for paragraph in read_docx(out, path.name).paragraphs] == [
        paragraph.list_number for paragraph in fixed.document.paragraphs
    ]
