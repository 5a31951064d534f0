"""Text copied from pages: what belongs to the page stands beside the clauses, and none of it is lost."""

from __future__ import annotations

import pytest
from reading_help import UN, reading_of

from resolver.check import check
from resolver.files.text import read_text
from resolver.fix import fix_document
from resolver.report.outline import outline

TEXT = """A/C.3/79/L.99

The General Assembly,

Recalling its resolutions on the safety of all of the children who live on the
banks of the river near the border, and mindful of the storms of the

{foot}

A/C.3/79/L.99

past years, which took away the boats and the houses of many families,

1. Urges all States in the region to rebuild the schools and the bridges that
the storms destroyed, before the rains of the next year begin to fall again;

{other}

A/C.3/79/L.99

2. Requests the Secretary-General to report to it at its eightieth session.
"""


@pytest.mark.parametrize(
    ("foot", "other"),
    [("2/9", "3/9"), ("Page 2 of 9", "Page 3 of 9"), ("- 2 -", "- 3 -"), ("2", "3"), ("24-12345 2/9", "3/9 24-12345")],
)
def test_what_stands_on_every_page_is_set_aside(foot, other):
    reading = reading_of(TEXT.format(foot=foot, other=other))
    draft = reading.draft
    assert [clause.text.split()[0] for clause in draft.preambular] == ["Recalling"]
    assert draft.preambular[0].text.endswith("mindful of the storms of the past years, which took away the boats and the "
                                             "houses of many families")  # fmt: skip
    assert [clause.opener for clause in draft.operative] == ["Urges", "Requests"]
    assert outline(reading)["page_lines"] == [foot, "A/C.3/79/L.99", other, "A/C.3/79/L.99"]
    assert draft.masthead.symbol == "A/C.3/79/L.99"


def test_a_fix_never_takes_a_page_number_away():
    text = (
        TEXT.format(foot="2/9", other="3/9")
        .replace("the storms of the\n", "the storms of May 16,\n")
        .replace("past years", "2000 and later")
    )
    fixed = fix_document(read_text(text), UN, read_text)
    assert fixed.document.text.count("2/9") == 1
    assert "date-in-wrong-order" in {item.name for item in check(read_text(text), UN).diagnostics}


def test_a_number_alone_on_its_line_belongs_to_the_clause_below():
    reading = reading_of("The General Assembly,\nNoting rain,\n1.\nUrges all States to act;\n2.\nRequests funds.")
    assert [clause.text for clause in reading.draft.operative] == ["Urges all States to act", "Requests funds"]


def test_without_page_numbers_nothing_is_set_aside():
    assert reading_of("The General Assembly,\n\nNoting rain,\n\nUrges all.\n").page_lines == ()


def test_a_line_that_is_repeated_within_clauses_is_no_running_title():
    line = "Determining that the very many apples of the gardens by the river are a threat"
    above = "\n\n".join(f"Noting the very many {fruit} of the gardens that lie by the river," for fruit in FRUIT)
    text = (
        f"A/RES/1/1\n\nThe General Assembly,\n\n{above}\n\n{line}\nto the pears of the region,\n\n{above}\n\n"
        "1/2\n\nA/RES/1/1\n\n"
        f"{line}\nto the plums of the region,\n\n1. Urges all to act;\n\n2/2\n\nA/RES/1/1\n\n2. Requests funds."
    )
    draft = reading_of(text).draft
    assert [clause.text for clause in draft.preambular if clause.text.startswith("Determining")] == [
        f"{line} to the {fruit} of the region" for fruit in ("pears", "plums")
    ]
    assert len(draft.preambular) == 2 + 2 * len(FRUIT)


FRUIT = ("apples", "pears", "plums", "cherries", "figs", "limes", "dates", "nuts", "grapes", "melons", "kiwis", "leeks")
