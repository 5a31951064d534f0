from __future__ import annotations

import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.document import SourceKind
from resolver.files.atomic import write_atomic
from resolver.files.open import read_bytes, read_document
from resolver.files.text import read_text
from resolver.problems import InputError


@given(st.text(max_size=80))
def test_plain_text_keeps_every_visible_character(text):
    document = read_text(text)
    for paragraph in document.paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""
        assert all(text[paragraph.source_start(i)] == character for i, character in enumerate(paragraph.text))
    assert "".join("".join(p.text.split()) for p in document.paragraphs) == "".join(text.split())


def test_plain_text_indent_and_blank_lines():
    document = read_text("one\n  two\n\n\tthree\n \t four\n\n")
    assert [(p.text, p.indent, p.blank_before, p.number) for p in document.paragraphs] == [
        ("one", 0, False, 1),
        ("two", 2, False, 2),
        ("three", 4, True, 3),
        ("four", 6, False, 4),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("d.md", SourceKind.MARKDOWN),
        ("d.markdown", SourceKind.MARKDOWN),
        ("d.MD", SourceKind.MARKDOWN),
        ("d.txt", SourceKind.TEXT),
        ("d", SourceKind.TEXT),
    ],
)
def test_kind_by_name(tmp_path, name, kind):
    path = tmp_path / name
    path.write_text("The General Assembly,\n", encoding="utf-8")
    document = read_document(path)
    assert (document.kind, document.path) == (kind, str(path))


def test_front_matter_makes_a_draft_of_any_text():
    assert read_bytes(b"---\ntopic: x\n---\nwords\n", "d.txt", ".txt").kind is SourceKind.MARKDOWN


@pytest.mark.parametrize("suffix", [".pages", ".pdf", ".PDF", ".html", ".json"])
def test_other_formats(tmp_path, suffix):
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(b"words")
    with pytest.raises(InputError, match=r"draft.* is an? "):
        read_document(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty; write a draft into it"),
        (b" \n\t\r\n", "is empty; write a draft into it"),
        (b"\xef\xbb\xbf", "is empty; write a draft into it"),
        (b"ok\n\xff", "line 2: byte 4 .0xff. is not UTF-8"),
        ("words".encode("utf-16"), "line 1: byte 1 .0xff. is not UTF-8"),
        (b"PK\x03\x04broken", "."),
        (b"\xd0\xcf\x11\xe0broken", "."),
    ],
)
def test_content_that_cannot_be_read(data, message):
    with pytest.raises(InputError, match=message):
        read_bytes(data, "draft.txt", ".txt")


def test_places_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match="there is no such file"):
        read_document(tmp_path / "none.md")
    with pytest.raises(InputError, match="is a folder"):
        read_document(tmp_path)
    with pytest.raises(InputError, match=r"cannot be read|no such file"):
        read_document(tmp_path / "nul\0.md")


@given(st.binary(max_size=40), st.sampled_from(["", ".md", ".txt", ".docx"]))
def test_any_bytes_are_read_or_refused(data, suffix):
    message = "draft"
    try:
        read_bytes(data, "draft", suffix)
    except InputError as error:
        message = str(error)
    assert "draft" in message


def test_write_atomic(tmp_path):
    path = tmp_path / "new" / "draft.md"
    write_atomic(path, b"one", replace=False)
    assert path.read_bytes() == b"one"
    with pytest.raises(InputError, match="exists already; give --force"):
        write_atomic(path, b"two", replace=False)
    assert path.read_bytes() == b"one"
    path.chmod(0o640)
    write_atomic(path, b"two", replace=True)
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [item.name for item in path.parent.iterdir()] == ["draft.md"]


def test_write_atomic_respects_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "d", b"", replace=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "d").stat().st_mode) == 0o640


def test_write_atomic_to_a_bad_place(tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        write_atomic(tmp_path, b"", replace=True)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match="cannot be written"):
        write_atomic(tmp_path / "file" / "draft.md", b"", replace=True)


def test_write_atomic_leaves_nothing_behind_when_it_fails(tmp_path, monkeypatch):
    path = tmp_path / "d"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left on device"):
        write_atomic(path, b"new", replace=True)
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["d"]
