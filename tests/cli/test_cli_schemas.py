"""The two outputs whose shape is a promise, held against the schemas that are published."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from command_line import BROKEN, CLEAN

from resolver.bank.load import load_bank

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
PLACE = ["line", "column", "end_line", "end_column"]

PLAIN = """\
GENERAL ASSEMBLY
Sponsors: Kenya, Brazil, Kenya
Topic: Trafficking in persons


The General Assembly,

1. Recalling its resolution 55/25 of November 15, 2000;
Deeply concernd by the 50% of victims who aren't found.
Also recalling that the UN has a plan

2) Urges member states to act, e.g.:
  a) train police;
  c) help victims
3) Urges all to act, etc.;

HEREBY

5. Decides to remain seized of the matter

Annex
A list of things
"""
TEXTS = {
    "clean.md": CLEAN,
    "broken.md": BROKEN,
    "windows.md": BROKEN.replace("\n", "\r\n"),
    "marked.md": "\ufeff" + BROKEN,
    "plain.txt": PLAIN,
    "masthead.md": CLEAN.replace("committee: General Assembly Third Committee\n", "").replace("Brazil, Italy", "Italy, Brazil"),
    "own-fields.md": CLEAN.replace("sponsors:", "delegate: Ann\nroom: [A, B]\nempty:\nsponsors:"),
    "rubble.txt": "What is this?\n\n\u2022 \x07 \u202e one\n\n(((\n",
    "one-word.txt": "x",
    "wide.txt": "The General Assembly,\n\nRecalling “α𝔘 \u0301e” 🙂;\n\n1. Urges 🙂 member states to act;\n",
}


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def held(name, value):
    jsonschema.Draft202012Validator(schema(name)).validate(value)
    return value


@pytest.fixture
def drafts(desk):
    for name, text in TEXTS.items():
        (desk / name).write_bytes(text.encode())
    return list(TEXTS)


def checked(resolver, *args):
    outcome = resolver("check", *args, "--format", "json")
    assert outcome.err == ""
    return held("check", outcome.json)


def outlined(resolver, *args):
    outcome = resolver("outline", *args, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    return held("outline", outcome.json)


@pytest.mark.parametrize("name", ["check", "outline"])
class TestSchemas:
    def test_is_a_schema(self, name):
        jsonschema.Draft202012Validator.check_schema(schema(name))

    def test_describes_every_field_and_allows_no_other(self, name):
        def walk(value, place):
            if isinstance(value, dict):
                if value.get("type") == "object":
                    assert "description" in value, place
                    assert "additionalProperties" in value, place
                    assert set(value["required"]) <= set(value["properties"]), place
                    for field, shape in value["properties"].items():
                        assert "description" in shape or "$ref" in shape, (place, field)
                for key, inner in value.items():
                    walk(inner, f"{place}/{key}")
            elif isinstance(value, list):
                for inner in value:
                    walk(inner, place)

        walk(schema(name), name)
        for field, shape in schema(name)["$defs"].items():
            assert "description" in shape, field


class TestCheck:
    @pytest.mark.parametrize("name", TEXTS)
    @pytest.mark.parametrize("profile", ["nmun", "un-ga"])
    def test_reports_hold(self, resolver, drafts, name, profile):
        value = checked(resolver, name, "--profile", profile)
        (file,) = value["files"]
        assert (file["path"], file["profile"]) == (name, profile)
        counts = Counter(item["severity"] for item in file["diagnostics"])
        fixable = sum(1 for item in file["diagnostics"] if item["fix"] and item["fix"]["applicability"] == "safe")
        assert value["summary"] == {
            "files": 1, "fixable": fixable, "allowed": 0, **{grade: counts[grade] for grade in ("error", "warning", "advice")}
        }  # fmt: skip

    def test_several_files(self, resolver, drafts):
        value = checked(resolver, *drafts)
        assert [file["path"] for file in value["files"]] == drafts
        assert value["summary"]["files"] == len(drafts)

    def test_shape_is_the_promised_one(self, resolver, drafts):
        value = checked(resolver, "plain.txt", "broken.md")
        assert list(value) == ["version", "files", "summary"]
        assert value["version"] == 1
        assert all(
            list(file) == ["path", "profile", "diagnostics", "allowed", "unplaced_words", "notes"] for file in value["files"]
        )
        found = [item for file in value["files"] for item in file["diagnostics"]]
        fields = ["code", "name", "severity", "message", "help", "paragraph", *PLACE, "labels", "fix"]
        assert all(list(item) == fields for item in found)
        labels = [label for item in found for label in item["labels"]]
        fixes = [item["fix"] for item in found if item["fix"] is not None]
        assert labels
        assert fixes
        assert any(item["fix"] is None for item in found)
        assert all(list(label) == ["message", *PLACE] for label in labels)
        assert all(list(fix) == ["title", "applicability", "edits"] for fix in fixes)
        assert all(list(edit) == ["start", "end", "text"] for fix in fixes for edit in fix["edits"])

    @pytest.mark.parametrize("name", TEXTS)
    def test_places_lie_within_the_text_and_in_their_paragraph(self, resolver, drafts, name):
        text = TEXTS[name].removeprefix("\ufeff")
        lines = text.split("\n")
        body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
        skipped = text[: len(text) - len(body)].count("\n")
        paragraphs = [number + skipped for number, line in enumerate(body.split("\n"), 1) if line.strip()]
        for item in checked(resolver, name)["files"][0]["diagnostics"]:
            for line, column in ((item["line"], item["column"]), (item["end_line"], item["end_column"])):
                assert 1 <= line <= len(lines)
                assert 1 <= column <= len(lines[line - 1]) + 1
            assert (item["line"], item["column"]) <= (item["end_line"], item["end_column"])
            if item["paragraph"] is not None and name != "windows.md":
                first = paragraphs[item["paragraph"] - 1]
                # a paragraph whose lines are wrapped is known by the first of them
                assert first <= item["line"] if name == "plain.txt" else first == item["line"]

    def test_columns_count_characters(self, resolver, drafts):
        found = checked(resolver, "wide.txt")["files"][0]["diagnostics"]
        places = [(item["code"], item["paragraph"], item["line"], item["column"]) for item in found]
        lines = TEXTS["wide.txt"].split("\n")
        assert ("F202", 2, 3, lines[2].index(";") + 1) in places
        assert ("W501", 3, 5, lines[4].index("member") + 1) in places

    @pytest.mark.parametrize("name", ["broken.md", "windows.md", "marked.md"])
    def test_edits_applied_to_the_text_as_read_give_the_fixed_text(self, resolver, drafts, name):
        text = TEXTS[name].removeprefix("\ufeff")
        fixes = [item["fix"] for item in checked(resolver, name)["files"][0]["diagnostics"]]
        edits = [edit for fix in fixes for edit in fix["edits"]]
        for edit in sorted(edits, key=lambda edit: edit["start"], reverse=True):
            text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
        assert text.replace("\r\n", "\n") == CLEAN
        assert resolver("fix", name).out == text

    @pytest.mark.parametrize("name", TEXTS)
    def test_each_edit_lies_within_the_text(self, resolver, drafts, name):
        length = len(TEXTS[name].removeprefix("\ufeff"))
        for item in checked(resolver, name)["files"][0]["diagnostics"]:
            edits = item["fix"]["edits"] if item["fix"] else []
            assert all(0 <= edit["start"] <= edit["end"] <= length for edit in edits)
            assert all(one["end"] <= other["start"] for one, other in pairwise(edits))

    def test_findings_of_the_masthead_have_no_paragraph(self, resolver, drafts):
        found = {item["code"]: item for item in checked(resolver, "masthead.md")["files"][0]["diagnostics"]}
        assert set(found) == {"M601", "M604"}
        assert [item["paragraph"] for item in found.values()] == [None, None]
        assert found["M604"]["line"] == TEXTS["masthead.md"].split("\n").index("sponsors: [Italy, Brazil, Philippines]") + 1

    def test_word_file_has_paragraphs_but_no_lines(self, resolver, drafts):
        assert resolver("export", "broken.md").code == 0
        (item,) = checked(resolver, "broken.docx", "--profile", "nmun")["files"][0]["diagnostics"]
        assert item["code"] == "O302"
        assert [item[name] for name in PLACE] == [None] * 4
        assert isinstance(item["paragraph"], int)

    def test_unplaced_words_are_counted(self, resolver, drafts):
        value = checked(resolver, "plain.txt")["files"][0]
        unplaced = outlined(resolver, "plain.txt")["unplaced"]
        assert value["unplaced_words"] == sum(len(text.split()) for text in unplaced) > 0

    def test_schema_refuses_what_was_not_promised(self, resolver, drafts):
        value = checked(resolver, "broken.md")
        for spoil in (
            lambda item: item.update(extra=1),
            lambda item: item.pop("paragraph"),
            lambda item: item.update(line=None),
            lambda item: item.update(line=0),
            lambda item: item.update(severity="fatal"),
            lambda item: item["fix"].update(applicability="maybe"),
            lambda item: item["fix"]["edits"][0].update(start=-1),
        ):
            spoilt = json.loads(json.dumps(value))
            spoil(spoilt["files"][0]["diagnostics"][0])
            with pytest.raises(jsonschema.ValidationError):
                held("check", spoilt)


def words_of(value):
    """Every word of an outline but the names of its fields."""
    node = [value["enacting"] or "", *value["unplaced"], *value["closing"], *(item["text"] for item in value["headings"])]
    for field in value["masthead"].values():
        node += field if isinstance(field, list) else [field]
    for annex in value["annexes"]:
        node += [annex["heading"], *annex["paragraphs"]]
    node += [f"{item['label']} {item['text']}" for item in value["footnotes"]]
    pending = [*value["preambular"], *value["operative"]]
    while pending:
        clause = pending.pop()
        node += [clause["marker"] or "", clause["text"], *clause["after"]]
        pending += clause["children"]
    return Counter(" ".join(node).split())


class TestOutline:
    @pytest.mark.parametrize("name", TEXTS)
    def test_outlines_hold_and_lose_no_word(self, resolver, drafts, name):
        value = outlined(resolver, name)
        text = TEXTS[name].removeprefix("\ufeff").replace("\r", "")
        body = text.split("---\n", 2)[2].replace("*", "") if text.startswith("---\n") else text
        assert not Counter(body.split()) - words_of(value)

    def test_shape_is_the_promised_one(self, resolver, drafts):
        value = outlined(resolver, "broken.md")
        promised = ["version", "masthead", "enacting", "preambular", "operative", "annexes", "unplaced"]
        assert list(value)[: len(promised)] == promised
        assert value["version"] == 1
        for node in (*value["preambular"], *value["operative"], *value["operative"][0]["children"]):
            assert list(node) == ["marker", "opener", "text", "children", "after"]
        (clause,) = value["preambular"]
        assert (clause["marker"], clause["opener"]) == (None, "Recalling")
        assert clause["text"] == "Recalling its resolution 55/25 of 15 November 2000;"

    def test_enacting_line_may_be_missing(self, resolver, drafts):
        assert outlined(resolver, "one-word.txt")["enacting"] is None

    def test_fields_of_their_own_stay(self, resolver, drafts):
        masthead = outlined(resolver, "own-fields.md")["masthead"]
        assert (masthead["delegate"], masthead["room"], masthead["empty"]) == ("Ann", ["A", "B"], "")

    def test_word_file(self, resolver, drafts):
        assert resolver("export", "clean.md").code == 0
        value = outlined(resolver, "clean.docx")
        assert [node["marker"] for node in value["operative"]] == ["1.", "2."]
        assert [node["marker"] for node in value["operative"][0]["children"]] == ["(a)", "(b)"]

    def test_draft_of_the_whole_bank(self, resolver):
        assert resolver("new", "draft.md").code == 0
        blanks = {"amount": "5 million", "countries": "Kenya; Nepal", "country": "Peru", "share": "10"}
        for clause in load_bank().clauses.values():
            names = [slot.name for slot in clause.slots if slot.required and not slot.default]
            options = [word for name in names for word in ("--set", f"{name}={blanks[name]}")]
            assert resolver("add", "draft.md", clause.id, *options).code == 0
        value = outlined(resolver, "draft.md")
        assert len(value["preambular"]) + len(value["operative"]) == len(load_bank().clauses)
        assert value["unplaced"] == []
        assert [item for item in checked(resolver, "draft.md")["files"][0]["diagnostics"] if item["severity"] == "error"] == []

    def test_schema_refuses_what_was_not_promised(self, resolver, drafts):
        value = outlined(resolver, "clean.md")
        for spoil in (
            lambda value: value.update(version=2),
            lambda value: value.update(extra=1),
            lambda value: value.pop("annexes"),
            lambda value: value["operative"][0].update(level=1),
            lambda value: value["operative"][0]["children"][0].pop("after"),
            lambda value: value["masthead"].update(topic=None),
        ):
            spoilt = json.loads(json.dumps(value))
            spoil(spoilt)
            with pytest.raises(jsonschema.ValidationError):
                held("outline", spoilt)
