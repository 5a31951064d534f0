"""Properties of editing and undoing, over any sequence of commands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from resolver.compose import edit
from resolver.compose.history import LIMIT, History
from resolver.compose.session import Session
from resolver.draft import Clause, DraftResolution, Part

WORDS = st.text("abc .,;[]\n\x1b", max_size=8)
CLAUSES = st.recursive(
    st.builds(Clause, text=st.sampled_from(["Urges all", "Notes", "ratify"]), opener=st.sampled_from(["", "Notes"])),
    lambda inner: st.builds(
        Clause, text=st.just("Urges"), children=st.tuples(inner, inner), after=st.sampled_from([(), ("at once",)])
    ),
    max_leaves=5,
)
DRAFTS = st.builds(
    DraftResolution,
    preambular=st.lists(CLAUSES, max_size=3).map(tuple),
    operative=st.lists(CLAUSES, max_size=3).map(tuple),
)
NAMES = ("insert", "text", "delete", "up", "down", "indent", "outdent", "sub", "masthead", "enacting")
COMMANDS = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 20), WORDS, CLAUSES), max_size=15)


def apply(draft: DraftResolution, name: str, number: int, words: str, clause: Clause) -> DraftResolution:
    """Do what the command says, or nothing where it cannot be done."""
    paths = list(edit.addresses(draft))
    path = paths[number % len(paths)] if paths else ()
    commands = {
        "insert": lambda: edit.insert_clause(draft, Part.OPERATIVE, number % (len(draft.operative) + 1), clause),
        "text": lambda: edit.replace_text(draft, path, words),
        "delete": lambda: edit.delete(draft, path),
        "up": lambda: edit.move(draft, path, -1)[0],
        "down": lambda: edit.move(draft, path, 1)[0],
        "indent": lambda: edit.indent(draft, path)[0],
        "outdent": lambda: edit.outdent(draft, path)[0],
        "sub": lambda: edit.add_sub_clause(draft, path, words),
        "masthead": lambda: edit.set_masthead(draft, "sponsors", words),
        "enacting": lambda: edit.set_enacting(draft, words),
    }
    try:
        return commands[name]()
    except ValueError:
        return draft


def words_of(draft: DraftResolution) -> Counter[str]:
    found: Counter[str] = Counter()
    for path in edit.addresses(draft):
        clause = edit.clause_at(draft, path)
        found.update(" ".join((clause.text, *clause.after)).split())
    return found


@given(DRAFTS, COMMANDS)
def test_undo_all_then_redo_all(start, commands):
    history = History(start)
    for command in commands:
        history = history.push(apply(history.present, *command), command[0])
    end, steps = history.present, len(history.past)
    for _ in range(steps):
        assert history.undo_label
        history = history.undo()
    assert history.present == start
    assert history.undo() is history
    for _ in range(steps):
        history = history.redo()
    assert history.present == end
    assert history.redo() is history


@given(DRAFTS, st.integers(0, 20), st.sampled_from(["up", "down", "indent", "outdent"]))
def test_rearranging_loses_no_words(draft, number, name):
    after = apply(draft, name, number, "", Clause("x"))
    assert words_of(after) == words_of(draft)


@given(DRAFTS, st.integers(0, 20), st.sampled_from([-1, 1]))
def test_moving_there_and_back(draft, number, by):
    paths = list(edit.addresses(draft))
    if not paths:
        return
    path = paths[number % len(paths)]
    try:
        moved, there = edit.move(draft, path, by)
    except ValueError:
        return
    assert edit.clause_at(moved, there) == edit.clause_at(draft, path)
    assert edit.move(moved, there, -by) == (draft, path)


@given(DRAFTS, st.integers(0, 20))
def test_indenting_there_and_back_keeps_words_and_order(draft, number):
    paths = list(edit.addresses(draft))
    if not paths:
        return
    path = paths[number % len(paths)]
    try:
        inner, there = edit.indent(draft, path)
    except ValueError:
        return
    outer, back = edit.outdent(inner, there)
    assert back == path
    texts = [edit.clause_at(outer, address).text for address in edit.addresses(outer)]
    assert texts == [edit.clause_at(draft, address).text for address in edit.addresses(draft)]


def test_a_new_change_forgets_the_future():
    history = History(DraftResolution()).push(DraftResolution(enacting="A"), "a").undo()
    assert history.redo_label == "a"
    history = history.push(DraftResolution(enacting="B"), "b")
    assert history.redo_label == ""
    assert history.undo_label == "b"


def test_no_change_is_no_step_and_old_steps_are_forgotten():
    history = History(DraftResolution())
    assert history.push(DraftResolution(), "nothing") is history
    for number in range(LIMIT + 5):
        history = history.push(DraftResolution(enacting=str(number)), "count")
    assert len(history.past) == LIMIT


def test_session_knows_when_there_is_something_to_save():
    session = Session.start(DraftResolution())
    assert not session.dirty
    session = session.push(DraftResolution(enacting="A"), "a")
    assert session.dirty
    assert not session.undo().dirty
    saved = session.mark_saved(Path("a.md"))
    assert (saved.dirty, saved.path) == (False, Path("a.md"))
    assert saved.undo().dirty
    assert not saved.undo().redo().dirty
    assert Session.recovered(DraftResolution()).dirty


def test_adopting_a_reading_is_no_step_and_no_change_to_save():
    session = Session.start(DraftResolution(operative=(Clause("Urges all"),)))
    adopted = session.adopt(DraftResolution(operative=(Clause("Urges all", "Urges"),)))
    assert adopted.draft.operative[0].opener == "Urges"
    assert (adopted.dirty, adopted.history.past) == (False, ())
    assert adopted.adopt(adopted.draft) is adopted
