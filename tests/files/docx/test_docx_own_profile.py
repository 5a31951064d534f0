"""A Word file says which house its draft was written for, and is checked by that house's rules."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from drafts import FULL

from resolver.cli.inputs import choose_profile
from resolver.files.docx.package import zip_parts
from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx
from resolver.profiles import DEFAULT_PROFILE, load_profile

CUSTOM = "docProps/custom.xml"


def word_file(house):
    return write_docx(replace(FULL, profile=house), load_profile("un-ga"))


def with_part(data, change):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[CUSTOM] = change(parts[CUSTOM])
    return zip_parts(parts)


def house_of(data):
    return choose_profile(None, read_docx(data, "draft.docx")).id


def test_a_word_file_is_checked_by_the_rules_of_its_own_house():
    assert house_of(word_file("thimun2010")) == "thimun2010"
    assert house_of(word_file("")) == DEFAULT_PROFILE


@pytest.mark.parametrize(
    "change",
    [
        lambda part: part.replace(b"thimun2010", b"no-such-house"),
        lambda part: part.replace(b"thimun2010", b"../../etc/passwd"),
        lambda part: part.replace(b"Resolver profile", b"Client"),
        lambda part: part[: len(part) // 2],
        lambda part: b"",
    ],
    ids=["unknown", "path", "of others", "cut", "empty"],
)
def test_what_names_no_house_is_passed_over(change):
    assert house_of(with_part(word_file("thimun2010"), change)) == DEFAULT_PROFILE
