"""Word files as students send them: faulty drafts in all that Word offers to put words into."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from annotated_files import changed_by_others, commented_by_others, google_docs
from student_texts import ALL, CLOSING, MAST, OPERATIVE, PREAMBLE, TYPED, lines
from whole_files import SECTION, SETTINGS, field, ins, package, para, part, r, within
from word_files import R


def _saved(document) -> bytes:
    """The file that python-docx writes, without the most of its template, which would only take time."""
    styles = document.styles.element
    used = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Heading1", "ListNumber", "ListNumber2", "Header"}
    for style in [*styles]:
        if style.tag.endswith("}latentStyles") or (style.tag.endswith("}style") and style.styleId not in used):
            styles.remove(style)
    for ident, link in [*document.part.rels.items()]:
        if link.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[ident]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def typed_numbers() -> bytes:
    document = docx.Document()
    document.core_properties.author = "Delegation of Fiji"
    document.sections[0].header.paragraphs[0].text = "Working paper of Fiji, 2nd committee"
    document.add_heading("DRAFT RESOLUTION 1.1", 1)
    for text in ALL:
        paragraph = document.add_paragraph()
        head, _, tail = text.partition(" ")
        paragraph.add_run(head + " ").italic = True
        paragraph.add_run(tail[:7]).bold = True
        paragraph.add_run(tail[7:])
    return _saved(document)


def list_numbers() -> bytes:
    document = docx.Document()
    for text in (*MAST, *PREAMBLE):
        document.add_paragraph(text)
    for depth, text in zip((0, 0, 1, 1, 0), OPERATIVE, strict=True):
        document.add_paragraph(text, style="List Number 2" if depth else "List Number")
    return _saved(document)


def masthead_in_a_table() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, text in zip(table.rows, MAST, strict=True):
        for cell, words in zip(row.cells, text.split(": "), strict=True):
            cell.text = words
    for text in ALL[3:]:
        document.add_paragraph(text)
    return _saved(document)


def links_and_fields() -> bytes:
    link = f'<Relationship Id="web" Type="{R}/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
    linked = r("resolution 70/1", '<w:u w:val="single"/>') + r(" of 25 September 2015;")
    return package(
        lines(*MAST[:2])
        + para("Sponsors: ", field("DOCPROPERTY x", r("Chile, "), r("Fiji and Iceland")))
        + para('<w:fldSimple w:instr=" TITLE ">' + r("The General") + "</w:fldSimple>", " Assembly")
        + para("Recaling its ", f'<w:hyperlink r:id="web">{linked}</w:hyperlink>')
        + para(within("hyperlink", CLOSING, anchor="x"))
        + para(
            "Noting that ",
            field("=1+2", r("3")),
            " of 10 villages ",
            field("REF x", r("dont have "), field("DATE", r("a library")), r(".")),
        )
        + para(field("SEQ clause", r("1. Urges")), " all Member States to keep there libraries open.")
        + lines(*TYPED[1:4])
        + para("4. ", field("FORMTEXT", r("Request the Secretary-General to report to it on this matter"))),
        link,
    )


def content_controls() -> bytes:
    def control(content: str, more: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    return package(
        control(lines(*MAST), '<w:alias w:val="Masthead"/>')
        + para(control(r("The General Assembly"), '<w:lock w:val="sdtContentLocked"/>'))
        + control(para("Recaling its resolution 70/1", control(r(" of 25 September 2015;"))) + lines(*PREAMBLE[2:]))
        + para("1. ", control(r("Urges")), " all Member States to keep there libraries open.")
        + within("customXml", lines(*TYPED[1:3]), uri="urn:x", element="x")
        + para(within("customXml", "(b)maps.", uri="urn:x", element="y"))
        + lines(TYPED[4])
    )


def notes() -> bytes:
    def note(kind: str, ident: int, *texts: str) -> str:
        mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>'
        return f'<w:{kind} w:id="{ident}">{para(mark, " " + texts[0])}{lines(*texts[1:])}</w:{kind}>'

    def separators(kind: str) -> str:
        return "".join(
            f'<w:{kind} w:type="{name}" w:id="{ident}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for ident, name in enumerate(("separator", "continuationSeparator"))
        )

    feet = note("footnote", 2, "The UN doesnt  have a list.", "See A/RES/70/1.") + note(
        "footnote", 3, "See E/2015/9999, percent."
    )
    return package(
        lines(*MAST, PREAMBLE[0])
        + para("Recaling its resolution 70/1", '<w:r><w:footnoteReference w:id="2"/></w:r>', " of 25 September 2015;")
        + para(CLOSING, '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>')
        + para(PREAMBLE[3], '<w:r><w:endnoteReference w:id="2"/></w:r>')
        + lines(*TYPED),
        footnotes=part("footnotes", separators("footnote") + feet),
        endnotes=part("endnotes", separators("endnote") + note("endnote", 2, "I dont know.")),
    )


def right_to_left() -> bytes:
    rtl = "<w:rtl/>"
    return package(
        lines(*MAST)
        + para("The General Assembly", pr="<w:bidi/>")
        + para(r("Recaling its resolution ", rtl), within("bdo", "70/1 of 25 September 2015;", val="ltr"), pr="<w:bidi/>")
        + para(within("dir", r(CLOSING, rtl), val="rtl"))
        + para(r("Noting the term \u0645\u0643\u062a\u0628\u0629 ", rtl), "and that 3 of 10 villages dont have a library.")
        + lines(*TYPED)
    )


def sections() -> bytes:
    headed = SECTION.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="xheader1"/>')
    return package(
        lines(*MAST[:2])
        + para(MAST[2], pr=headed)
        + lines(*PREAMBLE[:-1])
        + para(PREAMBLE[-1], pr=SECTION)
        + para("Hereby,", pr=SECTION.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz'))
        + lines(*TYPED[:2])
        + para("a) dictionaries,", '<w:r><w:br w:type="page"/></w:r>')
        + para('<w:r><w:br w:type="column"/></w:r>', "(b)maps.")
        + lines(TYPED[4]),
        header1=part("hdr", para(ins(r("Draft of Fiji"), 900))),
    )


def text_boxes() -> bytes:
    drawing = (
        '<w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</wps:spPr><wps:txbx>{}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = '<w:pict><v:shape style="width:150pt;height:60pt"><v:textbox>{}</v:textbox></v:shape></w:pict>'
    box = within("txbxContent", lines("Noting that the UN dont have a list;", "Sponsors: Chile, Fiji"))
    choice = f'<mc:Choice Requires="wps">{drawing.format(box)}</mc:Choice><mc:Fallback>{old.format(box)}</mc:Fallback>'
    small = old.format(within("txbxContent", lines("Calls for help.")))
    return package(
        lines(*MAST[:2])
        + para(f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>")
        + lines(*PREAMBLE[:2])
        + para("Deeply concerned", f"<w:r>{small}</w:r>", " by the closing of libraries in rural areas")
        + lines(PREAMBLE[3], *TYPED)
    )


def tables() -> bytes:
    def cell(content: str, pr: str = "") -> str:
        return f"<w:tc><w:tcPr>{pr}</w:tcPr>{content}</w:tc>"

    def table(*rows: str) -> str:
        look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
        return f"<w:tbl>{look}{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    wide = '<w:gridSpan w:val="2"/>'
    inner = table(cell(lines("Sponsors")) + cell(lines("Chile, Fiji and Iceland")))
    numbered = [cell(lines(number)) + cell(lines(text)) for number, text in (("b)", OPERATIVE[3]), ("4.", OPERATIVE[4]))]
    return package(
        table(cell(lines(*MAST[:2]) + inner + para(), wide))
        + para()
        + lines(*PREAMBLE)
        + table(*(cell(lines(text), wide) for text in TYPED[:3]), *numbered)
        + para()
    )


def small_marks() -> bytes:
    def misspelt(content: str) -> str:
        return f'<w:proofErr w:type="spellStart"/>{content}<w:proofErr w:type="spellEnd"/>'

    def marked(ident: int, content: str) -> str:
        return f'<w:bookmarkStart w:id="{ident}" w:name="b{ident}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'

    tag = {"uri": "urn:x", "element": "place"}
    page = '<w:r><w:t>Noting that 3 of 10</w:t><w:lastRenderedPageBreak/><w:t xml:space="preserve"> villages dont </w:t></w:r>'
    mixed = '<w:r><w:tab/><w:t>resolution</w:t><w:noBreakHyphen/><w:t xml:space="preserve"> 70/1 of 25</w:t><w:softHyphen/>'
    return package(
        lines(*MAST)
        + para(marked(0, r("The General ")), within("smartTag", "Assembly", **tag))
        + para(
            misspelt(r("Rec") + marked(1, r("aling"))), " its", mixed + '<w:t xml:space="preserve"> September 2015;</w:t></w:r>'
        )
        + para('<w:permStart w:id="5" w:edGrp="everyone"/>', CLOSING, '<w:permEnd w:id="5"/>')
        + para(page, within("smartTag", within("smartTag", "have a library.", **tag), **tag))
        + para('<w:bookmarkStart w:id="7" w:name="whole"/>', TYPED[0])
        + para(misspelt(r("2")), misspelt(r(") ")), '<w:bookmarkEnd w:id="7"/>', *OPERATIVE[1])
        + lines(*TYPED[2:4])
        + para(
            '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
            " Request the Secretary-General to report to it on this matter",
            r("secret", "<w:vanish/>"),
        )
    )


def formulas() -> bytes:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=3</m:t></m:r></m:oMath>"
    return package(
        lines(*MAST, *PREAMBLE[:3])
        + para("Noting that ", formula, " of 10 villages dont have a library", formula)
        + para(f"<m:oMathPara>{formula}</m:oMathPara>")
        + lines(*TYPED)
    )


def soft_breaks() -> bytes:
    broken = "<w:br/>".join(f'<w:t xml:space="preserve">{text} </w:t>' for text in ALL[:6])
    rest = "".join(f"{r(text)}<w:r><w:br/></w:r>" for text in (ALL[6], "Hereby,", *TYPED))
    return package(para(f'<w:r><w:rPr><w:sz w:val="22"/></w:rPr>{broken}</w:r><w:r><w:cr/></w:r>{rest}'))


def protected() -> bytes:
    rule = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    return package(lines(*ALL[:7], "Hereby,", *TYPED), settings=part("settings", rule + SETTINGS))


STUDENT_FILES: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        typed_numbers,
        list_numbers,
        masthead_in_a_table,
        changed_by_others,
        commented_by_others,
        google_docs,
        links_and_fields,
        content_controls,
        notes,
        right_to_left,
        sections,
        text_boxes,
        tables,
        small_marks,
        formulas,
        soft_breaks,
        protected,
    )
}
