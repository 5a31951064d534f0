"""A copy that Resolver has reviewed comes back, and is reviewed again."""

from __future__ import annotations

import re
from collections import Counter

from comment_files import Comment, threads
from lxml import etree
from reading_help import NMUN, UN
from revision_help import MAIN, W, anchored, comment_texts, parts, root_of, with_parts
from settling import changes_of, settled, trees, with_trees
from student_files import notes, typed_numbers
from student_texts import ALL, lines
from whole_files import KINDS, W14, ins, package, r

from resolver.cli.reviewing import commented
from resolver.document import Span
from resolver.files.docx.answered import answered as handled
from resolver.files.docx.former import withdrawn
from resolver.files.docx.read import open_word, read_docx
from resolver.files.docx.review import Remark, reviewed

DRAFT = package(lines(*ALL))


def review(data, *, changes=True, profile=UN):
    return commented(open_word(withdrawn(data, "x.docx"), "x.docx"), profile, changes=changes)


def answered(data, *, replies=(), resolved=()):
    """The file as a word processor saves it after a person answered comments of Resolver, or resolved them."""
    root = root_of(data, "word/comments.xml")
    entries = []
    for comment in root:
        ident = int(comment.get(W + "id"))
        # keys are those of the last paragraph of a comment
        comment[-1].set(f"{{{W14}}}paraId", f"0A{ident:06X}")
        entries.append(Comment(ident, "Resolver", "", f"0A{ident:06X}", done=ident in resolved))
    for ident in replies:
        reply = Comment(ident + 500, "Kim", "We mean it so.", f"0B{ident:06X}", parent=f"0A{ident:06X}")
        entries.append(reply)
        root.append(etree.fromstring(f'<w:comments xmlns:w="{W[1:-1]}" xmlns:w14="{W14}">{_xml(reply)}</w:comments>')[0])
    sides = threads(tuple(entries))
    types, links = (parts(data)[name].decode() for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"))
    for name in sides:
        kind, relation = KINDS[name]
        types = types.replace("</Types>", f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/></Types>')
        links = links.replace("</Rel", f'<Relationship Id="y{name}" Type="{relation}" Target="{name}.xml"/></Rel')
    main = parts(data)[MAIN].decode()
    for ident in replies:
        for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            main = main.replace(f'<w:{mark} w:id="{ident}"/>', f'<w:{mark} w:id="{ident}"/><w:{mark} w:id="{ident + 500}"/>')
    changed = {"[Content_Types].xml": types, "word/_rels/document.xml.rels": links, MAIN: main}
    texts = {name: content.encode() for name, content in changed.items()} | {"word/comments.xml": etree.tostring(root)}
    return with_parts(data, texts | {f"word/{name}.xml": content for name, content in sides.items()})


def _xml(comment):
    return (
        f'<w:comment w:id="{comment.ident}" w:author="Kim"><w:p w14:paraId="{comment.key}">{r(comment.words)}</w:p></w:comment>'
    )


def ids_of(data, start):
    return [int(ident) for ident, (_, text) in comment_texts(data).items() if text.startswith(start)]


def keys(data, name):
    return set(re.findall(r'paraId="(\w+)"', parts(data)[f"word/{name}.xml"].decode()))


def test_comments_that_nobody_answered_are_replaced():
    first = review(DRAFT).data
    sent_back = answered(first)
    again = review(sent_back).data
    assert Counter(comment_texts(again).values()) == Counter(comment_texts(first).values())
    assert keys(again, "commentsExtended") == set()
    assert keys(again, "commentsIds") == set()
    assert b"durableId" not in parts(again)["word/commentsExtensible.xml"]
    assert parts(again)[MAIN] == parts(first)[MAIN]


def test_an_answered_comment_stays_with_its_answer_and_is_not_made_again():
    first = review(DRAFT).data
    one = ids_of(first, "W506")[0]
    again = review(answered(first, replies=[one])).data
    texts = comment_texts(again)
    assert texts[str(one)] == comment_texts(first)[str(one)]
    assert texts[str(one + 500)] == ("Kim", "We mean it so.")
    assert ids_of(again, "W506") == [one]
    assert len(texts) == len(comment_texts(first)) + 1
    assert anchored(again)[str(one)] == anchored(again)[str(one + 500)] == "UN"
    assert keys(again, "commentsExtended") == {f"0A{one:06X}", f"0B{one:06X}"}
    # What was answered is not changed either.
    assert "UN" in read_docx(again, "x.docx").text
    assert "UN" not in read_docx(first, "x.docx").text
    assert any("One comment of an earlier review was answered or resolved" in text for _, text in texts.values())


def test_an_answered_comment_on_a_footnote_is_on_the_words_of_the_note():
    text = open_word(notes(), "x.docx")
    start = text.document.text.index("doesnt")
    data = reviewed(text, [Remark(None, ("Checked by",)), Remark(Span(start, start + 6), ("W999 (advice): x",))], ())
    ident = ids_of(data, "W999")[0]
    assert anchored(data)[str(ident)] == ""  # it stands at the mark of the note
    (one,) = handled(open_word(withdrawn(answered(data, replies=[ident]), "x.docx"), "x.docx"))
    assert one.is_on("W999", Span(start, start + 6))
    assert not one.is_on("W998", Span(start, start + 6))
    assert not one.is_on("W999", Span(0, 6))


def test_a_resolved_comment_stays():
    first = review(DRAFT).data
    some = ids_of(first, "F202")[:2]
    again = review(answered(first, resolved=some)).data
    assert set(some) < set(ids_of(again, "F202"))
    assert len(comment_texts(again)) == len(comment_texts(first))
    assert any("2 comments of an earlier review were" in text for _, text in comment_texts(again).values())


def test_the_comment_that_sums_up_is_made_anew_even_if_it_was_resolved():
    again = review(answered(review(DRAFT).data, resolved=[0])).data
    assert len(ids_of(again, "Checked by")) == 1
    assert not any("earlier review" in text for _, text in comment_texts(again).values())


def test_a_conversation_on_the_comment_that_sums_up_stays():
    again = review(answered(review(DRAFT).data, replies=[0])).data
    assert len(ids_of(again, "Checked by")) == 2
    assert ids_of(again, "We mean") == [500]


def test_another_finding_of_the_rule_elsewhere_is_told():
    first = review(DRAFT).data
    one = ids_of(first, "F202")[0]
    sent_back = answered(first, resolved=[one])
    held = trees(sent_back)
    # The delegate spoils another clause.
    text = next(text for text in held[MAIN].iter(W + "t") if text.text.endswith("in rural areas,"))
    text.text = text.text[:-1] + ";"
    again = review(with_trees(sent_back, held)).data
    assert len(ids_of(again, "F202")) == len(ids_of(first, "F202")) + 1


def test_of_two_findings_on_the_whole_draft_one_is_answered():
    sent = package(lines(*ALL[3:]))
    first = review(sent, profile=NMUN).data
    some = ids_of(first, "M601")
    assert len(some) > 1
    again = review(answered(first, resolved=some[:1]), profile=NMUN).data
    assert len(ids_of(again, "M601")) == len(some)


def test_changes_that_were_accepted_are_text_and_the_others_are_made_anew():
    first = review(DRAFT)
    changes = list(changes_of(trees(first.data)))
    sent_back = first.data
    for change in changes[:6]:
        sent_back = settled(sent_back, accept=True, only=change)
    again = review(sent_back)
    assert 0 < again.changes < first.changes
    assert read_docx(again.data, "x.docx").text == read_docx(first.data, "x.docx").text
    ids = [ident for _, ident in changes_of(trees(again.data))]
    assert len(set(ids)) == len(ids)


def test_all_accepted_and_no_comment_left_is_a_file_like_any_other():
    done = settled(review(DRAFT).data, accept=True)
    bare = with_parts(done, {"word/comments.xml": f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()})
    assert withdrawn(bare, "x.docx") is bare
    assert withdrawn(DRAFT, "x.docx") is DRAFT


def test_a_review_without_changes_takes_the_changes_back():
    first = review(DRAFT).data
    again = review(first, changes=False).data
    assert list(changes_of(trees(again))) == []
    assert read_docx(again, "x.docx").text == read_docx(DRAFT, "x.docx").text


def test_what_others_put_into_our_changes_stays_sound():
    """Kim commented on words that Resolver inserted, and deleted others of them."""
    first = review(typed_numbers()).data
    held = trees(first)
    ours = [one for one in held[MAIN].iter(W + "ins") if one.get(W + "author") == "Resolver"]
    for name, place in (("commentRangeStart", 0), ("commentRangeEnd", 2)):
        mark = etree.Element(W + name)
        mark.set(W + "id", "700")
        ours[1].insert(place, mark)
    deletion = etree.fromstring(f'<x xmlns:w="{W[1:-1]}"><w:del w:id="701" w:author="Kim"/></x>')[0]
    run = ours[3].find(W + "r")
    run.addprevious(deletion)
    deletion.append(run)
    for text in run.iter(W + "t"):
        text.tag = W + "delText"
    back = withdrawn(with_trees(first, held), "x.docx")
    assert list(changes_of(trees(back), author=None)) == []
    assert [one.tag for one in root_of(back).iter(W + "commentRangeStart", W + "commentRangeEnd")] == [
        W + "commentRangeStart",
        W + "commentRangeEnd",
    ]
    assert read_docx(back, "x.docx").text == read_docx(typed_numbers(), "x.docx").text


def test_a_line_that_was_to_go_is_there_again():
    sent = package(lines(*ALL[:7], "Hereby,", *ALL[7:]))
    back = withdrawn(review(sent).data, "x.docx")
    assert "Hereby," in read_docx(review(sent, changes=False).data, "x.docx").text.split("\n")
    assert "Hereby," not in read_docx(review(sent).data, "x.docx").text.split("\n")
    assert parts(back)[MAIN].count(b"<w:rPr") == parts(sent)[MAIN].count(b"<w:rPr")
    assert read_docx(back, "x.docx").text == read_docx(sent, "x.docx").text


def test_somebody_called_resolver_in_the_text_is_no_review():
    data = package(lines("The Conflict Resolver", *ALL) + f"<w:p>{ins(r('Resolver'))}</w:p>")
    assert withdrawn(data, "x.docx") is data
