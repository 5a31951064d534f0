"""Banks of one's own: where they are found, the first one on a topic, and the schema for editors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.bank.editor_schema import KINDS, editor_schema
from resolver.bank.examine import examine
from resolver.bank.files import layer
from resolver.bank.load import find_bank, load_bank
from resolver.bank.places import bank_folders
from resolver.bank.slots import fill
from resolver.bank.starter import slug, starter
from resolver.check import check
from resolver.draft import DraftResolution, Part
from resolver.files.markdown import read_markdown, write_markdown
from resolver.problems import InputError
from resolver.profiles import load_profile
from resolver.resources import data_folder
from resolver.utf8 import read_utf8
from resolver.yaml_files import load_yaml

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def put(folder: Path, topic: str = "Plastic pollution") -> Path:
    folder.mkdir(parents=True)
    for name, text in starter(topic, str(folder)).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", KINDS)
def test_the_published_schema_is_that_of_the_structs(name):
    """If this fails, write it anew: resolver bank schema NAME > docs/schema/NAME.schema.json."""
    assert json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")) == editor_schema(name)
    jsonschema.Draft202012Validator.check_schema(editor_schema(name))


def test_the_schema_tells_what_each_field_is():
    clause = editor_schema("bank")["$defs"]["BankClause"]["properties"]
    assert clause["opener"]["description"].startswith("The words that will stand in italics")
    assert "theme" not in clause


def test_the_schema_takes_what_ships_and_refuses_what_is_wrong():
    validator = jsonschema.Draft202012Validator(editor_schema("bank"))
    layers = layer(data_folder("clause_bank"))
    value = None
    for path in layers.clause_files:
        value = load_yaml(read_utf8(path), str(path))
        for clause in value["clauses"]:
            # an editor takes figures for numbers and these words for truth values; our reader takes all for text
            clause["strength"] = int(clause.get("strength", 0))
            clause["beyond_guide"] = clause.get("beyond_guide") == "true"
            for slot in clause.get("slots", ()):
                slot |= {key: slot[key] == "true" for key in ("required", "shortens") if key in slot}
        validator.validate(value)
    for spoil in ({"id": "No id"}, {"strength": 9}, {"organs": []}, {"sources": []}, {"colour": "red"}, {"theme": "x"}):
        spoilt = {**value, "clauses": [{**value["clauses"][0], **spoil}]}
        assert not validator.is_valid(spoilt), spoil


def test_a_first_bank_is_valid_and_its_clauses_check_clean(tmp_path):
    folder = put(tmp_path / "plastic")
    assert examine([layer(folder)]).problems == []
    profile = load_profile("un-ga")
    clauses = [fill(clause, {}) for clause in load_bank([folder]).clauses.values()]
    draft = DraftResolution(enacting=profile.enacting, preambular=tuple(clauses[:1]), operative=tuple(clauses[1:]))
    assert [item.code for item in check(read_markdown(write_markdown(draft, profile)), profile).diagnostics] == []
    assert clauses[1].text.startswith("Encourages Member States to draw up national plans on plastic pollution by 31 December")
    assert [clause.part for clause in load_bank([folder]).clauses.values()] == list(Part)


@given(st.text(max_size=60))
def test_any_topic_gives_a_valid_bank_or_a_sentence(topic):
    try:
        files = starter(topic, "here")
    except InputError:
        return
    for name in ("clauses.yaml", "guide.yaml"):
        load_yaml(files[name], name)


@pytest.mark.parametrize("topic", ["Water: {a} & 'b' \"c\" # d", "*x [y]", "Größe", "a\nb: c", "- yes", "x" * 300])
def test_a_topic_is_never_yaml(tmp_path, topic):
    folder = put(tmp_path / "bank", topic)
    assert examine([layer(folder)]).problems == []


@pytest.mark.parametrize(
    ("topic", "name"), [("Plastic pollution", "plastic-pollution"), ("../ETC  x", "etc-x"), ("Énergie", "energie")]
)
def test_slug(topic, name):
    assert slug(topic) == name


@pytest.mark.parametrize("topic", ["", " ", "水", "../.."])
def test_a_topic_without_letters_is_refused(topic):
    with pytest.raises(InputError, match="no letter from a to z"):
        slug(topic)


class TestPlaces:
    def test_only_what_ships_by_default(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        assert bank_folders() == [data_folder("clause_bank")]
        assert find_bank() is load_bank()

    def test_a_checkout_is_not_read_twice(self, monkeypatch):
        monkeypatch.chdir(data_folder("clause_bank").parent)
        assert bank_folders() == [data_folder("clause_bank")]

    def test_the_working_folder_holds_over_the_user_s_and_that_over_what_ships(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("RESOLVER_DATA", str(tmp_path / "user"))
        put(tmp_path / "user" / "clause_bank" / "plastic")
        assert bank_folders() == [data_folder("clause_bank"), tmp_path / "user" / "clause_bank"]
        here = put(tmp_path / "clause_bank" / "plastic")
        text = (here / "clauses.yaml").read_text(encoding="utf-8")
        (here / "clauses.yaml").write_text(text.replace("national plans", "national strategies"), encoding="utf-8")
        (here / "guide.yaml").unlink()
        assert bank_folders()[2] == Path("clause_bank")
        bank = find_bank()
        assert "strategies" in bank.get("plastic-pollution.encourage-plans").text
        assert list(bank.clauses)[: len(load_bank().clauses)] == list(load_bank().clauses)

    def test_a_copy_of_what_ships_is_no_contradiction(self, tmp_path, monkeypatch):
        """Whoever installs the program and starts it in the folder of its source has the bank twice."""
        shutil.copytree(data_folder("clause_bank"), tmp_path / "clause_bank")
        monkeypatch.chdir(tmp_path)
        assert len(bank_folders()) == 2
        assert find_bank().clauses == load_bank().clauses
        assert find_bank().guide.passages == load_bank().guide.passages

    def test_an_empty_folder_is_passed_over(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "clause_bank").mkdir()
        assert find_bank() is load_bank()
