"""Word files with comments as newer word processors keep them: in threads, resolved or not, with keys in parts of their own."""

from __future__ import annotations

from typing import NamedTuple

from whole_files import package, part, r

WORD = "http://schemas.microsoft.com/office/word"


class Comment(NamedTuple):
    ident: int
    author: str
    words: str
    key: str
    """Eight hexadecimal digits."""
    parent: str = ""
    """The key of the comment that it answers."""
    done: bool = False


def comment_end(ident: int) -> str:
    """The end of a comment's range, and its mark."""
    return f'<w:commentRangeEnd w:id="{ident}"/><w:r><w:commentReference w:id="{ident}"/></w:r>'


def commented_with(*comments: Comment, body: str) -> bytes:
    """A file with comments and all the parts that newer word processors keep on them."""
    known = "".join(
        f'<w:comment w:id="{one.ident}" w:author="{one.author}" w:date="2026-03-01T10:00:00Z" w:initials="X">'
        f'<w:p w14:paraId="{one.key}" w14:textId="77777777">{r(one.words)}</w:p></w:comment>'
        for one in comments
    )
    people = (
        f'<w15:people xmlns:w15="{WORD}/2012/wordml"><w15:person w15:author="Kim">'
        '<w15:presenceInfo w15:providerId="None" w15:userId="Kim"/></w15:person></w15:people>'
    )
    return package(body, comments=part("comments", known), people=people.encode(), **threads(comments))


def threads(comments: tuple[Comment, ...]) -> dict[str, bytes]:
    """The parts that tell of each comment what it answers, whether it is done, and what marks it for good."""
    answers = "".join(
        f'<w15:commentEx w15:paraId="{one.key}"'
        + (f' w15:paraIdParent="{one.parent}"' if one.parent else "")
        + f' w15:done="{int(one.done)}"/>'
        for one in comments
    )
    ids = "".join(f'<i:commentId i:paraId="{one.key}" i:durableId="1B{one.key[2:]}"/>' for one in comments)
    dates = "".join(
        f'<x:commentExtensible x:durableId="1B{one.key[2:]}" x:dateUtc="2026-03-01T09:00:00Z"/>' for one in comments
    )
    return {
        "commentsExtended": f'<w15:commentsEx xmlns:w15="{WORD}/2012/wordml">{answers}</w15:commentsEx>'.encode(),
        "commentsIds": f'<i:commentsIds xmlns:i="{WORD}/2016/wordml/cid">{ids}</i:commentsIds>'.encode(),
        "commentsExtensible": f'<x:commentsExtensible xmlns:x="{WORD}/2018/wordml/cex">{dates}</x:commentsExtensible>'.encode(),
    }
