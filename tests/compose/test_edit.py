from __future__ import annotations

import pytest

from resolver.compose import edit
from resolver.draft import Clause, DraftResolution, Part

PRE, OP = Part.PREAMBULAR, Part.OPERATIVE


def draft() -> DraftResolution:
    return DraftResolution(
        enacting="The General Assembly",
        preambular=(Clause("Recalling its resolution 55/25", "Recalling"), Clause("Alarmed by the scale", "Alarmed by")),
        operative=(
            Clause("Urges Member States to", "Urges", children=(Clause("ratify"), Clause("report"), Clause("train"))),
            Clause("Requests the Secretary-General to report", "Requests"),
        ),
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Urges\n all  States ; ", "Urges all States"),
        ("Urges;.,:", "Urges"),
        ("the fund, [^1]", "the fund[^1]"),
        ("the fund,[^1] [^2]", "the fund[^1][^2]"),
        ("resolution 55/25 [^1]", "resolution 55/25[^1]"),
        (" ; ", ""),
        ("Stop! Really?", "Stop! Really?"),
    ],
)
def test_tidy(typed, kept):
    assert edit.tidy(typed) == kept


def test_insert_tidies_and_keeps_the_source():
    clause = Clause("Notes  with concern;", "Notes with concern", (Clause("one, "),), source="x-1")
    after = edit.insert_clause(draft(), OP, 1, clause)
    assert after.operative[1] == Clause("Notes with concern", "Notes with concern", (Clause("one"),), source="x-1")
    assert [clause.opener for clause in after.operative] == ["Urges", "Notes with concern", "Requests"]


@pytest.mark.parametrize("index", [-1, 3])
def test_insert_outside(index):
    with pytest.raises(ValueError, match="has 2 clauses"):
        edit.insert_clause(draft(), OP, index, Clause("x"))


def test_replace_text_keeps_the_opener_while_the_words_begin_with_it():
    after = edit.replace_text(draft(), (OP, 0), "Urges all States to:")
    assert after.operative[0].opener == "Urges"
    assert after.operative[0].children == draft().operative[0].children
    assert edit.replace_text(draft(), (OP, 0), "Urgestion").operative[0].opener == ""
    assert edit.replace_text(draft(), (OP, 0), "Calls upon").operative[0].opener == ""


def test_replace_text_of_a_sub_clause():
    after = edit.replace_text(draft(), (OP, 0, 1), "report yearly;")
    assert [child.text for child in after.operative[0].children] == ["ratify", "report yearly", "train"]


@pytest.mark.parametrize("path", [(), (OP,), (0, 1), (OP, 2), (OP, -1), (OP, 0, 3), (OP, 0, 0, 0), (PRE, "1")])
def test_addresses_that_lead_nowhere(path):
    for command in (edit.clause_at, edit.delete, edit.indent, edit.outdent):
        with pytest.raises(ValueError, match="no "):
            command(draft(), path)
    with pytest.raises(ValueError, match="no "):
        edit.replace_text(draft(), path, "words")
    with pytest.raises(ValueError, match="no "):
        edit.move(draft(), path, 1)


def test_empty_text_is_refused():
    with pytest.raises(ValueError, match="needs words"):
        edit.replace_text(draft(), (OP, 0), " ; ")
    with pytest.raises(ValueError, match="needs words"):
        edit.add_sub_clause(draft(), (OP, 0), "")
    with pytest.raises(ValueError, match="needs words"):
        edit.insert_clause(draft(), OP, 0, Clause(""))


def test_add_sub_clause():
    assert edit.add_sub_clause(draft(), (OP, 1), "first,").operative[1].children == (Clause("first"),)
    texts = [child.text for child in edit.add_sub_clause(draft(), (OP, 0), "new", 1).operative[0].children]
    assert texts == ["ratify", "new", "report", "train"]
    deep = edit.add_sub_clause(draft(), (OP, 0, 2), "police")
    assert edit.clause_at(deep, (OP, 0, 2, 0)).text == "police"
    with pytest.raises(ValueError, match="has 3 sub-clauses"):
        edit.add_sub_clause(draft(), (OP, 0), "new", 4)


def test_move():
    after, path = edit.move(draft(), (OP, 0, 2), -1)
    assert path == (OP, 0, 1)
    assert [child.text for child in after.operative[0].children] == ["ratify", "train", "report"]
    with pytest.raises(ValueError, match="first already"):
        edit.move(draft(), (PRE, 0), -1)
    with pytest.raises(ValueError, match="last already"):
        edit.move(draft(), (OP, 0, 2), 1)


def test_indent_and_outdent():
    inner, path = edit.indent(draft(), (OP, 1))
    assert path == (OP, 0, 3)
    assert inner.operative[0].children[3] == Clause("Requests the Secretary-General to report")
    outer, path = edit.outdent(inner, path)
    assert path == (OP, 1)
    assert [clause.text for clause in outer.operative] == [clause.text for clause in draft().operative]
    middle, path = edit.outdent(draft(), (OP, 0, 1))
    assert path == (OP, 1)
    assert [child.text for child in middle.operative[0].children] == ["ratify", "train"]
    with pytest.raises(ValueError, match="no clause before"):
        edit.indent(draft(), (OP, 0, 0))
    with pytest.raises(ValueError, match="clause already"):
        edit.outdent(draft(), (OP, 0))


def test_indent_keeps_reading_order_where_a_clause_goes_on():
    before = DraftResolution(operative=(Clause("Urges", children=(Clause("a"),), after=("as soon as possible",)), Clause("b")))
    with pytest.raises(ValueError, match="goes on after"):
        edit.indent(before, (OP, 1))


def test_masthead():
    after = edit.set_masthead(draft(), "topic", "  Trafficking\n in persons ")
    assert after.masthead.topic == "Trafficking in persons"
    assert edit.set_masthead(after, "sponsors", "Brazil, Italy,, ").masthead.sponsors == ("Brazil", "Italy")
    names = edit.set_masthead(after, "sponsors", "Korea, Republic of; Brazil").masthead.sponsors
    assert names == ("Korea, Republic of", "Brazil")
    assert edit.set_masthead(after, "signatories", ["Kenya"]).masthead.signatories == ("Kenya",)
    with pytest.raises(ValueError, match="no field 'colour'"):
        edit.set_masthead(after, "colour", "red")
    with pytest.raises(ValueError, match="one text"):
        edit.set_masthead(after, "topic", ["a"])


def test_enacting_and_profile():
    assert edit.set_enacting(draft(), " The Security Council, ").enacting == "The Security Council"
    assert edit.set_profile(draft(), " nmun ").profile == "nmun"


def test_adopt_takes_openers_of_equal_words_only():
    typed = edit.insert_clause(draft(), OP, 2, Clause("Calls upon all States"))
    read = DraftResolution(
        preambular=draft().preambular,
        operative=(*draft().operative, Clause("Calls upon all States", "Calls upon")),
    )
    assert edit.adopt(typed, read).operative[2].opener == "Calls upon"
    assert edit.adopt(draft(), draft()) == draft()
    other = DraftResolution(operative=(*draft().operative, Clause("Calls upon States", "Calls upon")))
    assert edit.adopt(typed, other) == typed
    assert edit.adopt(typed, DraftResolution()) == typed


def test_keep_sources():
    before = DraftResolution(operative=(Clause("a", source="one"), Clause("b")))
    read = DraftResolution(operative=(Clause("a!"), Clause("b")))
    assert [clause.source for clause in edit.keep_sources(read, before).operative] == ["one", ""]
    assert edit.keep_sources(read, DraftResolution()) == read


def test_addresses_in_reading_order():
    assert list(edit.addresses(draft())) == [
        (PRE, 0), (PRE, 1), (OP, 0), (OP, 0, 0), (OP, 0, 1), (OP, 0, 2), (OP, 1),
    ]  # fmt: skip
