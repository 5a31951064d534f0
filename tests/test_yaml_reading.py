from __future__ import annotations

import msgspec
import pytest

from resolver.problems import InputError
from resolver.utf8 import decode_utf8, read_utf8
from resolver.yaml_files import MAX_BYTES, convert, line_of, load_yaml, read_struct


class Fruit(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    weight: int = 0


class Basket(msgspec.Struct, forbid_unknown_fields=True):
    fruits: tuple[Fruit, ...]


def test_plain_values():
    assert load_yaml("a: 1\nb: [x, y]\n", "f") == {"a": "1", "b": ["x", "y"]}
    assert load_yaml("a: off\nb: 2024-99-99\nc: 3.50\nd: null\n", "f") == {
        "a": "off",
        "b": "2024-99-99",
        "c": "3.50",
        "d": "null",
    }
    assert load_yaml("", "f") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: [x\n", "f.yaml, line 3: this is not valid YAML"),
        ("a: 1\nb: &x 1\n", "f.yaml, line 2: aliases and anchors are not allowed"),
        ("a: *x\n", "f.yaml, line 1: aliases and anchors are not allowed"),
        ("a: !!python/object:os.system x\n", "f.yaml, line 1: the tag"),
        ("a: 1\nb: 2\na: 3\n", "f.yaml, line 3: "),
        ("--- a\n--- b\n", "f.yaml, line 2: this is not valid YAML"),
    ],
)
def test_problems_name_file_and_line(text, message):
    with pytest.raises(InputError) as caught:
        load_yaml(text, "f.yaml")
    assert str(caught.value).startswith(message)


def test_problems_count_from_the_first_line():
    with pytest.raises(InputError, match=r"f.yaml, line 12: this is not valid YAML"):
        load_yaml("a: 1\nb: [x\n", "f.yaml", first_line=10)


def test_stars_in_plain_text_are_no_aliases():
    assert load_yaml("a: 2 * 3 & 4\nb: 'a *b &c'\n", "f") == {"a": "2 * 3 & 4", "b": "a *b &c"}


def test_too_large():
    with pytest.raises(InputError, match="too large for a data file"):
        load_yaml("#" * (MAX_BYTES + 1), "f")


def test_deep_nesting_is_refused_in_one_sentence():
    with pytest.raises(InputError):
        load_yaml("[" * 20_000, "f")


@pytest.mark.parametrize(
    ("text", "line", "place"),
    [
        ("fruits:\n- name: apple\n- name: pear\n  weight: much\n", 4, "fruits[1].weight"),
        ("fruits:\n- name: apple\n  colour: red\n", 2, "fruits[0]"),
        ("fruits: 3\n", 1, "fruits"),
    ],
)
def test_schema_problems_name_line_and_key(tmp_path, text, line, place):
    path = tmp_path / "basket.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_struct(path, Basket)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert str(caught.value).endswith(f"at '{place}'")


def test_schema_problem_of_the_whole():
    with pytest.raises(InputError, match=r"^f, line 1: Expected `object`, got `array`$"):
        convert([1], Basket, "- 1\n", "f")


def test_struct(tmp_path):
    path = tmp_path / "basket.yaml"
    path.write_text("\ufefffruits:\r\n- name: apple\r\n", encoding="utf-8")
    assert read_struct(path, Basket) == Basket((Fruit("apple"),))


def test_line_of_the_nearest_parent():
    text = "# head\na:\n  b:\n  - x\n  - y: 1\n"
    assert line_of(text, "$.a.b[1].y") == 5
    assert line_of(text, "$.a.b[7]") == 4
    assert line_of(text, "$.nothing") == 2
    assert line_of("", "$.a") == 1


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match="there is no such file"):
        read_utf8(tmp_path / "none.yaml")
    with pytest.raises(InputError, match="is a folder"):
        read_utf8(tmp_path)
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(InputError, match=r"bad.yaml, line 2: byte 9 \(0xff\) is not UTF-8"):
        read_utf8(bad)


def test_decode_drops_the_byte_order_mark_and_keeps_line_ends():
    assert decode_utf8(b"\xef\xbb\xbfa\r\nb", "f") == "a\r\nb"
