"""Builds small Word files from XML, for tests of reading."""

from __future__ import annotations

import io
import zipfile

from resolver.document import Document
from resolver.files.docx.read import read_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def document_xml(body: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def part_xml(root: str, content: str) -> str:
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def relationships(**targets: str) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_file(body: str, *, styles: str = "", numbering: str = "", footnotes: str = "", endnotes: str = "") -> bytes:
    contents = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes}
    present = {name: content for name, content in contents.items() if content}
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document_xml(body),
        "word/_rels/document.xml.rels": relationships(**{name: f"{name}.xml" for name in present}),
    }
    parts |= {f"word/{name}.xml": part_xml(name, content) for name, content in present.items()}
    return zipped(parts)


def read(body: str, **parts: str) -> Document:
    return read_docx(word_file(body, **parts), "draft.docx")


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def markers(document: Document) -> list[str]:
    return [paragraph.list_number.marker if paragraph.list_number else "" for paragraph in document.paragraphs]


def p(content: str = "", *, style: str = "", num: int | None = None, level: int | None = None, more: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    inner = content if content.startswith("<") or not content else t(content)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None or level is not None:
        depth = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
        ident = f'<w:numId w:val="{num}"/>' if num is not None else ""
        properties += f"<w:numPr>{depth}{ident}</w:numPr>"
    properties += more
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def t(text: str, look: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def lvl(depth: int, number_format: str, pattern: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'{more}<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(ident: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{ident}">{more}{"".join(levels)}</w:abstractNum>'


def num(ident: int, definition: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def start_override(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(
    ident: str, *, based_on: str = "", kind: str = "paragraph", default: bool = False, ppr: str = "", rpr: str = ""
) -> str:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    flag = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{ident}"{flag}><w:name w:val="{ident} name"/>{parent}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def num_pr(ident: int, level: int | None = None) -> str:
    depth = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
    return f'<w:numPr>{depth}<w:numId w:val="{ident}"/></w:numPr>'
