"""The pages of a Word file: paper, margins, line numbers, headers and footers, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolver.files.docx.package import Package
from resolver.files.docx.xml import Element, R, is_on, twips, w, whole
from resolver.looks import PagesLook, SectionLook

_MM_PER_TWIP = 25.4 / 1440
_PAGE_FIELD = re.compile(r"\bPAGE\b")
_MARGIN_KINDS = ("header", "footer")


def pages_look(package: Package, body: Element) -> PagesLook:
    """How the pages look; what a damaged header or footer would say is left out."""
    return PagesLook(tuple(_sections(package, body)), _count(package, body))


def _sections(package: Package, body: Element) -> Iterator[SectionLook]:
    parts = _Margins(package)
    shown: dict[tuple[str, str], str] = {}
    for element in body.iter(w("sectPr")):
        parent = element.getparent()
        if parent is None or parent.tag not in (w("body"), w("pPr")):
            continue  # what it was before a tracked change
        for kind in _MARGIN_KINDS:
            for reference in element.iterchildren(w(f"{kind}Reference")):
                shown[kind, reference.get(w("type"), "default")] = reference.get(f"{{{R}}}id", "")
        first = element.find(w("titlePg"))
        types = ("default", "first") if first is not None and is_on(first) else ("default",)
        kinds = [(kind, one) for kind in _MARGIN_KINDS for one in types]
        yield _section(element, parts, [(kind, shown[kind, one]) for kind, one in kinds if (kind, one) in shown])


def _section(element: Element, parts: _Margins, shown: list[tuple[str, str]]) -> SectionLook:
    paper, margins = element.find(w("pgSz")), element.find(w("pgMar"))
    gutter = _mm(margins, "gutter") or 0
    left = _mm(margins, "left")
    found = [(kind, part) for kind, ident in shown if (part := parts.part(ident)) is not None]
    return SectionLook(
        width_mm=_mm(paper, "w"),
        height_mm=_mm(paper, "h"),
        top_mm=_mm(margins, "top"),
        bottom_mm=_mm(margins, "bottom"),
        left_mm=left + gutter if left is not None else None,
        right_mm=_mm(margins, "right"),
        line_numbers=element.find(w("lnNumType")) is not None,
        page_numbers=any(_has_page_number(part) for _, part in found),
        header=" ".join(_text(part) for kind, part in found if kind == "header"),
    )


class _Margins:
    """Headers and footers by the id under which sections name them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: dict[str, Element | None] = {}

    def part(self, ident: str) -> Element | None:
        """A header or footer; None where it is missing or damaged."""
        if ident not in self._parts:
            self._parts[ident] = self._package.intact(self._package.name_by_id(ident))
        return self._parts[ident]


def _mm(element: Element | None, name: str) -> float | None:
    length = twips(element.get(w(name))) if element is not None else None
    return None if length is None else abs(length) * _MM_PER_TWIP  # a margin below nothing is one that a header cannot move


def _has_page_number(part: Element) -> bool:
    codes = "".join(code.text or "" for code in part.iter(w("instrText")))
    simple = " ".join(one.get(w("instr"), "") for one in part.iter(w("fldSimple")))
    return _PAGE_FIELD.search(f"{codes} {simple}".upper()) is not None or next(part.iter(w("pgNum")), None) is not None


def _text(part: Element) -> str:
    return " ".join("".join(text.text or "" for text in one.iter(w("t"))) for one in part.iter(w("p")))


def _count(package: Package, body: Element) -> int | None:
    """How many pages the word processor counted; the breaks that it or the writer put in where it did not say."""
    forced = sum(1 for one in body.iter(w("br")) if one.get(w("type")) == "page")
    counted = _stated(package)
    if not counted:
        rendered = sum(1 for _ in body.iter(w("lastRenderedPageBreak")))
        counted = rendered + 1 if rendered else 0
    return max(counted, forced + 1 if forced else 0) or None


def _stated(package: Package) -> int:
    root = package.intact("docProps/app.xml")
    stated = root.find("{*}Pages") if root is not None else None
    return whole(stated.text) or 0 if stated is not None else 0
