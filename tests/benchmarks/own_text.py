"""A resolution of our own, as the corpus would hold it."""

from __future__ import annotations

from corpus import Resolution

_EFFORTS = (
    " the efforts of all Member States and their cities, which are great, and the patience of the people of the valleys, of "
    "the islands and of the coasts, who have waited for such efforts for many years and have not lost hope that they come,"
)
"""One paragraph is long, so that nobody takes the lines for wrapped ones."""
_PREAMBLE = (
    ("Recalling", " its resolution 64/292 of 28 July 2010, in which it spoke of glaciers, rivers and seas,"),
    ("Recalling also", " the work of the United Nations system, its funds and its programmes on glaciers,"),
    ("Concerned", " about the loss of ice, which Member States do not welcome, by 30 per cent,"),
    ("Noting with concern", " the report of the Panel on Ice (POI) on its work of 3 May 2019,"),
    ("Welcoming", _EFFORTS),
)
_OPERATIVE = (
    ("1.", 0, "Calls upon", " all Member States to phase out coal, oil and other fuels by 5 June 2031;"),
    ("2.", 0, "Requests", " the Secretary-General to give his support to the Panel on Ice (POI), where it asks for it;"),
    ("3.", 0, "Also requests", " the Secretary-General to report on the matter to the Assembly, when it has met;"),
    ("4.", 0, "Encourages", " the United Nations system to see to it that glaciers do not vanish by 2040:"),
    ("(a)", 1, "", "To measure the ice of each of the mountains, year by year, and to publish what is found;"),
    ("(b)", 1, "", "To tell the people of the valleys, in good time, of its dangers to Member States;"),
    ("(c)", 1, "", "To plant trees wherever there is room for them, and to water them by the United Nations fund;"),
    (
        "5.",
        0,
        "Urges",
        " the banks of the world to lend, in accordance with their rules, at a low rate of 2 per cent, for the work;",
    ),
    ("6.", 0, "Decides", " to remain seized of the matter, which is grave."),
)


def resolution() -> Resolution:
    """The resolution."""
    body = [("preamble", "", 0, *clause) for clause in _PREAMBLE]
    body += [("body" if depth else "operative", number, depth, opening, rest) for number, depth, opening, rest in _OPERATIVE]
    return {
        "symbol": "A/RES/1/1",
        "number": "1/1.",
        "title": "Glaciers",
        "organ": "GA",
        "cover": ["United Nations\nGeneral Assembly"],
        "closing": ["46th plenary meeting\n11 October 2023"],
        "footnotes": [],
        "paras": [
            _paragraph("formula", "", 0, "The General Assembly", ","),
            *(_paragraph(*clause) for clause in body),
        ],
    }


def _paragraph(role: str, number: str, depth: int, opening: str, rest: str) -> Resolution:
    runs = [[opening, "i"], [rest, ""]] if opening else [[rest, ""]]
    return {"role": role, "num": number, "depth": depth, "text": opening + rest, "runs": runs}
