"""Builds whole Word files, such as Word opens without a word of complaint, around a body of XML."""

from __future__ import annotations

from word_files import MC, R, W, zipped

NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14"'
)
KIM = 'w:author="Kim" w:date="2026-03-01T10:00:00Z"'
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
SECTION += ' w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'


def r(text: str, look: str = "", deleted: bool = False) -> str:
    """A run."""
    name = "delText" if deleted else "t"
    looks = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{looks}<w:{name} xml:space="preserve">{text}</w:{name}></w:r>'


def para(*content: str, pr: str = "") -> str:
    """A paragraph; what is no XML becomes a run."""
    inner = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{pr}</w:pPr>' if pr else ''}{inner}</w:p>"


def ins(content: str, ident: int = 1) -> str:
    """Runs that Kim put in with changes tracked."""
    return f'<w:ins w:id="{ident}" {KIM}>{content}</w:ins>'


def gone(text: str, ident: int = 2, author: str = KIM) -> str:
    """Words that were taken away with changes tracked."""
    return f'<w:del w:id="{ident}" {author}>{r(text, deleted=True)}</w:del>'


def within(name: str, *content: str, **attributes: str) -> str:
    """An element of WordprocessingML around others."""
    inner = "".join(one if one.startswith("<") else r(one) for one in content)
    given = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{given}>{inner}</w:{name}>"


def field(code: str, *shown: str) -> str:
    """A field and what it shows."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{separate}{"".join(shown)}{end}'


def part(root: str, content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{root} {NAMESPACES}>{content}</w:{root}>'.encode()


STYLES = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
SETTINGS = '<w:defaultTabStop w:val="720"/>'
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELS = "application/vnd.openxmlformats-package.relationships+xml"
KINDS = {
    "styles": (f"{WML}.styles+xml", f"{R}/styles"),
    "settings": (f"{WML}.settings+xml", f"{R}/settings"),
    "comments": (f"{WML}.comments+xml", f"{R}/comments"),
    "footnotes": (f"{WML}.footnotes+xml", f"{R}/footnotes"),
    "endnotes": (f"{WML}.endnotes+xml", f"{R}/endnotes"),
    "header1": (f"{WML}.header+xml", f"{R}/header"),
    "footer1": (f"{WML}.footer+xml", f"{R}/footer"),
    "commentsExtended": (
        f"{WML}.commentsExtended+xml",
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    ),
    "commentsIds": (f"{WML}.commentsIds+xml", "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds"),
    "commentsExtensible": (
        f"{WML}.commentsExtensible+xml",
        "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
    ),
    "people": (f"{WML}.people+xml", "http://schemas.microsoft.com/office/2011/relationships/people"),
}


def package(body: str, links: str = "", **parts: bytes) -> bytes:
    """A Word file with a body of XML and more parts, such as `comments`."""
    body += "" if body.endswith("</w:sectPr>") else SECTION
    parts = {"styles": part("styles", STYLES), "settings": part("settings", SETTINGS)} | parts
    held = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    types = f'<Default Extension="rels" ContentType="{RELS}"/><Default Extension="xml" ContentType="application/xml"/>'
    types += f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>'
    for name, content in parts.items():
        kind, relation = KINDS[name]
        types += f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        links += f'<Relationship Id="x{name}" Type="{relation}" Target="{name}.xml"/>'
        held[f"word/{name}.xml"] = content
    held["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}/content-types">{types}</Types>'.encode()
    held["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'.encode()
    main = f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    held["_rels/.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{main}</Relationships>'.encode()
    return zipped(held)
