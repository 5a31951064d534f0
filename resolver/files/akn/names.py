"""Names of Akoma Ntoso that the writer and the reader share."""

from __future__ import annotations

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:resolver:draft:1"
"""Namespace of what a draft says about itself and Akoma Ntoso has no place for."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

TEXT_FIELDS = {
    "symbol": "docNumber",
    "session": "session",
    "committee": "docCommittee",
    "agenda_item": "docketNumber",
    "topic": "docPurpose",
    "title": "docTitle",
}
"""Fields of the masthead that hold one text, and the elements for them."""
ROLES = {"sponsors": "sponsor", "signatories": "signatory"}
"""Fields that hold names; each name is a `docProponent` in this role."""
PROPONENT = "docProponent"
LABEL, LINE, UNPLACED = "label", "line", "unplaced"
"""Names for what is a label of a field, a line of no field, a paragraph of no place."""
OPENING = "opening"
"""Class of an opening phrase in a house that sets it in plain letters."""


def q(name: str) -> str:
    """The full name of an element."""
    return f"{{{NAMESPACE}}}{name}"
