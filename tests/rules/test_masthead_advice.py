from __future__ import annotations

import pytest
from reading_help import NMUN

from resolver.check import check
from resolver.files.markdown import read_markdown
from resolver.files.text import read_text

DRAFT = "The General Assembly,\n\nRecalling its resolution 64/292 of 28 July 2010,\n\nUrges States to clear fields.\n"


@pytest.mark.parametrize(("read", "told"), [(read_markdown, True), (read_text, False)])
def test_front_matter_is_only_spoken_of_where_there_can_be_one(read, told):
    report = check(read(DRAFT, "draft"), NMUN)
    missing = [item for item in report.diagnostics if item.code == "M601"]
    assert missing
    assert all(("front matter" in item.help) == told for item in missing)
