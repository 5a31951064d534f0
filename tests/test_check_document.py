from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from reading_help import NMUN, UN, drafts

from resolver.check import check
from resolver.diagnostics import Severity
from resolver.document import Span
from resolver.files.markdown import read_markdown, write_markdown
from resolver.files.text import read_text

TEXT = "The General Assembly,\n\nNoting apples;\n\n1. Urges all.\n\n2. Requests funds.\n"


def test_report_points_at_the_characters():
    report = check(read_text(TEXT), UN)
    assert [(item.code, TEXT[item.span.start : item.span.end], item.paragraph) for item in report.diagnostics] == [
        ("F202", ";", 2),
        ("F202", ".", 3),
    ]
    assert report.count(Severity.ERROR) == 2
    assert report.unplaced_words == 0


def test_markdown_points_at_the_characters():
    text = TEXT.replace("Noting", "*Noting*").replace("Urges", "**Urges**")
    report = check(read_markdown(text), UN)
    assert [text[item.span.start : item.span.end] for item in report.diagnostics] == [";", "."]


def test_unplaced_words_are_counted():
    report = check(
        read_text("The General Assembly,\n\nNoting apples,\n\nHereby decides to,\n\n1. Urges all;\n\n2. Requests it."), UN
    )
    assert report.unplaced_words == 3


def test_a_profile_grades_the_rules():
    soft = msgspec.structs.replace(UN, rules={"F202": "advice"})
    off = msgspec.structs.replace(UN, rules={"F202": "off"})
    assert {item.severity for item in check(read_text(TEXT), soft).diagnostics} == {Severity.ADVICE}
    assert check(read_text(TEXT), off).diagnostics == ()


def test_missing_fields_point_at_the_start():
    report = check(read_markdown("---\ntopic: Apples\n---\n" + TEXT), NMUN)
    about = [item for item in report.diagnostics if item.paragraph is None]
    assert about
    assert all(item.span == Span(0, 0) for item in about if "topic" not in item.message.lower())


@given(drafts(after=False))
def test_findings_stand_in_the_order_of_the_text(draft):
    report = check(read_markdown(write_markdown(draft, NMUN)), NMUN)
    keys = [(item.span.start, item.span.end, item.code) for item in report.diagnostics]
    assert keys == sorted(keys)
    assert not [item for item in report.diagnostics if item.code.startswith("F")]


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ({"last": ""}, "The General Assembly,\n\nNoting apples,\n\n1. Urges all;\n\n2. Requests funds\n"),
        ({"operative": ","}, "The General Assembly,\n\nNoting apples,\n\n1. Urges all,\n\n2. Requests funds.\n"),
        (
            {"item": ","},
            "The General Assembly,\n\nNoting apples,\n\n1. Urges all:\n\n(a) one,\n\n(b) two;\n\n2. Requests funds.\n",
        ),
        (
            {"chapeau": ","},
            "The General Assembly,\n\nNoting apples,\n\n1. Urges all,\n\n(a) one;\n\n(b) two;\n\n2. Requests funds.\n",
        ),
        ({"last": ";"}, "The General Assembly,\n\nNoting apples,\n\n1. Urges all;\n\n2. Requests funds;\n"),
        ({"preambular": ";"}, "The General Assembly,\n\nNoting apples;\n\n1. Urges all;\n\n2. Requests funds.\n"),
    ],
    ids=["no last", "operative comma", "item comma", "chapeau comma", "last semicolon", "preambular semicolon"],
)
def test_marks_of_other_houses(marks, text):
    """A profile with other marks takes its own and refuses the official ones."""
    house = msgspec.structs.replace(UN, marks=msgspec.structs.replace(UN.marks, **marks))
    assert [item.message for item in check(read_text(text), house).diagnostics if item.code.startswith("F2")] == []
    assert [item.code for item in check(read_text(text), UN).diagnostics if item.code.startswith("F2")]


def test_markers_of_other_houses():
    house = msgspec.structs.replace(UN, markers=("1)", "a)", "i)", "1.", "a."))
    lines = [
        "The General Assembly,",
        "Noting apples,",
        "1) Urges all:",
        "a) One:",
        "i) X;",
        "ii) Y;",
        "b) Two;",
        "2) Requests funds.",
    ]
    text = "\n\n".join(lines)
    assert [item.code for item in check(read_text(text), house).diagnostics] == []
    assert {item.code for item in check(read_text(text), UN).diagnostics} == {"F204"}
