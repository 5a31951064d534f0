"""What a file says about itself: FRBR identification, the people and bodies it names, and what only Resolver knows."""

from __future__ import annotations

import re

from lxml import etree

from resolver.draft import DraftResolution, Masthead
from resolver.files.akn.build import Words, child
from resolver.files.akn.names import OWN, ROLES
from resolver.files.clean import clean
from resolver.files.xml import Element
from resolver.profiles import Profile

UNDATED = "0001-01-01"
"""A date has to be there, and a draft has none; the clock is not asked, so that equal drafts give equal files."""
_ORGANS = {
    "GA": ("unga", "General Assembly"),
    "SC": ("unsc", "Security Council"),
    "ECOSOC": ("ecosoc", "Economic and Social Council"),
    "HRC": ("unhrc", "Human Rights Council"),
}
"""How organs are called in addresses, and what they are."""
_NOT_IN_ADDRESSES = re.compile(r"[^0-9a-z.]+")
_LONGEST = 60


def add_meta(parent: Element, draft: DraftResolution, profile: Profile, words: Words) -> None:
    """Append the metadata of a draft; footnotes without a mark are kept there."""
    meta = child(parent, "meta")
    _identification(meta, draft.masthead, profile, "!main")
    _references(meta, profile)
    unused = words.unused()
    if unused:
        notes = child(meta, "notes", source="#resolver")
        for number, (label, text) in unused.items():
            child(child(notes, "note", marker=label, eId=f"note_{number}"), "p", text)
    if draft.profile or draft.allow:
        own = etree.SubElement(child(meta, "proprietary", source="#resolver"), f"{{{OWN}}}draft", nsmap={"resolver": OWN})
        if draft.profile:
            own.set("profile", clean(draft.profile))
        for text in draft.allow:
            etree.SubElement(own, f"{{{OWN}}}allow").text = clean(text)


def add_annex_meta(parent: Element, draft: DraftResolution, profile: Profile, number: int) -> None:
    """Append the metadata of an annex, which Akoma Ntoso takes for a document within the document."""
    _identification(child(parent, "meta"), draft.masthead, profile, f"!annex_{number}")


def _identification(meta: Element, masthead: Masthead, profile: Profile, component: str) -> None:
    organ, _ = _ORGANS[profile.organ]
    work = f"/akn/un/statement/deliberation/{organ}/{UNDATED}/{_address(masthead)}"
    expression = f"{work}/eng@"
    identification = child(meta, "identification", source="#resolver")
    frbr = child(identification, "FRBRWork")
    _core(frbr, f"{work}/{component}", work, f"#{organ}")
    child(frbr, "FRBRcountry", value="un")
    child(frbr, "FRBRsubtype", value="deliberation")
    if masthead.symbol:
        child(frbr, "FRBRnumber", value=masthead.symbol)
    if masthead.title:
        child(frbr, "FRBRname", value=masthead.title)
    frbr = child(identification, "FRBRExpression")
    _core(frbr, f"{expression}/{component}", expression, f"#{organ}")
    child(frbr, "FRBRlanguage", language="eng")
    frbr = child(identification, "FRBRManifestation")
    _core(frbr, f"{expression}/{component}.xml", f"{expression}.xml", "#resolver")
    child(frbr, "FRBRformat", value="application/akn+xml")


def _core(parent: Element, this: str, uri: str, author: str) -> None:
    child(parent, "FRBRthis", value=this)
    child(parent, "FRBRuri", value=uri)
    child(parent, "FRBRdate", date=UNDATED, name="undated")
    child(parent, "FRBRauthor", href=author)


def _address(masthead: Masthead) -> str:
    """The last part of the address: the symbol, or else the title or topic."""
    name = masthead.symbol or masthead.title or masthead.topic
    return _NOT_IN_ADDRESSES.sub("-", name.lower()).strip("-.")[:_LONGEST].rstrip("-.") or "draft"


def _references(meta: Element, profile: Profile) -> None:
    references = child(meta, "references", source="#resolver")
    organ, name = _ORGANS[profile.organ]
    child(references, "TLCOrganization", eId=organ, href=f"/akn/ontology/organization/un/{organ}", showAs=name)
    child(references, "TLCOrganization", eId="resolver", href="/akn/ontology/organization/resolver", showAs="Resolver")
    for role in ROLES.values():
        child(references, "TLCRole", eId=role, href=f"/akn/ontology/role/un/{role}", showAs=role.capitalize())
