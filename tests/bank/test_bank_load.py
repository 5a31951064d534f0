from __future__ import annotations

import time
from pathlib import Path

import pytest

from resolver.bank.load import load_bank
from resolver.bank.slots import fill
from resolver.draft import Part
from resolver.problems import InputError
from resolver.resources import data_folder

GUIDE = """\
title: A guide
sections: {"1": First}
passages:
  - id: "1.1"
    says: Something.
    verdict: right
    statement: The same.
    source: A book
"""
HEAD = """\
theme: water
title: Water
description: Clauses on water.
clauses:
"""
ENTRY = """\
  - id: wells.dig
    part: operative
    opener: Invites
    text: Member States to dig {number} wells
    slots:
      - name: number
        label: How many?
        default: "100"
    passages: ["1.1"]
    strength: 1
    organs: [GA]
    sources: [A book]
"""


def write(folder: Path, entries: str = ENTRY, guide: str = GUIDE, name: str = "water.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(HEAD + entries, encoding="utf-8")
    (folder / "guide.yaml").write_text(guide, encoding="utf-8")
    return folder


def problem(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_bank([folder])
    message = str(caught.value)
    assert "\n" not in message
    return message


def line_in(text: str, needle: str) -> int:
    return next(number for number, line in enumerate((HEAD + text).splitlines(), 1) if needle in line)


def test_a_good_bank_loads(tmp_path):
    bank = load_bank([write(tmp_path / "bank")])
    clause = bank.get("wells.dig")
    assert (clause.part, clause.theme, clause.slots[0].kind) == (Part.OPERATIVE, "water", "text")
    assert bank.guide.passages[0].statement == "The same."
    assert bank.files[0].title == "Water"


def test_clause_files_in_folders_below_and_order_of_files(tmp_path):
    write(tmp_path / "bank")
    (tmp_path / "bank" / "air").mkdir()
    (tmp_path / "bank" / "air" / "clean.yaml").write_text(HEAD + ENTRY.replace("wells.dig", "air.clean"), encoding="utf-8")
    assert list(load_bank([tmp_path / "bank"]).clauses) == ["air.clean", "wells.dig"]


def test_several_folders_make_one_bank(tmp_path):
    write(tmp_path / "one")
    second = write(tmp_path / "two", ENTRY.replace("wells.dig", "rain.store"), GUIDE.replace('"1', '"2'))
    (second / "water.yaml").write_text(HEAD + ENTRY.replace("wells.dig", "rain.store"), encoding="utf-8")
    bank = load_bank([tmp_path / "one", second])
    assert list(bank.clauses) == ["wells.dig", "rain.store"]
    assert [passage.id for passage in bank.guide.passages] == ["1.1", "2.1"]
    assert bank.guide.sections == {"1": "First", "2": "First"}


BROKEN = {
    "schema": (("strength: 1", "strength: 9"), "strength: 9", "Expected `int` <= 5"),
    "unknown key": (("    strength: 1", "    strenght: 1"), "strenght: 1", "no key 'strenght' here; did you mean 'strength'?"),
    "unknown organ": (("[GA]", "[UNSC]"), "organs:", "organs[0] cannot be 'UNSC'; did you mean 'SC'?"),
    "id": (("wells.dig", "Wells dig"), "id: Wells dig", "an id is a subject"),
    "passage": (('["1.1"]', '["1.2"]'), "passages:", "no passage '1.2'; did you mean '1.1'?"),
    "blank not declared": (
        ("{number}", "{numbr}"),
        "text: Member",
        "{numbr} that is not among the slots; did you mean 'number'?",
    ),
    "slot not used": (("{number}", "ten"), "- name: number", "slot 'number' is not used in the text"),
    "stray brace": (("to dig", "to } dig"), "text: Member", "a brace that is no blank"),
    "opener": (("opener: Invites", "opener: ''"), "opener:", "the opener is empty"),
    "blank in the opener": (("opener: Invites", "opener: '{number}'"), "opener:", "the opener has a blank"),
    "semicolon": (("} wells", "} wells;"), "text: Member", "ends with ';'; leave it out"),
    "comma": (("} wells", "} wells,"), "text: Member", "ends with ','"),
    "full stop": (("} wells", "} wells."), "text: Member", "ends with '.'"),
    "no strength": (("    strength: 1\n", ""), "id: wells.dig", "needs a strength"),
    "preamble with strength": (("part: operative", "part: preambular"), "strength: 1", "a preambular clause has strength 0"),
    "beyond, and passages": (("    strength", "    beyond_guide: true\n    strength"), "beyond_guide", "remove one of the two"),
    "neither": (('    passages: ["1.1"]\n', ""), "id: wells.dig", "beyond_guide: true"),
    "no sources": (("[A book]", "[]"), "sources:", "at least one source"),
    "no label": (("How many?", "''"), "- name: number", "no label"),
    "slot name": (("name: number", "name: Number"), "- name: Number", "small letters"),
    "bad default": (('default: "100"', "kind: date\n        default: tomorrow"), "- name: number", "'tomorrow' is not a date"),
    "choice without choices": (('default: "100"', "kind: choice"), "- name: number", "give both or neither"),
    "theme in the entry": (("    strength", "    theme: air\n    strength"), "theme: air", "the theme is that of the file"),
    "alias": (("[A book]", "[&a A book]"), "sources:", "aliases and anchors are not allowed"),
    "no YAML": (("[A book]", "[A book"), "sources:", "not valid YAML"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_problems_name_file_and_line(tmp_path, name):
    (old, new), needle, words = BROKEN[name]
    assert old in ENTRY
    entries = ENTRY.replace(old, new, 1)
    folder = write(tmp_path / "bank", entries)
    message = problem(folder)
    line = line_in(entries, needle) + (name == "no YAML")  # a missing bracket shows on the next line
    assert message.startswith(f"{folder / 'water.yaml'}, line {line}: ")
    assert words in message


def test_an_unknown_related_clause_is_named_with_its_line(tmp_path):
    entries = ENTRY + "    related:\n      - wells.dgi\n"
    folder = write(tmp_path / "bank", entries)
    assert problem(folder) == (
        f"{folder / 'water.yaml'}, line {line_in(entries, 'wells.dgi')}: clause 'wells.dig': no related clause 'wells.dgi'; "
        "did you mean 'wells.dig'?"
    )


def test_a_fault_in_a_sub_clause_names_its_line(tmp_path):
    entries = (
        ENTRY + "    children:\n      - text: First\n        children:\n          - text: Deep\n          - text: Deeper;\n"
    )
    folder = write(tmp_path / "bank", entries)
    assert problem(folder).startswith(f"{folder / 'water.yaml'}, line {line_in(entries, 'Deeper')}: ")


def test_a_slot_declared_twice(tmp_path):
    again = ENTRY.replace("    passages", "      - name: number\n        label: Again?\n    passages")
    message = problem(write(tmp_path / "bank", again))
    assert f"line {line_in(again, 'label: Again?') - 1}: " in message
    assert "declared twice" in message


def test_a_duplicate_id_names_both_files(tmp_path):
    folder = write(tmp_path / "bank")
    write(folder, ENTRY, name="wells.yaml")
    assert problem(folder).startswith(
        f"{folder / 'wells.yaml'}, line 5: id 'wells.dig' is already used in {folder / 'water.yaml'}, line 5;"
    )


def test_passages_of_two_guides_in_one_folder_must_differ(tmp_path):
    one = write(tmp_path / "one")
    two = write(tmp_path / "one" / "two", ENTRY.replace("wells.dig", "rain.store"))
    message = problem(one)
    assert message.startswith(f"{two / 'guide.yaml'}, line 4: passage '1.1' is already used in {one / 'guide.yaml'}")


def test_passages_of_a_later_folder_hold_over_those_of_an_earlier_one(tmp_path):
    one = write(tmp_path / "one")
    two = write(tmp_path / "two", ENTRY.replace("wells.dig", "rain.store"), GUIDE.replace("The same.", "Something else."))
    bank = load_bank([one, two])
    assert [passage.statement for passage in bank.guide.passages] == ["Something else."]


def test_a_passage_needs_a_section(tmp_path):
    folder = write(tmp_path / "bank", guide=GUIDE.replace('"1.1"', '"4.1"'))
    assert problem(folder).startswith(f"{folder / 'guide.yaml'}, line 4: passage '4.1' is in section '4'")


def test_missing_and_empty_folders(tmp_path):
    assert "no such folder" in problem(tmp_path / "nowhere")
    (tmp_path / "guide.yaml").write_text(GUIDE, encoding="utf-8")
    assert "no clause files" in problem(tmp_path)


def test_an_unknown_id_names_the_nearest():
    with pytest.raises(
        InputError, match=r"no clause 'protocol.recal-adoption' in the bank; did you mean 'protocol.recall-adop"
    ):
        load_bank().get("protocol.recal-adoption")


def test_the_shipped_bank_is_read_once_and_quickly():
    assert load_bank() is load_bank()
    times = []
    for _ in range(3):
        start = time.perf_counter()
        load_bank([data_folder("clause_bank")])
        times.append(time.perf_counter() - start)
    assert min(times) < 0.5  # 0.08 on a quiet machine


def test_the_example_in_the_readme_loads_and_reads_as_the_readme_says(tmp_path):
    readme = (data_folder("clause_bank") / "README.md").read_text(encoding="utf-8")
    example = readme.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "theme.yaml").write_text(HEAD + example, encoding="utf-8")
    clause = load_bank([data_folder("clause_bank"), tmp_path]).get("trust-fund.invite-pledges")
    made = fill(clause, {"amount": "5 million"})
    assert made.text.replace("Invites", "*Invites*") + ":" in " ".join(readme.split())
    assert made.children[1].children[0].text == "Counsel in criminal proceedings"
