"""The two grammars, held against the code that drives them."""

from __future__ import annotations

import logging
import re

import hypothesis.strategies as st
import lark
import pytest
from hypothesis import given, settings
from hypothesis.extra.lark import from_lark
from lark import Lark

from resolver.resources import data_folder
from resolver.syntax.automaton import END, Automaton, clause_automaton, clause_roles, document_automaton
from resolver.syntax.compile import work_out, written
from resolver.syntax.costs import CLAUSE_COSTS, DOCUMENT_COSTS
from resolver.syntax.kinds import Kind
from resolver.syntax.repair import accepted, repair
from resolver.syntax.roles import place
from resolver.syntax.tables import GRAMMARS, load_tables, tables_path
from resolver.syntax.tree import Token, Tree

ROLES = (
    "enacting",
    "enacting_alone",
    "preambular",
    "preambular_chapeau",
    "preambular_item",
    "preambular_item_chapeau",
    "preambular_rest",
    "operative",
    "operative_last",
    "operative_chapeau",
    "single",
    "single_chapeau",
    "item",
    "item_last",
    "item_chapeau",
    "rest",
    "rest_last",
    "preambular_continued",
    "preambular_item_continued",
    "operative_continued",
    "single_continued",
    "item_continued",
    "operative_lead",
    "led",
    "led_last",
    "led_chapeau",
    "led_continued",
)


def grammar_text(name: str) -> str:
    return (data_folder("grammar") / name).read_text(encoding="utf-8")


def declared(name: str) -> set[str]:
    return set(re.findall(r"[A-Z][A-Z_0-9]+", " ".join(re.findall(r"^%declare (.*)$", grammar_text(name), re.MULTILINE))))


def built(name: str, start: list[str], **options) -> Lark:
    return Lark(grammar_text(name), parser="lalr", lexer="basic", start=start, maybe_placeholders=False, **options)


@pytest.mark.parametrize(("name", "start"), [("document.lark", ["draft"]), ("clause.lark", list(ROLES))])
def test_grammars_have_no_conflicts(name, start, caplog):
    with caplog.at_level(logging.DEBUG, logger="lark"):
        built(name, start, debug=True)
    assert not [record for record in caplog.records if "conflict" in record.getMessage().lower()]


@pytest.mark.parametrize(("name", "start"), [("document.lark", ["draft"]), ("clause.lark", list(ROLES))])
def test_every_rule_is_used_and_every_terminal_declared(name, start):
    lark = built(name, start)
    used = {rule.origin.name for rule in lark.rules}
    assert used >= {line.split(":")[0] for line in grammar_text(name).splitlines() if re.match(r"[a-z_0-9]+:", line)}
    assert {terminal.name for terminal in lark.terminals} | set(lark.ignore_tokens) <= declared(name)


@pytest.mark.parametrize("name", GRAMMARS)
def test_kept_tables_are_those_of_the_grammar(name):
    assert tables_path(name).read_bytes() == written(work_out(name)), "run `python -m resolver.syntax.compile`"
    assert load_tables(name) == work_out(name)


def test_an_edited_grammar_holds_at_once(monkeypatch):
    monkeypatch.setattr("resolver.syntax.tables.grammar_lines", lambda name: ("%declare A B", "draft: A+ B"))
    monkeypatch.setattr("resolver.syntax.compile.grammar_lines", lambda name: ("%declare A B", "draft: A+ B"))
    automaton = Automaton(load_tables("document"), "draft")
    assert accepted(automaton, ["A", "A", "B"])
    assert not accepted(automaton, ["B"])


@pytest.mark.parametrize("line", ["draft: A b", "draft: A b -> c", "!draft: A b"])
def test_tables_keep_plain_rules_only(monkeypatch, line):
    lines = ("%declare A B", line, "?b: B | A" if line == "draft: A b" else "b: B | A")
    monkeypatch.setattr("resolver.syntax.compile.grammar_lines", lambda name: lines)
    with pytest.raises(ValueError, match="write plain rules"):
        work_out("document")


def test_terminals_of_the_document_are_the_kinds():
    assert declared("document.lark") == {str(kind) for kind in Kind}


def test_kinds_that_never_stand_in_a_right_document():
    automaton = document_automaton()
    reachable = {name for row in automaton._states for name, target in row.items() if target >= 0 and name.isupper()}
    assert {str(kind) for kind in Kind} - reachable == {"CONNECTING", "STRAY"}


def test_comments_explain_every_terminal():
    for name in ("document.lark", "clause.lark"):
        comments = " ".join(line for line in grammar_text(name).splitlines() if line.startswith("//"))
        assert {terminal for terminal in declared(name) if terminal.rstrip("_1234") not in comments} == set()


def test_grammar_files_stay_short():
    for name in ("document.lark", "clause.lark"):
        assert len(grammar_text(name).splitlines()) < 120


LARK = built("document.lark", ["draft"])


def _explicit() -> dict[str, st.SearchStrategy[str]]:
    return {name: st.just(name + " ") for name in declared("document.lark") - {"CONNECTING", "STRAY"}}


def right_clauses(role: str) -> st.SearchStrategy[list[str]]:
    """Sequences of terminals that the clause grammar generates for a role."""
    rule = next(line for line in grammar_text("clause.lark").splitlines() if line.startswith(f"{role}:"))
    explicit = {
        name: st.just(name + " ")
        for name in re.findall(r"[A-Z][A-Z_]+", rule.replace("any_mark", "COMMA SEMICOLON COLON STOP"))
    }
    return from_lark(built("clause.lark", [role]), start=role, explicit=explicit).map(str.split)


@given(from_lark(LARK, start="draft", explicit=_explicit()))
def test_generated_documents_are_accepted(text):
    kinds = text.split()
    automaton = document_automaton()
    assert accepted(automaton, kinds)
    assert repair(automaton, kinds, DOCUMENT_COSTS) == ()
    tree = automaton.tree([(kind, index) for index, kind in enumerate(kinds)])
    placed = list(place(tree))
    assert {item.role for item in placed} - {""} <= clause_roles()
    body = [i for i, kind in enumerate(kinds) if re.match("ENACTING|PREAMBULAR|LEAD|OPERATIVE|ITEM|GOES_ON", kind)]
    assert [item.index for item in placed] == body


def as_lists(node: Tree | Token | lark.Tree | lark.Token) -> list | tuple:
    """A tree of Lark's or of ours in the same form."""
    if isinstance(node, Token | lark.Token):
        return (node.type, node.value)
    return [str(node.data), *(as_lists(child) for child in node.children)]


@given(from_lark(LARK, start="draft", explicit=_explicit()))
def test_tree_is_that_of_lark(text):
    terminals = [(name, index) for index, name in enumerate(text.split())]
    parser = LARK.parse_interactive(start="draft")
    for name, index in terminals:
        parser.feed_token(lark.Token(name, index))
    assert as_lists(document_automaton().tree(terminals)) == as_lists(parser.feed_token(lark.Token(END, "")))


def test_tree_of_what_is_not_accepted():
    with pytest.raises(ValueError, match="does not accept"):
        document_automaton().tree([("OPERATIVE", 0)])


@pytest.mark.parametrize("role", ROLES)
@given(st.data())
@settings(max_examples=5)
def test_generated_clauses_are_accepted(role, data):
    tokens = data.draw(right_clauses(role))
    assert accepted(clause_automaton(role), tokens)
    assert repair(clause_automaton(role), tokens, CLAUSE_COSTS) == ()


def test_roles_of_the_clause_grammar():
    assert clause_roles() == set(ROLES)


DOCUMENTS = {
    "ENACTING OPERATIVE": "enacting_alone single",
    "ENACTING PREAMBULAR OPERATIVE": "enacting preambular single",
    "ENACTING OPERATIVE OPERATIVE": "enacting_alone operative operative_last",
    "ENACTING OPERATIVE ITEM_1 ITEM_1": "enacting_alone single_chapeau item item_last",
    "ENACTING OPERATIVE ITEM_1 OPERATIVE": "enacting_alone operative_chapeau item operative_last",
    "ENACTING OPERATIVE OPERATIVE ITEM_1 ITEM_2": "enacting_alone operative operative_chapeau item_chapeau item_last",
    "ENACTING OPERATIVE ITEM_1 GOES_ON OPERATIVE": "enacting_alone operative_chapeau item_continued rest operative_last",
    "ENACTING OPERATIVE ITEM_1 GOES_ON": "enacting_alone single_chapeau item_continued rest_last",
    "ENACTING OPERATIVE ITEM_1 GOES_ON GOES_ON": "enacting_alone single_chapeau item_continued - rest_last",
    "ENACTING OPERATIVE ITEM_1 ITEM_2 GOES_ON_1 ITEM_1": (
        "enacting_alone single_chapeau item_chapeau item_continued rest item_last"
    ),
    "ENACTING LEAD OPERATIVE OPERATIVE": "enacting_alone operative_lead led led_last",
    "ENACTING LEAD GOES_ON OPERATIVE ITEM_1 ITEM_1 OPERATIVE GOES_ON": (
        "enacting_alone operative_lead - led_chapeau item item led_continued rest_last"
    ),
    "ENACTING OPERATIVE GOES_ON": "enacting_alone single_continued rest_last",
    "ENACTING OPERATIVE GOES_ON OPERATIVE": "enacting_alone operative_continued rest operative_last",
    "ENACTING PREAMBULAR GOES_ON OPERATIVE": "enacting preambular_continued preambular_rest single",
    "ENACTING PREAMBULAR ITEM_1 ITEM_2 ITEM_1 OPERATIVE": (
        "enacting preambular_chapeau preambular_item_chapeau preambular_item preambular_item single"
    ),
    "ENACTING PREAMBULAR ITEM_1 GOES_ON OPERATIVE": (
        "enacting preambular_chapeau preambular_item_continued preambular_rest single"
    ),
    "ENACTING OPERATIVE ENACTING OPERATIVE OPERATIVE": "enacting_alone single enacting_alone operative operative_last",
}


@pytest.mark.parametrize(("kinds", "roles"), DOCUMENTS.items(), ids=DOCUMENTS)
def test_roles_of_paragraphs(kinds, roles):
    tree = document_automaton().tree([(kind, index) for index, kind in enumerate(kinds.split())])
    assert " ".join(item.role or "-" for item in place(tree)) == roles


def test_every_role_is_reached():
    assert set(" ".join(DOCUMENTS.values()).split()) - {"-"} == clause_roles()


@pytest.mark.parametrize("automaton", [document_automaton(), *(clause_automaton(role) for role in ROLES)])
def test_accepts_says_what_may_come(automaton):
    names = declared("document.lark") | declared("clause.lark") | {END}
    stack = automaton.initial
    for _ in range(8):
        allowed = automaton.accepts(stack)
        assert set(allowed) == {name for name in names if automaton.step(stack, name) is not None}
        further = [name for name in allowed if name != END]
        if not further:
            break
        stack = automaton.step(stack, further[0])
