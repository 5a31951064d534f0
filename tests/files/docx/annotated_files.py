"""Word files as students send them, with comments and tracked changes of others in them."""

from __future__ import annotations

from comment_files import Comment, comment_end, commented_with
from student_texts import ALL, MAST, TYPED, lines
from whole_files import KIM, gone, ins, package, para, r

LEE = 'w:author="Lee"'


def changed_by_others() -> bytes:
    moved = r(" in rural areas.")
    looks = f'<w:i/><w:rPrChange w:id="6" {KIM}><w:rPr/></w:rPrChange>'
    return package(
        lines(*MAST)
        + para("The General", ins(r(" Assembly")))
        + para("Recaling", gone(" all"), " its resolution 70/1 of ", ins(r("25 September"), 13), " 2015;")
        + para("Deeply concerned by the closing", pr=f'<w:rPr><w:del w:id="3" {KIM}/></w:rPr>')
        + para(" of libraries", f'<w:moveTo w:id="4" {KIM}>{moved}</w:moveTo>')
        + para(
            f'<w:moveFromRangeStart w:id="9" w:name="move1" {KIM}/><w:moveFrom w:id="5" {KIM}>{moved}</w:moveFrom>',
            '<w:moveFromRangeEnd w:id="9"/>',
            r("Noting that 3 of 10 villages dont have a library", looks),
        )
        + para(ins(r("Welcoming the lending of books by post;"), 14), pr=f'<w:rPr><w:ins w:id="7" {KIM}/></w:rPr>')
        + para(gone("Hereby,", 15), pr=f'<w:rPr><w:del w:id="8" {KIM}/></w:rPr>')
        + para("1. Urges all Member States to keep there libraries open", gone(";", 16), ins(r("."), 17))
        + para(
            ins(r("2) Calls upon the UN"), 18), ins(gone(" kindly", 11, 'w:author="Lee"'), 10), " to print 5000 books, namely;"
        )
        + para("a) dictionaries,", pr=f'<w:ind w:left="720"/><w:pPrChange w:id="12" {KIM}><w:pPr/></w:pPrChange>')
        + lines(*TYPED[3:])
    )


def commented_by_others() -> bytes:
    return commented_with(
        Comment(0, "Kim", "Why this?", "0A000001"),
        Comment(5, "Lee", "Because.", "0A000002", parent="0A000001"),
        Comment(7, "Kim", "Nice.", "0A000003", done=True),
        body=lines(*ALL[:4])
        + para('<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="5"/>', ALL[4])
        + para(ALL[5], comment_end(0), comment_end(5))
        + para("Noting ", '<w:commentRangeStart w:id="7"/>', "that 3 of", comment_end(7), " 10 villages dont have a library.")
        + lines(*ALL[7:]),
    )


def google_docs() -> bytes:
    """Google Docs puts every end of a comment's range, and every suggestion, into a content control of its own."""
    count = iter(range(99))

    def kept(content: str) -> str:
        tag = f'<w:sdtPr><w:tag w:val="goog_rdk_{next(count)}"/></w:sdtPr>'
        return f"<w:sdt>{tag}<w:sdtContent>{content}</w:sdtContent></w:sdt>"

    start = '<w:commentRangeStart w:id="0"/>'
    return commented_with(
        Comment(0, "Kim", "Is it 70/1?", "0A000001"),
        body=lines(*ALL[:4])
        + para(kept(start), r("Recal"), kept(ins(r("ing"))), kept(comment_end(0)), " its resolution 70/1 of 25 September 2015;")
        + para(kept(ins(r("Deeply concerned"), 3)), kept(gone(" indeed", 4)), " by the closing of libraries in rural areas,")
        + lines(*ALL[6:9])
        + para(kept(r("a)")), kept(r(" dictionaries,")))
        + lines(*ALL[10:]),
    )
