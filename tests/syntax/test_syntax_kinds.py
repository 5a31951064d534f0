"""What small texts read as. `E` enacting line, `P` preambular, `O` operative, `…` goes on, `H` heading, `?` unplaced."""

from __future__ import annotations

import textwrap

import pytest
from reading_help import UN, reading_of, shape

from resolver.draft import DraftResolution
from resolver.syntax.kinds import Kind


def held(text: str) -> str:
    return textwrap.dedent(text).strip()


CASES = {
    "whole draft": (
        """
        The General Assembly,
        Recalling its resolution 55/25,
        Alarmed by the number of children at risk,
        1. Urges all States to:
        (a) ratify the treaty;
        (b) train officers;
        2. Requests the Fund to report.
        """,
        """
        E The General Assembly
        P Recalling its resolution 55/25
        P Alarmed by the number of children at risk
        O Urges all States to
          O ratify the treaty
          O train officers
        O Requests the Fund to report
        """,
    ),
    "four levels": (
        """
        The General Assembly,
        Noting apples,
        1. Urges States to:
        (a) plant:
        (i) trees:
        a. apple trees:
        i. red ones;
        ii. green ones;
        b. pear trees;
        (ii) bushes;
        (b) water;
        2. Requests funds.
        """,
        """
        E The General Assembly
        P Noting apples
        O Urges States to
          O plant
            O trees
              O apple trees
                O red ones
                O green ones
              O pear trees
            O bushes
          O water
        O Requests funds
        """,
    ),
    "letters through h i j": (
        "The General Assembly,\n1. Urges:\n" + "".join(f"({c}) do {c * 3};\n" for c in "abcdefghijk") + "2. Requests funds.",
        "E The General Assembly\nO Urges\n" + "".join(f"  O do {c * 3}\n" for c in "abcdefghijk") + "O Requests funds",
    ),
    "a label left out": (
        "The General Assembly,\n1. Urges:\n" + "".join(f"({c}) do {c * 3};\n" for c in "abcdefgij") + "2. Requests funds.",
        "E The General Assembly\nO Urges\n" + "".join(f"  O do {c * 3}\n" for c in "abcdefgij") + "O Requests funds",
    ),
    "a label given twice": (
        """
        The General Assembly,
        1. Urges States to:
        (a) plant:
        (i) trees;
        (i) bushes;
        (iii) herbs;
        (b) water;
        2. Requests funds.
        """,
        """
        E The General Assembly
        O Urges States to
          O plant
            O trees
            O bushes
            O herbs
          O water
        O Requests funds
        """,
    ),
    "a label left out and the next of another shape": (
        "The General Assembly,\n1. Urges States to:\n(a) plant;\n(b) water;\nd) prune;\n(e) pick;\n2. Requests funds.",
        "E The General Assembly\nO Urges States to\n  O plant\n  O water\n  O prune\n  O pick\nO Requests funds",
    ),
    "a comma above the first number": (
        """
        The General Assembly,
        Noting apples,
        Requests that all plant,
        1. Urges all to water;
        2. Requests funds.
        """,
        """
        E The General Assembly
        P Noting apples
        P Requests that all plant
        O Urges all to water
        O Requests funds
        """,
    ),
    "closing lines after a clause without its full stop": (
        """
        The General Assembly,
        1. Urges all to water;
        2. Requests funds
        46th plenary meeting
        19 December 2022
        """,
        """
        E The General Assembly
        O Urges all to water
        O Requests funds
        C 46th plenary meeting
        C 19 December 2022
        """,
    ),
    "a comma after a number": (
        "The General Assembly,\n1. Urges all to water;\n2. , Requests funds.",
        "E The General Assembly\nO Urges all to water\nO , Requests funds",
    ),
    "i after h begins a list": (
        "The General Assembly,\n1. Urges:\n"
        + "".join(f"({c}) do {c * 3};\n" for c in "abcdefg")
        + "(h) grow:\n(i) apples;\n(ii) pears;\n(i) rest;\n2. Requests funds.",
        "E The General Assembly\nO Urges\n"
        + "".join(f"  O do {c * 3}\n" for c in "abcdefg")
        + "  O grow\n    O apples\n    O pears\n  O rest\nO Requests funds",
    ),
    "letters through z aa bb": (
        "The General Assembly,\n1. Urges:\n"
        + "".join(f"({c}) do it;\n" for c in [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"])
        + "2. Requests funds.",
        "E The General Assembly\nO Urges\n" + "  O do it\n" * 28 + "O Requests funds",
    ),
    "romans straight below a clause": (
        "The General Assembly,\n1. Urges:\n(i) one;\n(ii) two;\n(iii) three;\n2. Requests funds.",
        "E The General Assembly\nO Urges\n  O one\n  O two\n  O three\nO Requests funds",
    ),
    "text after a sub-list": (
        """
        The General Assembly,
        1. Urges States to:
        (a) plant trees;
        (b) water them;
        and to report on it;
        2. Requests funds.
        """,
        """
        E The General Assembly
        O Urges States to
          O plant trees
          O water them
        … and to report on it
        O Requests funds
        """,
    ),
    "sub-clauses in the preamble": (
        """
        The General Assembly,
        Recalling:
        (a) its resolution 55/25,
        (b) its resolution 61/180,
        Noting apples,
        1. Urges all;
        2. Requests funds.
        """,
        """
        E The General Assembly
        P Recalling
          P its resolution 55/25
          P its resolution 61/180
        P Noting apples
        O Urges all
        O Requests funds
        """,
    ),
    "headings": (
        """
        The General Assembly,
        Noting apples,
        Measures against frost
        1. Urges all to act;
        Follow-up
        2. Requests funds.
        """,
        """
        E The General Assembly
        P Noting apples
        H Measures against frost
        O Urges all to act
        H Follow-up
        O Requests funds
        """,
    ),
    "no preamble": (
        "The General Assembly,\n1. Urges all;\n2. Requests funds.",
        "E The General Assembly\nO Urges all\nO Requests funds",
    ),
    "single clause without number": (
        "The General Assembly,\nNoting apples,\nUrges all to act.",
        "E The General Assembly\nP Noting apples\nO Urges all to act",
    ),
    "one clause alone": ("The General Assembly\nUrges all to act.", "E The General Assembly\nO Urges all to act"),
    "clauses without numbers": (
        "The General Assembly,\nNoting apples,\nUrges all to act;\nRequests funds;\nDecides to meet again.",
        "E The General Assembly\nP Noting apples\nO Urges all to act\nO Requests funds\nO Decides to meet again",
    ),
    "a connecting line": (
        "The General Assembly,\nNoting apples,\nHereby,\n1. Urges all;\n2. Requests funds.",
        "E The General Assembly\nP Noting apples\nO Urges all\nO Requests funds\n? Hereby,",
    ),
    "misspelt openings": (
        "The General Assembly,\nRecaling apples,\nNoting pears,\n1. Urgse all;\n2. Requests funds.",
        "E The General Assembly\nP Recaling apples\nP Noting pears\nO Urgse all\nO Requests funds",
    ),
    "a number missing": (
        "The General Assembly,\nNoting pears,\n1. Urges all;\nRequests funds;\n3. Decides to remain seized.",
        "E The General Assembly\nP Noting pears\nO Urges all\nO Requests funds\nO Decides to remain seized",
    ),
    "a preamble with numbers": (
        "The General Assembly,\n1. Recalling apples,\n2. Noting pears,\n1. Urges all;\n2. Requests funds.",
        "E The General Assembly\nP Recalling apples\nP Noting pears\nO Urges all\nO Requests funds",
    ),
    "wrong marks": (
        "The General Assembly:\nRecalling apples.\nNoting pears;\n1. Urges all,\n2. Requests funds;",
        "E The General Assembly\nP Recalling apples\nP Noting pears\nO Urges all\nO Requests funds",
    ),
    "no marks": (
        "The General Assembly\nRecalling apples\nNoting pears\n1. Urges all\n2. Requests funds",
        "E The General Assembly\nP Recalling apples\nP Noting pears\nO Urges all\nO Requests funds",
    ),
    "wrong form of a verb": (
        "The General Assembly,\nNoting pears,\n1. Urging all;\n2. Requests funds.",
        "E The General Assembly\nP Noting pears\nO Urging all\nO Requests funds",
    ),
    "words of structure within sentences": (
        """
        The General Assembly,
        Recalling Schedule 1 of the treaty, Annex II thereof and the work of the Committee,
        Considering the question of apples in the forum of the General Assembly,
        1. Urges the Committee: it should meet in session;
        2. Requests the Security Council to consider the topic of apples: trees and fruit;
        3. Decides to hold its 46th meeting in May 2030.
        """,
        """
        E The General Assembly
        P Recalling Schedule 1 of the treaty, Annex II thereof and the work of the Committee
        P Considering the question of apples in the forum of the General Assembly
        O Urges the Committee: it should meet in session
        O Requests the Security Council to consider the topic of apples: trees and fruit
        O Decides to hold its 46th meeting in May 2030
        """,
    ),
    "an annex and footnotes": (
        """
        The General Assembly,
        Noting apples,[^1]
        1. Urges all;
        2. Requests funds.[^2]
        46th plenary meeting
        11 October 2023
        Annex
        Terms of reference
        1. The apples shall be red.
        [^1]: See the orchard.
        [^2]: Ibid.
        """,
        """
        E The General Assembly
        P Noting apples[^1]
        O Urges all
        O Requests funds[^2]
        A Annex | Terms of reference | 1. The apples shall be red.
        C 46th plenary meeting
        C 11 October 2023
        N 1 See the orchard.
        N 2 Ibid.
        """,
    ),
    "no enacting line": (
        "Noting apples,\nRecalling pears,\n1. Urges all;\n2. Requests funds.",
        "P Noting apples\nP Recalling pears\nO Urges all\nO Requests funds",
    ),
    "just begun": ("Committee: Third\nTopic: Apples\n\nThe General Assembly,", "E The General Assembly"),
    "preamble only": (
        "The General Assembly,\nNoting apples,\nRecalling pears,",
        "E The General Assembly\nP Noting apples\nP Recalling pears",
    ),
    "an organ of a model conference": (
        "The Commission on Apples and Pears,\nNoting apples,\n1. Urges all;\n2. Requests funds.",
        "E The Commission on Apples and Pears\nP Noting apples\nO Urges all\nO Requests funds",
    ),
    "capitals": (
        "THE GENERAL ASSEMBLY,\nNOTING apples,\n1. URGES all;\n2. REQUESTS funds.",
        "E THE GENERAL ASSEMBLY\nP NOTING apples\nO URGES all\nO REQUESTS funds",
    ),
    "bullets below a clause": (
        "The General Assembly,\n1. Urges States to:\n- plant;\n- water;\n2. Requests funds.",
        "E The General Assembly\nO Urges States to\n  O plant\n  O water\nO Requests funds",
    ),
    "no markers below a clause": (
        "The General Assembly,\n1. Urges States to:\n(a) plant;\n(b) water:\n(i) trees;\n(ii) bushes;\n(c) rest.",
        "E The General Assembly\nO Urges States to\n  O plant\n  O water\n    O trees\n    O bushes\n  O rest",
    ),
    "clause that opens like nothing": (
        "The General Assembly,\nNoting apples,\n1. Bananas all States to act;\n2. Requests funds.",
        "E The General Assembly\nP Noting apples\nO Bananas all States to act\nO Requests funds",
    ),
    "names after a chapeau": (
        "The General Assembly,\n1. Appoints as judges:\nAnn Apple (Chile)\nBo Pear (Togo)\n2. Requests funds.",
        "E The General Assembly\nO Appoints as judges\n… Ann Apple (Chile)\n… Bo Pear (Togo)\nO Requests funds",
    ),
    "first label missing": (
        "The General Assembly,\n1. Urges all to:\nPlant trees\n(b) Water them;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant trees\n  O Water them\nO Requests funds",
    ),
    "arabic numbers below a clause": (
        "The General Assembly,\n1. Notes apples;\n2. Asks for:\n1. Trees;\n2. Bushes;\n3. Water;\n3. Requests funds.",
        "E The General Assembly\nO Notes apples\nO Asks for\n  O Trees\n  O Bushes\n  O Water\nO Requests funds",
    ),
    "numbers that begin anew": (
        "The General Assembly,\n1. Notes apples;\n2. Asks for trees:\n1. Urges all;\n2. Requests funds.",
        "E The General Assembly\nO Notes apples\nO Asks for trees\nO Urges all\nO Requests funds",
    ),
    "heading that begins like a clause": (
        "The General Assembly,\n1. Notes apples;\nNotes Committee and Panel of Experts\n2. Urges all;\n3. Requests funds.",
        "E The General Assembly\nO Notes apples\nH Notes Committee and Panel of Experts\nO Urges all\nO Requests funds",
    ),
    "sub-clauses without labels": (
        "The General Assembly,\n1. Urges all:\nTo plant;\nNotes their use;\n2. Requests:\nfunds;\ntools;\n3. Ends.",
        "E The General Assembly\nO Urges all\n  O To plant\n  O Notes their use\nO Requests\n  O funds\n  O tools\nO Ends",
    ),
    "preambular sub-clauses without labels": (
        "The General Assembly,\nConvinced that trees help:\nThe health of all,\nThe soil of fields,\nUrges all.",
        "E The General Assembly\nP Convinced that trees help\n  P The health of all\n  P The soil of fields\nO Urges all",
    ),
    "labels of two letters": (
        "The General Assembly,\n1. Urges all to:\nyy) Plant;\nzz) Water;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n  O Water\nO Requests funds",
    ),
    "the list of a vote": (
        "The General Assembly,\n1. Notes apples.\n7th\u00a0meeting\n[Adopted by vote: For:\nChile\nAgainst:\nNauru]",
        "E The General Assembly\nO Notes apples\nC 7th\u00a0meeting\nC [Adopted by vote: For:\nC Chile\nC Against:\nC Nauru]",
    ),
    "clauses with roman numbers": (
        "The General Assembly,\nNoting apples,\nI. Urges all,\nII. Asks all to:\nA. Plant\nB. Water\nIII. Requests funds.",
        "E The General Assembly\nP Noting apples\nO Urges all\nO Asks all to\n  O Plant\n  O Water\nO Requests funds",
    ),
    "recitals of a contract": (
        "Topic: Apples\nWhereas apples fall,\nWhereas pears fall,\nBe it resolved:\n1. Urges all;\n2. Requests funds.",
        "P Whereas apples fall\nP Whereas pears fall\nO Urges all\nO Requests funds\n? Be it resolved:",
    ),
    "stars between passages": (
        "The General Assembly,\n1. Notes apples;\n* * *\n2. Requests funds.",
        "E The General Assembly\nO Notes apples\nH * * *\nO Requests funds",
    ),
    "rows of a table": (
        "The General Assembly,\n1. Approves apples as follows:\nFruit | Number\n1. Red | 20\nTotal | 20\n2. Requests funds.",
        "E The General Assembly\nO Approves apples as follows\n… Fruit | Number\n… 1. Red | 20\n… Total | 20\nO Requests funds",
    ),
    "headings with letters": (
        "The General Assembly,\nNoting apples,\nA. Trees\n1. Urges all;\nB. Bushes and shrubs\n2. Requests funds.",
        "E The General Assembly\nP Noting apples\nH A. Trees\nO Urges all\nH B. Bushes and shrubs\nO Requests funds",
    ),
    "a sub-clause with a capital letter": (
        "The General Assembly,\n1. Urges all to:\nA. Plant trees\nB. Water them\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant trees\n  O Water them\nO Requests funds",
    ),
    "words that lead into numbered clauses": (
        "The General Assembly\nResolves that:\n1. The Fund is red;\n2. Members shall pay:\n(a) Early;\n(b) Twice;\n3. It ends.",
        "E The General Assembly\nO Resolves that\nO The Fund is red\nO Members shall pay\n  O Early\n  O Twice\nO It ends",
    ),
    "shapes of numbers mixed and one left out": (
        "The General Assembly,\nNoting apples,\n1. Urges all;\n(2) Requests funds;\n4. Asks for trees;\n5. Decides to end.",
        "E The General Assembly\nP Noting apples\nO Urges all\nO Requests funds\nO Asks for trees\nO Decides to end",
    ),
    "the first number alone of its shape": (
        "The General Assembly,\nNoting apples,\n(1) Urges all;\n3. Requests funds;\n4. Asks for trees.",
        "E The General Assembly\nP Noting apples\nO Urges all\nO Requests funds\nO Asks for trees",
    ),
    "numbers in brackets below a single number": (
        "The General Assembly,\nNoting apples,\n1. Urges all:\n(1) Calls for trees;\n(2) Asks for bushes;\n(3) Requests funds.",
        "E The General Assembly\nP Noting apples\nO Urges all\n  O Calls for trees\n  O Asks for bushes\n  O Requests funds",
    ),
    "words that lead in, and one number left out": (
        "The General Assembly\nResolves that:\n1. The Fund is red;\n2. Members pay:\n(a) Early;\n(b) Twice;\n4. It ends.",
        "E The General Assembly\nO Resolves that\nO The Fund is red\nO Members pay\n  O Early\n  O Twice\nO It ends",
    ),
    "words that lead in, without their colon": (
        "The General Assembly\nResolves that\n1. The Fund is red;\n2. Members pay;\n3. It ends.",
        "E The General Assembly\nO Resolves that\nO The Fund is red\nO Members pay\nO It ends",
    ),
    "a clause with sub-clauses above others": (
        "The General Assembly,\nNoting apples,\nDecides:\n1. The Fund is red;\n2. Members pay;\nRequests funds.",
        "E The General Assembly\nP Noting apples\nO Decides\n  O The Fund is red\n  O Members pay\nO Requests funds",
    ),
    "a first clause without its number": (
        "The General Assembly,\nNoting apples,\nUrges all to:\n1. Plant;\n2. Water;\n2. Requests funds;\n3. Asks for trees.",
        "E The General Assembly\nP Noting apples\nO Urges all to\n  O Plant\n  O Water\nO Requests funds\nO Asks for trees",
    ),
    "a label of another shape below its like": (
        "The General Assembly,\n1. Urges all to:\n(a) Plant;\na. Trees;\nb. Bushes;\n(b) Water;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n    O Trees\n    O Bushes\n  O Water\nO Requests funds",
    ),
    "a letter that is a numeral as well": (
        "The General Assembly,\n1. Urges all to:\n(a) Dig;\n(b) Water;\n(b) Feed:\n(i) Birds;\n(ii) Bees;\n(d) Pick;\n2. Ends.",
        "E The General Assembly\nO Urges all to\n  O Dig\n  O Water\n  O Feed\n    O Birds\n    O Bees\n  O Pick\nO Ends",
    ),
    "a label missing": (
        "The General Assembly,\n1. Urges all to:\n(a) Plant:\n(i) Trees;\n(ii) Bushes;\nWater;\n(c) Pick;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n    O Trees\n    O Bushes\n  O Water\n  O Pick\nO Requests funds",
    ),
    "bullets of two signs": (
        "The General Assembly,\n1. Urges all to:\n• Plant:\n– Trees;\n– Figs;\n• Water:\n– Nuts;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n    O Trees\n    O Figs\n  O Water\n    O Nuts\nO Requests funds",
    ),
    "bullets of one sign set in": (
        "The General Assembly,\n1. Urges all to:\n  - Plant:\n    - Trees;\n    - Bushes;\n  - Water;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n    O Trees\n    O Bushes\n  O Water\nO Requests funds",
    ),
    "bullets of two signs without a colon": (
        "The General Assembly,\n1. Urges all to:\n• Plant;\n– Water;\n• Pick;\n2. Requests funds.",
        "E The General Assembly\nO Urges all to\n  O Plant\n  O Water\n  O Pick\nO Requests funds",
    ),
    "composite": (
        "A\nThe General Assembly,\nNoting apples,\nUrges all.\nB\nThe General Assembly,\nNoting pears,\nRequests funds.",
        None,
    ),
}


@pytest.mark.parametrize("blank", [False, True], ids=["close", "blank lines"])
@pytest.mark.parametrize("name", [name for name, (_, expected) in CASES.items() if expected is not None])
def test_outline_of_small_texts(name, blank):
    text, expected = CASES[name]
    lines = held(text).splitlines()
    assert shape(reading_of(("\n\n" if blank else "\n").join(lines)).draft) == held(expected)


@pytest.mark.parametrize("blank", [False, True], ids=["close", "blank lines"])
@pytest.mark.parametrize("number", ["{}.", "{})", "({})"])
@pytest.mark.parametrize("label", ["({})", "{})", "{}."])
def test_shapes_of_markers(number, label, blank):
    lines = [
        "The General Assembly,",
        "Noting apples,",
        f"{number.format(1)} Urges States to:",
        f"{label.format('a')} plant:",
        f"{label.format('i')} trees;",
        f"{label.format('ii')} bushes;",
        f"{label.format('b')} water;",
        f"{number.format(2)} Requests funds.",
    ]
    below = "  O plant\n    O trees\n    O bushes\n  O water"
    expected = f"E The General Assembly\nP Noting apples\nO Urges States to\n{below}\nO Requests funds"
    assert shape(reading_of(("\n\n" if blank else "\n").join(lines)).draft) == expected


def test_composite_resolution():
    reading = reading_of(CASES["composite"][0])
    kinds = [str(kind) for kind in reading.kinds]
    assert kinds == ["PART_TITLE", "ENACTING", "PREAMBULAR", "OPERATIVE"] * 2
    assert not [departure for departure in reading.departures if not departure.role]
    assert reading.draft.operative[0].text == "Urges all"
    assert reading.draft.preambular[1].headings == ("B", "The General Assembly,")


PARTS = {
    "the second": ("A\nApples\nThe General Assembly,\n", "B\nPears\n{}"),
    "the first": ("A\nApples\n{}", "B\nPears\nThe General Assembly,\n"),
    "a recommended one": ("The Economic and Social Council\n", "{}"),
    "the recommending one": ("{}", "The General Assembly,\n"),
}


@pytest.mark.parametrize("line", ["", "The Third Committee,\n"], ids=["missing", "a committee"])
@pytest.mark.parametrize("which", PARTS)
def test_enacting_lines_of_several_resolutions(which, line):
    """One of them that is missing or names a committee does not change what the text consists of."""
    first, second = PARTS[which]
    clause = "Recommends to the General Assembly the adoption of the following draft resolution:\n"
    clauses = "Noting {0},\nRecalling trees,\n1. Urges {0};\n2. Requests funds.\n"
    above = clause if "recommend" in which else clauses.format("apples")
    parts = [["ENACTING", *["PREAMBULAR"] * 2, *["OPERATIVE"] * 2]] * 2
    if "recommend" in which:
        parts = [["ENACTING", "OPERATIVE"], parts[1]]
        line = line if which == "a recommended one" else line.replace(",", "")  # nothing stands between it and its only clause
    reading = reading_of(f"Session of May\n{first}{above}{second}{clauses.format('pears')}".replace("{}", line))
    kinds = [str(kind) for kind in reading.kinds if kind not in (Kind.MASTHEAD, Kind.PART_TITLE)]
    if not line:
        faulty = which in ("the second", "a recommended one")
        parts[faulty] = parts[faulty][1:]
    assert kinds == [*parts[0], *parts[1]]
    departures = [(str(d.action), d.expected) for d in reading.departures]
    assert departures == ([] if line else [("insert", "ENACTING")])


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "word", "1.", "(a)", ";", "The General Assembly", "Annex", "[^1]: x", "Hereby,"]
)
def test_almost_nothing(text):
    reading = reading_of(text)
    assert isinstance(reading.draft, DraftResolution)
    assert len(reading.kinds) == len(reading.paragraphs) == len(text.split("\n") if text.strip() else [])


COVER = """
United Nations
A/C.3/75/L.1
General Assembly
Distr.: Limited
Seventy-fifth session
Third Committee
Agenda item 5
Trafficking in apples
Bosnia and Herzegovina, Brazil and Trinidad and Tobago: draft resolution
Apples for all
The General Assembly,
Noting apples,
Urges all.
"""


def test_cover_of_a_united_nations_draft():
    reading = reading_of(held(COVER))
    head = reading.draft.masthead
    assert (head.symbol, head.session, head.committee, head.agenda_item) == (
        "A/C.3/75/L.1",
        "Seventy-fifth session",
        "Third Committee",
        "Agenda item 5",
    )
    assert (head.topic, head.title) == ("Trafficking in apples", "Apples for all")
    assert head.sponsors == ("Bosnia and Herzegovina", "Brazil", "Trinidad and Tobago")
    assert head.lines == ("United Nations", "General Assembly", "Distr.: Limited")
    assert reading.kinds.count(Kind.MASTHEAD) == 10


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("Committee", "committee", "Third Committee"),
        ("FORUM", "committee", "Third Committee"),
        ("Topic", "topic", "Apples: a question"),
        ("Question of", "topic", "apples"),
        ("Agenda  topic", "topic", "apples"),
        ("Sponsors", "sponsors", ("Brazil", "Côte d’Ivoire")),
        ("Main submitter", "sponsors", ("Brazil",)),
        ("Co-submitters", "signatories", ("Kenya", "Saint Kitts and Nevis")),
        ("Signatories", "signatories", ("Kenya",)),
        ("Document code", "symbol", "DR/1"),
        ("Session", "session", "2030"),
        ("Title", "title", "Apples"),
    ],
)
@pytest.mark.parametrize("separator", [": ", ":", " : ", "\t", ":\n"])
def test_cover_fields(label, field, value, separator):
    typed = value if isinstance(value, str) else " and ".join(value)
    if separator == "\t" and ":" in typed:
        typed = value = "Apples"
    reading = reading_of(f"{label}{separator}{typed}\n\nThe General Assembly,\n\nNoting apples,\n\nUrges all.")
    assert getattr(reading.draft.masthead, field) == value
    assert reading.draft.enacting == "The General Assembly"


@pytest.mark.parametrize(
    ("text", "terminal"),
    [
        ("The General Assembly,\nNoting apples.\nUrges all.", ("substitute", "STOP", "COMMA", 13, 14)),
        ("The General Assembly,\nNoting apples\nUrges all.", ("insert", "", "COMMA", 13, 13)),
        ("The General Assembly,\nNoting apples ,\nUrges all.", ("substitute", "OTHER_MARK", "COMMA", 13, 15)),
        ("The General Assembly,\nNoting apples,\n1. Urges all.", ("delete", "NUMBER", "", 0, 2)),
        ("The General Assembly,\nNotting apples,\nUrges all.", ("substitute", "MISSPELT", "PARTICIPLE", 0, 7)),
        (
            "The General Assembly,\nNotes apples,\nRecalling pears,\nUrges all.",
            ("substitute", "OTHER_FORM", "PARTICIPLE", 0, 5),
        ),
        ("The General Assembly,\nUrges all.", ("delete", "COMMA", "", 20, 21)),
        ("The General Assembly\n1) Urges all;\n2. Requests funds.", ("substitute", "OTHER_MARKER", "NUMBER", 0, 2)),
        ("Noting apples,\nUrges all.", ("insert", "", "ENACTING", 0, 0)),
        ("The General Assembly,\nNoting apples,", ("insert", "", "OPERATIVE", 0, 0)),
    ],
)
def test_departures(text, terminal):
    found = [(str(d.action), d.found, d.expected, d.start, d.end) for d in reading_of(text, UN).departures]
    assert found == [terminal]


SECTIONS = """
The General Assembly,
I
Financing of the orchard for the biennium that begins in the year after the next, and for all of the years after it
Noting apples,
1. Urges all to plant;
2. Requests funds;
II
Pears
Recalling pears,
Approves the pears.
"""


def test_sections_have_a_preamble_and_numbers_of_their_own():
    reading = reading_of(SECTIONS.strip().replace("\n", "\n\n"))
    kinds = [Kind.SECTION_TITLE, Kind.SECTION_TITLE, Kind.PREAMBULAR]
    assert reading.kinds == (
        Kind.ENACTING, *kinds, Kind.OPERATIVE, Kind.OPERATIVE, *kinds, Kind.OPERATIVE,
    )  # fmt: skip
    assert reading.departures == ()
    assert [placed.series for placed in reading.places if placed.marked] == [2, 2, 3]
    assert reading.draft.preambular == ()
    assert reading.draft.operative[2].headings == ("II", "Pears", "Recalling pears,")


def test_a_numeral_between_clauses_that_count_on_is_a_heading():
    reading = reading_of("The General Assembly\n\n1. Urges all to plant;\n\nII\n\n2. Requests funds.")
    assert Kind.SECTION_TITLE not in reading.kinds
    assert reading.draft.operative[1].headings == ("II",)


def test_a_line_that_breaks_off_goes_on():
    draft = reading_of("The General Assembly,\nRecalling apples and\nnoting pears,\n1. Urges all;\n2. Requests funds.").draft
    assert [clause.text for clause in draft.preambular] == ["Recalling apples and noting pears"]


def test_fields_side_by_side_in_a_masthead():
    masthead = reading_of("Committee: Garden Council\t\tTopic: Apples: red\nThe General Assembly,\nUrges all.").draft.masthead
    assert (masthead.committee, masthead.topic) == ("Garden Council", "Apples: red")
