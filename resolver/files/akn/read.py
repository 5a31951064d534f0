"""Reads Akoma Ntoso: the same draft in Markdown, which is then read as any draft is."""

from __future__ import annotations

from msgspec.structs import replace

from resolver.document import Document, SourceKind
from resolver.draft import DraftResolution
from resolver.files.akn.body import BodyReader
from resolver.files.akn.inline import Notes, local
from resolver.files.akn.masthead import MastheadReader
from resolver.files.akn.names import OWN
from resolver.files.docx.limits import check_markup, check_paragraphs
from resolver.files.front_matter import write_front_matter
from resolver.files.markdown import read_markdown, write_paragraph
from resolver.files.xml import Element, XmlError, parse_safely
from resolver.problems import InputError

MAX_BYTES = 20_000_000
NOTE = "read as Akoma Ntoso"
_FAMILIES = ("legaldocml/ns/akn/", "akomantoso.org/")
"""What the namespaces of all its versions have in common."""


def read_akn(data: bytes, path: str) -> Document:
    """Read a document in Akoma Ntoso; every word of it but its metadata is kept, wherever the structure puts it.

    Numbers and closing marks are those that stand in the file. The text of the result is that of the same draft in Markdown.

    Args:
        data: the whole file.
        path: its name as the user gave it, for messages.

    Raises:
        InputError: if it is no Akoma Ntoso, is damaged, dangerous or too large, or holds no text.
    """
    check_markup(data.count(b"<"), path)
    document = _document(data, path)
    notes = Notes(document)
    masthead = MastheadReader(notes)
    body = BodyReader(notes, masthead)
    body.read(document)
    meta = document.find("{*}meta")
    profile, allowed = _own(meta)
    front = write_front_matter(DraftResolution(masthead.masthead(), profile=profile, allow=allowed))
    paragraphs = body.paragraphs()
    check_paragraphs(len(paragraphs), path)
    blocks = [write_paragraph(paragraph) for paragraph in paragraphs]
    if not front and not blocks:
        raise InputError(f"{path} holds no text; ask for the file again")
    text = front + "\n\n".join(blocks) + ("\n" if blocks else "")
    return replace(read_markdown(text, path), kind=SourceKind.AKN, notes=(NOTE,))


def _document(data: bytes, path: str) -> Element:
    if len(data) > MAX_BYTES:
        raise InputError(f"{path} is larger than any text needs to be and was not opened; divide it, or save the text anew")
    try:
        root = parse_safely(data)
    except XmlError as error:
        raise InputError(f"{path} {error}; ask for the file again, or for a Word file") from error
    namespace = str(root.tag).rpartition("}")[0]
    if local(root) != "akomaNtoso" or not any(family in namespace for family in _FAMILIES):
        raise InputError(f"{path} is XML, but no Akoma Ntoso; ask for a Word file, or a draft")
    found = next((child for child in root if isinstance(child.tag, str)), None)
    if found is None:
        raise InputError(f"{path} holds no document; ask for the file again")
    return found


def _own(meta: Element | None) -> tuple[str, tuple[str, ...]]:
    """Profile and exceptions that a file of ours names for its draft."""
    own = meta.find(f"{{*}}proprietary/{{{OWN}}}draft") if meta is not None else None
    if own is None:
        return "", ()
    allowed = tuple(text for element in own.iterchildren(f"{{{OWN}}}allow") if (text := " ".join((element.text or "").split())))
    return own.get("profile", ""), allowed
