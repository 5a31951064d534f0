"""Every rule's page: complete, true to what the rule does, and under a code that is its own for ever."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from looks_help import word_of
from rule_cases import asking, changed, fixed_by, found

from resolver.check import check
from resolver.diagnostics import Applicability
from resolver.document import Document
from resolver.files.markdown import read_markdown
from resolver.profiles import Profile, load_profile
from resolver.rules.registry import find_rule, rules
from resolver.rules.rule import SECTIONS

CODES = Path(__file__).parents[1] / "cases" / "rule_codes.txt"
FAMILIES = {
    "F": "format",
    "O": "openings",
    "N": "numbering",
    "W": "wording",
    "M": "masthead",
    "R": "references",
    "C": "facts",
    "S": "suppressions",
    "L": "layout",
}
UN = asking(load_profile("un-ga"))
ASKED_FOR = (
    {"masthead": {"sponsors_max": 5}},
    {"sub_clauses": {"in_preamble": "forbidden"}},
    {"enacting_capitals": True, "enacting_names": "any"},
    {"enacting_place": "after-preamble"},
    {"reserved_verbs": {"operative": ["Demands"]}},
    {"repeated_opener": "never"},
    {"ends_seized": True},
    {"money": "forbidden"},
    {"layout": {"bold": False}},
    {"layout": {"lines_above_enacting": 2}},
    {"layout": {"header": ["committee"]}},
    {"layout": {"pages_max": 2}},
    {"rules": {"L913": "warning"}, "layout": {"page": "a4"}},
)
"""What some house asks for, each on top of the rules of the General Assembly."""
HOUSES = (
    UN,
    asking(load_profile("nmun")),
    *(changed(UN, change) for change in ASKED_FOR),
)
"""Where an example is tried, in this order: some rules report nothing under a profile that does not ask for what they check."""
ALL = pytest.mark.parametrize("code", rules())
EVERY_RULE = pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)


def sections(page: str) -> dict[str, str]:
    """The text under each heading of a page."""
    parts = re.split(r"^(\S.*):\n", page, flags=re.MULTILINE)
    return {name: textwrap.dedent(text).strip("\n") for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def house_of(code: str):
    """The first house in which the rule's example triggers the rule."""
    return next(house for house in HOUSES if found(example(code, "Example", house), house, code))


def example(code: str, heading: str, house: Profile) -> Document:
    """The text under a heading of a rule's page; a Word file where the rule is about how these look."""
    rule = rules()[code]
    text = sections(rule.page)[heading] + "\n"
    return word_of(text, house) if rule.family == "layout" else read_markdown(text)


@EVERY_RULE
def test_page_has_all_headings_in_order(rule):
    assert tuple(sections(rule.page)) == SECTIONS
    assert all(sections(rule.page).values())


@EVERY_RULE
def test_page_begins_with_one_sentence(rule):
    lead = rule.page.split("\n\n", 1)[0]
    assert "\n" not in lead
    assert lead.endswith(".")


@ALL
def test_example_triggers_this_rule_and_no_other(code):
    house = house_of(code)
    assert {item.code for item in check(example(code, "Example", house), house).diagnostics} == {code}


@ALL
def test_use_instead_is_clean(code):
    house = house_of(code)
    assert not check(example(code, "Use instead", house), house).diagnostics


@ALL
def test_fix_turns_example_into_use_instead(code):
    rule = rules()[code]
    if rule.fix is None:
        return
    page = sections(rule.page)
    fixed = fixed_by(code, read_markdown(page["Example"] + "\n"), house_of(code))
    assert [one.text for one in fixed.paragraphs] == page["Use instead"].split("\n\n")


@EVERY_RULE
def test_fix_safety_says_what_the_metadata_says(rule):
    words = {None: "There is no fix", Applicability.SAFE: "Safe", Applicability.UNSAFE: "Unsafe"}
    assert sections(rule.page)["Fix safety"].startswith(words[rule.fix])


@EVERY_RULE
def test_name_is_in_kebab_case(rule):
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)


@EVERY_RULE
def test_code_belongs_to_the_family(rule):
    assert re.fullmatch(r"[A-Z][1-9][0-9]{2}", rule.code)
    assert rule.family == FAMILIES[rule.code[0]]


@EVERY_RULE
def test_rule_is_found_by_code_and_by_name(rule):
    assert find_rule(rule.code.lower()) is rule
    assert find_rule(rule.name.upper()) is rule


def test_names_are_unique():
    assert len({rule.name for rule in rules().values()}) == len(rules())


def test_every_rule_file_is_registered():
    """The registry is a dict by code: a code that is given twice would hide a rule."""
    folder = Path(__file__).parents[2] / "resolver" / "rules"
    written = [
        path for path in folder.glob("*/*.py") if re.search(r"^    code = ", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert {path.stem for path in written} == {type(rule).__module__.rsplit(".", 1)[-1] for rule in rules().values()}
    assert len(written) == len(rules())


def test_codes_are_never_given_again():
    """A new rule adds a line; no line is ever changed or taken away, even when its rule is gone."""
    lines = [line.split() for line in CODES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    frozen = dict(lines)
    assert len(frozen) == len(lines)
    assert {code: rule.name for code, rule in rules().items()}.items() <= frozen.items()
