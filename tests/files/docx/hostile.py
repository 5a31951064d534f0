"""Word files made to do harm, each with what is said of it."""

from __future__ import annotations

import io
import struct
import zipfile

from word_files import abstract, document_xml, lvl, num, num_pr, p, part_xml, relationships, style, word_file, zipped

GOOD = word_file(p("x"))
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def nested(opening: str, closing: str, depth: int) -> bytes:
    return word_file(opening * depth + p("x") + closing * depth)


def with_member(name: str, *, attributes: int = 0, content: bytes | str = b"x") -> bytes:
    """A good file and one more member."""
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo("y")
        member.filename, member.external_attr, member.compress_type = name, attributes, zipfile.ZIP_DEFLATED
        archive.writestr(member, content)
    return stream.getvalue()


def overlapping(count: int) -> bytes:
    """One large member under many names, all of them at the same place of the file."""
    raw = zipped({"word/document.xml": document_xml(p("x" * 100_000))})
    directory, end = raw.index(b"PK\x01\x02"), raw.index(b"PK\x05\x06")
    entry = raw[directory:end]
    others = b"".join(entry.replace(b"word/document.xml", b"word/%08d.xml" % number) for number in range(count))
    size = len(entry) + len(others)
    closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count + 1, count + 1, size, directory, 0)
    return raw[:directory] + entry + others + closing


def laughing(levels: int) -> str:
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, levels))
    return f'<!DOCTYPE w [<!ENTITY a0 "ha">{entities}]>'


def macros(kind: str) -> bytes:
    main = f"application/vnd.ms-word.{kind}.main+xml"
    types = f'<Types xmlns="{_TYPES}"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    return zipped({"[Content_Types].xml": types, "word/document.xml": document_xml(p("x"))})


def badly_named() -> bytes:
    """A member whose name claims to be UTF-8 and is not."""
    data = bytearray(with_member("zz/é.xml"))
    place = data.rindex("zz/é".encode())
    data[place + 3 : place + 5] = b"\xff\xfe"
    return bytes(data)


def numbers(count: int) -> bytes:
    """As many lists as paragraphs, each with a definition of its own."""
    lists = "".join(abstract(number, lvl(0, "decimal", "%1.")) for number in range(count))
    lists += "".join(num(number + 1, number) for number in range(count))
    return word_file("".join(p("x", num=number + 1, level=0) for number in range(count)), numbering=lists)


def repeated(text: str, megabytes: int, *, stored: bool = False) -> bytes:
    """A text that goes on and on in one member, with so much memory as its zip needs."""
    before, after = document_xml(p("@")).encode().split(b"@")
    stream = io.BytesIO()
    kind = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with (
        zipfile.ZipFile(stream, "w", kind, compresslevel=1) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        member.write(before)
        for _ in range(megabytes):
            member.write(text.encode() * (1_000_000 // len(text)))
        member.write(after)
    return stream.getvalue()


SMALL = {
    "nested tables": (lambda: nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000), "nested more than 256 levels"),
    "nested controls": (lambda: nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100_000), "nested more than 256"),
    "upward name": (lambda: with_member("../../etc/passwd"), "a part whose name leads out of the file"),
    "upward name with backslashes": (lambda: with_member("word\\..\\..\\x"), "a part whose name leads out of the file"),
    "name with a drive": (lambda: with_member("C:\\x.xml"), "a part whose name leads out of the file"),
    "symbolic link": (lambda: with_member("word/a.xml", attributes=0o120777 << 16), "a link to another file"),
    "name that is not UTF-8": (badly_named, "damaged"),
    "overlapping members": (lambda: overlapping(50), "parts that lie over each other"),
    "quoted bomb": (lambda: overlapping(300), r"would unpack to 31 MB, 1,\d\d\d times its size"),
    "absolute target": (
        lambda: zipped({"_rels/.rels": relationships(officeDocument="file:///etc/hostname")}),
        "_rels/.rels names a part outside the file",
    ),
    "missing document.xml": (lambda: zipped({"a.xml": "<a/>"}), "no word/document.xml"),
    "zip in a zip": (lambda: zipped({"my draft.docx": GOOD}), "unpack it and name the file in it"),
    "macros": (lambda: macros("document.macroEnabled"), "holds macros"),
    "macros of a template": (lambda: macros("template.macroEnabledTemplate"), "holds macros"),
    "macros under another type": (lambda: with_member("word/vbaProject.bin"), "holds macros"),
    "workbook": (lambda: zipped({"xl/workbook.xml": "<a/>"}), "an Excel workbook"),
    "presentation": (lambda: zipped({"ppt/presentation.xml": "<a/>"}), "a PowerPoint presentation"),
    "OpenDocument": (lambda: zipped({"mimetype": "a", "content.xml": "<a/>"}), "an OpenDocument file"),
    "Pages": (lambda: zipped({"Index/Document.iwa": "a"}), "a Pages document"),
    "list defined by itself": (
        lambda: word_file(
            p("x", num=2, level=0),
            styles=style("L", kind="numbering", ppr=num_pr(2)),
            numbering=abstract(5, more='<w:numStyleLink w:val="L"/>') + num(2, 5),
        ),
        "defined through its own style",
    ),
    "billion laughs": (
        lambda: zipped({"word/document.xml": laughing(10) + document_xml(p("&a9;"))}),
        "word/document.xml holds a document type declaration",
    ),
    **{
        f"entity in {part}": (
            lambda part=part, root=root: zipped(
                {"word/document.xml": document_xml(p("x")), part: laughing(2) + part_xml(root, "&a1;")}
            ),
            f"{part} holds a document type declaration",
        )
        for part, root in (
            ("word/styles.xml", "styles"),
            ("word/numbering.xml", "numbering"),
            ("word/_rels/document.xml.rels", "rels"),
            ("_rels/.rels", "rels"),
        )
    },
}
"""Files that cost nothing to make: by name, how each is made and what is said of it."""

LARGE = {
    "200 MB of one paragraph": (lambda: repeated("x", 200), "would unpack to 201 MB, and more than 200 MB"),
    "120 MB that are not compressed": (lambda: repeated("word ", 120, stored=True), "has more than 100 MB"),
    "60 MB that are not compressed": (
        lambda: repeated("word ", 60, stored=True),
        "word/document.xml would unpack to 61 MB, and more than 20 MB",
    ),
    "a text of 15 MB": (lambda: repeated("word ", 15, stored=True), "a single text or name of more than 10 million characters"),
    "dense member": (
        lambda: with_member("word/media/a.bmp", content=bytes(150_000_000)),
        r"would unpack to 151 MB, 1,0\d\d times its size, and more than 200 times",
    ),
    "too many members": (lambda: zipped({f"x/{number}": b"" for number in range(30_000)}), "holds 30,000 parts"),
    "a million paragraphs": (lambda: word_file("<w:p/>" * 1_000_000 + p("x")), "1,000,0.. pieces of markup, .* 700,000"),
    "empty paragraphs": (lambda: word_file("<w:p/>" * 600_000 + p("x")), "more than 20,000 paragraphs and lines"),
    "lines": (lambda: word_file(p("<w:r>" + "<w:t>a</w:t><w:br/>" * 100_000 + "</w:r>")), "more than 20,000 paragraphs"),
    "attributes": (
        lambda: word_file("".join(f'<w:p a{number}=""/>' for number in range(400_000))),
        "pieces of markup, and a file with more than 700,000",
    ),
    "runs": (lambda: word_file(p("<w:r><w:t>a</w:t></w:r>" * 300_000)), "pieces of markup"),
    "footnotes": (
        lambda: word_file(
            p("".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in range(25_000))),
            footnotes="".join(f'<w:footnote w:id="{number}">{p("n")}</w:footnote>' for number in range(25_000)),
        ),
        "more than 20,000 paragraphs|pieces of markup",
    ),
    "styles": (
        lambda: word_file(p("x"), styles="".join(style(f"S{number}") for number in range(100_000))),
        "pieces of markup",
    ),
    "lists": (lambda: numbers(30_000), "pieces of markup|more than 20,000 paragraphs"),
    "attribute of 11 MB": (
        lambda: word_file(p("x", style="".join(str(number) for number in range(1_900_000)))),
        "a single text or name of more than 10 million characters",
    ),
}
"""Files that are large, or would be."""
