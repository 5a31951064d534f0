from __future__ import annotations

import pytest

from resolver import profiles, shipped
from resolver.problems import InputError
from resolver.profiles import DEFAULT_PROFILE, load_profile, profile_ids
from resolver.rules.registry import rules
from resolver.syntax.landmarks import landmarks


@pytest.mark.parametrize("profile_id", profile_ids())
def test_shipped_profiles(profile_id):
    profile = load_profile(profile_id)
    assert profile.id == profile_id
    assert profile.organ in ("GA", "SC", "ECOSOC", "HRC")
    assert len(profile.markers) >= 3
    assert profile.extends in ("", *profile_ids())


@pytest.mark.parametrize("profile_id", profile_ids())
def test_profile_says_where_it_was_read_and_asks_for_what_can_be_read(profile_id):
    profile = load_profile(profile_id)
    assert all(len(text) >= 3 for text in (profile.name, profile.year, profile.source, profile.read))
    known = landmarks().labels
    wrong = {label for field, label in profile.masthead.labels.items() if known.get(label.lower()) != field}
    assert wrong == set(), "a label that the house writes must be read as its field"
    assert profile.enacting.isupper() == profile.enacting_capitals
    assert set(profile.rules) <= set(rules())


def test_houses_of_model_conferences_ask_only_for_what_they_state():
    """An empty field means "not stated": what the common practice leaves open, a conference that says nothing leaves open."""
    common, silent = load_profile("mun"), load_profile("munbrussels")
    named = {"id", "extends", "name", "year", "source", "read"}
    differing = {field for field in common.__struct_fields__ if getattr(common, field) != getattr(silent, field)}
    assert differing <= named


def test_organs_have_their_own_profiles():
    organs = {load_profile(f"un-{organ.lower()}").organ for organ in ("GA", "SC", "ECOSOC", "HRC")}
    assert organs == {"GA", "SC", "ECOSOC", "HRC"}
    names = {load_profile(f"un-{organ.lower()}").enacting for organ in organs}
    assert names == set(landmarks().organs.values())


def test_default_profile_ships():
    assert DEFAULT_PROFILE in profile_ids()


def test_unknown_profile_names_the_nearest():
    with pytest.raises(InputError, match=r"there is no profile 'nmum'; did you mean 'nmun'\?"):
        load_profile("nmum")
    with pytest.raises(InputError, match="known are: "):
        load_profile("zzzzzzzz")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A data folder of our own."""
    folder = tmp_path / "profiles"
    folder.mkdir()
    for module in (profiles, shipped):
        monkeypatch.setattr(module, "data_folder", lambda name: tmp_path)
    profile_ids.cache_clear()
    load_profile.cache_clear()

    def put(name: str, text: str) -> None:
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    yield put
    profile_ids.cache_clear()
    load_profile.cache_clear()


BASE = """id: base
name: Base
year: "2020"
source: s
read: r
marks: {last: "!"}
masthead: {required: [topic], sponsors_min: 2}
"""


def test_layers_merge_key_by_key(shelf):
    shelf("base", BASE)
    shelf(
        "over",
        "id: over\nextends: base\nname: Over\nmarks: {item: ','}\nmasthead: {required: [committee]}\nrules: {F101: off}\n",
    )
    profile = load_profile("over")
    assert (profile.name, profile.year) == ("Over", "2020")
    assert (profile.marks.last, profile.marks.item, profile.marks.operative) == ("!", ",", ";")
    assert (profile.masthead.required, profile.masthead.sponsors_min) == (("committee",), 2)


def test_severity_off_may_be_written_without_quotes(shelf):
    shelf("base", BASE + "rules: {F101: off, F102: advice}\n")
    assert load_profile("base").rules == {"F101": "off", "F102": "advice"}


def test_profile_that_extends_itself(shelf):
    shelf("base", "id: base\nextends: over\n")
    shelf("over", "id: over\nextends: base\n")
    with pytest.raises(InputError, match="extends itself: over → base → over"):
        load_profile("over")


def test_profile_that_extends_an_unknown_one(shelf):
    shelf("over", "id: over\nextends: nothing\n")
    with pytest.raises(InputError, match="nothing"):
        load_profile("over")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", "base.yaml, line 1: a profile is a list of 'key: value' lines"),
        (BASE + "colour: red\n", "unknown field `colour`"),
        (BASE + "layout: {size_pt: big}\n", "base.yaml, line 8: .* at 'layout.size_pt'"),
        (BASE + "rules: {F101: grave}\n", "base.yaml, line 8: .*grave.*"),
    ],
)
def test_broken_profiles(shelf, text, message):
    shelf("base", text)
    with pytest.raises(InputError, match=message):
        load_profile("base")


def test_null_takes_back_what_a_parent_says():
    assert load_profile("un-ga").layout.font == "Times New Roman"
    assert load_profile("nmun").layout.font is None
    assert load_profile("nmun").layout.header is None
