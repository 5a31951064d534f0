"""The faulty draft that the files of students hold."""

from __future__ import annotations

from whole_files import para

MAST = ("Committee: General Assembly Second Committee", "Topic: Public libraries", "Sponsors: Chile, Fiji and Iceland")
PREAMBLE = (
    "The General Assembly",
    "Recaling its resolution 70/1 of 25 September 2015;",
    "Deeply concerned by the closing of libraries in rural areas,",
    "Noting that 3 of 10 villages dont have a library.",
)
OPERATIVE = (
    "Urges all Member States to keep there libraries open.",
    "Calls upon the UN to print 5000 books, namely;",
    "dictionaries,",
    "maps.",
    "Request the Secretary-General to report to it on this matter",
)
TYPED = tuple(number + text for number, text in zip(("1. ", "2) ", "a) ", "(b)", "4. "), OPERATIVE, strict=True))
ALL = (*MAST, *PREAMBLE, *TYPED)
CLOSING = "Deeply concerned by the closing of libraries in rural areas"


def lines(*texts: str) -> str:
    return "".join(para(text) for text in texts)
