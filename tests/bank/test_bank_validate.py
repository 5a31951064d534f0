"""Everything that is wrong with a bank is told at once, with file and line, and once for each cause."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from resolver.bank.examine import examine
from resolver.bank.files import layer, layer_of_file
from resolver.bank.load import load_bank
from resolver.problems import InputError

HEAD = "theme: water\ntitle: Water\ndescription: Clauses on water.\nclauses:\n"
GOOD = """\
  - id: wells.{name}
    part: operative
    opener: Invites
    text: Member States to dig {number} wells
    slots:
      - name: number
        label: How many?
    beyond_guide: true
    strength: 1
    organs: [GA]
    sources: [A book]
"""


def entry(name: str, *changes: tuple[str, str]) -> str:
    text = GOOD.replace("{name}", name)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def bank(folder: Path, *entries: str, name: str = "water.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(HEAD + "".join(entries), encoding="utf-8")
    return folder


def told(folder: Path) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in examine([layer(folder)]).problems]


def test_a_good_bank_has_no_problems(tmp_path):
    assert (
        told(
            bank(
                tmp_path / "bank", entry("dig"), entry("drill", ("sources: [A book]", "sources: [A]\n    related: [wells.dig]"))
            )
        )
        == []
    )


def test_faults_of_every_kind_are_told_together(tmp_path):
    folder = bank(
        tmp_path / "bank",
        entry("one", ("strength: 1", "strenght: 1"), ("[GA]", "[GA, UNSC]"), ("label:", "kind: sum\n        label:")),
        entry("two", ("wells\n", "wells;\n"), ("    sources: [A book]\n", "")),
        entry("two"),
        entry("three", ("[A book]", "[A book]\n    related: [wells.one, wells.tow, wells.three]")),
    )  # fmt: skip
    found = told(folder)
    messages = "\n".join(f"{line}: {message}" for line, message in found)
    lines = (folder / "water.yaml").read_text(encoding="utf-8").splitlines()

    def line(needle: str, which: int = 0) -> int:
        return [number for number, text in enumerate(lines, 1) if needle in text][which]

    assert f"{line('strenght')}: clause 'wells.one': there is no key 'strenght' here; did you mean 'strength'?" in messages
    assert f"{line('UNSC')}: clause 'wells.one': organs[1] cannot be 'UNSC'; did you mean 'SC'?" in messages
    assert f"{line('kind: sum')}: clause 'wells.one': slots[0].kind cannot be 'sum'; " in messages
    assert f"{line('wells;')}: clause 'wells.two': the text ends with ';'" in messages
    assert "clause 'wells.two': 'sources' is missing; add it" in messages
    assert f"{line('wells.two', 1)}: id 'wells.two' is already used in " in messages
    assert "clause 'wells.three': no related clause 'wells.tow'; did you mean 'wells.two'?" in messages
    assert "clause 'wells.three' is related to itself; leave it out" in messages
    assert len(found) == 8


def test_one_cause_one_message(tmp_path):
    assert len(told(bank(tmp_path / "bank", entry("one", ("strength: 1", "strenght: 1"))))) == 1
    assert len(told(bank(tmp_path / "bank", entry("one", ("part: operative", "part: operativ"))))) == 1
    assert len(told(bank(tmp_path / "bank", entry("one", ("- name: number", "- nam: number"))))) == 2  # and it is missing
    lost = bank(tmp_path / "bank", entry("one", ("text: Member States to dig {number} wells", "text: [a]")),
                entry("two", ("[A book]", "[A book]\n    related: [wells.one]")))  # fmt: skip
    assert [message for _, message in told(lost)] == ["clause 'wells.one': text is a list; one text was expected"]


def test_a_file_that_cannot_be_read_hides_no_other(tmp_path):
    folder = bank(tmp_path / "bank", entry("one", ("[GA]", "[XX]")))
    bank(folder, "  - id: [", name="worse.yaml")
    (folder / "odd.yaml").write_bytes(b"a: \xff\n")
    (folder / "guide.yaml").write_text("title: x\nsections: []\npassages:\n  - id: '1.1'\n", encoding="utf-8")
    messages = [str(problem) for problem in examine([layer(folder)]).problems]
    for part in ("odd.yaml, line 1: byte 4 (0xff) is not UTF-8", "water.yaml, line 14: clause 'wells.one': organs[0]",
                 "worse.yaml, line 6: this is not valid YAML", "guide.yaml, line 2: sections is a list",
                 "guide.yaml, line 4: passage '1.1': 'says' is missing; add it"):  # fmt: skip
        assert any(part in message for message in messages), (part, messages)


@pytest.mark.parametrize(
    "text", ["", "[]", "a", "theme: x\n", "theme: x\ntitle: y\ndescription: z\nclauses: no\n", "clauses: [a, 1]\n"]
)
def test_rubble_is_told_and_loads_nothing(tmp_path, text):
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "water.yaml").write_text(text, encoding="utf-8")
    assert told(folder)
    assert all("\n" not in message for _, message in told(folder))
    with pytest.raises(InputError, match=r"water\.yaml, line \d+: "):
        load_bank([folder])


BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "objects": (HEAD + "  - !!python/object/apply:os.system ['touch owned']\n", "line 5: the tag"),
    "objects of another kind": (HEAD + "  - !!python/name:os.system\n", "line 5: the tag"),
    "alias bomb": (BOMB, "line 1: aliases and anchors are not allowed"),
    "a cycle of anchors": ("theme: &a [*a]\n", "line 1: aliases and anchors are not allowed"),
    "merge of a cycle": ("a: &a\n  <<: *a\n", "line 1: aliases and anchors are not allowed"),
    "nested too deeply": (HEAD + "  - " + "[" * 90_000 + "\n", "line 5: this is nested too deeply"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_one_sentence(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    text, words = HOSTILE[name]
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "bad.yaml").write_text(text, encoding="utf-8")
    bank(folder, entry("good"))
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        load_bank([folder])
    assert time.process_time() - start < 2
    assert f"bad.yaml, {words}" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "owned").exists()


def test_a_file_of_fifty_megabytes_is_not_read_to_its_end(tmp_path):
    folder = bank(tmp_path / "bank", entry("one"))
    with (folder / "huge.yaml").open("wb") as file:
        file.write(b"theme: x\n")
        file.truncate(50_000_000)
    start = time.process_time()
    with pytest.raises(
        InputError, match=r"huge\.yaml, line 1: this file is too large for a data file \(more than 16,000,000 byt"
    ):
        load_bank([folder])
    assert time.process_time() - start < 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_no_file(tmp_path):
    folder = bank(tmp_path / "bank", entry("one"))
    os.mkfifo(folder / "pipe.yaml")
    assert told(folder) == [(1, "this file is no file but a pipe or a device; name a file")]


def test_folders_that_lead_back_into_themselves(tmp_path):
    folder = bank(tmp_path / "bank", entry("one"))
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert told(folder) == []


def test_a_later_folder_holds_over_an_earlier_one(tmp_path):
    first = bank(tmp_path / "first", entry("one"), entry("two"))
    second = bank(tmp_path / "second", entry("two", ("dig", "drill")), entry("three"))
    loaded = load_bank([first, second])
    assert list(loaded.clauses) == ["wells.one", "wells.two", "wells.three"]
    assert "drill" in loaded.get("wells.two").text
    assert loaded.origins["wells.two"] == second / "water.yaml"
    found = examine([layer(first), layer(second)])
    assert found.replaced == {"wells.two": first / "water.yaml"}
    assert found.problems == []


def test_one_file_is_read_with_what_stands_beside_it(tmp_path):
    folder = bank(tmp_path / "bank", entry("one"))
    bank(folder, entry("two", ("[A book]", "[A book]\n    related: [wells.one]")), name="more.yaml")
    assert examine([layer_of_file(folder / "more.yaml")]).problems == []
    (folder / "guide.yaml").write_text("title: x\nsections: {'1': A}\npassages: []\n", encoding="utf-8")
    assert layer_of_file(folder / "more.yaml").guides == (folder / "guide.yaml",)
    with pytest.raises(InputError, match="no such file"):
        layer_of_file(folder / "none.yaml")
