"""Joins hard-wrapped lines into paragraphs.

A line break is *forced* if the next word would not have fitted on the line; a writer who breaks earlier means it. The lines
that certainly go on, because they begin with a small letter, show how exactly the text was set, so no mode has to be told.
Where a break was forced, the line that follows still begins a paragraph if it looks like one: a marker that continues a count,
an opening phrase after a closing mark, a heading between the two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from resolver.document import Paragraph
from resolver.draft import Part
from resolver.markers import Counting, Marker, letter, nth, roman
from resolver.syntax.joining import join
from resolver.syntax.landmarks import landmarks
from resolver.syntax.openers import opens_clause
from resolver.syntax.scan import closing_meaning, leading_marker
from resolver.syntax.slips import find_slip

MAX_WIDTH = 132
"""Text with longer lines than this is not wrapped: nobody reads lines of that length on paper."""
MIN_WIDTH = 40
SLACK = 0.14
"""How much shorter than the widest a full line may be: in print, letters differ in width."""
SPACED = 0.8
"""From this share of clauses after an empty line on, empty lines are how the writer parts paragraphs."""
FORCED = 0.98
"""From this share of forced breaks on among those without an empty line, empty lines are how paragraphs are parted as well."""
SURE_LINES = 5
"""From this many lines on that certainly go on, they tell how exactly the text was set."""
_ENDS_WITHIN = re.compile(r"(?:,|\b(?:the|of|and|or|The))$")
"""How a line ends that breaks off within a list of names or a sentence."""
QUOTED = 12
"""No quotation within a clause is longer than this many lines."""
_AND_LABEL = re.compile(r"(?:and|or|to) \(\w{1,4}\)")
_ENDS_OPEN = re.compile(r"[\w)”’\"'\]%,/–—-]$")


class _Setting(msgspec.Struct, frozen=True):
    """How the lines of a text are set."""

    full: float
    """Columns that a line and the next word need, at least, for the break between them to be forced."""
    wrapped: bool
    """Whether some line certainly goes on with the one before."""
    spaced: bool
    """Whether empty lines part the paragraphs."""
    pages: bool
    """Whether an empty line may be the end of a page, and not of a paragraph."""
    labelled: bool
    """Whether clauses and sub-clauses have numbers and labels."""
    apart: bool
    """Whether no paragraph at all begins without an empty line before it: every other break was forced."""
    hanging: bool
    """Whether the lines after the first of a paragraph are set in, so that an indent says nothing."""


def join_wrapped(lines: Sequence[Paragraph], pages: bool, page_starts: Collection[int] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, with the lines of wrapped paragraphs joined by one space.

    Args:
        lines: the lines that are not empty.
        pages: whether the text may have been copied from pages, so that an empty line may be the end of a page.
        page_starts: indexes of the first lines of pages, where that is known.
    """
    setting = _setting(lines, pages)
    if setting is None:
        return _with_lone_markers(_with_broken_sentences(lines))
    joined: list[Paragraph] = []
    group: list[Paragraph] = [lines[0]]
    begun: set[str] = set()
    for index, line in enumerate(lines[1:], 1):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if _goes_on(group, line, following, setting, begun, new_page=index in page_starts) and not _ends_title(joined, line):
            group.append(line)
        else:
            _close(group, joined, begun)
            group = [line]
    _close(group, joined, begun)
    return _with_lone_markers(joined)


def _ends_title(joined: Sequence[Paragraph], line: Paragraph) -> bool:
    """Whether a line opens the first clause below the name of a part, which stands below its letter or number."""
    return bool(joined) and landmarks().part_title.match(joined[-1].text) is not None and opens_clause(line.text)


def _close(group: list[Paragraph], joined: list[Paragraph], begun: set[str]) -> None:
    """Add the paragraph that a group of lines makes, and remember its marker."""
    joined.append(join(group, len(joined) + 1))
    marker = leading_marker(group[0].text)
    if marker is not None:
        begun.add(marker.body)


def _with_broken_sentences(lines: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines of a text that is not wrapped; one that breaks off after a word like "and" goes on with the next."""
    if not any(_breaks_off(before, line) for before, line in pairwise(lines)):
        return list(lines)
    found: list[Paragraph] = []
    for line in lines:
        if found and _breaks_off(found[-1], line):
            found[-1] = join([found[-1], line], len(found))
        else:
            found.append(line)
    return found


def _breaks_off(before: Paragraph, line: Paragraph) -> bool:
    """Whether a line ends with a word like "and" and the next begins with a small letter: no width is needed to join them."""
    if line.blank_before or not line.text[:1].islower() or before.text.endswith(","):
        return False
    return _ENDS_WITHIN.search(before.text[-8:]) is not None and leading_marker(line.text) is None


def _with_lone_markers(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The same paragraphs; a number alone on its line belongs to the clause that opens below it."""
    numbered = not paragraphs or paragraphs[-1].number == len(paragraphs)
    if numbered and all(len(paragraph.text) > _LONGEST_MARKER for paragraph in paragraphs):
        return tuple(paragraphs)
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        before = found[-1].text if found else ""
        if _is_lone_marker(before) and opens_clause(paragraph.text):
            found[-1] = join([found[-1], paragraph], len(found))
        else:
            number = len(found) + 1
            found.append(paragraph if paragraph.number == number else replace(paragraph, number=number))
    return tuple(found)


_LONGEST_MARKER = 6
"""A longer line is no number alone."""


def _is_lone_marker(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST_MARKER or text[-1] not in ".)":
        return False
    marker = leading_marker(text)
    return marker is not None and marker.text == text and marker.value(Counting.ARABIC) is not None


def _setting(lines: Sequence[Paragraph], pages: bool) -> _Setting | None:
    """How a text is set; None if it is not wrapped."""
    if len(lines) < 2:
        return None
    # an address of the web may stand out of a narrow column
    width = 0
    for line in lines:
        if (columns := _columns(line)) > width and " " in line.text:
            if columns > MAX_WIDTH:
                return None
            width = columns
    if width < MIN_WIDTH:
        return None
    least = width * (1 - SLACK)
    sure = [
        needed
        for before, line in pairwise(lines)
        if not line.blank_before and line.text[:1].islower() and (needed := _needed(before, line)) > least
    ]
    if len(sure) >= SURE_LINES:
        sure.sort()
        # nothing longer than the widest line and one column can be asked of a break
        least = max(least, min(sure[len(sure) // 50], width + 1))
    close = [_needed(before, line) >= least for before, line in pairwise(lines) if not line.blank_before]
    spaced = _is_spaced(lines, close)
    apart = spaced and SURE_LINES <= len(close) < len(lines) - 1 and all(close)
    labelled = any(leading_marker(line.text) is not None for line in lines)
    return _Setting(least, bool(sure), spaced, pages and not spaced, labelled, apart, _is_hanging(lines))


def _is_spaced(lines: Sequence[Paragraph], close: Sequence[bool]) -> bool:
    """Whether paragraphs stand apart by empty lines, so that an empty line always ends a paragraph.

    Either nearly all clauses stand after an empty line, or nearly all breaks without one were forced, as `close` has it.
    """
    starts = [line.blank_before for line in lines[1:] if leading_marker(line.text) is not None or opens_clause(line.text)]
    if sum(starts) >= SPACED * len(starts):
        return True
    return len(close) < len(lines) - 1 and sum(close) >= FORCED * len(close)


def _is_hanging(lines: Sequence[Paragraph]) -> bool:
    """Whether the second lines of clauses mostly stand further in than the first ones."""
    deeper = [
        line.indent > before.indent
        for before, line in pairwise(lines)
        if not line.blank_before and line.text[:1].islower() and opens_clause(_words(before.text))
    ]
    return sum(deeper) * 2 > len(deeper)


def _words(text: str) -> str:
    marker = leading_marker(text)
    return text[len(marker.text) :].lstrip() if marker else text


def _columns(line: Paragraph) -> int:
    return line.indent + len(line.text)


def _needed(before: Paragraph, line: Paragraph) -> int:
    """Columns that a line would have had with the first word of the next one."""
    word = line.text.find(" ")
    return _columns(before) + 1 + (word if word >= 0 else len(line.text))


def _goes_on(
    group: list[Paragraph],
    line: Paragraph,
    following: Paragraph | None,
    setting: _Setting,
    begun: Collection[str],
    *,
    new_page: bool,
) -> bool:
    """Whether `line` goes on with the paragraph that `group` has so far.

    Args:
        group: the lines of the paragraph.
        line: the line after them.
        following: the line after that.
        setting: how the text is set.
        begun: bodies of the markers that paragraphs before began with.
        new_page: whether a page begins here; then an empty line says nothing.
    """
    before = group[-1]
    needed = _needed(before, line)
    forced = needed >= setting.full
    if line.blank_before and not new_page:
        return setting.pages and _crosses_page(group, line, forced=forced)
    if landmarks().footnote.match(group[0].text) and not line.blank_before:
        return landmarks().footnote.match(line.text) is None
    small = line.text[:1].islower()
    if _is_field(group[0].text) and _ENDS_WITHIN.search(before.text) and not _is_field(line.text):
        return True
    if _breaks_off(before, line):
        return True
    if not forced and not (setting.wrapped and needed > 0.6 * setting.full and (small or _is_unfinished(group, line))):
        return False
    if setting.apart and setting.wrapped and not new_page:
        return True
    mark = closing_meaning(before.text)
    marker = leading_marker(line.text)
    if not forced:
        return marker is None and mark in ("", ",")
    if _is_field(line.text) or landmarks().title_line.match(line.text):
        return False
    if _is_landmark(line.text) or (_is_landmark(before.text) and not _is_field(before.text)):
        return False
    if marker is not None:
        return not _begins_item(group, line, marker, mark, begun, hanging=setting.hanging)
    if mark and not small and _is_between(line, mark, following, setting):
        return False
    if mark == ":" and landmarks().introduction.search(before.text.rstrip(": ")):
        return False
    if mark == ":" and setting.labelled and setting.wrapped and not line.blank_before:
        return True  # where clauses have numbers, what a colon announces has a label
    if setting.spaced and not new_page:
        return True
    return not ((mark or not setting.wrapped) and _opens_clause(line) and not _is_quoting(group[-QUOTED:]))


def _is_unfinished(group: list[Paragraph], line: Paragraph) -> bool:
    """Whether a clause stops without any mark before a line that can be nothing but its next words."""
    if closing_meaning(group[-1].text) or leading_marker(line.text) is not None or _opens_clause(line):
        return False
    return opens_clause(_words(group[0].text)) and not _is_field(line.text) and not _is_landmark(line.text)


def _crosses_page(group: list[Paragraph], line: Paragraph, *, forced: bool) -> bool:
    """Whether a line after an empty one goes on: a page break may split a sentence."""
    before = group[-1]
    if not line.text[:1].islower() or _ENDS_OPEN.search(before.text) is None or leading_marker(line.text) is not None:
        return False
    mark = closing_meaning(before.text)
    return not mark or (mark == "," and forced and leading_marker(group[0].text) is None)


def _is_quoting(lines: Sequence[Paragraph]) -> bool:
    """Whether a quotation has begun in these lines and not ended."""
    return sum(line.text.count("“") - line.text.count("”") for line in lines) > 0


def _begins_item(
    group: list[Paragraph], line: Paragraph, marker: Marker, mark: str, begun: Collection[str], *, hanging: bool
) -> bool:
    """Whether a marker at the start of a line begins a paragraph, and does not stand within a sentence by chance."""
    after = line.text[len(marker.text) :].lstrip()
    if not mark and after[:1] in (",", ";", ".", ")"):
        return False  # "paragraph 1 (a), of the Charter"
    capital = after[:1].isupper()
    own = leading_marker(group[0].text)
    if own is not None and _follows(own, marker):
        return bool(mark) or capital or marker.value(Counting.BULLET) is not None or group[-1].text.endswith((" and", " or"))
    if marker.value(Counting.BULLET) is not None:
        return mark in (":", ";", ".") or (capital and marker.body in begun)
    if _counts_within(group, marker) or _is_enumerated(line, marker, after):
        return False
    above, point, last = marker.body.rpartition(".")
    if point:
        return bool(mark) and (above in begun or f"{above}.{int(last) - 1}" in begun)
    if mark:
        return True
    if marker.value(Counting.ARABIC) is None and not _is_due(marker, begun):
        return False  # "resolution 1514 (XV)", "P. volitans", "South Africa v. Israel"
    return group[-1].text.endswith(("and", "or")) or (line.indent > group[0].indent and not hanging) or capital


def _is_enumerated(line: Paragraph, marker: Marker, after: str) -> bool:
    """Whether a label stands in a row of labels within a sentence: "(r) and (t) of paragraph 12", "(a) one; (b) another"."""
    if marker.after != ")" or marker.value(Counting.ARABIC) is not None:
        return False
    if _AND_LABEL.match(after):
        return True
    return any(f" {nth(marker.text, value + 1)} " in line.text for _, value in marker.readings if value)


def _is_due(marker: Marker, begun: Collection[str]) -> bool:
    """Whether a letter or numeral is the first of its count, or the one before it has begun a paragraph."""
    for counting, value in marker.readings:
        earlier = letter(value - 1) if counting is Counting.LETTER else roman(value - 1) if value > 1 else ""
        if value == 1 or earlier.upper() in begun:
            return True
    return False


def _follows(own: Marker, marker: Marker) -> bool:
    """Whether a marker is the next one after the paragraph's own: `(b)` after `(a)`, a dash after a dash."""
    if (own.before, own.after) != (marker.before, marker.after):
        return False
    return any(value == (own.value(counting) or 0) + 1 or counting is Counting.BULLET for counting, value in marker.readings)


def _is_between(line: Paragraph, mark: str, following: Paragraph | None, setting: _Setting) -> bool:
    """Whether a line stands between two paragraphs: a heading, the letter of a part, the meeting that adopted the text."""
    marks = landmarks()
    if marks.part_title.match(line.text) or (mark == "." and marks.closing_line.match(line.text)):
        return True
    if following is None or closing_meaning(line.text) or opens_clause(line.text) or _needed(line, following) >= setting.full:
        return False
    text = following.text
    if mark == "." and text[:1].isupper():
        return True
    return leading_marker(text) is not None or opens_clause(text) or marks.part_title.match(text) is not None


def _opens_clause(line: Paragraph) -> bool:
    """Whether a line opens like a clause, be the opening phrase misspelt."""
    if not line.text[:1].isupper():
        return False
    if line.text.split(" ", 1)[0] in landmarks().legal_openings:
        return True
    return opens_clause(line.text) or any(find_slip(line.text[:120], part) is not None for part in Part)


def _counts_within(group: list[Paragraph], marker: Marker) -> bool:
    """Whether a marker goes on counting within a sentence: "(i) the parties, and (ii) the Council"."""
    for counting, value in marker.readings:
        if value > 1 and counting is not Counting.ARABIC:
            earlier = marker.before + (letter(value - 1) if counting is Counting.LETTER else roman(value - 1)) + marker.after
            if any(f" {earlier}" in line.text for line in group):
                return True
    return False


def _is_field(text: str) -> bool:
    """Whether a line is a field of the masthead, such as `Sponsors: …`, whose value may go on."""
    label, colon, value = text.partition(":")
    return bool(colon and value.strip()) and " ".join(label.lower().split()) in landmarks().labels


def _is_landmark(text: str) -> bool:
    """Whether a line is a paragraph of its own wherever it stands, such as a document symbol or an enacting line."""
    marks = landmarks()
    if any(pattern.match(text) for pattern in marks.whole_lines):
        return True
    if marks.divider.match(text):
        return True
    plain = text.rstrip(",:; ").lower()
    return plain in marks.organ_names or plain in marks.connecting or marks.annex.match(text) is not None
