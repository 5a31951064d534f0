"""How much a Word file may hold: what goes beyond is refused before it takes up time and memory."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from operator import attrgetter

from resolver.problems import InputError

MAX_MEMBERS = 2_000
MAX_TOTAL_BYTES = 200_000_000
"""Of all members together, uncompressed."""
MAX_PART_BYTES = 20_000_000
"""Of one part that is read; as a tree it takes about ten times as much memory."""
MAX_RATIO = 200
"""Uncompressed to compressed, for anything beyond `RATIO_FREE_BYTES`."""
RATIO_FREE_BYTES = 10_000_000
MAX_MARKUP = 700_000
"""Beginnings and ends of elements, and attributes, in all parts that are read; a book of 500 pages has about half of that."""
MAX_PARAGRAPHS = 20_000
"""With the empty ones, and with each line that a break begins; the longest resolutions have some 500."""

_LEAST_HEADER = 30
"""Bytes before the name of a member."""
_UPWARD = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[A-Za-z]:[\\/]")


def check_members(members: Sequence[zipfile.ZipInfo], packed: int, path: str) -> None:
    """Look over the directory of a package.

    Args:
        members: what the directory says.
        packed: the size of the whole file.
        path: its name, for messages.

    Raises:
        InputError: if there are too many members, they would unpack to too much, lie over each other, or lead outside.
    """
    if len(members) > MAX_MEMBERS:
        raise InputError(
            f"{path} holds {len(members):,} parts, and a file with more than {MAX_MEMBERS:,} is not opened; "
            "save the text anew as .docx"
        )
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        raise too_large(total, MAX_TOTAL_BYTES, path)
    if is_dense(total, packed):
        raise too_dense(total, packed, path)
    for member in members:
        if _UPWARD.search(member.filename):
            raise InputError(f"{path} holds a part whose name leads out of the file; save the text anew as .docx")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise InputError(f"{path} holds a link to another file in place of a part; save the text anew as .docx")
    for one, following in pairwise(sorted(members, key=attrgetter("header_offset"))):
        if following.header_offset < one.header_offset + _LEAST_HEADER + one.compress_size:
            raise InputError(f"{path} holds parts that lie over each other; save the text anew as .docx")


def is_dense(unpacked: int, packed: int) -> bool:
    """Whether so many bytes out of so few are more than any text gives."""
    return unpacked > RATIO_FREE_BYTES and unpacked > MAX_RATIO * max(packed, 1)


def too_large(size: int, most: int, path: str) -> InputError:
    """What is said of a file or a part that is too large."""
    return InputError(
        f"{path} would unpack to {_megabytes(size)}, and more than {_megabytes(most)} is not opened; "
        "take out what is no text and save it anew as .docx"
    )


def too_dense(unpacked: int, packed: int, path: str) -> InputError:
    """What is said of a file that would grow too much."""
    return InputError(
        f"{path} would unpack to {_megabytes(unpacked)}, {unpacked // max(packed, 1):,} times its size, and more than "
        f"{MAX_RATIO} times is not opened; save the text anew as .docx"
    )


def check_markup(count: int, path: str) -> None:
    """Refuse a file with more markup than it may have.

    Raises:
        InputError: if it has.
    """
    if count > MAX_MARKUP:
        raise InputError(
            f"{path} holds {count:,} pieces of markup, and a file with more than {MAX_MARKUP:,} is not opened; "
            "copy the resolution alone into a new file"
        )


def check_paragraphs(count: int, path: str) -> None:
    """Refuse a text of more paragraphs than it may have.

    Raises:
        InputError: if it has.
    """
    if count > MAX_PARAGRAPHS:
        raise InputError(
            f"{path} holds more than {MAX_PARAGRAPHS:,} paragraphs and lines, and is not read; "
            "copy the resolution alone into a new file"
        )


def _megabytes(size: int) -> str:
    return f"{ceil(size / 1_000_000):,} MB"
