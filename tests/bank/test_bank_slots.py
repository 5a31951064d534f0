from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolver.bank.schema import BankClause, Slot, SubClause
from resolver.bank.slots import fill, validate
from resolver.draft import Part
from resolver.problems import InputError

CHOICES = ("Trust Fund", "Trafficking in Persons Protocol", "Convention")
KINDS = ("country", "countries", "organ", "amount", "date", "percentage", "text", "choice")


def slot(kind: str = "text", **more) -> Slot:
    return Slot("blank", "What?", kind, choices=CHOICES if kind == "choice" else (), **more)


def clause(*slots: Slot, text: str = "about {blank} here", children: tuple[SubClause, ...] = ()) -> BankClause:
    return BankClause(
        id="a.b",
        part=Part.OPERATIVE,
        opener="Invites",
        text=text,
        slots=slots,
        children=children,
        organs=("GA",),
        sources=("x",),
    )


GOOD = [
    ("amount", "5 million", "5 million United States dollars"),
    ("amount", "1,250,000", "1,250,000 United States dollars"),
    ("amount", "1250000", "1,250,000 United States dollars"),
    ("amount", "$1,250,000.", "1,250,000 United States dollars"),
    ("amount", "US$ 2.50 billion", "2.5 billion United States dollars"),
    ("amount", "250 thousand dollars", "250,000 United States dollars"),
    ("amount", "1,250 million", "1,250 million United States dollars"),
    ("amount", "500", "500 United States dollars"),
    ("amount", "€10 Million", "10 million euros"),
    ("amount", "10 million euros", "10 million euros"),
    ("amount", "5 million United States dollars", "5 million United States dollars"),
    ("percentage", "30%", "30 per cent"),
    ("percentage", "30", "30 per cent"),
    ("percentage", "12.50 percent", "12.5 per cent"),
    ("percentage", "100 per cent", "100 per cent"),
    ("date", "2026-03-01", "1 March 2026"),
    ("date", "1 March 2026", "1 March 2026"),
    ("date", "March 1, 2026", "1 March 2026"),
    ("date", "1st Mar 2026", "1 March 2026"),
    ("date", "29 February 2028", "29 February 2028"),
    ("country", "  Nepal ", "Nepal"),
    ("countries", "Kenya; Nepal; Peru", "Kenya, Nepal and Peru"),
    ("countries", "Peru, Kenya and Nepal", "Peru, Kenya and Nepal"),
    ("countries", "Peru, Kenya, and Nepal", "Peru, Kenya and Nepal"),
    ("countries", "Kenya", "Kenya"),
    ("countries", "Italy and bosnia and herzegovina", "Italy and Bosnia and Herzegovina"),
    ("countries", "Bosnia and Herzegovina", "Bosnia and Herzegovina"),
    ("countries", "Iran (Islamic Republic of); ; Iraq;", "the Islamic Republic of Iran and Iraq"),
    ("country", "Burma", "Myanmar"),
    ("country", "usa", "the United States of America"),
    ("country", "the Gambia", "the Gambia"),
    ("country", "Cote d'Ivoire", "Côte d’Ivoire"),
    ("countries", "Vietnam, Trinidad and Tobago and Syria", "Viet Nam, Trinidad and Tobago and the Syrian Arab Republic"),
    ("organ", "the Secretary-General", "Secretary-General"),
    ("organ", "Economic and Social Council", "Economic and Social Council"),
    ("choice", "trust fund", "Trust Fund"),
    ("choice", "conv", "Convention"),
    ("text", "a\nb\t c;", "a b c"),
    ("text", "[bold]{other}[/bold] \x1b[31mred", "[bold]{other}[/bold] [31mred"),
]


@pytest.mark.parametrize(("kind", "typed", "expected"), GOOD)
def test_values_are_brought_into_style(kind, typed, expected):
    assert validate(slot(kind), typed) == expected
    assert validate(slot(kind), expected) == expected


BAD = [
    ("amount", "lots", "'lots' is not an amount; write it like 5 million or 1,250,000"),
    ("amount", "1,25,000", "is not an amount"),
    ("amount", "-5", "is not an amount"),
    ("amount", "0", "is nothing"),
    ("amount", "12.50", "has a fraction"),
    ("amount", "$5 euros", "names two currencies"),
    ("amount", "٥", "is not an amount"),
    ("percentage", "half", "is not a percentage"),
    ("percentage", "130", "is more than the whole"),
    ("date", "30 February 2026", "is a day that does not exist"),
    ("date", "2026-13-01", "is a day that does not exist"),
    ("date", "1 Smarch 2026", "has no month ('Smarch')"),
    ("date", "soon", "is not a date"),
    ("country", "42", "is not the name of a State"),
    ("countries", "Kenya; 42", "is not the name of a State"),
    ("country", "Xyzzy", "is not the name of a State; write it as the list of Member States has it"),
    ("country", "Nepl", "did you mean 'Nepal'?"),
    ("countries", "Kenya, Itly and Peru", "has a part, 'Itly', that is not the name of a State; did you mean 'Italy'?"),
    ("countries", ", ;", "is empty"),
    ("organ", "the 1", "is not the name of an organ"),
    ("choice", "t", "choose 'Trust Fund' or 'Trafficking in Persons Protocol' or 'Convention'"),
    ("choice", "fund", "is not one of the choices"),
    ("text", " ;. \x00\n", "is empty; give it with --set blank=…"),
]


@pytest.mark.parametrize(("kind", "typed", "words"), BAD)
def test_what_does_not_fit_is_told_in_one_sentence(kind, typed, words):
    with pytest.raises(InputError) as caught:
        validate(slot(kind), typed)
    message = str(caught.value)
    assert message.startswith("slot 'blank' (What?)")
    assert words in message
    assert "\n" not in message


def test_a_long_value_is_cut_in_the_message():
    with pytest.raises(InputError) as caught:
        validate(slot("date"), "x" * 5000)
    assert len(str(caught.value)) < 200


def test_a_filled_clause():
    children = (SubClause("First {blank}", (SubClause("Deep"), SubClause("{blank} deeper"))), SubClause("Second"))
    made = fill(clause(slot(default="default"), children=children), {"blank": "value"})
    assert (made.opener, made.text, made.source) == ("Invites", "Invites about value here", "a.b")
    assert [item.text for item in made.walk()][1:] == ["First value", "Deep", "value deeper", "Second"]
    assert all(not child.opener and not child.source for child in made.children)
    assert fill(clause(slot(default="default")), {"blank": "  "}).text == "Invites about default here"


def test_an_empty_required_blank_is_refused():
    with pytest.raises(InputError) as caught:
        fill(clause(slot("amount")), {})
    assert str(caught.value) == "clause 'a.b': slot 'blank' (What?) is empty; give it with --set blank=…"


@pytest.mark.parametrize(
    ("text", "expected"), [("a {blank} b", "a b"), ("a {blank}, b", "a, b"), ("a {blank}", "a"), ("{blank} b", "b")]
)
def test_an_empty_optional_blank_closes_up(text, expected):
    assert fill(clause(slot(required=False), text=text), {}).text == f"Invites {expected}"


def test_a_slot_that_is_not_there_is_refused():
    with pytest.raises(InputError, match=r"clause 'a\.b' has no slot 'blnk'; did you mean 'blank'\?"):
        fill(clause(slot()), {"blnk": "x"})
    with pytest.raises(InputError, match="it has no blanks"):
        fill(clause(text="x"), {"blank": "x"})


def test_a_value_is_not_read_as_a_blank_again():
    other = Slot("other", "Other?", default="OTHER")
    made = fill(clause(slot(), other, text="{blank} and {other}"), {"blank": "{other} {blank}"})
    assert made.text == "Invites {other} {blank} and OTHER"


@given(kind=st.sampled_from(KINDS), value=st.text(st.characters(), max_size=60))
def test_filling_raises_nothing_but_input_errors_and_keeps_the_value(kind, value):
    blank = slot(kind)
    try:
        expected = validate(blank, value)
    except InputError:
        return
    made = fill(clause(blank, children=(SubClause("Sub {blank}"), SubClause("Other"))), {"blank": value})
    assert made.text == f"Invites about {expected} here"
    assert made.children[0].text == f"Sub {expected}"
    assert "\n" not in made.text
    assert validate(blank, expected) == expected


@given(number=st.integers(1, 10**14))
def test_amounts_keep_their_value(number):
    written = validate(slot("amount"), str(number))
    assert int(written.removesuffix(" United States dollars").replace(",", "")) == number


@given(day=st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)))
def test_dates_in_every_notation_mean_the_same_day(day):
    iso = validate(slot("date"), day.isoformat())
    assert iso == validate(slot("date"), iso)
    number, month, year = iso.split()
    assert validate(slot("date"), f"{month} {number}, {year}") == iso
