"""Clauses of the bank take the words of the house, and openings that repeat one another are told apart."""

from __future__ import annotations

import pytest

from resolver.compose.placing import in_house_words, place_clause
from resolver.draft import Clause, DraftResolution, Part
from resolver.profiles import load_profile

PRE, OP = Part.PREAMBULAR, Part.OPERATIVE


def clause(words: str) -> Clause:
    """A clause from its words, the opening phrase before a stroke."""
    opener, _, rest = words.partition("|")
    return Clause(f"{opener}{rest}", opener)


def placed(part: Part, rows: list[str], new: str, at: int, house: str = "un-ga") -> list[str]:
    """The openers of a part after a clause has come in."""
    given = tuple(clause(row) for row in rows)
    draft = DraftResolution(preambular=given) if part is PRE else DraftResolution(operative=given)
    after = place_clause(draft, part, at, clause(new), load_profile(house)).part(part)
    assert all(item.text.startswith(item.opener) for item in after)
    return [item.opener for item in after]


RECALLING = ["Recalling| the first report", "Recalling also| the second report", "Recalling further| the third report"]


@pytest.mark.parametrize("at", range(4))
def test_a_row_in_the_preamble_is_counted_wherever_the_new_clause_comes_in(at):
    counted = ["Recalling", "Recalling also", "Recalling further", "Recalling"]
    assert placed(PRE, RECALLING, "Recalling| the fourth report", at) == counted


def test_after_three_the_row_begins_anew():
    rows = [*RECALLING, "Recalling| the fourth report"]
    assert placed(PRE, rows, "Recalling| the fifth report", 4)[-1] == "Recalling also"


def test_other_phrases_and_other_parts_of_the_row_stay():
    rows = ["Noting| the first report", "Recalling also| the second report"]
    assert placed(PRE, rows, "Noting with concern| the delay", 1) == ["Noting", "Noting with concern", "Recalling also"]
    assert placed(PRE, rows, "Noting| the delay", 1) == ["Noting", "Noting also", "Recalling also"]
    assert placed(PRE, ["Deeply concerned| at the delay"], "Deeply concerned| that it lasts", 1)[1] == "Deeply concerned also"


def test_operative_clauses_count_for_one_addressee_only():
    rows = ["Urges| Member States to report"]
    assert placed(OP, rows, "Urges| Member States to cooperate", 1) == ["Urges", "Also urges"]
    assert placed(OP, rows, "Urges| donors to give", 1) == ["Urges", "Urges"]
    assert placed(OP, [*rows, "Also urges| Member States to act"], "Urges| Member States to meet", 0) == [
        "Urges",
        "Also urges",
        "Further urges",
    ]
    assert placed(OP, ["Strongly encourages| States to act"], "Strongly encourages| States to meet", 1)[1] == (
        "Also strongly encourages"
    )


def test_a_house_that_lets_no_two_open_alike_gets_another_phrase_each_time():
    draft = DraftResolution()
    house = load_profile("munol")
    for number in range(7):
        new = clause(f"Urges| country {number} to report")
        draft = place_clause(draft, OP, len(draft.operative), new, house)
    openers = [item.opener for item in draft.operative]
    assert openers[:4] == ["Urges", "Also urges", "Further urges", "Additionally urges"]
    assert len(set(openers)) == 7


def test_a_house_that_says_nothing_leaves_the_phrase():
    assert placed(PRE, ["Recalling| the first report"], "Recalling| the second report", 1, "mun") == ["Recalling"] * 2


def test_spelling_and_letters_of_the_house():
    given = Clause(
        "Urges the International Labour Organization and labour inspectors to support",
        "Urges",
        (Clause("Training programmes"), Clause("The United Nations Children’s Fund"), Clause("Italy")),
    )
    american = in_house_words(given, load_profile("amun"))
    assert american.text == "Urges the International Labour Organization and labor inspectors to support"
    assert american.opener == "Urges"
    assert american.children[0].text == "Training programs"
    small = in_house_words(given, load_profile("mymun-my"))
    assert [child.text for child in small.children] == ["training programmes", "the United Nations Children’s Fund", "Italy"]
    assert in_house_words(given, load_profile("un-ga")) == given


def test_a_place_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="none can be put at place 3"):
        place_clause(DraftResolution(), PRE, 2, clause("Noting| it"), load_profile("un-ga"))
