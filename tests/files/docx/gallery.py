"""Pieces of Word files as programs write them, each with the text that a reader of the page sees."""

from __future__ import annotations

from typing import NamedTuple

from word_files import p, t

CODE = "result within a code"
"""Text that stands in a file and is not seen."""


def field(code: str, result: str = "", *, separated: bool = True, inner: str = "") -> str:
    """A field as several runs; `inner` are runs within its code."""
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' if separated else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{inner}{middle}{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def changed(kind: str, content: str) -> str:
    return f'<w:{kind} w:id="9" w:author="x">{content}</w:{kind}>'


def deleted(text: str) -> str:
    return changed("del", f"<w:r><w:delText>{text}</w:delText></w:r>")


def control(content: str, more: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="no text"/>{more}</w:sdtPr><w:sdtEndPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def boxed(content: str) -> str:
    """A text box as Word writes it: once for itself, once for old programs."""
    drawn = f"<w:drawing><wp:inline xmlns:wp='urn:wp'><w:txbxContent>{content}</w:txbxContent></wp:inline></w:drawing>"
    old = f"<w:pict><v:shape xmlns:v='urn:v'><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


class Piece(NamedTuple):
    """What stands in a paragraph, and how it is seen with changes accepted and with changes rejected."""

    xml: str
    seen: str
    original: str | None = None

    @property
    def before(self) -> str:
        return self.seen if self.original is None else self.original


INLINE = {
    "run": Piece(t("plain"), "plain"),
    "runs": Piece(t("man", "<w:i/>") + t("y r") + '<w:proofErr w:type="spellStart"/>' + t("uns"), "many runs"),
    "simple field": Piece(f'<w:fldSimple w:instr=" AUTHOR ">{t("result")}</w:fldSimple>', "result"),
    "complex field": Piece(field('HYPERLINK "x"', t("linked")), "linked"),
    "nested field": Piece(field("IF", t("shown"), inner=field("PAGE", t(CODE))), "shown"),
    "field within a result": Piece(field("TOC", t("one ") + field("PAGEREF _x", t("3")) + t(" two")), "one 3 two"),
    "field of code only": Piece(field("XE entry", separated=False), ""),
    "link": Piece(f'<w:hyperlink r:id="r9" w:anchor="a">{t("A/RES/")}{t("55/25")}</w:hyperlink>', "A/RES/55/25"),
    "control": Piece(control(t("chosen"), "<w:dropDownList/>"), "chosen"),
    "control in control": Piece(control(control(t("inner"))), "inner"),
    "tab": Piece("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>", "a\tb\tc"),
    "hyphens": Piece(
        "<w:r><w:t>co</w:t><w:softHyphen/><w:t>op\u00aderate self</w:t><w:noBreakHyphen/><w:t>help</w:t></w:r>",
        "cooperate self\u2011help",
    ),
    "symbols": Piece(
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F061"/>'
        '<w:sym w:font="Symbol" w:char="0062"/><w:sym w:font="Webdings" w:char="F0AA"/></w:r>',
        "→αβ•",
    ),
    "private characters": Piece(t("\uf0a7\uf0b3", '<w:rFonts w:ascii="Symbol"/>') + t("\uf0a7"), "♣≥•"),
    "ruby": Piece(
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{t('above')}</w:rt><w:rubyBase>{t('base')}</w:rubyBase></w:ruby></w:r>", "base"
    ),
    "smart tag": Piece(f'<w:smartTag w:element="place"><w:smartTagPr/>{t("Geneva")}</w:smartTag>', "Geneva"),
    "direction": Piece(f'<w:bdo w:val="ltr">{t("left")}</w:bdo><w:dir w:val="rtl">{t("right")}</w:dir>', "leftright"),
    "insertion": Piece(changed("ins", t("new")), "new", ""),
    "deletion": Piece(deleted("old"), "", "old"),
    "deletion of an insertion": Piece(changed("ins", deleted("gone")), "", ""),
    "move from": Piece(
        '<w:moveFromRangeStart w:id="1" w:name="m"/>' + changed("moveFrom", t("away")) + '<w:moveFromRangeEnd w:id="1"/>',
        "",
        "away",
    ),
    "move to": Piece(changed("moveTo", t("here")), "here", ""),
    "link in an insertion": Piece(changed("ins", f"<w:hyperlink>{t('link')}</w:hyperlink>"), "link", ""),
    "comment and bookmark": Piece(
        '<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="2"/>'
        + t("said")
        + '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r><w:bookmarkEnd w:id="1"/>',
        "said",
    ),
    "formula": Piece(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>',
        "x=1",
    ),
    "break of a page as it was laid out": Piece("<w:r><w:lastRenderedPageBreak/><w:t>on</w:t></w:r>", "on"),
    "picture": Piece("<w:r><w:drawing><x xmlns='urn:x'/></w:drawing></w:r>", ""),
}
"""By what it is."""


def around(piece: Piece) -> str:
    """A paragraph with a piece in the middle."""
    return p(t("[") + piece.xml + t("]"))
