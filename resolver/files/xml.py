"""Parsing XML that a stranger sent: for Word files and Akoma Ntoso alike."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class XmlError(Exception):
    """Why XML is not read; the message is the end of a sentence that begins with its name."""


def parse_safely(data: bytes) -> Element:
    """The root element.

    Nothing outside the bytes is looked up, and a document type declaration is refused, so that entities can neither reach
    other files nor grow. Nesting is limited by the parser (256 levels). Comments and processing instructions are left out.

    Raises:
        XmlError: if it is not well formed or has a document type declaration.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise XmlError("holds a document type declaration, which is not read because it could reach outside the file")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise XmlError(_beyond_limits(str(error)) or "is damaged and cannot be read as XML") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlError("holds a document type declaration, which is not read because it could reach outside the file")
    return root


def _beyond_limits(message: str) -> str:
    """What a limit of the parser that a part went beyond means; empty where it was none."""
    if "Excessive depth" in message:
        return "is nested more than 256 levels deep, which no page can show"
    if "too long" in message or "size limit" in message:
        return "holds a single text or name of more than 10 million characters"
    return ""
