"""A title stands in full where a draft first has it, and is short in clauses that come in later."""

from __future__ import annotations

from bank_drafts import BANK, composed, filled, with_examples

from resolver.compose.titles import short_where_known
from resolver.draft import DraftResolution, Part
from resolver.profiles import load_profile

UN = load_profile("un-ga")
FULL = BANK.get("protocol.purposes").slots[0].choices[0]
SHORT = "Trafficking in Persons Protocol"


def words(draft: DraftResolution, part: Part) -> list[str]:
    return [" / ".join(item.text for item in clause.walk()) for clause in draft.part(part)]


def test_full_at_first_then_short_in_both_parts_and_in_sub_clauses():
    draft = composed(["protocol.purposes", "protocol.means", "protocol.demand", "technical-cooperation.request-assistance"], UN)
    preambular, operative = words(draft, Part.PREAMBULAR), words(draft, Part.OPERATIVE)
    assert FULL in preambular[0]
    assert all(FULL not in text and SHORT in text for text in (preambular[1], *operative))


def test_only_what_stands_before_counts():
    operative = composed(["protocol.demand"], UN)
    entry = BANK.get("protocol.means")
    assert FULL in with_examples(short_where_known(entry, operative, 0)).text
    preambular = composed(["protocol.purposes"], UN)
    assert FULL in with_examples(short_where_known(entry, preambular, 0)).text
    assert FULL not in with_examples(short_where_known(entry, preambular, 1)).text


def test_the_title_of_the_convention_is_known_from_that_of_its_protocol():
    draft = composed(["protocol.purposes", "money.laundering"], UN)
    assert draft.operative[0].text.endswith("articles 6 and 7 of the Convention")


def test_other_choices_stay():
    draft = composed(["technical-cooperation.national-follow-up"], UN)
    entry = BANK.get("technical-cooperation.national-follow-up")
    assert with_examples(short_where_known(entry, draft, 1)) == filled(entry.id)


def test_each_title_that_can_be_shortened_stands_in_full_once():
    ids = [
        clause.id for clause in BANK.clauses.values() if any(slot.shortens for slot in clause.slots) and "GA" in clause.organs
    ]
    draft = composed(ids, UN)
    text = "\n".join(text for part in Part for text in words(draft, part))
    titles = {slot.choices for clause_id in ids for slot in BANK.get(clause_id).slots if slot.shortens}
    assert len(titles) >= 5
    # the Convention's title stands in the Protocol's as well, and both stand in that of the two treaties together
    for full, _ in titles:
        assert text.count(full) <= (3 if FULL.endswith(full) and full != FULL else 2), full
